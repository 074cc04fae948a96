import type { FailingRecord, Signal } from 'c/adoptionQueries';
import {
  gainOfFixing,
  orderFixes,
  scoreSignals,
  type ScoreResult,
  type SignalCount,
  type SignalScore,
} from 'c/adoptionScoring';
import type { FixItem, NoGain } from 'c/adoptionFixList';
import type { SignalOutcome } from 'c/adoptionSignalRow';

/** How the points that are shown make the score that is shown. */
export interface Total {
  points: number;
  /** Weight of the scoring signals: the points there are. */
  weight: number;
  /** These points lead to another score than the exact one, because they are shown rounded. */
  isRounded: boolean;
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
  /** Signals that would score with more records. */
  waiting: { key: string; name: string; population: number; minimumRecords: number }[];
}

const PERCENT = 100;

/** Outcomes of the signals, by key. */
export type Outcomes = Readonly<Record<string, SignalOutcome>>;

/** Whether every signal has been counted or found not available. */
export function isSettled(signals: readonly Signal[], outcomes: Outcomes): boolean {
  return signals.every(({ key }) => key in outcomes);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function totalOf({ exactScore, signals }: ScoreResult): Total | null {
  if (exactScore === null) return null;
  const scoring = signals.filter(({ isScoring }) => isScoring);
  // In hundredths, so that the sum is exactly the one of the points on the page.
  const points = sum(scoring.map((signal) => Math.round((signal.points ?? 0) * PERCENT))) / PERCENT;
  const weight = sum(scoring.map((signal) => Math.round(signal.weight * PERCENT))) / PERCENT;
  const isRounded = Math.round((points / weight) * PERCENT * PERCENT) !== Math.round(exactScore * PERCENT);
  return { points, weight, isRounded };
}

/** Why a fix gives no points. */
function whyNoGain({ target }: Signal, { weight, isScoring, ratePercent }: SignalScore): NoGain {
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
      const gain = gainOfFixing(signals, counts, [key]);
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

/** Scores the reader and orders the records by what fixing them is worth. */
export function readOutcomes(signals: readonly Signal[], outcomes: Outcomes): MirrorReading {
  const available = signals.filter(({ key }) => outcomes[key]?.mirror);
  const mirrors = available.flatMap(({ key }) => outcomes[key]?.mirror ?? []);
  const counts = mirrors.map(({ count }) => count);
  const result = scoreSignals(available, counts);
  const steps = stepsOf(available, counts, result.signals);
  const fixes = orderFixes(available, counts, failingRecords(available, outcomes));
  return {
    result,
    total: totalOf(result),
    fixes: fixes.map(({ record, signalKeys, gain }) => ({
      ...record,
      gain,
      steps: signalKeys.flatMap((key) => steps.get(key) ?? []),
    })),
    hasRecords: counts.some(({ population }) => population > 0),
    isTruncated: mirrors.some((mirror) => mirror.isTruncated),
    unavailable: signals.filter(({ key }) => outcomes[key]?.mirror === null).map(({ name }) => name),
    waiting: result.signals.flatMap(({ key, population, isScoring }, index) => {
      const signal = available[index];
      if (isScoring || !signal || signal.weight === 0) return [];
      return [{ key, name: signal.name, population, minimumRecords: signal.minimumRecords }];
    }),
  };
}
