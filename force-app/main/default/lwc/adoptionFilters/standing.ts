import { evaluateFilter, type FilterRecord } from './evaluate.ts';
import { allOf, filterFields, type FixedFilter } from './filter.ts';
import { recordAfter, type Standing, type Write } from './remedies.ts';
import type { SignalFilters } from './signals.ts';

/** A signal whose records are counted: its key and what `signalFilters` made of it. */
export interface CountedSignal {
  key: string;
  filters: SignalFilters;
}

/**
 * How a remedy moves the counts of a signal: -1, 0 or 1 each. Null where nobody can say: a join, whose other records are
 * not at hand; a field that was not read; a field that the platform calculates.
 */
export interface CountChange {
  key: string;
  by: { population: number; passed: number } | null;
}

type Truth = boolean | null;

/** Whether all hold: one that does not settles it, also beside others that nobody knows. */
function all(items: readonly Truth[]): Truth {
  if (items.includes(false)) return false;
  return items.includes(null) ? null : true;
}

function opposite(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** Whether a record matches, as `evaluateFilter` says; null where that depends on what is not known. */
function holds(filter: FixedFilter, record: FilterRecord): Truth {
  if (filter.kind === 'and') return all(filter.items.map((item) => holds(item, record)));
  if (filter.kind === 'or') return opposite(all(filter.items.map((item) => opposite(holds(item, record)))));
  if (filter.kind === 'not') return opposite(holds(filter.item, record));
  if (filter.kind === 'join' || !Object.hasOwn(record, filter.path[0] ?? '')) return null;
  return evaluateFilter(filter, record);
}

/**
 * Where a record stands with a signal of a person; null when nobody can say.
 * @param record with its own fields by API name and its parents nested, or null for one that is not there any more
 * @param person id of the rep whose records are counted
 */
export function standingOf(filters: SignalFilters, record: FilterRecord | null, person: string): Standing | null {
  if (record === null) return 'outside';
  const { ownerField, population, passed } = filters;
  const owned: FixedFilter = { kind: 'compare', path: [ownerField], operator: 'eq', value: person };
  const isIn = holds(allOf(owned, population), record);
  if (isIn === null) return null;
  if (!isIn) return 'outside';
  const passes = holds(passed, record);
  return passes === null ? null : passes ? 'passing' : 'failing';
}

/** Own fields and paths to parents that the filters of a signal compare, its owner field first. */
function fieldsOfSignal({ object, ownerField, passed }: SignalFilters): string[][] {
  const own = filterFields(passed, object).filter((field) => field.object === object);
  return [[ownerField], ...own.map(({ path }) => path)];
}

/**
 * The fields of an object that must be read of a record to say where it stands with all signals over that object: names,
 * and paths to parents such as `Account.Industry`, each once.
 */
export function fieldsToRead(signals: readonly CountedSignal[], object: string): string[] {
  const paths = signals
    .filter(({ filters }) => filters.object.toLowerCase() === object.toLowerCase())
    .flatMap(({ filters }) => fieldsOfSignal(filters));
  return [...new Set(paths.map((path) => path.join('.')))];
}

/** Whether a signal reads nothing that a write changed: then the record stands where it stood, joins or not. */
function isUntouched(filters: SignalFilters, before: FilterRecord, after: FilterRecord | null): boolean {
  if (after === null) return false;
  const isSame = (name: string): boolean =>
    Object.hasOwn(before, name) && Object.hasOwn(after, name) && before[name] === after[name];
  return fieldsOfSignal(filters).every(([name = '']) => isSame(name));
}

const COUNTS: Readonly<Record<Standing, { population: number; passed: number }>> = {
  outside: { population: 0, passed: 0 },
  failing: { population: 1, passed: 0 },
  passing: { population: 1, passed: 1 },
};

function moved(from: Standing | null, to: Standing | null): CountChange['by'] {
  if (from === null || to === null) return null;
  const [was, is] = [COUNTS[from], COUNTS[to]];
  return { population: is.population - was.population, passed: is.passed - was.passed };
}

/**
 * How a remedy moves the counts of each signal of a person, for `gainOfRemedy` of `c/adoptionScores`:
 *
 * ```
 * const signals = own.map((signal) => ({ key: signal.key, filters: signalFilters(signal, context) }));
 * const [remedy] = readRemedies(signal.remedies);
 * const changes = changesOf(signals, { object, record, remedy, value, now: new Date().toISOString() }, userId);
 * const gain = gainOfRemedy(own, counts, changes); // 0.5, -0.2, 0, or null: no promise
 * ```
 *
 * @param signals all signals of the person, not only the one that offers the remedy
 * @param person id of the rep whose score it is
 */
export function changesOf(signals: readonly CountedSignal[], write: Write, person: string): CountChange[] {
  return signals
    .filter(({ filters }) => filters.object.toLowerCase() === write.object.toLowerCase())
    .flatMap(({ key, filters }) => {
      const after = recordAfter(write, filters.calculated);
      if (isUntouched(filters, write.record, after)) return [];
      const from = write.known?.[key] ?? standingOf(filters, write.record, person);
      return [{ key, by: moved(from, standingOf(filters, after, person)) }];
    });
}
