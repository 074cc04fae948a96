import {
  codedPassed,
  type KnownPeople,
  lowestGroupSize,
  type RecordCount,
  recordsIn,
  percentOf,
} from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import type { Counts } from './count.ts';
import type { Situation } from './situation.ts';

/** What is published about a signal, project-wide. */
export type SignalRate = {
  signalId: string;
  signalKey: string;
  /** People the rate is about, with records or without, and the rate in percent; null where the rate is withheld. */
  people: number | null;
  rate: number | null;
};

/** What an objective gets. */
export type ObjectiveChange = { id: string; value: number };

/**
 * Rates over the people in the published group rows, so that from one week to the next only whole groups come and go. A
 * rate needs as many people with records as a group's mean, in parts whose passed records can be coded (see
 * `codedPassed`); the others are left out. Where one signal has more than half of the weight, it can decide a band alone:
 * there its rate also keeps a margin for what members know of their own records. How many of the people have records is not told: one more from a week to the
 * next would be somebody's first records. Source: product.md, Rules about people 4.
 * @param blocks ids of the people in the week's published rows, by the parts of which the published sums are made
 */
export function signalRates(
  { project, signals }: Pick<Situation, 'project' | 'signals'>,
  counts: Counts,
  blocks: readonly (readonly string[])[],
  known: readonly KnownPeople[],
): SignalRate[] {
  const totalWeight = signals.reduce((sum, { weight }) => sum + weight, 0);
  return signals.map(({ id: signalId, key: signalKey, target, weight }) => {
    const decidesAlone = 2 * weight > totalWeight;
    const bySignal = counts.get(signalKey) ?? new Map<string, RecordCount>();
    const parts = blocks.flatMap((people) => {
      const records = new Map(
        people.flatMap((id): [string, RecordCount][] => {
          const each = bySignal.get(id);
          return each && each.population > 0 ? [[id, each]] : [];
        }),
      );
      const members = decidesAlone ? [...records.keys()].map((id) => new Set([id])) : [];
      const passed = codedPassed(records, target, [...known, ...members]);
      return passed === undefined ? [] : [{ people, records, passed }];
    });
    const total = (of: (part: (typeof parts)[number]) => number): number =>
      parts.reduce((sum, part) => sum + of(part), 0);
    if (total(({ records }) => records.size) < lowestGroupSize(project.minimumGroupSize)) {
      return { signalId, signalKey, people: null, rate: null };
    }
    const population = total(({ records }) => recordsIn(records.values()));
    return {
      signalId,
      signalKey,
      people: total(({ people }) => people.length),
      rate: percentOf(
        total(({ passed }) => passed),
        population,
      ),
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
