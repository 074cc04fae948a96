/**
 * Looks for another world that publishes the same: it keeps, for each part of the published sums, the sum of the scores,
 * the records of each signal (times a factor, as nobody is told how many there are) and those that pass, and hands them
 * to the people anew. Whoever is known keeps exactly what they have. What it finds is judged by the product alone, so a
 * world it finds is one; one that it does not find may still be there.
 */
import { codedPassed, type RecordCount } from '../../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import { mostKnown } from '../../../force-app/main/default/lwc/adoptionScoring/knowledge.ts';
import { farWorlds } from './farWorld.ts';
import { bandIn, publicationOf, publishedBy, scoreIn, type World } from './recordWorld.ts';
import { type Counts, type Deal, fewHolders, type Kept, type Part, repaired, sameRecords, sumOf } from './redeal.ts';

/** The passed records that a part shows of a signal, by the product; undefined where it shows none. */
function shownOf(
  { signals, known }: World,
  people: readonly string[],
  counts: World['counts'],
  at: number,
): number | undefined {
  const signal = signals[at];
  if (!signal) return undefined;
  const records = new Map(
    people.flatMap((id): [string, RecordCount][] => {
      const count = counts.get(id)?.[at];
      return count && count.population > 0 ? [[id, count]] : [];
    }),
  );
  const decidesAlone = 2 * signal.weight > sumOf(signals.map((each) => each.weight));
  const members = decidesAlone ? [...records.keys()].map((id) => new Set([id])) : [];
  return codedPassed(records, signal.target, [...known, ...members]);
}

/** Whether a part is a published group and none of the pool. */
function aloneIn(world: World, people: readonly string[]): boolean {
  const group = world.groups.findIndex((ids) => ids.includes(people[0] ?? ''));
  return publicationOf(world).publishedAs.get(`g${group}`) === 'alone';
}

function partsOf(world: World, factor: number): Part[] {
  const { blocks } = publicationOf(world);
  return blocks.map((people) => {
    const sum = sumOf(people.map((id) => scoreIn(world, id) ?? 0));
    const isAlone = aloneIn(world, people);
    const known = mostKnown(new Set(people), world.known);
    const margin = isAlone ? Math.max(1, known) : known;
    // Beyond these a sum is coded: see coding.ts.
    const [low, high] = [100 * margin + 64, 100 * (people.length - margin - 1) + 65];
    const kept = world.signals.map((_, at): Kept => {
      const passed = shownOf(world, people, world.counts, at);
      const [population, really] = (['population', 'passed'] as const).map((what) =>
        sumOf(people.map((id) => world.counts.get(id)?.[at]?.[what] ?? 0)),
      ) as [number, number];
      const shown = passed === undefined ? undefined : factor * passed;
      return {
        population: factor * population,
        shown,
        least: shown === undefined || (factor === 1 && really < shown) ? 0 : shown,
        most: shown === undefined || (factor === 1 && really > shown) ? factor * population : shown,
      };
    });
    return {
      people,
      lowest: sum <= low ? 0 : Math.min(sum, high),
      highest: sum >= high ? 100 * people.length : Math.max(sum, low),
      kept,
    };
  });
}

/** The parts of the pool as one: to whoever knows none of them, sums and records may move between them. */
function together(parts: readonly Part[]): Part {
  const add = (of: (part: Part) => number): number => sumOf(parts.map(of));
  return {
    people: parts.flatMap(({ people }) => people),
    lowest: add(({ lowest }) => lowest),
    highest: add(({ highest }) => highest),
    kept: (parts[0]?.kept ?? []).map((_, at) => {
      const each = parts.flatMap(({ kept }) => kept[at] ?? []);
      const total = (of: (kept: Kept) => number): number => sumOf(each.map(of));
      const isShown = each.every(({ shown }) => shown !== undefined);
      return {
        population: total(({ population }) => population),
        shown: isShown ? total(({ shown }) => shown ?? 0) : undefined,
        least: total(({ least }) => least),
        most: total(({ most }) => most),
      };
    }),
  };
}

