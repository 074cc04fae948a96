import type { FailingRecord, Signal } from 'c/adoptionQueries';
import { gainOfFixing, orderFixes, scoreSignals, type ScoreResult, type SignalCount } from 'c/adoptionScoring';
import type { FixItem } from 'c/fixList';
import type { SignalOutcome } from 'c/signalRow';

/** What all signals together say about the reader. */
export interface MirrorReading {
  result: ScoreResult;
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

/** Outcomes of the signals, by key. */
export type Outcomes = Readonly<Record<string, SignalOutcome>>;

/** Whether every signal has been counted or found not available. */
export function isSettled(signals: readonly Signal[], outcomes: Outcomes): boolean {
  return signals.every(({ key }) => key in outcomes);
}

/** What to do for each signal, and what doing only that gives. */
function stepsOf(signals: readonly Signal[], counts: readonly SignalCount[]): Map<string, FixItem['steps'][number]> {
  return new Map(
    signals.map(({ key, name, howToFix }) => [
      key,
      { key, text: howToFix || name, gain: gainOfFixing(signals, counts, [key]) },
    ]),
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
  const steps = stepsOf(available, counts);
  const fixes = orderFixes(available, counts, failingRecords(available, outcomes));
  return {
    result,
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
