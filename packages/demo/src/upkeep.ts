/** What people write on their open deals: next steps, close dates, calls. Invented: the data set has none of it. */
import { addDays } from '../../../src/org/calendar.ts';
import { pick, share } from './chance.ts';
import { levelOf } from './habits.ts';
import type { LiveDeal } from './liveDeal.ts';

const NEXT_STEPS = [
  'Call the buyer about the trial',
  'Send the revised quote',
  'Meet the technical team',
  'Agree on the delivery date',
  'Ask for the budget holder',
] as const;

/** Weeks after which a next step is done and the next one is written. */
const STEP_WEEKS = 5;

/** The next step in a week; null where the last one is done and nobody wrote another. */
export function nextStepOf({ key, keeper }: LiveDeal, week: number): string | null {
  const isKept = share('next step', key) < levelOf('nextStep', keeper, week);
  return isKept ? pick(NEXT_STEPS, 'next step text', key, Math.floor(week / STEP_WEEKS)) : null;
}

/** Days in which every deal that the demo begins with was saved. */
const SAVED_WITHIN_DAYS = 42;

/** The day on which a new record of a deal was saved last, before a Monday. */
export function savedOn({ key, dated }: Pick<LiveDeal, 'key' | 'dated'>, monday: string): string {
  const day = addDays(monday, -1 - Math.floor(share('saved', key) * SAVED_WITHIN_DAYS));
  return day > dated.createdOn ? day : dated.createdOn;
}

/** Days after which a deal says whose it is; before, people have met the customer once or twice. */
const CUSTOMER_KNOWN_AFTER = 21;

/** The customer of an open deal in a week: as the data set has it, or one that somebody found where it has none. */
export function accountOf(deal: LiveDeal, week: number, monday: string, accounts: readonly string[]): string {
  const { key, keeper, dated } = deal;
  const known = dated.source.account;
  if (known !== '') return dated.createdOn <= addDays(monday, -CUSTOMER_KNOWN_AFTER) ? known : deal.account;
  const isFound = share('customer', key) < levelOf('customer', keeper, week);
  return deal.account === '' && isFound ? pick(accounts, 'account', key) : deal.account;
}

/** The expected close date in a week: one in the past is moved two to eight weeks ahead by whoever keeps it. */
export function closeDateOf({ key, keeper, state }: LiveDeal, week: number, monday: string): string {
  const isKept = state.closeDate >= monday || share('close date', key) >= levelOf('closeDate', keeper, week);
  return isKept ? state.closeDate : addDays(monday, 14 + Math.floor(share('new date', key, week) * 42));
}

/** Whether somebody logged a call about a deal in the week before a Monday. */
export function hadCall({ key, keeper }: Pick<LiveDeal, 'key' | 'keeper'>, week: number): boolean {
  return share('call', key, week) < levelOf('call', keeper, week);
}

/** The day of that call, a Friday. */
export function callDay(monday: string): string {
  return addDays(monday, -3);
}
