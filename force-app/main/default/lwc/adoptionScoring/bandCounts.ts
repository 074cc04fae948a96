import { type Band, bandOf } from './band.ts';
import { type KnownPeople, mostKnown } from './knowledge.ts';

/** How many people of a figure are in each band. */
export interface BandCounts {
  green: number;
  amber: number;
  red: number;
}

/** People a figure needs before it is broken down by band: Microsoft's Adoption Score breaks nothing down below 10. */
export const BREAKDOWN_FROM = 10;

/**
 * People outside the most common band that make a group mixed. With three, whoever knows their own band sees at least
 * two bands among the others. With two, hiding would tell the only one outside the common band which band all others have.
 */
const OUTSIDE_COMMON_BAND = 3;

export function bandCountsOf(scores: readonly number[]): BandCounts {
  const count = (band: Band): number => scores.filter((score) => bandOf(score) === band).length;
  return { green: count('Green'), amber: count('Amber'), red: count('Red') };
}

/**
 * Whether the bands of one group may be counted in public: mixed, and nobody knows some of its people but not all.
 * Everything published stays the same when two people of different bands in a mixed group change places, so nothing
 * published says who is who. Source: product.md, Rules about people 4.
 */
export function isMixed(
  scores: readonly number[],
  people: ReadonlySet<string>,
  known: readonly KnownPeople[],
): boolean {
  const { green, amber, red } = bandCountsOf(scores);
  return Math.max(green, amber, red) <= scores.length - OUTSIDE_COMMON_BAND && mostKnown(people, known) <= 1;
}
