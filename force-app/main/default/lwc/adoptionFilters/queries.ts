import { allOf, type Filter, FilterError, not } from './filter.ts';
import { refuseLoginHistory } from './loginHistory.ts';
import { parseFilter } from './parse.ts';
import { refusePeopleAsRecords, refuseSinglePeople } from './persons.ts';
import { filterToSoql } from './soql.ts';

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
}

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

function checked<T>(signal: QueriedSignal, name: SignalError['part'], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FilterError) throw new SignalError(signal.key, name, error);
    throw error;
  }
}

function apiName(signal: QueriedSignal, name: 'object' | 'ownerField'): string {
  return checked(signal, name, () => {
    if (!API_NAME.test(signal[name])) throw new FilterError('name', name, `"${signal[name]}" is not an API name`);
    refuseLoginHistory(signal[name], name);
    if (name === 'object') refusePeopleAsRecords(signal.object);
    return signal[name];
  });
}

/**
 * Checks a signal and derives its filters. The one place where a signal is refused: templates, seeding, measuring and the
 * rep's page all ask here.
 * @param isUserReference see `refuseSinglePeople`
 * @throws SignalError that names the signal and the part
 */
export function signalFilters(
  signal: QueriedSignal,
  isUserReference?: (path: readonly string[]) => boolean,
): SignalFilters {
  const [object, ownerField] = [apiName(signal, 'object'), apiName(signal, 'ownerField')];
  const filterIn = (part: 'population' | 'pass'): Filter =>
    checked(signal, part, () => {
      const filter = parseFilter(signal[part]);
      refuseSinglePeople(filter, ownerField, isUserReference);
      return filter;
    });
  const population = filterIn('population');
  const pass = filterIn('pass');
  return { object, ownerField, population, passed: allOf(population, pass), failing: allOf(population, not(pass)) };
}

function countSoql(filters: SignalFilters, filter: Filter, among: string | undefined, owners?: OwnerRange): string {
  const { object, ownerField } = filters;
  const conditions = [filterToSoql(filter)];
  if (among !== undefined) conditions.push(`${ownerField} IN (${among})`);
  if (owners) {
    if (!USER_ID.test(owners.first) || !USER_ID.test(owners.last))
      throw new RangeError('An owner range needs user ids');
    conditions.push(`${ownerField} >= '${owners.first}'`, `${ownerField} <= '${owners.last}'`);
  }
  return `SELECT ${ownerField} rep, COUNT(Id) n FROM ${object} WHERE ${conditions.join(' AND ')} GROUP BY ${ownerField}`;
}

/**
 * SOQL that counts a signal's records for each owner: rows `{ rep, n }`; owners without records have no row.
 * @param among SOQL sub-query of user ids: other people's records are not counted and make no rows
 * @param owners a range of them
 * @param isUserReference see `refuseSinglePeople`
 */
export function countQueries(
  signal: QueriedSignal,
  among?: string,
  owners?: OwnerRange,
  isUserReference?: (path: readonly string[]) => boolean,
): Record<'population' | 'passed', string> {
  const filters = signalFilters(signal, isUserReference);
  return {
    population: countSoql(filters, filters.population, among, owners),
    passed: countSoql(filters, filters.passed, among, owners),
  };
}
