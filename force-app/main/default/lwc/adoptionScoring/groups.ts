import { BREAKDOWN_FROM, type BandCounts, bandCountsOf, isMixed } from './bandCounts.ts';
import { type Block, codedSum, isCodable } from './coding.ts';
import { type Candidate, mayFollow, poolsOf, type PublishedAs, type PublishedWeek } from './cohorts.ts';
import { fraction, roundHalfUp } from './fraction.ts';
import { type KnownPeople, mostKnown } from './knowledge.ts';

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
  /** Fingerprint of the counted people (see `countedPeople`); needed where near weeks are given. */
  fingerprint?: string;
}

/** One row of figures. `scoredReps`, `mean` and the band counts are null when the row is suppressed. */
export interface GroupRow {
  scope: 'Group' | 'SmallGroups' | 'Project';
  /** Group key; null for the pool of small groups and for the project. */
  key: string | null;
  /**
   * Measured people without the manager. A head count says nothing about scores, so it is always there; a published
   * project row counts the people of the published rows.
   */
  reps: number;
  scoredReps: number | null;
  /** Mean of the integer scores, two decimals, half up; of coded sums (see `codedSum`). */
  mean: number | null;
  /** The band counts are null together, also in rows that are not suppressed. */
  green: number | null;
  amber: number | null;
  red: number | null;
  isSuppressed: boolean;
}

/** What decides beside the groups themselves. */
export interface PublicationContext {
  /** For each reader of other people's rows the people they know (see `mostKnown`). */
  known: readonly KnownPeople[];
  /** What was published in the four weeks before and after, and earlier in the same week. */
  weeks: readonly PublishedWeek[];
  /** Fingerprint of any set of people of the project, for its band counts. */
  fingerprintOf?: (people: readonly string[]) => string;
}

/** The figures of a week, and how each group got into them. */
export interface Publication {
  /** A row for each group in the given order, SmallGroups when a group is hidden, Project. */
  rows: GroupRow[];
  /** By group key. */
  publishedAs: ReadonlyMap<string, PublishedAs>;
  /** Ids of all people in the published rows, sorted. */
  people: string[];
  /**
   * Ids of the same people by the parts of which the published sums are made: those of each published group, and of the
   * groups in the pool (the smallest together). What is coded part by part may be added up.
   */
  blocks: (readonly string[])[];
}

/** Below this nobody can configure (Viva Insights uses the same floor). */
const FLOOR = 5;

/** Scored people a published figure needs: the configured size, never below 5. */
export function lowestGroupSize(minimumGroupSize: number): number {
  return Math.max(FLOOR, Math.ceil(Number.isFinite(minimumGroupSize) ? minimumGroupSize : FLOOR));
}

/** Ids of the people a group's figures count, sorted: those with a score, without the manager. */
export function countedPeople({ managerId, members }: Pick<MeasuredGroup, 'managerId' | 'members'>): string[] {
  return members
    .filter(({ id, score }) => id !== managerId && score !== null)
    .map(({ id }) => id)
    .sort();
}

/** A group reduced to what is published. */
interface Tally extends Candidate, Block {
  reps: number;
  scores: number[];
}

function tally(group: MeasuredGroup): Tally {
  const counted = group.members.filter(({ id }) => id !== group.managerId);
  const scores = counted.map(({ score }) => score).filter((score) => score !== null);
  return {
    key: group.key,
    fingerprint: group.fingerprint ?? '',
    reps: counted.length,
    people: new Set(countedPeople(group)),
    scores,
    sum: scores.reduce((total, score) => total + score, 0),
  };
}

function headCount(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, each) => sum + each.reps, 0);
}

function suppressed(scope: GroupRow['scope'], key: string | null, tallies: readonly Tally[]): GroupRow {
  const none = { scoredReps: null, mean: null, green: null, amber: null, red: null };
  return { scope, key, reps: headCount(tallies), ...none, isSuppressed: true };
}

