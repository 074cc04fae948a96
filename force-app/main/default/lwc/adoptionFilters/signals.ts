import {
  type Described,
  type DescribedObject,
  describedObject,
  fieldNamed,
  leadsToUser,
  nextObject,
  permissionsOnPath,
  pointsToUser,
} from './described.ts';
import { allOf, type Filter, FilterError, filterFields, type FixedFilter, not, type ReadField } from './filter.ts';
import { type FilterContext, fixFilter } from './fixed.ts';
import { countJoins, refuseSelfJoins } from './joins.ts';
import { refuseLoginHistory } from './loginHistory.ts';
import { parseFilter } from './parse.ts';
import { type IsUserReference, refusePeopleAsRecords, refuseSinglePeople } from './persons.ts';

/** What a query needs of a signal, as stored in AdoptionSignal__c. */
export interface QueriedSignal {
  /** Stable key inside the project (`Key__c`). */
  key: string;
  /** API name of the object whose records are counted. */
  object: string;
  /** API name of the field that holds the rep, mostly `OwnerId`. */
  ownerField: string;
  /** Filter (JSON text): which records are looked at. */
  population: string;
  /** Filter (JSON text): which of them are well kept. */
  pass: string;
  /** `Project`: counted once over all records, never for a person. */
  scope?: string | null;
}

/** Joins that the platform takes in one query; the people whose records are counted are one of them. */
const MOST_JOINS = 2;

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

/** The filters of a signal as they are written, checked as far as is possible without an org. */
export interface WrittenFilters {
  population: Filter;
  pass: Filter;
}

/** The filters of a signal, checked, in the names of the org and with fixed dates. */
export interface SignalFilters {
  object: string;
  ownerField: string;
  population: FixedFilter;
  /** In the population and well kept. */
  passed: FixedFilter;
  /** In the population and not well kept. */
  failing: FixedFilter;
  /** Own fields among those compared that the platform calculates from others: a save may change them. */
  calculated: readonly string[];
}

const API_NAME = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;

function checked<T>(signal: QueriedSignal, name: SignalError['part'], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FilterError) throw new SignalError(signal.key, name, error);
    throw error;
  }
}

function requireApiName(signal: QueriedSignal, name: 'object' | 'ownerField'): void {
  checked(signal, name, () => {
    if (!API_NAME.test(signal[name])) throw new FilterError('name', name, `"${signal[name]}" is not an API name`);
    refuseLoginHistory(signal[name], name);
    if (name === 'object') refusePeopleAsRecords(signal.object);
  });
}

/**
 * Reads a signal and checks what needs no org, for templates.
 * @param isUserReference see `refuseSinglePeople`
 * @throws SignalError that names the signal and the part
 */
export function readSignal(signal: QueriedSignal, isUserReference: IsUserReference = () => false): WrittenFilters {
  requireApiName(signal, 'object');
  requireApiName(signal, 'ownerField');
  const filterIn = (part: 'population' | 'pass'): Filter =>
    checked(signal, part, () => {
      const filter = parseFilter(signal[part]);
      refuseSinglePeople(filter, { object: signal.object, ownerField: signal.ownerField, isUserReference });
      refuseSelfJoins(filter, signal.object);
      countJoins(filter);
      return filter;
    });
  const written = { population: filterIn('population'), pass: filterIn('pass') };
  checked(signal, 'pass', () => requireFewJoins(signal, written));
  return written;
}

/** Records that pass and those that fail are asked for in one query each. */
function requireFewJoins({ scope }: QueriedSignal, { population, pass }: WrittenFilters): void {
  const joins = countJoins(population) + countJoins(pass, true);
  const most = scope === 'Project' ? MOST_JOINS : MOST_JOINS - 1;
  if (joins <= most) return;
  const whose = scope === 'Project' ? 'a signal of the whole project' : 'a signal of each person';
  throw new FilterError('join', '$', `the platform takes ${most} of inq and ninq in ${whose}; leave one out`);
}

/**
 * Objects that must be described, beside those that are, before `signalFilters` can read a signal: its own, then those its
 * filters lead to. None for a signal that is refused anyway.
 */
export function objectsToDescribe(signal: QueriedSignal, described: Described): string[] {
  const names = fieldsOf(signal).flatMap(({ object, path }) => nextObject(described, object, path) ?? []);
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

/** What somebody must be allowed to read for a signal to be counted for them; see `permissionsOnPath`. */
export function permissionsFor(signal: QueriedSignal, described: Described): string[] {
  return [...new Set(fieldsOf(signal).flatMap(({ object, path }) => permissionsOnPath(described, object, path)))];
}

/** The fields that a signal reads; none for a signal that is refused anyway. */
function fieldsOf(signal: QueriedSignal): ReadField[] {
  try {
    const { population, pass } = readSignal(signal);
    const { object, ownerField } = signal;
    return [{ object, path: [ownerField] }, ...filterFields(population, object), ...filterFields(pass, object)];
  } catch (error) {
    if (error instanceof SignalError) return [];
    throw error;
  }
}

/** The object and the owner field as the org names them. */
function describedOwner(signal: QueriedSignal, described: Described): { object: DescribedObject; ownerField: string } {
  const object = checked(signal, 'object', () => {
    const found = describedObject(described, signal.object);
    if (found) return found;
    throw new FilterError('unknown', 'object', `there is no object ${signal.object} here; correct the name`);
  });
  const ownerField = checked(signal, 'ownerField', () => {
    const field = fieldNamed(object, signal.ownerField);
    if (!field) {
      const text = `${object.name} has no field ${signal.ownerField} here; correct the name`;
      throw new FilterError('unknown', 'ownerField', text);
    }
    if (pointsToUser(field)) return field.name;
    throw new FilterError(
      'kind',
      'ownerField',
      `${field.name} does not point to users; name the field that holds the rep`,
    );
  });
  return { object, ownerField };
}

function calculatedFields(object: DescribedObject, filter: FixedFilter): string[] {
  const own = filterFields(filter, object.name).filter((field) => field.object === object.name);
  return own.flatMap(({ path: [name = '', ...more] }) =>
    more.length === 0 && fieldNamed(object, name)?.calculated ? [name] : [],
  );
}

/**
 * Checks a signal and derives its filters. The one place where a signal is refused: seeding, agreeing, measuring and the
 * rep's page all ask here, templates ask `readSignal`.
 * @param context descriptions of the objects that `objectsToDescribe` names, and the rollout's calendar
 * @throws SignalError that names the signal and the part
 */
export function signalFilters(signal: QueriedSignal, context: FilterContext): SignalFilters {
  const { described } = context;
  const written = readSignal(signal, (path, object) => leadsToUser(described, object, path));
  const { object, ownerField } = describedOwner(signal, described);
  const fixed = (part: 'population' | 'pass'): FixedFilter =>
    checked(signal, part, () => fixFilter(written[part], object, context));
  const [population, pass] = [fixed('population'), fixed('pass')];
  return {
    object: object.name,
    ownerField,
    population,
    passed: allOf(population, pass),
    failing: allOf(population, not(pass)),
    calculated: calculatedFields(object, allOf(population, pass)),
  };
}
