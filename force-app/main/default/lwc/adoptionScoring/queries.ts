import { allOf, type Filter, FilterError, not } from './filter.ts';
import { filterToGraphql } from './graphql.ts';
import { parseFilter } from './parse.ts';
import type { SignalCount, SignalDefinition } from './signal.ts';
import { filterToSoql } from './soql.ts';

/** What a query needs of a signal. */
export type QueriedSignal = Pick<SignalDefinition, 'key' | 'object' | 'ownerField' | 'population' | 'pass'>;

/** Owners from `first` to `last`, both included: 18-character user ids in ascending order. */
export interface OwnerRange {
  first: string;
  last: string;
}

/** Which part of a signal is wrong, beside what is wrong with it. */
export class SignalError extends Error {
  readonly signalKey: string;
  readonly part: 'object' | 'ownerField' | 'population' | 'pass';
  override readonly cause: FilterError;

  constructor(signalKey: string, part: SignalError['part'], cause: FilterError) {
    super(`${signalKey}, ${part}: ${cause.message}`);
    this.name = 'SignalError';
    this.signalKey = signalKey;
    this.part = part;
    this.cause = cause;
  }
}

/** The filters of a signal, checked. */
export interface SignalFilters {
  object: string;
  ownerField: string;
  population: Filter;
  /** In the population and well kept. */
  passed: Filter;
  /** In the population and not well kept. */
  failing: Filter;
}

const API_NAME = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;
const USER_ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;

/** Standard objects whose records are not called by a field `Name`. */
const NAME_FIELDS: ReadonlyMap<string, string> = new Map([
  ['task', 'Subject'],
  ['event', 'Subject'],
  ['case', 'Subject'],
  ['contract', 'ContractNumber'],
  ['order', 'OrderNumber'],
]);

/** The field that names a record of an object to people. */
export function nameField(object: string): string {
  return NAME_FIELDS.get(object.toLowerCase()) ?? 'Name';
}

function part<T>(signal: QueriedSignal, name: SignalError['part'], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FilterError) throw new SignalError(signal.key, name, error);
    throw error;
  }
}

function apiName(signal: QueriedSignal, name: 'object' | 'ownerField'): string {
  return part(signal, name, () => {
    if (!API_NAME.test(signal[name])) throw new FilterError('name', name, `"${signal[name]}" is not an API name`);
    return signal[name];
  });
}

/**
 * Checks a signal and derives its three filters.
 * @throws SignalError that names the signal and the part
 */
export function signalFilters(signal: QueriedSignal): SignalFilters {
  const population = part(signal, 'population', () => parseFilter(signal.population));
  const pass = part(signal, 'pass', () => parseFilter(signal.pass));
  return {
    object: apiName(signal, 'object'),
    ownerField: apiName(signal, 'ownerField'),
    population,
    passed: allOf(population, pass),
    failing: allOf(population, not(pass)),
  };
}

function countSoql(filters: SignalFilters, filter: Filter, owners: OwnerRange | undefined): string {
  const { object, ownerField } = filters;
  const conditions = [filterToSoql(filter)];
  if (owners) {
    if (!USER_ID.test(owners.first) || !USER_ID.test(owners.last))
      throw new RangeError('An owner range needs user ids');
    conditions.push(`${ownerField} >= '${owners.first}'`, `${ownerField} <= '${owners.last}'`);
  }
  return `SELECT ${ownerField} rep, COUNT(Id) n FROM ${object} WHERE ${conditions.join(' AND ')} GROUP BY ${ownerField}`;
}

/** SOQL that counts a signal's records for each owner: rows `{ rep, n }`; owners without records have no row. */
export function countQueries(signal: QueriedSignal, owners?: OwnerRange): Record<'population' | 'passed', string> {
  const filters = signalFilters(signal);
  return {
    population: countSoql(filters, filters.population, owners),
    passed: countSoql(filters, filters.passed, owners),
  };
}

/** Signals that fit into one mirror query: the UI API takes 10 subqueries, a signal needs two. */
export const SIGNALS_PER_MIRROR_QUERY = 5;

