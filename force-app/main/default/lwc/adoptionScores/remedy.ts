import { scoreSignals } from './score.ts';
import type { ScoredSignal, SignalCount } from './signal.ts';

/** How a remedy moves the counts of a signal; null where nobody can say. See `changesOf` of `c/adoptionFilters`. */
export interface CountChange {
  key: string;
  by: { population: number; passed: number } | null;
}

function isPossible({ population, passed }: SignalCount): boolean {
  return passed >= 0 && passed <= population;
}

/** The sum of all changes of one signal: closing a task may also move the deal it is about. */
function countAfter(count: SignalCount, changes: readonly CountChange[]): SignalCount {
  return changes.reduce(
    (sum, { key, by }) =>
      key === count.key && by
        ? { key, population: sum.population + by.population, passed: sum.passed + by.passed }
        : sum,
    count,
  );
}

/**
 * What a remedy is worth: the change of the two-decimal score as shown, so that the screen adds up. Negative when the
 * score falls: closing a deal may take a well kept record out of another signal.
 * @param counts of the person as they were scored; a signal that could not be counted has none, and nothing moves it
 * @returns null without a promise: a signal that weighs something moves in a way that nobody can say, the counts are of
 * another moment than the record, or the score itself comes or goes; 0 without a score before and after
 */
export function gainOfRemedy(
  signals: readonly ScoredSignal[],
  counts: readonly SignalCount[],
  changes: readonly CountChange[],
): number | null {
  const counted = new Set(counts.map(({ key }) => key));
  const weighing = new Set(signals.filter(({ key, weight }) => weight > 0 && counted.has(key)).map(({ key }) => key));
  const moves = changes.filter(({ key }) => weighing.has(key));
  const after = counts.map((count) => countAfter(count, moves));
  if (moves.some(({ by }) => by === null) || !after.every(isPossible)) return null;
  const was = scoreSignals(signals, counts).exactScore;
  const willBe = scoreSignals(signals, after).exactScore;
  if (was === null || willBe === null) return was === willBe ? 0 : null;
  return (Math.round(willBe * 100) - Math.round(was * 100)) / 100;
}
