import { activityFields, relatedMoves } from './activity.ts';
import type { FilterRecord } from './evaluate.ts';
import { recordAfter, type Standing, type Write } from './remedies.ts';
import type { SignalFilters } from './signals.ts';
import { type CountedSignal, fieldsOfSignal, standingOf } from './standing.ts';

/**
 * How a remedy moves the counts of a signal: -1, 0 or 1 each. Null where nobody can say: a join, whose other records are
 * not at hand; a field that was not read; a field that the platform calculates.
 */
export interface CountChange {
  key: string;
  by: { population: number; passed: number } | null;
}

/**
 * The fields of an object that must be read of a record to say where it stands with all signals over that object, and what
 * a remedy may move besides: names, and paths to parents such as `Account.Industry`, each once.
 */
export function fieldsToRead(signals: readonly CountedSignal[], object: string): string[] {
  const paths = signals
    .filter(({ filters }) => filters.object.toLowerCase() === object.toLowerCase())
    .flatMap(({ filters }) => fieldsOfSignal(filters));
  return [...new Set([...paths.map((path) => path.join('.')), ...activityFields(signals, object)])];
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
 * const write = { object, record, remedy, value, now: new Date().toISOString() };
 * const changes = changesOf(signals, write, userId);
 * const gain = gainOfRemedy(own, counts, changes); // 0.5, -0.2, 0, or null: no promise
 * ```
 *
 * Before anything is typed, `valuesToTry` gives values to promise something for.
 * @param signals all signals of the person, not only the one that offers the remedy
 * @param person id of the rep whose score it is
 * @returns a change for each signal that looks at the record, or at one of `relatedRecords`
 */
export function changesOf(signals: readonly CountedSignal[], write: Write, person: string): CountChange[] {
  return signals.flatMap((signal) => {
    const { key, filters } = signal;
    const related = relatedMoves(signal, write).map((move) => ({
      key,
      by: move && moveBetween(filters, move, person),
    }));
    if (filters.object.toLowerCase() !== write.object.toLowerCase()) return related;
    const after = recordAfter(write, filters.calculated);
    if (isUntouched(filters, write.record, after)) return related;
    const from = write.known?.[key] ?? standingOf(filters, write.record, person);
    return [...related, { key, by: moved(from, standingOf(filters, after, person)) }];
  });
}

function moveBetween(
  filters: SignalFilters,
  { before, after }: { before: FilterRecord; after: FilterRecord },
  person: string,
): CountChange['by'] {
  return moved(standingOf(filters, before, person), standingOf(filters, after, person));
}
