/** What the signals of the shipped templates count, on records made for it. Source: product.md, Scoring. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createRecord, executeGraphql, querySoql } from '@crm-adoption/local-org';
import { SalesOrg } from '@crm-adoption/local-org/fixtures';
import {
  countQueries,
  evaluateFilter,
  type FilterRecord,
  filterToGraphql,
  type FixedFilter,
  signalFilters,
  wholeQueries,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { loadTemplate } from '../../../src/template/load.ts';
import { clockOn } from '../../fixtures/clock.ts';
import { describedBy } from '../../fixtures/described.ts';

const NOW = '2027-03-03T10:00:00.000Z';
/** When records are made that are long past their days of grace. */
const LONG_AGO = '2026-12-01T10:00:00.000Z';

type Values = Record<string, string | number | boolean>;

let sales: SalesOrg;
beforeEach(() => (sales = new SalesOrg(NOW)));
afterEach(() => sales.org.close());

/** A record with the days on which it was made and last saved. */
function made(
  object: string,
  values: Values,
  at: { created?: string; modified?: string; closed?: string } = {},
): string {
  const { created = LONG_AGO, modified = created, closed } = at;
  const id = createRecord(sales.org, sales.admin, object, values);
  sales.org.db
    .prepare(`UPDATE "${object}" SET "CreatedDate" = ?, "LastModifiedDate" = ? WHERE "Id" = ?`)
    .run(created, modified, id);
  if (closed) sales.org.db.prepare(`UPDATE "${object}" SET "ClosedDate" = ? WHERE "Id" = ?`).run(closed, id);
  return id;
}

async function countedInGraphql(object: string, filter: FixedFilter): Promise<number> {
  const query = `{ uiapi { query { ${object}(where: ${filterToGraphql(filter)}, first: 1) { totalCount } } } }`;
  const { data, errors } = await executeGraphql(sales.org, sales.admin, { query });
  assert.deepEqual(errors, []);
  return (data as { uiapi: { query: Record<string, { totalCount: number }> } }).uiapi.query[object].totalCount;
}

/** All records of an object, as they are stored. */
function recordsOf(object: string): FilterRecord[] {
  const flags = sales.org.schema.findObject(object)?.fields.filter(({ type }) => type === 'boolean') ?? [];
  const rows = sales.org.db.prepare(`SELECT * FROM "${object}" WHERE "IsDeleted" = 0`).all() as FilterRecord[];
  return rows.map((row) => ({ ...row, ...Object.fromEntries(flags.map(({ name }) => [name, row[name] === 1])) }));
}

/** Records that a signal looks at, and how many of them are well kept: the same in SOQL, in GraphQL and in memory. */
async function counted(template: string, key: string): Promise<[population: number, passed: number]> {
  const shipped = (await loadTemplate(template)).signals.find((each) => each.key === key);
  assert.ok(shipped, `${template} ${key}`);
  const signal = {
    ...shipped,
    population: JSON.stringify(shipped.population),
    pass: JSON.stringify(shipped.pass),
  };
  const context = { described: describedBy(sales.org), clock: clockOn(NOW.slice(0, 10)) };
  const queries = signal.scope === 'Project' ? wholeQueries(signal, context) : countQueries(signal, context);
  const sum = (soql: string): number =>
    querySoql(sales.org, sales.admin, soql).records.reduce((total, { n }) => total + Number(n), 0);
  const counts: [number, number] = [sum(queries.population), sum(queries.passed)];
  const { object, population, passed } = signalFilters(signal, context);
  for (const [index, filter] of [population, passed].entries()) {
    assert.equal(await countedInGraphql(object, filter), counts[index], `${key} in GraphQL`);
    const matching = recordsOf(object).filter((record) => evaluateFilter(filter, record, recordsOf));
    assert.equal(matching.length, counts[index], `${key} in memory`);
  }
  return counts;
}

