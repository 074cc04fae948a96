import { addDays, mondayOf } from '../../../src/org/calendar.ts';
import type { SourceDeal } from './dataset.ts';

/** The last day of the data set, a Sunday; it becomes the last Sunday before the demo's today. */
export const LAST_DAY = '2017-12-31';
const DAY = 86_400_000;

/** Days an open deal gets to close; the source has no expected date. Half of its closed deals took 45 days or less. */
const EXPECTED_DAYS = 45;

/** Days (a multiple of 7) that bring the last day of the data to the last Sunday before `today`. */
export function shiftFor(today: string): number {
  const lastSunday = addDays(mondayOf(today), -1);
  return Math.round((Date.parse(lastSunday) - Date.parse(LAST_DAY)) / DAY);
}

/** The Mondays on which the demo measures, oldest first; the last one is the Monday of today's week. */
export function replayMondays(today: string, weeks: number): string[] {
  const last = mondayOf(today);
  return Array.from({ length: weeks }, (_, index) => addDays(last, -7 * (weeks - 1 - index)));
}

/**
 * When the demo measures on a Monday: in the morning (UTC), but not after `end`, the instant from which its clock goes on.
 * Somebody who starts it in the first hours of a Monday would otherwise see records of the future.
 */
export function measuringInstant(monday: string, end: Date): Date {
  return new Date(Math.min(Date.parse(`${monday}T06:00:00Z`), end.getTime()));
}

/** What a deal looks like at the start of a day. */
export interface DealState {
  stage: 'Prospecting' | 'Qualification' | 'Closed Won' | 'Closed Lost';
  /** Expected close while open, real close afterwards. */
  closeDate: string;
  /** Known only once the deal is won or lost. */
  amount: number | null;
}

/** A deal with shifted dates. `createdOn` is the engage date or, where the source has none, a date from the caller. */
export interface DatedDeal {
  source: SourceDeal;
  createdOn: string;
  closedOn: string | null;
}

/** Shifts the dates of a deal; `createdOnIfUnknown` (already shifted) serves deals without an engage date. */
export function dateDeal(source: SourceDeal, shift: number, createdOnIfUnknown: () => string): DatedDeal {
  return {
    source,
    createdOn: source.engage_date ? addDays(source.engage_date, shift) : createdOnIfUnknown(),
    closedOn: source.close_date ? addDays(source.close_date, shift) : null,
  };
}

/** The deal at the start of `day` (events of that day have not happened yet); null while it does not exist. */
export function dealAt(deal: DatedDeal, day: string): DealState | null {
  if (deal.createdOn >= day) return null;
  if (deal.closedOn !== null && deal.closedOn < day) {
    const won = deal.source.deal_stage === 'Won';
    return {
      stage: won ? 'Closed Won' : 'Closed Lost',
      closeDate: deal.closedOn,
      amount: won ? Number(deal.source.close_value) : 0,
    };
  }
  return {
    stage: deal.source.engage_date ? 'Qualification' : 'Prospecting',
    closeDate: addDays(deal.createdOn, EXPECTED_DAYS),
    amount: null,
  };
}
