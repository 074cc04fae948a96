import type { ReviewKind } from './review.ts';

/** Months of a period; the other kinds belong to none. */
const MONTHS: Partial<Record<ReviewKind, number>> = { month: 1, quarter: 3 };

/** A day of a month (0 to 11 and beyond); day 0 is the last one of the month before. */
function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/**
 * The month or the quarter of the rollout's fiscal year that holds a day; null for a review after a number of days.
 * @param fiscalYearStartMonth 1 to 12
 */
export function periodOf(
  kind: ReviewKind,
  day: string,
  fiscalYearStartMonth: number,
): { from: string; to: string } | null {
  const months = MONTHS[kind];
  if (months === undefined) return null;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];
  const into = (month - (fiscalYearStartMonth - 1) + 12) % months;
  return { from: dayOf(year, month - into, 1), to: dayOf(year, month - into + months, 0) };
}
