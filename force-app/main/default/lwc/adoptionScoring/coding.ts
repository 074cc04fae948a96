import { AMBER_FROM, GREEN_FROM } from './band.ts';
import { type KnownPeople, LEFT_AFTER_KNOWN, mostKnown } from './knowledge.ts';

const HIGHEST_SCORE = 100;
/**
 * Points that are left at each end, so that at a limit more than one world is possible for those who also read the rates of
 * signals. With more, a block of which one reader knows nearly half could not be published: its limits would cross.
 */
const ROOM = 14;

/** People whose scores are added up before anything is published. */
export interface Block {
  people: ReadonlySet<string>;
  /** Sum of their scores. */
  sum: number;
}

interface Limits {
  low: number;
  high: number;
  /** Most people of the block that a reader knows, beside the own score of each. */
  known: number;
}

/**
 * Between which sums nobody's band is proven to a reader who knows some people of a block. Of `left` people with a sum of
 * at least 50, each may be above red; with a sum of at most 100 for all others and 79 for one, each may be below green.
 * Both with some room.
 * The known people may have any score, so the limits hold for the worst: limits that followed the scores would give
 * away the scores they follow.
 */
function limitsOf({ people }: Block, known: readonly KnownPeople[]): Limits {
  const most = mostKnown(people, known);
  const left = people.size - most;
  return {
    known: most,
    low: HIGHEST_SCORE * most + AMBER_FROM + ROOM,
    high: HIGHEST_SCORE * (left - 1) + GREEN_FROM - 1 - ROOM,
  };
}

/** Whether a block can be part of a published sum at all; decided by sizes alone, never by scores. */
export function isCodable(block: Block, known: readonly KnownPeople[]): boolean {
  const { low, high, known: most } = limitsOf(block, known);
  return block.people.size - most >= LEFT_AFTER_KNOWN && low <= high;
}

/** Between which sums the coded sum of one group lies, when somebody knows `known` of its people without knowing all. */
export function codedLimits(people: number, known: number): { low: number; high: number } {
  const margin = known === 0 ? HIGHEST_SCORE : 0;
  return {
    low: HIGHEST_SCORE * known + AMBER_FROM + ROOM + margin,
    high: HIGHEST_SCORE * (people - known - 1) + GREEN_FROM - 1 - ROOM - margin,
  };
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/**
 * The sum of scores that may be published for blocks of which each is codable (top and bottom coding, a standard term of
 * statistical disclosure control): very low and very high sums are replaced by a limit, block by block and in total.
 *
 * Safe for a reader who knows whole blocks, because what remains is at most the coded sum of each other block; and for a
 * member of a block, who knows one score, because the total keeps one score's distance (100) from both ends. The limits
 * depend on who is counted and who knows whom, so nothing follows from a sum being at its limit but "this or beyond".
 */
export function codedSum(blocks: readonly Block[], known: readonly KnownPeople[]): number {
  const limits = blocks.map((block) => limitsOf(block, known));
  const margin = limits.some((each) => each.known === 0) ? HIGHEST_SCORE : 0;
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const coded = blocks.map(({ sum }, index) => {
    const { low, high } = limits[index];
    return within(sum, low, high);
  });
  const low = total(limits.map((each) => each.low)) + margin;
  const high = total(limits.map((each) => each.high)) - margin;
  return within(total(coded), low, high);
}
