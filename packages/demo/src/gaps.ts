/**
 * What the public data set lacks and the signals need: next steps, activities, tasks, contacts, telephone numbers and
 * the creation dates of deals without an engage date. Everything here is invented, from a seed, so that each run gives
 * the same; everything else in the demo is the data set. Diligence differs by person and grows slowly, so that the
 * weeks show a rollout that works.
 */
import { createHash } from 'node:crypto';
import { addDays } from '../../../src/org/calendar.ts';

const SEED = 'crm-adoption-demo';

/** A number in [0, 1) that depends on the seed and the key only, not on the order of calls. */
function share(...key: (string | number)[]): number {
  const digest = createHash('sha256')
    .update([SEED, ...key].join('|'))
    .digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** An element of `list` chosen by the key. */
function pick<T>(list: readonly T[], ...key: (string | number)[]): T {
  return list[Math.floor(share(...key) * list.length)];
}

/** How much of their data entry a person keeps up in a week (0-1). */
function diligence(agent: string, week: number): number {
  return Math.min(0.95, 0.3 + 0.4 * share('diligence', agent) + 0.025 * week);
}

/** Creation date of a deal without an engage date: within the ten weeks before the last day. */
export function inventedCreation(dealId: string, lastDay: string): string {
  return addDays(lastDay, -Math.floor(share('creation', dealId) * 70));
}

const NEXT_STEPS = [
  'Call the buyer about the trial',
  'Send the revised quote',
  'Meet the technical team',
  'Agree on the delivery date',
  'Ask for the budget holder',
] as const;

/** The next step of an open deal in a week; null where the person has not written one. */
export function nextStep(dealId: string, agent: string, week: number): string | null {
  return share('next step', dealId) < diligence(agent, week) ? pick(NEXT_STEPS, 'next step text', dealId) : null;
}

/** Whether an open deal had a conversation in a week; week -1 stands for the month before the demo starts. */
export function hadActivity(dealId: string, agent: string, week: number): boolean {
  const chance = week < 0 ? 0.6 : 0.08 + 0.2 * diligence(agent, week);
  return share('activity', dealId, week) < chance;
}

/** Tasks a person plans in a week: due date, and the week in which each is closed (null: never). */
export function plannedTasks(
  agent: string,
  week: number,
  monday: string,
): { dueOn: string; closedInWeek: number | null }[] {
  return Array.from({ length: 2 + Math.floor(share('tasks', agent, week) * 3) }, (_, index) => ({
    dueOn: addDays(monday, 7 + Math.floor(share('due', agent, week, index) * 21)),
    closedInWeek: share('closed', agent, week, index) < diligence(agent, week) ? week + 1 + (index % 3) : null,
  }));
}

const FIRST_NAMES = [
  'Ana',
  'Ben',
  'Chloe',
  'David',
  'Elif',
  'Farid',
  'Grace',
  'Hugo',
  'Ines',
  'Jan',
  'Kofi',
  'Lena',
] as const;
const LAST_NAMES = [
  'Abel',
  'Brandt',
  'Costa',
  'Dubois',
  'Eriksen',
  'Ferrari',
  'Garnier',
  'Hansen',
  'Ito',
  'Jones',
] as const;

/** Three to five contacts of an account; some can be neither mailed nor called. */
export function contactsOf(account: string): { FirstName: string; LastName: string; Email?: string; Phone?: string }[] {
  return Array.from({ length: 3 + Math.floor(share('contacts', account) * 3) }, (_, index) => {
    const contact = {
      FirstName: pick(FIRST_NAMES, 'first', account, index),
      LastName: pick(LAST_NAMES, 'last', account, index),
    };
    const reach = share('reach', account, index);
    const domain = account.toLowerCase().replace(/[^a-z]/g, '');
    return {
      ...contact,
      ...(reach < 0.6 && { Email: `${contact.FirstName}.${contact.LastName}@${domain}.example`.toLowerCase() }),
      ...(reach > 0.4 && reach < 0.8 && { Phone: `+1 555 01${String(Math.floor(reach * 100)).padStart(2, '0')}` }),
    };
  });
}

/** Telephone of an account; null for one in three. */
export function accountPhone(account: string): string | null {
  const value = share('phone', account);
  return value < 0.67 ? `+1 555 01${String(Math.floor(value * 100)).padStart(2, '0')}` : null;
}
