/** The parts of a world's published sums, and what the product publishes of each: what another world has to keep. */
import {
  codedPassed,
  type KnownPeople,
  type RecordCount,
} from '../../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import { codedSum } from '../../../force-app/main/default/lwc/adoptionScoring/coding.ts';
import { publicationOf, scoreIn, type World } from './recordWorld.ts';

export type Counts = Map<string, RecordCount[]>;

/** A group that is published by itself, or the pool with its blocks. */
export type Part = { people: readonly string[]; blocks: readonly (readonly string[])[] };

/** The records and the passed ones that are in the rate of a signal; and which blocks are. */
export type Shown = { population: number; passed: number; blocks: string };

export function partsOf(world: World): Part[] {
  const { blocks, publishedAs } = publicationOf(world);
  const isPooled = (people: readonly string[]): boolean =>
    world.groups.some((ids, at) => ids.includes(people[0] ?? '') && publishedAs.get(`g${at}`) === 'pool');
  const pool = blocks.filter(isPooled);
  const alone = blocks.filter((people) => !isPooled(people)).map((people) => ({ people, blocks: [people] }));
  return pool.length === 0 ? alone : [...alone, { people: pool.flat(), blocks: pool }];
}

/** What a part adds to the rate of a signal, by the product. */
export function shownOf({ signals, known }: World, { blocks }: Part, counts: World['counts'], at: number): Shown {
  const { weight, target } = signals[at];
  const decidesAlone = 2 * weight > signals.reduce((sum, each) => sum + each.weight, 0);
  const shown: Shown = { population: 0, passed: 0, blocks: '' };
  blocks.forEach((people, index) => {
    const records = new Map<string, RecordCount>();
    for (const id of people) {
      const count = counts.get(id)?.[at];
      if (count && count.population > 0) records.set(id, count);
    }
    const members: KnownPeople[] = decidesAlone ? [...records.keys()].map((id) => new Set([id])) : [];
    const passed = codedPassed(records, target, [...known, ...members]);
    if (passed === undefined) return;
    shown.blocks += ` ${index}`;
    shown.passed += passed;
    for (const { population } of records.values()) shown.population += population;
  });
  return shown;
}

/** The sum of scores that a part publishes, by the product. */
export function publishedSum({ known }: World, { blocks }: Part, score: (id: string) => number): number {
  const summed = blocks.map((people) => ({
    people: new Set(people),
    sum: people.reduce((sum, id) => sum + score(id), 0),
  }));
  return codedSum(summed, known);
}

/** The same people with a multiple of all records, but for those whom the attacker knows. */
export function multiplied(
  world: World,
  people: readonly string[],
  factor: number,
  fixed: ReadonlySet<string>,
): Counts {
  return new Map(
    people.map((id) => {
      const by = fixed.has(id) ? 1 : factor;
      const own = world.counts.get(id) ?? [];
      return [id, own.map(({ population, passed }) => ({ population: by * population, passed: by * passed }))];
    }),
  );
}

export function scoresIn(world: World, people: readonly string[]): Map<string, number> {
  return new Map(people.map((id) => [id, scoreIn(world, id) ?? 0]));
}
