import type { Judgement, ReviewKind } from './review.ts';
import type { Rows } from './records.ts';

type ReviewRow = Rows['reviews'];

const STORED_KINDS: Readonly<Record<ReviewKind, string>> = {
  month: 'Month',
  quarter: 'Quarter',
  day30: 'Day30',
  day60: 'Day60',
  day90: 'Day90',
};

function byDay(day: (row: ReviewRow) => string | null) {
  return (one: ReviewRow, other: ReviewRow): number => ((day(one) ?? '9999') < (day(other) ?? '9999') ? -1 : 1);
}

/**
 * The review of a kind and period: the one held last, else the one planned first. A review belongs to the period in which
 * it was planned, or held: one planned for the last of a month may be held on the second of the next.
 */
export function reviewRow(
  rows: readonly ReviewRow[],
  kind: ReviewKind,
  period: { from: string; to: string } | null,
): ReviewRow | null {
  const isIn = (day: string | null): boolean =>
    period === null || (day !== null && day >= period.from && day <= period.to);
  const own = rows.filter((row) => row.Kind__c === STORED_KINDS[kind]);
  const planned = own.filter((row) => isIn(row.PlannedOn__c ?? row.HeldOn__c));
  const found = planned.length > 0 ? planned : own.filter((row) => isIn(row.HeldOn__c));
  const held = found.filter((row) => row.HeldOn__c !== null).sort(byDay((row) => row.HeldOn__c));
  return held.at(-1) ?? found.sort(byDay((row) => row.PlannedOn__c))[0] ?? null;
}

/** What a review judged; one that was only planned has no verdict and no lights. */
export function judgementOf(row: ReviewRow | null): Judgement | null {
  if (row === null) return null;
  return {
    name: row.Name,
    heldOn: row.HeldOn__c,
    plannedOn: row.PlannedOn__c,
    verdict: row.Verdict__c,
    lights: {
      budget: { value: row.Budget__c, note: row.BudgetNote__c },
      quality: { value: row.Quality__c, note: row.QualityNote__c },
      dates: { value: row.Dates__c, note: row.DatesNote__c },
    },
    whatWeSaw: row.WhatWeSaw__c,
    whatWeStop: row.WhatWeStop__c,
    nextOn: row.NextOn__c,
  };
}

/** The day of the next review: the one that this review names, else the first that is planned from today on. */
export function nextDay(rows: readonly ReviewRow[], own: ReviewRow | null, today: string): string | null {
  if (own?.NextOn__c) return own.NextOn__c;
  const planned = rows
    .filter((row) => row.HeldOn__c === null && row.Id !== own?.Id)
    .flatMap((row) => row.PlannedOn__c ?? []);
  return planned.filter((day) => day >= today).sort()[0] ?? null;
}