function published(
  scope: GroupRow['scope'],
  key: string | null,
  tallies: readonly Tally[],
  sum: number,
  bands: BandCounts | null,
): GroupRow {
  const scored = tallies.reduce((total, each) => total + each.scores.length, 0);
  return {
    scope,
    key,
    reps: headCount(tallies),
    scoredReps: scored,
    mean: roundHalfUp(fraction(BigInt(sum), BigInt(scored)), 100) / 100,
    green: bands?.green ?? null,
    amber: bands?.amber ?? null,
    red: bands?.red ?? null,
    isSuppressed: false,
  };
}

function merged(tallies: readonly Tally[]): Block {
  return {
    people: new Set(tallies.flatMap((each) => [...each.people])),
    sum: tallies.reduce((sum, each) => sum + each.sum, 0),
  };
}

/**
 * The groups of a pool as blocks whose sums are safe one by one: each group by itself, and those that are too small for
 * that together.
 * @returns undefined when the smallest are too small even together
 */
function blocksOf(pool: readonly Tally[], known: readonly KnownPeople[]): Block[] | undefined {
  const blocks: Block[] = pool.filter((each) => isCodable(each, known));
  const tiny = pool.filter((each) => !isCodable(each, known));
  if (tiny.length === 0) return blocks;
  const together = merged(tiny);
  return isCodable(together, known) ? [...blocks, together] : undefined;
}

/** Decides what is published about groups of given sizes. Nothing here looks at a score, so that nothing hidden says anything. */
class Selection {
  private readonly minimum: number;
  private readonly context: PublicationContext;
  private readonly now: ReadonlyMap<string, Candidate>;
  private readonly bySize: readonly Tally[];

  constructor(tallies: readonly Tally[], minimum: number, context: PublicationContext) {
    this.minimum = minimum;
    this.context = context;
    this.now = new Map(tallies.map((each) => [each.key, each]));
    this.bySize = tallies
      .filter((each) => each.people.size > 0)
      .sort((a, b) => a.people.size - b.people.size || (a.key < b.key ? -1 : 1));
  }

  /** The groups of the pool; none when no pool may be published. */
  pool(): Tally[] {
    const { weeks } = this.context;
    for (const keys of poolsOf(weeks)) {
      const pool = this.bySize.filter(({ key }) => keys.includes(key));
      if (pool.length === keys.length && this.isPool(pool)) return pool;
    }
    const free = this.bySize.filter((each) => mayFollow([each], 'pool', weeks, this.now));
    const small = this.withoutTiny(free.filter((each) => this.isSmall(each)));
    if (small.length === 0) return [];
    const next = free.filter((each) => !this.isSmall(each) && isCodable(each, this.context.known));
    for (let count = 0; count <= next.length; count++) {
      const pool = [...small, ...next.slice(0, count)];
      if (this.isPool(pool)) return pool;
    }
    return [];
  }

  /** Groups that are large enough, are not in the pool and may be published in this week. */
  alone(pool: readonly Tally[]): Tally[] {
    const { known, weeks } = this.context;
    return this.bySize.filter(
      (each) =>
        !this.isSmall(each) &&
        !pool.includes(each) &&
        isCodable(each, known) &&
        mayFollow([each], 'alone', weeks, this.now),
    );
  }

  private isSmall({ people }: Tally): boolean {
    return people.size < this.minimum;
  }

  /** Without the smallest groups, where they would be too few even together. */
  private withoutTiny(pool: readonly Tally[]): Tally[] {
    const { known } = this.context;
    return blocksOf(pool, known) ? [...pool] : pool.filter((each) => isCodable(each, known));
  }

  private isPool(pool: readonly Tally[]): boolean {
    const { known, weeks } = this.context;
    return (
      pool.some((each) => this.isSmall(each)) &&
      merged(pool).people.size >= this.minimum &&
      blocksOf(pool, known) !== undefined &&
      mayFollow(pool, 'pool', weeks, this.now)
    );
  }
}

