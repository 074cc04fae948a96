import { AMBER_FROM, GREEN_FROM } from './band.ts';
import { type KnownPeople, leavesEnough } from './knowledge.ts';

/** Records of one person that a signal looks at, and those that pass. */
export interface RecordCount {
  population: number;
  passed: number;
}

const FULL = 100;
/** Share of the records that must lie between the limits; with less, a rate would say nothing but its limits. */
const USEFUL = 0.2;
/**
 * Share of the records that nobody may exceed (dominance rule, a standard term of statistical disclosure control): with
 * more, a rate is nearly that person's own.
 */
const LARGEST_SHARE = 1 / 2;
/**
 * Share that the limits allow one person at least, even when everybody has less. Limits that followed smaller shares would
 * tell, where a rate stops at one, that all have about as many records. With the mean that can prove a band.
 */
const ASSUMED_SHARE = 1 / 3;

/** How many records some people have. */
export function recordsIn(counts: Iterable<Pick<RecordCount, 'population'>>): number {
  return [...counts].reduce((sum, { population }) => sum + population, 0);
}

/**
 * The passed records that may be published for people whose sums are published (top and bottom coding, as of means in
 * coding.ts, counted in records). Were a signal the only one, with a rate of 99 % everybody's score would be green. So
 * for each reader of other people's rows, and for readers of none, the sum leaves every other person possible that is
 * below green and one that is above red, whatever the known people have. The limits follow numbers of records and the
 * target, never what passes. Members, who know their own records, are readers where the caller names them: with a margin
 * for them five people can never show a rate above 70 %.
 * @param records by user id, of the people who have any
 * @param target percent
 * @returns undefined when nothing can be published of these people
 */
export function codedPassed(
  records: ReadonlyMap<string, RecordCount>,
  target: number,
  known: readonly KnownPeople[],
): number | undefined {
  if (!leavesEnough(new Set(records.keys()), known)) return undefined;
  const population = recordsIn(records.values());
  const readers: KnownPeople[] = [...known, new Set()];
  let [low, high] = [0, population];
  for (const reader of readers) {
    const others = [...records].filter(([id]) => !reader.has(id)).map(([, count]) => count);
    if (others.length === 0) continue;
    const unknown = recordsIn(others);
    const largest = Math.max(...others.map((each) => each.population));
    if (largest > unknown * LARGEST_SHARE) return undefined;
    const most = Math.max(largest, unknown * ASSUMED_SHARE);
    const aboveRed = (most * AMBER_FROM * target) / FULL / FULL;
    const belowGreen = (most * (GREEN_FROM - 1) * target) / FULL / FULL;
    low = Math.max(low, Math.ceil(population - unknown + aboveRed));
    high = Math.min(high, Math.floor(unknown - most + belowGreen));
  }
  if (high - low < USEFUL * population) return undefined;
  const passed = [...records.values()].reduce((sum, each) => sum + each.passed, 0);
  return Math.min(Math.max(passed, low), high);
}
