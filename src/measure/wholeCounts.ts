import { wholeQueries, type FilterContext } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import type { WholeCount } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import type { BatchAnswer } from '../org/queryBatch.ts';
import { countOf, queriesOf, signalError } from './counts.ts';
import type { MeasuredSignal } from './situation.ts';

/** What signals of the whole project count, by signal key. */
export type WholeCounts = ReadonlyMap<string, WholeCount>;

/** Ids of users start so; other owners are queues. */
const USER_PREFIX = '005';
/** SOQL about signals of the whole project. */
export interface WholeQuestions {
  /** Two of each signal: all records, and those that pass. */
  counts: string[];
  /** One of each signal: who owns most. */
  owners: string[];
}

/**
 * SOQL that counts signals of the whole project over all records. It comes in two parts, as a call takes 25 queries and
 * two calls have room for one of them each.
 * @throws SfError that names the signal whose definition cannot be used
 */
export function wholeQuestions(signals: readonly MeasuredSignal[], context: FilterContext): WholeQuestions {
  const queries = signals.map((signal) => queriesOf(signal, () => wholeQueries(signal, context)));
  return {
    counts: queries.flatMap(({ population, passed }) => [population, passed]),
    owners: queries.map(({ owners }) => owners),
  };
}

/** @throws SfError that names the signal which the org does not count */
function rowsOf(signal: MeasuredSignal, answer: BatchAnswer | undefined): { rep?: string | null; n: number }[] {
  if (answer === undefined) return [];
  if ('error' in answer) throw signalError(signal, answer.error);
  return (answer.records as { rep?: string | null; n: unknown }[]).map((row) => ({ ...row, n: countOf(row.n) }));
}

/**
 * The counts of signals of the whole project.
 * @param answers to `wholeQuestions`, in their order
 */
export function wholeCountsIn(
  signals: readonly MeasuredSignal[],
  answers: Record<keyof WholeQuestions, readonly BatchAnswer[]>,
): WholeCounts {
  return new Map(
    signals.map((signal, index) => {
      const [population, passed] = answers.counts.slice(2 * index, 2 * index + 2);
      const owned = rowsOf(signal, answers.owners[index]).filter(({ rep }) => rep?.startsWith(USER_PREFIX));
      const all = rowsOf(signal, population)[0]?.n ?? 0;
      // Two queries: a record that comes between them is in the second one alone.
      const count = { population: all, passed: Math.min(all, rowsOf(signal, passed)[0]?.n ?? 0) };
      return [signal.key, { ...count, owned: owned.map(({ n }) => n) }];
    }),
  );
}