const NOTHING_BESIDE: PublicationContext = { known: [], weeks: [] };

/**
 * The figures of one week that everyone may read, such that no combination of them, over all weeks and together with what
 * a reader knows, proves one person's score or band. Source: product.md, Rules about people 4; the terms are those of
 * statistical disclosure control.
 * - Minimum frequency: a group is published with at least the minimum of scored people, the manager not counted.
 * - Roll-up and complementary suppression: groups that are too small are hidden and pooled into one SmallGroups row,
 *   with the next smallest groups where the small ones are too few, so that everybody who knows people of the pool
 *   leaves at least three unknown ones. Without a safe pool the small groups are in no figure.
 * - Differencing: near weeks publish the same sets of people or disjoint ones (see cohorts.ts). What is held for that
 *   is in no figure either, so that the project is always the sum of the published rows and adds nothing to them.
 * - Top and bottom coding of means (see coding.ts).
 * - Band counts from 10 people and only where a group is mixed (see bandCounts.ts); of the project, only when each of its
 *   groups is, no pool is in it, near weeks counted the same people, and nobody can subtract it to fewer than 10.
 * @param groups every group once; people without a group belong to no figure
 */
export function publishGroups(
  groups: readonly MeasuredGroup[],
  minimumGroupSize: number,
  context: PublicationContext = NOTHING_BESIDE,
): Publication {
  const { known, weeks, fingerprintOf } = context;
  const tallies = groups.map(tally);
  const selection = new Selection(tallies, lowestGroupSize(minimumGroupSize), context);
  const pool = selection.pool();
  const alone = selection.alone(pool);
  const sums = new Map(alone.map((each) => [each, codedSum([each], known)]));
  const poolBlocks = blocksOf(pool, known) ?? [];
  const poolSum = pool.length > 0 ? codedSum(poolBlocks, known) : 0;
  const total = [...sums.values()].reduce((sum, each) => sum + each, poolSum);
  const isCountable = (each: Tally): boolean => isMixed(each.scores, each.people, known);
  const rows = tallies.map((each) => {
    const sum = sums.get(each);
    if (sum === undefined) return suppressed('Group', each.key, [each]);
    const hasBands = each.people.size >= BREAKDOWN_FROM && isCountable(each);
    return published('Group', each.key, [each], sum, hasBands ? bandCountsOf(each.scores) : null);
  });
  const hidden = tallies.filter((each) => !alone.includes(each));
  if (hidden.length > 0) {
    rows.push(
      pool.length > 0 ? published('SmallGroups', null, pool, poolSum, null) : suppressed('SmallGroups', null, hidden),
    );
  }
  const inTotal = [...alone, ...pool];
  const people = inTotal.flatMap((each) => [...each.people]).sort();
  const print = fingerprintOf?.(people);
  const withoutBands = merged(alone.filter((each) => each.people.size < BREAKDOWN_FROM)).people;
  const hasTotalBands =
    pool.length === 0 &&
    people.length >= BREAKDOWN_FROM &&
    alone.every(isCountable) &&
    (withoutBands.size === 0 || withoutBands.size - mostKnown(withoutBands, known) >= BREAKDOWN_FROM) &&
    weeks.every(({ projectBands }) => projectBands === null || projectBands === print);
  const scores = inTotal.flatMap((each) => each.scores);
  rows.push(
    inTotal.length > 0
      ? published('Project', null, inTotal, total, hasTotalBands ? bandCountsOf(scores) : null)
      : suppressed('Project', null, tallies),
  );
  const publishedAs = (each: Tally): PublishedAs =>
    alone.includes(each) ? 'alone' : pool.includes(each) ? 'pool' : 'none';
  return {
    rows,
    publishedAs: new Map(tallies.map((each) => [each.key, publishedAs(each)])),
    people,
    blocks: [...alone, ...poolBlocks].map((each) => [...each.people]),
  };
}
