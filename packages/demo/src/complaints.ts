/** Cases that service opens. Invented: the data set has none. */
import { addDays } from '../../../src/org/calendar.ts';
import { pick, share } from './chance.ts';

/** Weeks before the first one whose cases are told too: the signal counts those of 90 days. */
const EARLIER_WEEKS = 12;
/** Cases a week. */
const A_WEEK = 14;

/** How many of a hundred are tied to their customer: at first, and in the end. */
const TIED = { start: 0.42, end: 0.8, fromWeek: 1, toWeek: 6 } as const;

const SUBJECTS = [
  'Delivery came a day late',
  'Wrong part in the box',
  'Question about the manual',
  'Invoice with an old address',
  'Machine stops after an hour',
] as const;

/** A case of one week. */
export interface Complaint {
  subject: string;
  openedOn: string;
  /** A share of one, which chooses the customer and the person; null where nobody searched for them. */
  customer: number | null;
  /** A share of one, which chooses who in service has it. */
  keeper: number;
}

function isTied(week: number, index: number): boolean {
  const { start, end, fromWeek, toWeek } = TIED;
  const grown = Math.min(1, Math.max(0, (week - fromWeek) / (toWeek - fromWeek)));
  return share('tied', week, index) < start + (end - start) * grown;
}

/** The cases of the week before a Monday; in week 0 those of the weeks before too. */
export function complaintsOf(week: number, monday: string): Complaint[] {
  const weeks = week === 0 ? Array.from({ length: EARLIER_WEEKS + 1 }, (_, index) => index - EARLIER_WEEKS) : [week];
  return weeks.flatMap((at) =>
    Array.from({ length: A_WEEK }, (_, index) => ({
      subject: pick(SUBJECTS, 'subject', at, index),
      openedOn: addDays(monday, 7 * (at - week) - 1 - Math.floor(share('opened', at, index) * 5)),
      customer: isTied(at, index) ? share('complains', at, index) : null,
      keeper: share('keeper', at, index),
    })),
  );
}
