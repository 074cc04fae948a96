import { type Band, bandOf } from './band.ts';
import { fraction, roundHalfUp } from './fraction.ts';

/** A measured person of a group: integer score, null for "not enough data". */
export interface MeasuredMember {
  id: string;
  score: number | null;
}

export interface MeasuredGroup {
  key: string;
  /** User id of the manager, who is never counted; null without one. */
  managerId: string | null;
  members: readonly MeasuredMember[];
}

/** One row of figures. `scoredReps`, `mean` and the band counts are null when the row is suppressed. */
export interface GroupRow {
  scope: 'Group' | 'SmallGroups' | 'Project';
  /** Group key; null for the pool of small groups and for the project. */
  key: string | null;
  /** Measured people without the manager. A head count says nothing about scores, so it is always there. */
  reps: number;
  scoredReps: number | null;
  /** Mean of the integer scores, two decimals, half up. */
  mean: number | null;
  green: number | null;
  amber: number | null;
  red: number | null;
  isSuppressed: boolean;
}

/** Below this nobody can configure (Viva Insights uses the same floor). */
const FLOOR = 5;

/**
 * People that must be left when a manager subtracts the group whose people they know from a pooled figure. Three is the
 * usual minimum frequency of statistical disclosure control: of one the value would be known, of two each the other's.
 */
const LEFT_AFTER_OWN_GROUP = 3;

/** Scored people a published figure needs: the configured size, never below 5. */
export function lowestGroupSize(minimumGroupSize: number): number {
  return Math.max(FLOOR, Math.ceil(Number.isFinite(minimumGroupSize) ? minimumGroupSize : FLOOR));
}

/** A group reduced to what is published: people counted without the manager. */
interface Tally {
  key: string;
  reps: number;
  scores: number[];
}

function tally({ key, managerId, members }: MeasuredGroup): Tally {
  const counted = members.filter((member) => member.id !== managerId);
  return {
    key,
    reps: counted.length,
    scores: counted.map((member) => member.score).filter((score) => score !== null),
  };
}

function bandCount(scores: readonly number[], band: Band): number {
  return scores.filter((score) => bandOf(score) === band).length;
}

function row(scope: GroupRow['scope'], key: string | null, tallies: readonly Tally[], isPublished: boolean): GroupRow {
  const scores = tallies.flatMap((each) => each.scores);
  const reps = tallies.reduce((sum, each) => sum + each.reps, 0);
  if (!isPublished) {
    return { scope, key, reps, scoredReps: null, mean: null, green: null, amber: null, red: null, isSuppressed: true };
  }
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    scope,
    key,
    reps,
    scoredReps: scores.length,
    mean: roundHalfUp(fraction(BigInt(sum), BigInt(scores.length)), 100) / 100,
    green: bandCount(scores, 'Green'),
    amber: bandCount(scores, 'Amber'),
    red: bandCount(scores, 'Red'),
    isSuppressed: false,
  };
}

/**
 * Whether a figure over several groups may be known: of enough people, also for a manager who knows the people of their
 * own group and subtracts them.
 * @param sizes people of each group that are in the figure
 */
export function isSafeSum(sizes: readonly number[], minimumGroupSize: number): boolean {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return (
    total >= lowestGroupSize(minimumGroupSize) &&
    sizes.every((size) => size === 0 || size === total || total - size >= LEFT_AFTER_OWN_GROUP)
  );
}

/** What is hidden, and whether the sum of the hidden groups may be known (and with it the project's total). */
function choose(tallies: readonly Tally[], minimum: number): { hidden: Set<Tally>; isPoolKnown: boolean } {
  const bySize = [...tallies].sort((a, b) => a.scores.length - b.scores.length || (a.key < b.key ? -1 : 1));
  const small = bySize.filter((each) => each.scores.length < minimum);
  if (small.every((each) => each.scores.length === 0)) return { hidden: new Set(small), isPoolKnown: true };
  for (let count = small.length; count <= bySize.length; count++) {
    const hidden = bySize.slice(0, count);
    const sizes = hidden.map((each) => each.scores.length);
    if (isSafeSum(sizes, minimum)) return { hidden: new Set(hidden), isPoolKnown: true };
  }
  // No pool is safe: the large groups are shown, and no sum that the small ones could be subtracted from.
  return { hidden: new Set(small), isPoolKnown: false };
}

/**
 * The figures of one week that everyone may read. Rules (product.md, Rules about people 4; minimum group and
 * complementary suppression as in Viva Insights and Viva Glint):
 * - a group is published with at least the minimum of scored people, the manager not counted;
 * - groups that are too small are hidden and rolled up into one SmallGroups row;
 * - where the total minus the published groups would leave too few people, the next smallest groups are hidden with
 *   them until it does not; if that never gets safe, neither the roll-up nor the total is published.
 * @param groups every group once; people without a group belong to no figure
 * @returns a row for each group in the given order, SmallGroups when something is hidden, Project
 */
export function publishGroups(groups: readonly MeasuredGroup[], minimumGroupSize: number): GroupRow[] {
  const minimum = lowestGroupSize(minimumGroupSize);
  const tallies = groups.map(tally);
  const { hidden, isPoolKnown } = choose(tallies, minimum);
  const scored = tallies.reduce((sum, each) => sum + each.scores.length, 0);
  const pool = tallies.filter((each) => hidden.has(each));
  const isPoolPublished = isPoolKnown && pool.some((each) => each.scores.length > 0);
  return [
    ...tallies.map((each) => row('Group', each.key, [each], !hidden.has(each))),
    ...(pool.length > 0 ? [row('SmallGroups', null, pool, isPoolPublished)] : []),
    row('Project', null, tallies, isPoolKnown && scored >= minimum),
  ];
}
