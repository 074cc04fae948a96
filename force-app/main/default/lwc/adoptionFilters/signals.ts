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
import { allOf, type Filter, FilterError, filterFields, type FixedFilter, not } from './filter.ts';
import { type FilterContext, fixFilter } from './fixed.ts';
import { refuseLoginHistory } from './loginHistory.ts';
import { parseFilter } from './parse.ts';
import { refusePeopleAsRecords, refuseSinglePeople } from './persons.ts';

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
export function readSignal(
  signal: QueriedSignal,
  isUserReference?: (path: readonly string[]) => boolean,
): WrittenFilters {
  requireApiName(signal, 'object');
  requireApiName(signal, 'ownerField');
  const filterIn = (part: 'population' | 'pass'): Filter =>
    checked(signal, part, () => {
      const filter = parseFilter(signal[part]);
      refuseSinglePeople(filter, signal.ownerField, isUserReference);
      return filter;
    });
  return { population: filterIn('population'), pass: filterIn('pass') };
}

/**
 * Objects that must be described, beside those that are, before `signalFilters` can read a signal: its own, then those its
 * filters lead to. None for a signal that is refused anyway.
 */
export function objectsToDescribe(signal: QueriedSignal, described: Described): string[] {
  const names = pathsOf(signal).flatMap((path) => nextObject(described, signal.object, path) ?? []);
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

/** What somebody must be allowed to read for a signal to be counted for them; see `permissionsOnPath`. */
export function permissionsFor(signal: QueriedSignal, described: Described): string[] {
  return [...new Set(pathsOf(signal).flatMap((path) => permissionsOnPath(described, signal.object, path)))];
}

/** Paths of the fields that a signal reads; none for a signal that is refused anyway. */
function pathsOf(signal: QueriedSignal): string[][] {
  try {
    const { population, pass } = readSignal(signal);
    return [signal.ownerField, ...filterFields(population), ...filterFields(pass)].map((path) => path.split('.'));
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

/**
 * Checks a signal and derives its filters. The one place where a signal is refused: seeding, agreeing, measuring and the
 * rep's page all ask here, templates ask `readSignal`.
 * @param context descriptions of the objects that `objectsToDescribe` names, and the rollout's calendar
 * @throws SignalError that names the signal and the part
 */
export function signalFilters(signal: QueriedSignal, context: FilterContext): SignalFilters {
  const { described } = context;
  const written = readSignal(signal, (path) => leadsToUser(described, signal.object, path));
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
  };
}
