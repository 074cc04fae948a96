/**
 * Deals the records of some people out anew, in a world that shall look the same, by simulated annealing: many small moves of
 * records between two people, of which those that lead away from such a world are taken ever more rarely.
 */
import {
  type Band,
  bandOf,
  type RecordCount,
} from '../../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import { type Counts, type Part, publishedSum, scoresIn, type Shown, shownOf } from './publishedParts.ts';
import type { World } from './recordWorld.ts';

/** The unknown people's counts change, the part publishes the same (with a multiple of all records). */
export type Deal = {
  world: World;
  part: Part;
  unknown: readonly string[];
  factor: number;
  /** Whose band shall be another one; undefined when only the numbers of records change. */
  person: string | undefined;
  band: Band | null;
  /** Whether band counts are in the open, or hidden for a reason that has to stay. */
  keepsBands: boolean;
};

/** Numbers that look random and are the same each time. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As the product scores, but in floating point, for speed: what is found is judged by the product. */
export function quickScore({ signals }: World, counts: readonly RecordCount[]): number | null {
  let [points, weight] = [0, 0];
  for (const [at, signal] of signals.entries()) {
    const count = counts[at];
    if (!count || count.population < Math.max(1, signal.minimumRecords)) continue;
    points += signal.weight * Math.min(1, (count.passed * 100) / count.population / signal.target);
    weight += signal.weight;
  }
  return weight === 0 ? null : Math.floor((100 * points) / weight + 0.5 + 1e-9);
}

/** More than any distance between worlds. */
const IMPOSSIBLE = 1e6;
const OTHER_BLOCKS = 60;

function toOtherBand(score: number, band: Band | null): number {
  if (bandOf(score) !== band) return 0;
  if (band === 'Green') return score - 79;
  if (band === 'Red') return 50 - score;
  return Math.min(80 - score, score - 49);
}

/** How far counts are from what a part has to show of a signal. */
function rateDistance({ world, part, factor }: Deal, counts: Counts, at: number, goal: Shown): number {
  const now = shownOf(world, part, counts, at);
  if (now.blocks !== goal.blocks) return OTHER_BLOCKS;
  const away = Math.abs(now.passed - factor * goal.passed) + Math.abs(now.population - factor * goal.population);
  return away === 0 ? 0 : 3 + (200 * away) / (factor * goal.population);
}

function countBands(scores: Iterable<number>): number[] {
  const bands = [...scores].map(bandOf);
  return (['Green', 'Amber', 'Red'] as const).map((band) => bands.filter((each) => each === band).length);
}

/** How far scores are from what a part has to publish of them. */
function scoreDistance({
  world,
  part,
  person,
  band,
  keepsBands,
}: Deal): (scores: Map<string, number | null>) => number {
  const before = scoresIn(world, part.people);
  const goal = publishedSum(world, part, (id) => before.get(id) ?? 0);
  const bands = countBands(before.values());
  const outside = (counts: readonly number[]): number => part.people.length - Math.max(...counts);
  return (scores) => {
    const now = [...scores.values()].filter((score) => score !== null);
    if (now.length < scores.size) return IMPOSSIBLE;
    let distance = Math.abs(publishedSum(world, part, (id) => scores.get(id) ?? 0) - goal);
    if (person !== undefined) distance += 2 * toOtherBand(scores.get(person) ?? 0, band);
    if (!keepsBands) return distance;
    const counts = countBands(now);
    if (outside(bands) < 3) return distance + 5 * Math.max(0, outside(counts) - 2);
    return distance + 2 * counts.reduce((sum, each, at) => sum + Math.abs(each - (bands[at] ?? 0)), 0);
  };
}

/** Moves records of one signal between two people; false where nothing moved. */
function move(one: RecordCount, other: RecordCount, many: number, kind: number): boolean {
  let [passed, failed] = [0, 0];
  if (kind === 0) {
    passed = Math.min(many, one.passed, other.population - other.passed);
    failed = -passed;
  } else if (kind === 1) passed = Math.min(many, one.passed, one.population - 1);
  else if (kind === 2) failed = Math.min(many, one.population - one.passed, one.population - 1);
  else [passed, failed] = [one.passed - other.passed, one.population - one.passed - other.population + other.passed];
  one.passed -= passed;
  other.passed += passed;
  one.population -= passed + failed;
  other.population += passed + failed;
  return passed !== 0 || failed !== 0;
}

/** Counts that publish the same and give the person another band; undefined when none are found in some steps. */
export function redealt(deal: Deal, draft: Counts, steps: number, random: () => number): Counts | undefined {
  const { world, part, unknown } = deal;
  const below = (many: number): number => Math.floor(random() * many);
  const counts: Counts = new Map([...draft].map(([id, each]) => [id, each.map((count) => ({ ...count }))]));
  const goals = world.signals.map((_, at) => shownOf(world, part, world.counts, at));
  const scores = new Map(part.people.map((id) => [id, quickScore(world, counts.get(id) ?? [])]));
  const rates = goals.map((goal, at) => rateDistance(deal, counts, at, goal));
  const ofScores = scoreDistance(deal);
  const away = (): number => rates.reduce((sum, each) => sum + each, 0) + ofScores(scores);
  let distance = away();
  for (let step = 0; step < steps && distance > 0; step++) {
    const at = below(goals.length);
    const [id, otherId] = [unknown[below(unknown.length)] ?? '', unknown[below(unknown.length)] ?? ''];
    const [goal, one, other] = [goals[at], counts.get(id)?.[at], counts.get(otherId)?.[at]];
    if (!goal || !one || !other) continue;
    const before = [one.population, one.passed, other.population, other.passed, rates[at] ?? 0] as const;
    const many = Math.ceil((one.population + other.population) ** random() / 2);
    if (id === otherId)
      one.passed = Math.max(0, Math.min(one.population, one.passed + (random() < 0.5 ? many : -many)));
    else if (one.population === 0 || other.population === 0 || !move(one, other, many, below(4))) continue;
    const were = [scores.get(id) ?? null, scores.get(otherId) ?? null] as const;
    for (const each of [id, otherId]) scores.set(each, quickScore(world, counts.get(each) ?? []));
    rates[at] = rateDistance(deal, counts, at, goal);
    const next = away();
    const heat = 8 * (1 - step / steps) ** 2 + 0.05;
    if (next <= distance || random() < Math.exp((distance - next) / heat)) distance = next;
    else {
      [one.population, one.passed, other.population, other.passed, rates[at]] = before;
      scores.set(id, were[0]).set(otherId, were[1]);
    }
  }
  return distance === 0 ? counts : undefined;
}
