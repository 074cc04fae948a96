/**
 * How long questions and irritants wait for their answer, on the rollout's day. The formulas `DaysOpen__c`, `IsOverdue__c` and
 * `AgeWorkingDays__c` show the same on records, but for the day of whoever looks: read from two time zones, or written into
 * the figures of a review, they would differ. All days are YYYY-MM-DD.
 */

/** Days open, of the calendar or working days, and whether the promised day is over. */
export type Wait = { days: number; isOverdue: boolean };

const DAY = 86_400_000;
/** 1 January 1970 was a Thursday. */
const MONDAY_BEFORE = 3;

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** Working days up to a day, itself among them, from a Monday long ago on. */
function workingDaysUntil(day: string): number {
  const number = dayNumber(day) + MONDAY_BEFORE;
  return 5 * Math.floor(number / 7) + Math.min(5, (number % 7) + 1);
}

/** A question that is not answered yet. */
export function decisionWait(row: { RaisedOn__c: string; AnswerDueOn__c: string | null }, today: string): Wait {
  const days = Math.max(0, dayNumber(today) - dayNumber(row.RaisedOn__c));
  return { days, isOverdue: row.AnswerDueOn__c !== null && row.AnswerDueOn__c < today };
}

type IrritantDates = { FiledOn__c: string; AnsweredOn__c: string | null; AnswerWithinDays__c: number | null };

/** An irritant: working days up to its answer, or up to today. The day of filing does not count, public holidays do. */
export function irritantWait(row: IrritantDates, today: string): Wait {
  const days = Math.max(0, workingDaysUntil(row.AnsweredOn__c ?? today) - workingDaysUntil(row.FiledOn__c));
  const { AnsweredOn__c: answeredOn, AnswerWithinDays__c: within } = row;
  return { days, isOverdue: answeredOn === null && within !== null && days > within };
}

/** The irritants of which one can say whether they were answered in time: those with an answer, and those overdue. */
export function answersDue<Row extends IrritantDates>(rows: readonly Row[], today: string): Row[] {
  return rows.filter((row) => row.AnsweredOn__c !== null || irritantWait(row, today).isOverdue);
}
