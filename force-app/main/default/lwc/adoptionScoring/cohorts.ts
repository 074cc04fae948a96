/**
 * Differencing between weeks (a standard term of statistical disclosure control): when two figures are about nearly the
 * same people, their difference is about the few others. So within four weeks two published figures are about exactly
 * the same people or about entirely different ones. Scores look back 30 days: further apart, none of a score's records
 * need be the same, and the difference says nothing.
 */

/** How a group's people were published: as a figure of their own, in the pool of small groups, or not at all. */
export type PublishedAs = 'alone' | 'pool' | 'none';

/** A group in one week. */
export interface Cohort {
  /** Says whether two sets of counted people are the same; empty when it is not known. */
  fingerprint: string;
  publishedAs: PublishedAs;
}

/** What was published in a week near the one that is decided, or earlier in the same week. */
export interface PublishedWeek {
  /** By group key. */
  groups: ReadonlyMap<string, Cohort>;
  /** Fingerprint of the people whose band counts the project row showed; null when it showed none. */
  projectBands: string | null;
}

/** A group as it would be published. */
export interface Candidate {
  key: string;
  fingerprint: string;
}

function isSame({ fingerprint }: Candidate, before: Cohort | undefined): boolean {
  return before !== undefined && fingerprint !== '' && before.fingerprint === fingerprint;
}

/**
 * Whether a figure may be published beside what a near week published. A changed group that was not published is held as
 * well while a published group changed too: somebody may have moved from that one to this one.
 * @param figure the groups in the figure: one, or those of the pool
 * @param now all groups of the week that is decided
 */
function isCompatible(
  figure: readonly Candidate[],
  as: 'alone' | 'pool',
  { groups }: PublishedWeek,
  now: ReadonlyMap<string, Candidate>,
): boolean {
  const before = figure.map(({ key }) => groups.get(key));
  const pooled = [...groups.values()].filter(({ publishedAs }) => publishedAs === 'pool').length;
  const isSameFigure =
    figure.every((each, index) => before[index]?.publishedAs === as && isSame(each, before[index])) &&
    (as === 'alone' || pooled === figure.length);
  if (isSameFigure) return true;
  if (before.some((each) => each !== undefined && each.publishedAs !== 'none')) return false;
  if (figure.every((each, index) => isSame(each, before[index]))) return true;
  return [...groups].every(([key, cohort]) => {
    const today = now.get(key);
    return cohort.publishedAs === 'none' || (today !== undefined && isSame(today, cohort));
  });
}

/** Whether a figure may be published beside everything that near weeks published. */
export function mayFollow(
  figure: readonly Candidate[],
  as: 'alone' | 'pool',
  weeks: readonly PublishedWeek[],
  now: ReadonlyMap<string, Candidate>,
): boolean {
  return weeks.every((week) => isCompatible(figure, as, week, now));
}

/** Keys of the groups of each pool that near weeks published, without repetition. */
export function poolsOf(weeks: readonly PublishedWeek[]): string[][] {
  const pools = weeks.map(({ groups }) =>
    [...groups].filter(([, { publishedAs }]) => publishedAs === 'pool').map(([key]) => key),
  );
  return [...new Map(pools.map((keys) => [JSON.stringify([...keys].sort()), keys])).values()].filter(
    (keys) => keys.length > 0,
  );
}
