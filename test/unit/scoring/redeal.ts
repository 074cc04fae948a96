/**
 * Deals the records of some people out anew, in a world that shall look the same: first a draft, then repairs until the
 * sum of the scores and the passed records of each signal are right again.
 */
import {
  type Band,
  bandOf,
  type RecordCount,
} from '../../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import { bandIn, scoreOf, type World } from './recordWorld.ts';

export type Counts = Map<string, RecordCount[]>;
/** What a part must keep of one signal: its records, and how many of them pass; `shown` is undefined where it is in no rate. */
export type Kept = { population: number; shown: number | undefined; least: number; most: number };
/** A part of the published sums, and between which sums of scores it publishes the same. */
export type Part = { people: readonly string[]; lowest: number; highest: number; kept: readonly Kept[] };
/** Part of a world that is dealt out anew: only the unknown people's counts change. The goal is a score of another band. */
export type Deal = { world: World; part: Part; unknown: readonly string[]; goal?: { person: string; score: number } };

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}

/** Numbers that look random and are the same each time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** The passed records out of some that come nearest to a score. */
function countFor(world: World, at: number, population: number, score: number): RecordCount {
  const share = ((world.signals[at]?.target ?? 0) * score) / 10_000;
  return { population, passed: Math.min(population, Math.round(population * share)) };
}

/** A draft: everybody keeps the number of records, the goal's person has passed records for the goal. */
export function sameRecords({ world, goal }: Deal, counts: Counts): Counts {
  if (!goal) return counts;
  const own = counts.get(goal.person) ?? [];
  return new Map(counts).set(
    goal.person,
    own.map(({ population }, at) => countFor(world, at, population, goal.score)),
  );
}

/** A draft: some hold nearly all records, the others have few and may have any score. */
export function fewHolders(
  { world, part, unknown, goal }: Deal,
  counts: Counts,
  holders: readonly string[],
): Counts | undefined {
  const { people, kept, lowest } = part;
  const given: Counts = new Map([...counts].map(([id, each]) => [id, [...each]]));
  const fixed = people.filter((id) => !unknown.includes(id));
  const free = unknown
    .filter((id) => !holders.includes(id))
    .sort((a, b) => Number(b === goal?.person) - Number(a === goal?.person));
  const order = [...holders].sort((a, b) => Number(b === goal?.person) - Number(a === goal?.person));
  const score = (id: string): number => scoreOf(world.signals, given.get(id) ?? []) ?? 0;
  const set = (id: string, at: number, count: RecordCount): void => {
    const each = given.get(id);
    if (each) each[at] = count;
  };
  let others = 60;
  for (let round = 0; round < 3; round++) {
    for (const [at, each] of kept.entries()) {
      if (each.shown === undefined) continue;
      const known = fixed.map((id) => counts.get(id)?.[at] ?? { population: 0, passed: 0 });
      const withRecords = unknown.filter((id) => (world.counts.get(id)?.[at]?.population ?? 0) > 0).length;
      const holding = order.slice(0, withRecords);
      const having = free.slice(0, Math.max(0, withRecords - holding.length));
      let population = each.population - sumOf(known.map((count) => count.population));
      let passed = each.shown - sumOf(known.map((count) => count.passed));
      if (passed < 0 || passed > population || holding.length === 0) return undefined;
      const least = Math.max(1, world.signals[at]?.minimumRecords ?? 1);
      const few = Math.max(least, Math.min(40, Math.floor(population / 20 / people.length)));
      if (few * having.length * 2 > population) return undefined;
      for (const id of free) {
        const count = countFor(world, at, having.includes(id) ? few : 0, id === goal?.person ? goal.score : others);
        count.passed = Math.max(0, Math.min(count.passed, passed));
        set(id, at, count);
        population -= count.population;
        passed -= count.passed;
      }
      for (const id of order.filter((each) => !holding.includes(each))) set(id, at, { population: 0, passed: 0 });
      for (const [index, id] of holding.entries()) {
        const among = holding.length - index;
        const own = Math.floor(population / among);
        const wanted =
          id === goal?.person && among > 1 ? countFor(world, at, own, goal.score).passed : Math.floor(passed / among);
        const count = {
          population: own,
          passed: Math.max(0, passed - (population - own), Math.min(own, passed, wanted)),
        };
        if (count.passed > own) return undefined;
        set(id, at, count);
        population -= own;
        passed -= count.passed;
      }
    }
    const rest = free.filter((id) => id !== goal?.person);
    if (rest.length === 0) break;
    const known = sumOf(people.filter((id) => !rest.includes(id)).map(score));
    others = Math.max(0, Math.min(100, (lowest - known) / rest.length));
  }
  return given;
}

