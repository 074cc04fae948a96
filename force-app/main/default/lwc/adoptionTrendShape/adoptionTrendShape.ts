/** Geometry of score lines. All values are scores of 0 to 100; a week without a score is a gap, never a zero. */

export interface TrendValue {
  /** Monday of the week, YYYY-MM-DD. */
  weekStart: string;
  score: number | null;
  /** What is read for the score, where that is not the number itself: "80-84". */
  text?: string;
}

/** The drawing area in SVG units, inside which the line stays clear of the edge by `inset`. */
export interface Area {
  width: number;
  height: number;
  inset: number;
}

export interface TrendPoint extends TrendValue {
  score: number;
  x: number;
  y: number;
}

const FULL_SCORE = 100;
const WEEK = 7 * 86_400_000;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Height of a score: 100 is at the top. */
export function yOf(score: number, area: Area): number {
  return round(area.inset + (area.height - 2 * area.inset) * (1 - score / FULL_SCORE));
}

/** Where a week lies among others, by its date, so that one that is missing leaves its room. */
export function xOf(weekStart: string, values: readonly TrendValue[], area: Area): number {
  const weeks = values.map((value) => Date.parse(value.weekStart));
  const first = Math.min(...weeks);
  const span = Math.max(WEEK, Math.max(...weeks) - first);
  const share = (Date.parse(weekStart) - first) / span;
  return round(area.inset + (area.width - 2 * area.inset) * share);
}

/** Points of the weeks that have a score. */
export function pointsOf(values: readonly TrendValue[], area: Area): TrendPoint[] {
  return values
    .flatMap(({ weekStart, score, ...words }) => {
      if (score === null) return [];
      return [{ ...words, weekStart, score, x: xOf(weekStart, values, area), y: yOf(score, area) }];
    })
    .sort((a, b) => a.x - b.x);
}

/** SVG path through the points; it starts anew after a gap of more than a week. */
export function pathOf(points: readonly TrendPoint[]): string {
  return points
    .map((point, index) => {
      const previous = points[index - 1];
      const isNext = previous && Date.parse(point.weekStart) - Date.parse(previous.weekStart) <= WEEK;
      return `${isNext ? 'L' : 'M'}${point.x} ${point.y}`;
    })
    .join(' ');
}
