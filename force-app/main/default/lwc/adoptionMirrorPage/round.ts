import type { Trouble } from 'c/adoptionAnswers';
import type { Signal } from 'c/adoptionQueries';
import type { SignalOutcome } from 'c/adoptionCountBatch';
import { isSettled, type MirrorReading, type Outcomes, readOutcomes, troubleIn } from './mirrorReading.ts';

/** All signals, counted in one go: a score is made of nothing less. */
export interface Round {
  reading: MirrorReading;
  outcomes: Outcomes;
  /** When the last count arrived, in milliseconds since 1970. */
  at: number;
}

/** How far the counting is. */
export interface Counting {
  /** The newest count of each signal. */
  outcomes: Outcomes;
  /** The last round that was whole. */
  round?: Round;
  /** Why the newest counts make no round. */
  trouble?: Trouble;
}

export function withOutcomes(counting: Counting, outcomes: readonly SignalOutcome[]): Counting {
  const newest = Object.fromEntries(outcomes.map((outcome) => [outcome.key, outcome]));
  return { ...counting, outcomes: { ...counting.outcomes, ...newest } };
}

/** Takes the counts for a round when every signal has one; until then, and when one failed, the round before stays. */
export function settled({ outcomes, round }: Counting, signals: readonly Signal[] | undefined): Counting {
  if (!signals || !isSettled(signals, outcomes)) return { outcomes, round };
  const trouble = troubleIn(signals, outcomes);
  if (trouble) return { outcomes, round, trouble };
  return { outcomes, round: { reading: readOutcomes(signals, outcomes), outcomes, at: Date.now() } };
}

/** A signal and what its row shows. */
export interface Row {
  signal: Signal;
  /** Undefined while it is counted. */
  outcome?: SignalOutcome;
}

/** The rows of the signals; with a round they show what the score is made of, before it what came so far. */
export function rowsOf(signals: readonly Signal[], { outcomes, round }: Counting): Row[] {
  return signals.map((signal) => ({ signal, outcome: (round?.outcomes ?? outcomes)[signal.key] }));
}
