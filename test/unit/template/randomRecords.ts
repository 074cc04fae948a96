/** Random records of one rep and a colleague, for the shipped templates' signals. */
import fc from 'fast-check';
import { createRecord, type Session } from '@crm-adoption/local-org';
import type { SalesOrg } from '@crm-adoption/local-org/fixtures';

export const NOW = '2027-03-03T10:00:00.000Z';
const instant = (days: number): string => new Date(Date.parse(NOW) + days * 86_400_000).toISOString();
export const day = (days: number): string => instant(days).slice(0, 10);

export type Value = string | number | boolean | null;
export type Values = Record<string, Value>;

const ago = fc.constantFrom(-400, -100, -91, -89, -60, -46, -44, -31, -12, -9, -8, -6, -4, -2, 0);
const ahead = fc.constantFrom(-200, -46, -20, -1, 0, 1, 40, 366, 600).map(day);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 1 });
/** Which of the records made before it, by place. */
const some = fc.option(fc.nat(30), { nil: null, freq: 3 });
const made = { created: ago, modified: ago, closed: ago, isMine: fc.nat(5).map((n) => n > 0) };
const many = (values: Record<string, fc.Arbitrary<Value>>) =>
  fc.array(fc.record({ ...made, values: fc.record(values) }), { minLength: 6, maxLength: 10 });

export const randomRecords = fc.record({
  Contact: many({
    AccountId: some,
    Email: maybe(fc.constant('a@example.com')),
    Phone: maybe(fc.constant('1')),
    Department: maybe(fc.constant('Cardiology')),
  }),
  Lead: many({ Status: fc.constantFrom('Open - Not Contacted', 'Working - Contacted') }),
  Opportunity: many({
    AccountId: some,
    StageName: fc.constantFrom('Prospecting', 'Prospecting', 'Prospecting', 'Closed Lost'),
    CloseDate: ahead,
    NextStep: maybe(fc.constant('Call')),
  }),
  Case: many({
    AccountId: some,
    ContactId: some,
    Status: fc.constantFrom('New', 'Closed'),
    Reason: maybe(fc.constantFrom('Other', 'Installation')),
    Type: maybe(fc.constant('Problem')),
    Priority: fc.constant('Medium'),
    IsEscalated: fc.boolean(),
  }),
  Task: many({
    WhatId: fc.nat(30),
    WhoId: some,
    ActivityDate: fc.option(ahead, { nil: null }),
    Status: fc.constantFrom('Not Started', 'Not Started', 'Completed'),
  }),
  Event: many({ WhatId: some, WhoId: some, StartDateTime: fc.constantFrom(-20, -3, 2, 9).map(instant) }),
});
type Records = typeof randomRecords extends fc.Arbitrary<infer T> ? T : never;

/** What each object needs beside what is random. */
const NEEDED: Readonly<Record<string, Values>> = {
  Contact: { LastName: 'Ito' },
  Lead: { LastName: 'Ito', Company: 'Alpha' },
  Opportunity: { Name: 'Deal' },
  Case: { Origin: 'Phone' },
  Task: { Subject: 'Call', Priority: 'Normal' },
  Event: { Subject: 'Visit', DurationInMinutes: 30 },
};
/** The objects that lookups point to. */
export const TARGETS: Readonly<Record<string, string[]>> = {
  AccountId: ['Account'],
  ContactId: ['Contact'],
  WhatId: ['Opportunity', 'Account'],
  WhoId: ['Contact', 'Lead'],
};

/** Stores records, those of the administrator and some of a colleague. @returns ids by object */
export function storeRecords(sales: SalesOrg, colleague: Session, records: Records) {
  const { org, admin } = sales;
  const ids = new Map([['Account', ['Alpha', 'Beta'].map((Name) => sales.insert('Account', { Name }))]]);
  const stored = (field: string, value: Value): Value => {
    if (typeof value !== 'number' || !(field in TARGETS)) return value;
    const candidates = (TARGETS[field] ?? []).flatMap((object) => ids.get(object) ?? []);
    return candidates[value % candidates.length] ?? null;
  };
  for (const [object, list] of Object.entries(records)) {
    const own = list.map(({ created, modified, closed, isMine, values }) => {
      const given = Object.entries({ ...NEEDED[object], ...values }).map(([name, value]) => [
        name,
        stored(name, value),
      ]);
      const OwnerId = (isMine ? admin : colleague).userId;
      const id = createRecord(org, admin, object, { ...(Object.fromEntries(given) as Values), OwnerId });
      const times = {
        CreatedDate: instant(created),
        LastModifiedDate: instant(Math.max(created, modified)),
        ...(object === 'Case' && values['Status'] === 'Closed' && { ClosedDate: instant(closed) }),
      };
      const columns = Object.keys(times).map((name) => `"${name}" = ?`);
      org.db.prepare(`UPDATE "${object}" SET ${columns.join()} WHERE "Id" = ?`).run(...Object.values(times), id);
      return id;
    });
    ids.set(object, own);
  }
  return ids;
}