/** Moves passed records, and whole counts of one signal, between people until the sums are right. */
export function repaired(
  { world, part, unknown, goal }: Deal,
  counts: Counts,
  not: Band | null,
  steps: number,
): Counts | undefined {
  const { people, lowest, highest, kept } = part;
  const random = randomFrom(people.length * 7919 + steps);
  const scores = new Map(people.map((id) => [id, scoreOf(world.signals, counts.get(id) ?? [])]));
  if ([...scores.values()].some((each) => each === null)) return undefined;
  const away = (): number => {
    const sum = sumOf([...scores.values()].map((each) => each ?? -1000));
    return Math.max(lowest - sum, sum - highest, 0);
  };
  const passed = kept.map((_, at) => sumOf(people.map((id) => counts.get(id)?.[at]?.passed ?? 0)));
  const offBy = (at: number): number => {
    const [each, now] = [kept[at], passed[at] ?? 0];
    return each ? Math.max(now - each.most, 0) - Math.max(each.least - now, 0) : 0;
  };
  const reaches = (): boolean => goal === undefined || bandOf(scores.get(goal.person) ?? null) !== not;
  // Ten people with bands in the open, or hidden as all but a few share one, must keep them.
  const bandOfNow = (id: string): Band | null => bandOf(scores.get(id) ?? null);
  const bands = new Map(people.length < 10 ? [] : unknown.map((id) => [id, bandIn(world, id)]));
  const changesBand = (id: string, was: Band | null): boolean =>
    bands.has(id) && id !== goal?.person && bandOfNow(id) !== was && bandOfNow(id) !== bands.get(id);
  let distance = away();
  for (let step = 0; step < steps; step++) {
    if (distance === 0 && reaches() && kept.every((_, at) => offBy(at) === 0)) return counts;
    const at = random(kept.length);
    const [from, to] = [unknown[random(unknown.length)] ?? '', unknown[random(unknown.length)] ?? ''];
    const [giver, taker] = [counts.get(from), counts.get(to)];
    const [one, other] = [giver?.[at], taker?.[at]];
    if (!giver || !taker || !one || !other || from === to) continue;
    const off = offBy(at);
    const many = 1 + random(Math.max(1, Math.floor(one.population / ([2, 40, 1e9][step % 3] ?? 1))));
    let [takes, gives] = [Math.min(many, one.passed), Math.min(many, other.population - other.passed)];
    if (off > 0) [takes, gives] = [Math.min(takes, off), 0];
    else if (off < 0) [takes, gives] = [0, Math.min(other.population - other.passed, -off, many)];
    else if (step % 5 === 0) [takes, gives] = [Math.min(takes, (passed[at] ?? 0) - (kept[at]?.least ?? 0)), 0];
    else if (step % 5 === 1) [takes, gives] = [0, Math.min(gives, (kept[at]?.most ?? 0) - (passed[at] ?? 0))];
    else takes = gives = Math.min(takes, gives);
    const isExchange = off === 0 && step % 4 === 3;
    if (!isExchange && takes + gives === 0) continue;
    const could = reaches();
    const were = [bandOfNow(from), bandOfNow(to)] as const;
    giver[at] = isExchange ? other : { population: one.population, passed: one.passed - takes };
    taker[at] = isExchange ? one : { population: other.population, passed: other.passed + gives };
    for (const id of [from, to]) scores.set(id, scoreOf(world.signals, counts.get(id) ?? []));
    const next = away();
    const isTooFar = next > distance && random(off === 0 ? 12 : 4) > 0;
    if (isTooFar || (could && !reaches()) || changesBand(from, were[0]) || changesBand(to, were[1])) {
      giver[at] = one;
      taker[at] = other;
      for (const id of [from, to]) scores.set(id, scoreOf(world.signals, counts.get(id) ?? []));
    } else {
      distance = next;
      if (!isExchange) passed[at] = (passed[at] ?? 0) - takes + gives;
    }
  }
  return undefined;
}