function ownedBy(filters: SignalFilters, filter: Filter): string {
  return `{and: [{${filters.ownerField}: {eq: $rep}}, ${filterToGraphql(filter)}]}`;
}

function mirrorFields(signal: QueriedSignal, index: number): string {
  const filters = signalFilters(signal);
  const object = filters.object;
  const [population, failing] = [filters.population, filters.failing].map((filter) => ownedBy(filters, filter));
  return (
    `all${index}: ${object}(where: ${population}, first: 1) { totalCount } ` +
    `failing${index}: ${object}(where: ${failing}, first: $first) ` +
    `{ totalCount edges { node { Id ${nameField(object)} { value } } } }`
  );
}

/**
 * GraphQL text for one rep's live mirror; variables `rep` (user id) and `first` (failing records wanted of each signal,
 * at most 2,000). Read the answer with `readMirror` and the same signals.
 * @param signals at most `SIGNALS_PER_MIRROR_QUERY`; on an error ask for each alone to find the one not available
 */
export function mirrorQuery(signals: readonly QueriedSignal[]): string {
  if (signals.length > SIGNALS_PER_MIRROR_QUERY) {
    throw new RangeError(`A mirror query takes at most ${SIGNALS_PER_MIRROR_QUERY} signals`);
  }
  const fields = signals.map(mirrorFields).join(' ');
  return `query mirror($rep: ID!, $first: Int!) { uiapi { query { ${fields} } } }`;
}

/** A record that fails at least one signal. */
export interface FailingRecord {
  id: string;
  object: string;
  name: string;
  signalKeys: string[];
}

/** What a mirror query found. */
export interface Mirror {
  counts: SignalCount[];
  failing: FailingRecord[];
  /** Signals with more failing records than were asked for; their gains hold for the records listed. */
  truncated: string[];
}

interface MirrorConnection {
  totalCount: number;
  edges?: { node: Record<string, unknown> & { Id: string } }[] | null;
}

/** `data` of the answer to a mirror query, as far as it is used here. */
export interface MirrorData {
  uiapi: { query: Record<string, unknown> };
}

function nameOf(node: Record<string, unknown> & { Id: string }, object: string): string {
  const field = node[nameField(object)] as { value?: unknown } | null | undefined;
  return typeof field?.value === 'string' ? field.value : node.Id;
}

/** Counts and failing records of a mirror answer; a record that fails several signals appears once. */
export function readMirror(signals: readonly QueriedSignal[], data: MirrorData): Mirror {
  const counts: SignalCount[] = [];
  const truncated: string[] = [];
  const failing = new Map<string, FailingRecord>();
  signals.forEach(({ key, object }, index) => {
    const all = data.uiapi.query[`all${index}`] as MirrorConnection;
    const failed = data.uiapi.query[`failing${index}`] as MirrorConnection;
    const edges = failed.edges ?? [];
    counts.push({ key, population: all.totalCount, passed: all.totalCount - failed.totalCount });
    if (edges.length < failed.totalCount) truncated.push(key);
    for (const { node } of edges) {
      const known = failing.get(node.Id);
      if (known) known.signalKeys.push(key);
      else failing.set(node.Id, { id: node.Id, object, name: nameOf(node, object), signalKeys: [key] });
    }
  });
  return { counts, failing: [...failing.values()], truncated };
}

/** Joins the answers of several mirror queries of one rep. */
export function joinMirrors(mirrors: readonly Mirror[]): Mirror {
  const failing = new Map<string, FailingRecord>();
  for (const record of mirrors.flatMap((mirror) => mirror.failing)) {
    const known = failing.get(record.id);
    failing.set(record.id, { ...record, signalKeys: [...(known?.signalKeys ?? []), ...record.signalKeys] });
  }
  return {
    counts: mirrors.flatMap((mirror) => mirror.counts),
    failing: [...failing.values()],
    truncated: mirrors.flatMap((mirror) => mirror.truncated),
  };
}
