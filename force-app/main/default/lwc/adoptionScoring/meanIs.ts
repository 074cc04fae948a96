import { codedLimits } from './coding.ts';
import { fraction, roundHalfUp } from './fraction.ts';
import { LEFT_AFTER_KNOWN } from './knowledge.ts';

/**
 * How a published mean is to be read. `atLeast` and `atMost`: it sits at a limit, the true one is this or beyond. `about`:
 * it is put together from parts of which some may sit at theirs.
 */
export type MeanIs = 'exact' | 'atLeast' | 'atMost' | 'about';

/** What is stored of a row of figures. */
export interface MeanRow {
  /** Group, SmallGroups or Project. */
  scope: string;
  scoredReps: number | null;
  /** Two decimals; null when hidden. */
  mean: number | null;
}

/**
 * How a group's mean is to be read. It follows from the size alone: a mean at one of the limits that a group of that size
 * may have, however many of its people somebody knows, is called a limit. A true mean that equals one by chance is, too,
 * and "this or more" is right then as well.
 */
function ofGroup(scored: number, mean: number): MeanIs {
  const isAt = (sum: number): boolean => roundHalfUp(fraction(BigInt(sum), BigInt(scored)), 100) / 100 === mean;
  for (let known = 0; scored - known >= LEFT_AFTER_KNOWN; known++) {
    const { low, high } = codedLimits(scored, known);
    if (low > high) break;
    if (isAt(low)) return 'atMost';
    if (isAt(high)) return 'atLeast';
  }
  return 'exact';
}

/**
 * How a published mean is to be read, from what is stored. Small groups together are always `about`, as each of them
 * is coded by itself; a project is as its only published row, or `about` when one of several is not exact.
 * @param week all rows of the same project and week
 * @returns null for a hidden mean
 */
export function meanIs({ scope, scoredReps, mean }: MeanRow, week: readonly MeanRow[]): MeanIs | null {
  if (mean === null || scoredReps === null || scoredReps <= 0) return null;
  if (scope === 'SmallGroups') return 'about';
  if (scope === 'Group') return ofGroup(scoredReps, mean);
  const parts = week
    .filter((row) => row.scope !== 'Project')
    .map((row) => meanIs(row, []))
    .filter((each) => each !== null);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return parts.length > 0 && parts.every((each) => each === 'exact') ? 'exact' : 'about';
}
