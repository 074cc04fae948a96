import type { Trouble } from 'c/adoptionAnswers';
import type { Signal } from 'c/adoptionQueries';
import { scoreSignals, type ScoreResult, type SignalScore } from 'c/adoptionScores';
import type { SignalOutcome } from 'c/adoptionCountBatch';

/** How the points of the signals make the score. */
export interface Total {
  points: number;
  /** Weight of the scoring signals: the points there are. */
  weight: number;
}

/** Signals with enough records to count. */
export interface Counted {
  names: string[];
  /** Their share (0 to 1) of the weight of all signals. */
  share: number;
}

/** What all signals together say about the reader. */
export interface MirrorReading {
  result: ScoreResult;
  /** Null without a score. */
  total: Total | null;
  /** Whether any signal found a record of the reader's to look at. */
  hasRecords: boolean;
  /** The org holds more failing records than were read. */
  isTruncated: boolean;
  /** Signals this org cannot answer; they count neither for nor against. */
  unavailable: string[];
  /** What counts so far, for the way to a score. */
  counted: Counted;
  /** Signals that would score with more records. */
  waiting: { key: string; name: string; population: number; minimumRecords: number }[];
}

/** Outcomes of the signals, by key. */
export type Outcomes = Readonly<Record<string, SignalOutcome>>;

/** Whether every signal has been counted or found not available. */
export function isSettled(signals: readonly Signal[], outcomes: Outcomes): boolean {
  return signals.every(({ key }) => key in outcomes);
}

/** Why some signal has no count just now; undefined when each has one or cannot be answered here. */
export function troubleIn(signals: readonly Signal[], outcomes: Outcomes): Trouble | undefined {
  const troubles = signals.flatMap(({ key }) => outcomes[key]?.trouble ?? []);
  return troubles.find(({ kind }) => kind === 'session') ?? troubles[0];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function totalOf({ score, signals }: ScoreResult): Total | null {
  if (score === null) return null;
  const scoring = signals.filter(({ isScoring }) => isScoring);
  return { points: sum(scoring.map(({ points }) => points ?? 0)), weight: sum(scoring.map(({ weight }) => weight)) };
}

/** What counts already while there is no score. */
function countedOf(signals: readonly Signal[], scores: readonly SignalScore[]): Counted {
  const scoring = scores.filter(({ isScoring }) => isScoring);
  const names = new Map(signals.map(({ key, name }) => [key, name]));
  const weight = sum(signals.map((signal) => signal.weight));
  return {
    names: scoring.map(({ key }) => names.get(key) ?? key),
    share: weight === 0 ? 0 : sum(scoring.map((score) => score.weight)) / weight,
  };
}

/** Signals that would score with more records; one that does not weigh anything never does. */
function waitingOf(
  signals: readonly Signal[],
  scores: readonly SignalScore[],
  outcomes: Outcomes,
): MirrorReading['waiting'] {
  return scores.flatMap(({ key, population, isScoring, weight }, index) => {
    const signal = signals[index];
    if (isScoring || weight === 0 || !signal || !outcomes[key]?.mirror) return [];
    return [{ key, name: signal.name, population, minimumRecords: signal.minimumRecords }];
  });
}

/**
 * Scores the reader. A signal that the org cannot answer has no
 * records but keeps its weight: a score never stands on a small part of the answers.
 */
export function readOutcomes(signals: readonly Signal[], outcomes: Outcomes): MirrorReading {
  const mirrors = signals.flatMap(({ key }) => outcomes[key]?.mirror ?? []);
  const counts = mirrors.map(({ count }) => count);
  const result = scoreSignals(signals, counts);
  return {
    result,
    total: totalOf(result),
    hasRecords: counts.some(({ population }) => population > 0),
    isTruncated: mirrors.some((mirror) => mirror.isTruncated),
    unavailable: signals.filter(({ key }) => outcomes[key]?.mirror === null).map(({ name }) => name),
    counted: countedOf(signals, result.signals),
    waiting: waitingOf(signals, result.signals, outcomes),
  };
}
