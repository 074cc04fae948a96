/**
 * Looks for another world that publishes the same. What it finds is judged by the product alone, so a world it finds is
 * one; one that it does not find may still be there.
 */
import { heldByFew } from './drafts.ts';
import { multiplied, type Counts, partsOf } from './publishedParts.ts';
import { bandIn, type World } from './recordWorld.ts';
import { type Deal, randomFrom, redealt } from './annealing.ts';

/** How many times the records there are: nobody is told. Who knows a group's records can work out how many others have. */
const FACTORS = [600, 1, 30];
const KNOWN_FACTORS = [1];

/** Other hands of the records, from drafts that grow wilder. */
export function* farWorlds(world: World, fixed: ReadonlySet<string>, person: string, tries: number): Generator<World> {
  const random = randomFrom(world.counts.size);
  const parts = partsOf(world);
  const factors = fixed.size > 1 ? KNOWN_FACTORS : FACTORS;
  for (let attempt = 0; attempt < tries; attempt++) {
    const factor = factors[attempt % factors.length] ?? 1;
    const counts: Counts = new Map();
    for (const part of [...parts].sort(
      (a, b) => Number(a.people.includes(person)) - Number(b.people.includes(person)),
    )) {
      const base = multiplied(world, part.people, factor, fixed);
      for (const [id, each] of base) counts.set(id, each);
      const isOwn = part.people.includes(person);
      if (!isOwn && (factor === 1 || !part.people.some((id) => fixed.has(id)))) continue;
      const deal: Deal = {
        world,
        part,
        unknown: part.people.filter((id) => !fixed.has(id)),
        factor,
        person: isOwn ? person : undefined,
        band: bandIn(world, person),
        keepsBands: part.blocks.length === 1 && (part.people.length >= 10 || attempt % 4 === 3),
      };
      const isFirst = attempt < factors.length && (factor === 1 || !part.people.some((id) => fixed.has(id)));
      const draft = isFirst ? base : heldByFew(deal, base, random);
      const given = redealt(deal, draft, 400 * (1 + Math.min(attempt, 10)), random);
      if (!given) break;
      for (const [id, each] of given) counts.set(id, each);
      if (isOwn) yield { ...world, counts: new Map([...world.counts, ...counts]) };
    }
  }
}
