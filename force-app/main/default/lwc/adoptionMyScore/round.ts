import type { Trouble } from 'c/adoptionAnswers';
import type { Signal } from 'c/adoptionQueries';
import type { SignalOutcome } from 'c/adoptionSignalRow';
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

export function withOutcome(counting: Counting, outcome: SignalOutcome): Counting {
  return { ...counting, outcomes: { ...counting.outcomes, [outcome.key]: outcome } };
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
  /** Undefined: whatever it counted last. */
  held?: SignalOutcome;
}

/** The rows of the signals; while `round` is given they show what the score is made of. */
export function rowsOf(signals: readonly Signal[], round: Round | undefined): Row[] {
  return signals.map((signal) => ({ signal, held: round?.outcomes[signal.key] }));
}
