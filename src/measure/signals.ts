import {
  type KnownPeople,
  leavesEnough,
  lowestGroupSize,
  percentOf,
} from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import type { Counts } from './count.ts';
import type { Situation } from './situation.ts';

/** Rates are shown from 1 to 99 %: 0 and 100 would say something about each single record of everybody. */
const LOWEST = 1;
const HIGHEST = 99;

/** What is published about a signal, project-wide. */
export type SignalRate = {
  signalId: string;
  signalKey: string;
  /** People with records of the signal, and their rate in percent; null where the rate is withheld. */
  people: number | null;
  rate: number | null;
};

/** What an objective gets. */
export type ObjectiveChange = { id: string; value: number };

/**
 * Rates over the people in the published group rows, so that from one week to the next only whole groups come and go. A
 * rate needs as many people with records as a group's mean, and three whom no reader knows (minimum frequency); very low
 * and very high rates are top and bottom coded. Source: product.md, Rules about people 4.
 * @param people ids of the people in the week's published rows
 */
export function signalRates(
  { project, signals }: Pick<Situation, 'project' | 'signals'>,
  counts: Counts,
  people: readonly string[],
  known: readonly KnownPeople[],
): SignalRate[] {
  return signals.map(({ id: signalId, key: signalKey }) => {
    const bySignal = counts.get(signalKey);
    const withRecords = people.filter((id) => (bySignal?.get(id)?.population ?? 0) > 0);
    const isSafe =
      withRecords.length >= lowestGroupSize(project.minimumGroupSize) && leavesEnough(new Set(withRecords), known);
    if (!isSafe) return { signalId, signalKey, people: null, rate: null };
    const sum = (kind: 'population' | 'passed'): number =>
      withRecords.reduce((total, id) => total + (bySignal?.get(id)?.[kind] ?? 0), 0);
    const percent = percentOf(sum('passed'), sum('population')) ?? 0;
    return {
      signalId,
      signalKey,
      people: withRecords.length,
      rate: Math.min(Math.max(percent, LOWEST), HIGHEST),
    };
  });
}

/** Objectives in percent that follow a signal take its published rate; without one they keep their value. */
export function objectiveChanges(objectives: Situation['objectives'], rates: readonly SignalRate[]): ObjectiveChange[] {
  const byKey = new Map(rates.map(({ signalKey, rate }) => [signalKey, rate]));
  return objectives.flatMap(({ id, signalKey, currentValue }) => {
    const value = byKey.get(signalKey) ?? null;
    return value === null || value === currentValue ? [] : [{ id, value }];
  });
}
