/** Worlds to start a search from, which nearly publish what they have to. */
import type { Counts } from './publishedParts.ts';
import { shownOf } from './publishedParts.ts';
import { type Deal, quickScore } from './annealing.ts';

const SCORES = { Green: [79, 78, 70, 50, 10], Amber: [80, 85, 97, 49, 20], Red: [50, 51, 56, 70, 90] };

type Plan = {
  /** By signal: who have most records, the first of an order, and how many the others have. */
  signals: { order: readonly string[]; many: number; few: number }[];
  score: number;
};

/** Hands the records of a signal out: few to most people, at a level, and the rest to some. */
function hand(deal: Deal, counts: Counts, at: number, { signals, score }: Plan, level: number): void {
  const { world, part, unknown, factor, person } = deal;
  const plan = signals[at];
  const shown = shownOf(world, part, world.counts, at);
  if (!plan || shown.blocks === '') return;
  const target = (world.signals[at]?.target ?? 0) / 100;
  const rateOf = (id: string): number => (target * (id === person ? score : level)) / 100;
  const having = plan.order.filter((id) => (counts.get(id)?.[at]?.population ?? 0) > 0);
  const holders = having.slice(0, plan.many).sort((a, b) => Number(b === person) - Number(a === person));
  const fixed = part.people.filter((id) => !unknown.includes(id)).map((id) => counts.get(id)?.[at]);
  let population = factor * shown.population - fixed.reduce((sum, each) => sum + (each?.population ?? 0), 0);
  let passed = factor * shown.passed - fixed.reduce((sum, each) => sum + (each?.passed ?? 0), 0);
  passed = Math.max(0, Math.min(population, passed));
  const give = (id: string, own: number, wanted: number): void => {
    const least = Math.max(0, passed - (population - own));
    const count = { population: own, passed: Math.max(least, Math.min(own, passed, Math.round(wanted))) };
    counts.get(id)?.splice(at, 1, count);
    population -= own;
    passed -= count.passed;
  };
  for (const id of having.filter((each) => !holders.includes(each))) {
    const own = Math.max(1, Math.min(plan.few, Math.floor(population / 10 / part.people.length)));
    give(id, own, own * rateOf(id));
  }
  for (const [index, id] of holders.entries()) {
    const own = Math.floor(population / (holders.length - index));
    give(id, own, id === person ? own * rateOf(id) : (passed * own) / Math.max(1, population));
  }
}

/** A draft: of each signal some people hold nearly all records, and the others have the level that fits the sum of scores. */
export function heldByFew(deal: Deal, base: Counts, random: () => number): Counts {
  const { world, part, unknown, band } = deal;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)];
  const inOrder = (): string[] =>
    unknown
      .map((id) => ({ id, by: random() }))
      .sort((one, other) => one.by - other.by)
      .map(({ id }) => id);
  const score = pick(SCORES[band ?? 'Red']);
  const order = random() < 0.4 ? inOrder() : undefined;
  const signals = world.signals.map(() => ({
    order: order ?? inOrder(),
    many: pick([2, 2, 3, 3, 4, 5, unknown.length]),
    few: pick([1, 5, 40]),
  }));
  const sumOf = (of: (id: string) => number | null): number => part.people.reduce((sum, id) => sum + (of(id) ?? 0), 0);
  const wanted = sumOf((id) => quickScore(world, world.counts.get(id) ?? []));
  let [low, high] = [0, 100];
  let counts = base;
  for (let round = 0; round < 10; round++) {
    const level = (low + high) / 2;
    counts = new Map([...base].map(([id, each]) => [id, [...each]]));
    for (const at of world.signals.keys()) hand(deal, counts, at, { signals, score }, level);
    if (sumOf((id) => quickScore(world, counts.get(id) ?? [])) < wanted) low = level;
    else high = level;
  }
  return counts;
}
