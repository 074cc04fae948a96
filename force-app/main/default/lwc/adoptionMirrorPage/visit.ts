import type { SnapshotWeek } from 'c/adoptionQueries';
import { change, fill, gain, shownGain } from 'c/adoptionWording';
import SINCE from '@salesforce/label/c.adoptionMirrorPage_Since';
import TODAY from '@salesforce/label/c.adoptionMirrorPage_Today';

type Score = number | null;

/** Points that saves gave on a day of the rollout; null where the score came or went with them. */
export interface Given {
  day: string;
  points: number | null;
}

/**
 * What the saves of this visit gave: how the score moved from before a save to the first count after it. What moved it
 * meanwhile without a save here is not in it.
 */
export class Visit {
  private writes = 0;
  /** The score before the saves that are not counted yet. */
  private from: Score | undefined;
  private given: Given = { day: '', points: 0 };

  /**
   * Something was saved, and is counted now.
   * @param score of before it
   */
  async during(score: Score, counting: () => Promise<void>): Promise<void> {
    this.writes += 1;
    if (this.from === undefined) this.from = score;
    try {
      await counting();
    } finally {
      this.writes -= 1;
    }
  }

  /**
   * Takes a whole count. One that was on its way while something was saved may be of before it, and says nothing.
   * @param day the rollout's, as each starts at nothing
   * @returns what the saves of the day gave so far
   */
  count(score: Score, day: string): Given {
    const { from, given } = this;
    if (this.writes > 0 || from === undefined) return given;
    this.from = undefined;
    const sum = given.day === day ? given.points : 0;
    const points = sum === null || score === null || from === null ? null : sum + score - from;
    this.given = { day, points };
    return this.given;
  }
}

const WEEK = 7 * 86_400_000;

/** Points since the week that began last was stored; null without a score then or now, or without that week. */
function sinceMonday(score: Score, newest: SnapshotWeek | undefined, today: string): number | null {
  if (score === null || !newest || newest.score === null) return null;
  return Date.parse(today) - Date.parse(newest.weekStart) < WEEK ? score - newest.score : null;
}

/**
 * "+0.5 today, +2 since Monday"; what is not known, or did not move, is left out.
 * @param weeks stored about the reader, newest first; undefined where nobody could read them
 */
export function movedText(
  score: Score,
  given: Given | undefined,
  weeks: readonly SnapshotWeek[] | undefined,
  today: string,
): string {
  if (score === null) return '';
  const points = given?.day === today ? (given.points ?? 0) : 0;
  const since = sinceMonday(score, weeks?.[0], today);
  const texts = [shownGain(points) === 0 ? '' : fill(TODAY, gain(points)), since ? fill(SINCE, change(since)) : ''];
  return texts.filter((text) => text !== '').join(', ');
}