const deal = (values: Values = {}, at = {}): string =>
  made('Opportunity', { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2027-06-01', ...values }, at);
const task = (values: Values = {}, at = {}): string =>
  made('Task', { Subject: 'Call', Status: 'Not Started', Priority: 'Normal', ...values }, at);
const event = (day: string, values: Values = {}): string =>
  made('Event', {
    Subject: 'Visit',
    StartDateTime: `${day}T09:00:00.000Z`,
    EndDateTime: `${day}T10:00:00.000Z`,
    ...values,
  });
const caseRecord = (values: Values = {}, at = {}): string =>
  made('Case', { Status: 'New', Origin: 'Phone', Subject: 'Help', ...values }, at);
const account = (values: Values = {}, at = {}): string => made('Account', { Name: 'Alpha', ...values }, at);
const lead = (values: Values, created: string): string =>
  made('Lead', { LastName: 'Ito', Company: 'Alpha', ...values }, { created });
const contact = (values: Values = {}): string => made('Contact', { LastName: 'Ito', ...values });

describe('b2b-sme', () => {
  it('takes a close date ahead, but none that is years away', async () => {
    for (const CloseDate of ['2027-03-02', '2027-03-03', '2028-09-30', '2028-10-01', '2099-12-31']) deal({ CloseDate });
    assert.deepEqual(await counted('b2b-sme', 'close-date'), [5, 2]);
  });

  it('takes a next step while the deal was touched in six weeks, and leaves a new deal alone for one', async () => {
    deal({ NextStep: 'Call' }, { modified: '2027-01-10T10:00:00.000Z' });
    deal({ NextStep: 'Call' }, { modified: '2027-02-20T10:00:00.000Z' });
    deal({}, { modified: NOW });
    deal({}, { created: '2027-03-01T10:00:00.000Z' });
    assert.deepEqual(await counted('b2b-sme', 'next-step'), [3, 1]);
  });

  it('takes no task without a date or with one years away, and no record of a series', async () => {
    task({ ActivityDate: '2027-03-02' });
    task({ ActivityDate: '2027-03-03' });
    task({ ActivityDate: '2031-03-03' });
    task({});
    task({ IsRecurrence: true });
    task({ ActivityDate: '2027-03-01', Status: 'Completed' });
    task({}, { created: '2027-03-02T10:00:00.000Z' });
    assert.deepEqual(await counted('b2b-sme', 'promises'), [4, 1]);
  });

  it('counts a planned meeting as activity of a deal', async () => {
    const [quiet, planned] = [deal(), deal()];
    event('2027-03-20', { WhatId: planned });
    event('2027-01-05', { WhatId: quiet });
    assert.deepEqual(await counted('b2b-sme', 'deal-activity'), [2, 1]);
  });

  it('takes an enquiry that somebody picked up', async () => {
    lead({ Status: 'Open - Not Contacted' }, '2027-02-10T10:00:00.000Z');
    lead({ Status: 'Working - Contacted' }, '2027-02-10T10:00:00.000Z');
    // Too new, and older than a quarter.
    lead({ Status: 'Open - Not Contacted' }, '2027-03-01T10:00:00.000Z');
    lead({ Status: 'Open - Not Contacted' }, '2026-10-01T10:00:00.000Z');
    assert.deepEqual(await counted('b2b-sme', 'lead-answered'), [2, 1]);
  });

  it('takes a person who can be reached, or who does not want to be', async () => {
    const AccountId = account();
    contact({ AccountId });
    contact({ AccountId, Phone: '1' });
    contact({ AccountId, HasOptedOutOfEmail: true });
    contact({});
    assert.deepEqual(await counted('b2b-sme', 'contact-reachable'), [3, 2]);
  });

  it('takes a deal with an account, and a case with both account and person', async () => {
    const AccountId = account();
    const ContactId = contact({ AccountId });
    deal({ AccountId });
    deal();
    deal({ StageName: 'Closed Lost' });
    assert.deepEqual(await counted('b2b-sme', 'deal-account'), [2, 1]);
    const recent = { created: '2027-02-10T10:00:00.000Z' };
    caseRecord({ AccountId, ContactId }, recent);
    caseRecord({ AccountId }, recent);
    caseRecord({ AccountId, ContactId }, { created: '2026-10-01T10:00:00.000Z' });
    assert.deepEqual(await counted('b2b-sme', 'case-customer'), [2, 1]);
  });

  it('takes an account with all three of its fields, and leaves a new one alone for a week', async () => {
    const whole = { Industry: 'Banking', Phone: '1', BillingCountry: 'France' };
    account(whole);
    account({ ...whole, Phone: '' });
    account({}, { created: '2027-03-01T10:00:00.000Z' });
    assert.deepEqual(await counted('b2b-sme', 'account-key-fields'), [2, 1]);
  });

  it('takes a customer with an open deal, whoever has it; who never bought is no customer', async () => {
    const [worked, left, lost, fresh] = [account(), account(), account(), account()];
    for (const AccountId of [worked, worked, left]) deal({ AccountId, StageName: 'Closed Won' });
    for (const AccountId of [left, lost]) deal({ AccountId, StageName: 'Closed Lost' });
    for (const AccountId of [worked, worked, fresh]) deal({ AccountId });
    deal();
    assert.deepEqual(await counted('b2b-sme', 'customer-worked'), [2, 1]);
  });

  it('takes a deal with the role of a contact, once, and leaves a new deal alone for two weeks', async () => {
    const role = (OpportunityId: string, values: Values = {}): string =>
      made('OpportunityContactRole', { OpportunityId, ContactId: contact(), ...values });
    const named = deal();
    role(named);
    role(named, { IsPrimary: true, Role: 'Decision Maker' });
    deal();
    role(deal({ StageName: 'Closed Lost' }));
    role(deal({}, { created: '2027-02-25T10:00:00.000Z' }));
    const gone = role(deal());
    sales.org.db.prepare('UPDATE "OpportunityContactRole" SET "IsDeleted" = 1 WHERE "Id" = ?').run(gone);
    assert.deepEqual(await counted('b2b-sme', 'deal-person'), [3, 1]);
  });
});

describe('pharma-field-force', () => {
  it('looks at visits of the last days, not at private, whole-day or future events', async () => {
    const AccountId = account();
    const WhoId = contact({ AccountId });
    event('2027-02-20', { WhoId });
    event('2027-02-20', {});
    event('2027-02-20', { IsPrivate: true });
    event('2027-01-20', {});
    event('2027-03-10', {});
    made('Event', { Subject: 'Congress', IsAllDayEvent: true, ActivityDate: '2027-02-22' });
    assert.deepEqual(await counted('pharma-field-force', 'visit-linked'), [2, 1]);
    assert.deepEqual(await counted('pharma-field-force', 'visit-planned'), [1, 0]);
  });

  it('takes a question that was answered, and gives it ten days', async () => {
    const at = { created: '2027-02-10T10:00:00.000Z' };
    const ContactId = contact();
    caseRecord({ ContactId, Status: 'Closed' }, at);
    caseRecord({ ContactId }, at);
    caseRecord({ ContactId }, { created: '2027-02-25T10:00:00.000Z' });
    caseRecord({ ContactId }, { created: '2026-10-01T10:00:00.000Z' });
    // Nobody asked this one.
    caseRecord({}, at);
    assert.deepEqual(await counted('pharma-field-force', 'questions-answered'), [2, 1]);
  });

  it('takes a place with town and postal code, once for all its doctors, and leaves a new one alone for a month', async () => {
    const lyon = { BillingCity: 'Lyon', BillingPostalCode: '69001' };
    const places = [
      account(lyon),
      account({ BillingCity: 'Lyon' }),
      account({}, { created: '2027-02-20T10:00:00.000Z' }),
    ];
    for (const AccountId of [...places, ...places]) contact({ AccountId });
    // Nobody is visited there.
    account(lyon);
    assert.deepEqual(await counted('pharma-field-force', 'places'), [2, 1]);
  });
});

describe('call-centre', () => {
  it('takes a closed case with a person and a reason of its own', async () => {
    const AccountId = account();
    const ContactId = contact({ AccountId });
    const closed = { Status: 'Closed' };
    const at = { closed: '2027-02-25T10:00:00.000Z' };
    caseRecord({ ...closed, AccountId, ContactId, Reason: 'Installation' }, at);
    caseRecord({ ...closed, AccountId, ContactId, Reason: 'Other' }, at);
    caseRecord({ ...closed }, at);
    caseRecord({ ...closed }, { closed: '2027-01-02T10:00:00.000Z' });
    caseRecord({});
    assert.deepEqual(await counted('call-centre', 'case-customer'), [3, 2]);
    assert.deepEqual(await counted('call-centre', 'case-reason'), [3, 1]);
  });

  it('takes an open case that moved in a week, and leaves a new one alone', async () => {
    caseRecord({}, { modified: '2027-03-01T10:00:00.000Z' });
    caseRecord({}, { modified: '2027-02-01T10:00:00.000Z' });
    caseRecord({}, { created: '2027-03-02T10:00:00.000Z' });
    assert.deepEqual(await counted('call-centre', 'case-moves'), [2, 1]);
  });

  it('takes an escalation that was closed, and gives it a week', async () => {
    const at = { created: '2027-02-10T10:00:00.000Z' };
    caseRecord({ IsEscalated: true, Status: 'Closed' }, at);
    caseRecord({ IsEscalated: true }, at);
    caseRecord({}, at);
    caseRecord({ IsEscalated: true }, { created: '2027-02-27T10:00:00.000Z' });
    caseRecord({ IsEscalated: true }, { created: '2026-12-20T10:00:00.000Z' });
    assert.deepEqual(await counted('call-centre', 'escalations-answered'), [2, 1]);
  });

  it('takes an enquiry by telephone that sales picked up', async () => {
    const LeadSource = 'Phone Inquiry';
    lead({ LeadSource, Status: 'Working - Contacted' }, '2027-02-10T10:00:00.000Z');
    lead({ LeadSource, Status: 'Open - Not Contacted' }, '2027-02-10T10:00:00.000Z');
    lead({ LeadSource: 'Web', Status: 'Open - Not Contacted' }, '2027-02-10T10:00:00.000Z');
    lead({ LeadSource, Status: 'Open - Not Contacted' }, '2027-03-02T10:00:00.000Z');
    lead({ LeadSource, Status: 'Open - Not Contacted' }, '2026-12-01T10:00:00.000Z');
    assert.deepEqual(await counted('call-centre', 'leads-passed'), [2, 1]);
  });
});
