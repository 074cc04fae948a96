import { wholeQueries, type FilterContext } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import type { WholeCount } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import type { BatchAnswer } from '../org/queryBatch.ts';
import { queriesOf, signalError } from './counts.ts';
import type { MeasuredSignal } from './situation.ts';

/** What signals of the whole project count, by signal key. */
export type WholeCounts = ReadonlyMap<string, WholeCount>;

/** Ids of users start so; other owners are queues. */
const USER_PREFIX = '005';
/** Answers of each signal. */
const QUESTIONS = 3;

/**
 * SOQL that counts signals of the whole project over all records, three queries each.
 * @throws SfError that names the signal whose definition cannot be used
 */
export function wholeQuestions(signals: readonly MeasuredSignal[], context: FilterContext): string[] {
  return signals.flatMap((signal) => {
    const { population, passed, owners } = queriesOf(signal, () => wholeQueries(signal, context));
    return [population, passed, owners];
  });
}

/** @throws SfError that names the signal which the org does not count */
function rowsOf(signal: MeasuredSignal, answer: BatchAnswer | undefined): { rep?: string | null; n: number }[] {
  if (answer === undefined) return [];
  if ('error' in answer) throw signalError(signal, answer.error);
  return answer.records as { rep?: string | null; n: number }[];
}

/**
 * The counts of signals of the whole project.
 * @param answers to `wholeQuestions`, in their order
 */
export function wholeCountsIn(signals: readonly MeasuredSignal[], answers: readonly BatchAnswer[]): WholeCounts {
  return new Map(
    signals.map((signal, index) => {
      const [population, passed, owners] = answers.slice(index * QUESTIONS, (index + 1) * QUESTIONS);
      const owned = rowsOf(signal, owners).filter(({ rep }) => rep?.startsWith(USER_PREFIX));
      return [
        signal.key,
        {
          population: rowsOf(signal, population)[0]?.n ?? 0,
          passed: rowsOf(signal, passed)[0]?.n ?? 0,
          owned: owned.map(({ n }) => n),
        },
      ];
    }),
  );
}
