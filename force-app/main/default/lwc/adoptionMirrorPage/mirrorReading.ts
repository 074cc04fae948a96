import type { Trouble } from 'c/adoptionAnswers';
import type { FailingRecord, Signal } from 'c/adoptionQueries';
import {
  gainOfFixing,
  orderFixes,
  scoreSignals,
  type ScoreResult,
  type SignalCount,
  type SignalScore,
} from 'c/adoptionScores';
import { shownGain } from 'c/adoptionWording';
import type { FixItem, NoGain } from 'c/adoptionFixList';
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
  fixes: FixItem[];
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

/** Why a fix gives no points. */
function whyNoGain({ target, isAgreed }: Signal, { weight, isScoring, ratePercent }: SignalScore): NoGain {
  if (!isAgreed) return 'notAgreed';
  if (weight === 0) return 'context';
  if (!isScoring) return 'tooFew';
  return (ratePercent ?? 0) >= target ? 'reached' : 'small';
}

/** What to do for each signal, and what doing only that gives. */
function stepsOf(
  signals: readonly Signal[],
  counts: readonly SignalCount[],
  scores: readonly SignalScore[],
): Map<string, FixItem['steps'][number]> {
  return new Map(
    signals.flatMap((signal, index) => {
      const score = scores[index];
      if (!score) return [];
      const { key, name, howToFix } = signal;
      const gain = shownGain(gainOfFixing(signals, counts, [key]));
      return [[key, { key, text: howToFix || name, gain, noGain: gain > 0 ? null : whyNoGain(signal, score) }]];
    }),
  );
}

/** The failing records of all signals; one that fails several appears once, with all of them. */
function failingRecords(
  signals: readonly Signal[],
  outcomes: Outcomes,
): { record: FailingRecord; signalKeys: string[] }[] {
  const byId = new Map<string, { record: FailingRecord; signalKeys: string[] }>();
  for (const { key } of signals) {
    for (const record of outcomes[key]?.mirror?.failing ?? []) {
      const known = byId.get(record.id);
      if (known) known.signalKeys.push(key);
      else byId.set(record.id, { record, signalKeys: [key] });
    }
  }
  return [...byId.values()];
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
 * Scores the reader and orders the records by what fixing them is worth. A signal that the org cannot answer has no
 * records but keeps its weight: a score never stands on a small part of the answers.
 */
export function readOutcomes(signals: readonly Signal[], outcomes: Outcomes): MirrorReading {
  const mirrors = signals.flatMap(({ key }) => outcomes[key]?.mirror ?? []);
  const counts = mirrors.map(({ count }) => count);
  const result = scoreSignals(signals, counts);
  const steps = stepsOf(signals, counts, result.signals);
  const fixes = orderFixes(signals, counts, failingRecords(signals, outcomes));
  return {
    result,
    total: totalOf(result),
    fixes: fixes.map(({ record, signalKeys, gain }) => ({
      ...record,
      gain: shownGain(gain),
      steps: signalKeys.flatMap((key) => steps.get(key) ?? []),
    })),
    hasRecords: counts.some(({ population }) => population > 0),
    isTruncated: mirrors.some((mirror) => mirror.isTruncated),
    unavailable: signals.filter(({ key }) => outcomes[key]?.mirror === null).map(({ name }) => name),
    counted: countedOf(signals, result.signals),
    waiting: waitingOf(signals, result.signals, outcomes),
  };
}