function scaled(world: World, people: readonly string[], factor: number): Counts {
  return new Map(
    people.map((id) => [
      id,
      (world.counts.get(id) ?? []).map(({ population, passed }) => ({
        population: factor * population,
        passed: factor * passed,
      })),
    ]),
  );
}

const FACTORS = [1, 30, 600];
const SCORES = { Green: [78, 70, 55, 40, 5], Amber: [85, 40, 97, 20], Red: [51, 54, 65, 85] };
const STEPS = 700;

function isShown(world: World, { people, kept }: Part, counts: Counts): boolean {
  return kept.every(({ shown }, at) => shownOf(world, people, counts, at) === shown);
}

/** Other hands of a part's records; with a person, those in which this person has another band. */
function* deals(
  world: World,
  part: Part,
  fixed: ReadonlySet<string>,
  factor: number,
  person?: string,
): Generator<Counts> {
  const unknown = part.people.filter((id) => !fixed.has(id));
  const band = person === undefined ? null : bandIn(world, person);
  const base = (): Counts => {
    const counts = scaled(world, part.people, factor);
    for (const id of part.people) if (fixed.has(id)) counts.set(id, [...(world.counts.get(id) ?? [])]);
    return counts;
  };
  const others = unknown.filter((id) => id !== person);
  for (const score of band ? SCORES[band] : [0]) {
    const deal: Deal = { world, part, unknown, ...(person === undefined ? {} : { goal: { person, score } }) };
    const drafts = [
      () => sameRecords(deal, base()),
      ...[3, 2, 4, unknown.length].flatMap((many) => [
        () => fewHolders(deal, base(), others.slice(0, many)),
        ...(person === undefined ? [] : [() => fewHolders(deal, base(), [person, ...others.slice(0, many - 1)])]),
      ]),
    ];
    for (const draft of drafts) {
      const counts = draft();
      const done = counts && repaired(deal, counts, band, STEPS);
      if (done && (person !== undefined || isShown(world, part, done))) yield done;
    }
  }
}

/** A world in which a person has another band, and which looks the same to whoever knows some people; undefined when none is found. */
export function otherWorld(
  world: World,
  fixed: ReadonlySet<string>,
  person: string,
  seen: string,
  tries = 30,
): World | undefined {
  const band = bandIn(world, person);
  const own = ({ counts }: World): string => JSON.stringify([...fixed].map((id) => counts.get(id)));
  const looksSame = (other: World): boolean =>
    bandIn(other, person) !== band && own(other) === own(world) && publishedBy(other) === seen;
  const group = world.groups.find((ids) => ids.includes(person)) ?? [];
  for (const id of group) {
    if (fixed.has(id) || bandIn(world, id) === band || scoreIn(world, id) === null) continue;
    const counts = new Map(world.counts);
    counts.set(id, world.counts.get(person) ?? []).set(person, world.counts.get(id) ?? []);
    const swapped = { ...world, counts };
    if (looksSame(swapped)) return swapped;
  }
  for (const factor of fixed.size > 1 ? [1] : FACTORS) {
    const counts = new Map(world.counts);
    const parts = partsOf(world, factor);
    const own = parts.filter(({ people }) => people.includes(person));
    for (const part of factor === 1 ? [] : parts.filter((each) => !own.includes(each))) {
      const [given] = deals(world, part, fixed, factor);
      for (const [id, each] of given ?? scaled(world, part.people, factor)) if (!fixed.has(id)) counts.set(id, each);
    }
    const pool = parts.filter(({ people }) => !aloneIn(world, people));
    if (fixed.size < 2 && pool.length > 1 && pool.some((each) => own.includes(each))) own.push(together(pool));
    for (const part of own) {
      for (const given of deals(world, part, fixed, factor, person)) {
        const other = { ...world, counts: new Map([...counts, ...given]) };
        if (looksSame(other)) return other;
      }
    }
  }
  for (const other of farWorlds(world, fixed, person, tries)) if (looksSame(other)) return other;
  return undefined;
}
