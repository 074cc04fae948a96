/**
 * What the public data set does not say about accounts, contacts and the beginning of deals, and the signals need.
 * Invented from a seed, so that each run gives the same. What changes by week is invented in `habits.ts`, `upkeep.ts`,
 * `promises.ts` and `caretakers.ts`; everything else in the demo is the data set.
 */
import { addDays } from '../../../src/org/calendar.ts';
import { pick, share } from './chance.ts';
import type { Dataset } from './dataset.ts';

/** Creation date of a deal without an engage date: within the ten weeks before the last day. */
export function inventedCreation(dealId: string, lastDay: string): string {
  return addDays(lastDay, -Math.floor(share('creation', dealId) * 70));
}

/** Accounts that one person looks after at most. */
const MOST_ACCOUNTS = 6;

/**
 * Account -> agent who looks after it: the one who won most deals there and has room for it; of equals the first by name.
 * Accounts are handed out in the order of the data set.
 */
export function accountOwners(data: Pick<Dataset, 'accounts' | 'deals'>): Map<string, string> {
  const won = data.deals.filter(({ deal_stage: stage, account }) => stage === 'Won' && account !== '');
  const byAccount = Map.groupBy(won, ({ account }) => account);
  const owned = new Map<string, number>();
  const owners = new Map<string, string>();
  for (const { account } of data.accounts) {
    const wins = Map.groupBy(byAccount.get(account) ?? [], ({ sales_agent: agent }) => agent);
    const [best] = [...wins.keys()]
      .filter((agent) => (owned.get(agent) ?? 0) < MOST_ACCOUNTS)
      .sort((a, b) => (wins.get(b)?.length ?? 0) - (wins.get(a)?.length ?? 0) || (a < b ? -1 : 1));
    if (!best) continue;
    owned.set(best, (owned.get(best) ?? 0) + 1);
    owners.set(account, best);
  }
  return owners;
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
