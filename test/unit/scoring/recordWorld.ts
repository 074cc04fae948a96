/** Small worlds with records, and everything that two weeks of them publish, decided by the product's own code. */
import {
  bandOf,
  countedPeople,
  publishGroups,
  scoreSignals,
  type Band,
  type KnownPeople,
  type MeasuredGroup,
  type Publication,
  type RecordCount,
  type ScoredSignal,
} from '../../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import { signalRates } from '../../../src/measure/signals.ts';

/** Who has which records. Worlds differ in their counts alone: who is in which group, and the signals, everyone knows. */
export type World = {
  signals: readonly ScoredSignal[];
  /** Ids of the people of each group. */
  groups: readonly (readonly string[])[];
  /** By person: a count for each signal. */
  counts: ReadonlyMap<string, readonly RecordCount[]>;
  /** Managers' sets: the people of their group; one may be a member of another group. */
  known: readonly KnownPeople[];
};

const MINIMUM = 5;

export function scoreOf(signals: readonly ScoredSignal[], counts: readonly RecordCount[]): number | null {
  return scoreSignals(
    signals,
    signals.map(({ key }, at) => ({ key, ...(counts[at] ?? { population: 0, passed: 0 }) })),
  ).score;
}

export function scoreIn({ signals, counts }: World, id: string): number | null {
  return scoreOf(signals, counts.get(id) ?? []);
}

export function bandIn(world: World, id: string): Band | null {
  return bandOf(scoreIn(world, id));
}

function measured(world: World, without?: string): MeasuredGroup[] {
  return world.groups.map((ids, at) => {
    const members = ids.filter((id) => id !== without).map((id) => ({ id, score: scoreIn(world, id) }));
    const group = { key: `g${at}`, managerId: null, members };
    return { ...group, fingerprint: countedPeople(group).join() };
  });
}

/** A part of the published sums: its people, and for each signal what of it is in the rate. */
export function publicationOf(world: World): Publication {
  return publishGroups(measured(world), MINIMUM, { known: world.known, weeks: [] });
}

function ratesOf(world: World, blocks: Publication['blocks']): unknown {
  const signals = world.signals.map((signal) => ({ ...signal, id: signal.key }));
  const counts = new Map(
    signals.map(({ key }, at) => [
      key,
      new Map([...world.counts].flatMap(([id, each]): [string, RecordCount][] => (each[at] ? [[id, each[at]]] : []))),
    ]),
  );
  const situation = { project: { minimumGroupSize: MINIMUM }, signals };
  return signalRates(situation as never, counts, blocks, world.known);
}

/** Everything published in two weeks, as text: the second once for each group that somebody leaves then. */
export function publishedBy(world: World): string {
  const first = publicationOf(world);
  const before = measured(world);
  const groups = new Map(
    before.map(({ key, fingerprint = '' }) => [
      key,
      { fingerprint, publishedAs: first.publishedAs.get(key) ?? ('none' as const) },
    ]),
  );
  const second = world.groups.map((ids) => {
    const next = publishGroups(measured(world, ids[0]), MINIMUM, {
      known: world.known,
      weeks: [{ groups, projectBands: null }],
    });
    return [next.rows, ratesOf(world, next.blocks)];
  });
  return JSON.stringify([first.rows, ratesOf(world, first.blocks), second]);
}
