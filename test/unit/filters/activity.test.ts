/** Records that a remedy for a task or an event moves as well. Source: LastActivityDate in the object reference. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changesOf,
  type CountedSignal,
  type DescribedField,
  fieldsToRead,
  type FilterRecord,
  relatedRecords,
  type Remedy,
  signalFilters,
  type Write,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { clockOn } from '../../fixtures/clock.ts';

const NOW = '2026-11-30T10:00:00.000Z';
const ME = '005000000000001AAA';
const DEAL = '006000000000001AAA';

const field = (name: string, type: string): DescribedField => ({
  name,
  type,
  filterable: true,
  referenceTo: name === 'OwnerId' ? ['User'] : [],
  relationshipName: null,
});
const FIELDS = [
  field('OwnerId', 'reference'),
  field('IsClosed', 'boolean'),
  field('ActivityDate', 'date'),
  field('LastActivityDate', 'date'),
];
const described = new Map(
  ['Task', 'Event', 'Opportunity', 'Account', 'Visit__c'].map((name) => [name.toLowerCase(), { name, fields: FIELDS }]),
);

/** A signal of records that somebody touched in 45 days, and none that stands for a year to come. */
function touched(object: string): CountedSignal {
  const pass = { LastActivityDate: { gte: { range: { last_n_days: 45 } }, lte: { range: { next_n_days: 365 } } } };
  const texts = { population: '{"OwnerId":{"ne":null}}', pass: JSON.stringify(pass) };
  const context = { described, clock: clockOn('2026-11-30') };
  return { key: object, filters: signalFilters({ key: object, object, ownerField: 'OwnerId', ...texts }, context) };
}

const done: Remedy = {
  key: 'done',
  label: 'Done',
  kind: 'set',
  values: { Status: 'Completed' },
  implies: { IsClosed: true },
};
const gone: Remedy = { key: 'gone', label: 'Gone', kind: 'delete' };
const moved: Remedy = { key: 'what', label: 'Save', kind: 'fill', field: 'WhatId', implies: {} };
const task = (change: FilterRecord = {}): FilterRecord => ({
  OwnerId: ME,
  IsClosed: false,
  ActivityDate: '2026-11-20',
  WhatId: DEAL,
  AccountId: null,
  ...change,
});
const deal = (LastActivityDate: string | null): FilterRecord => ({ OwnerId: ME, LastActivityDate });
const write = (remedy: Remedy, record: FilterRecord, more: Partial<Write> = {}): Write => ({
  object: 'Task',
  record,
  remedy,
  now: NOW,
  ...more,
});

/** How the deals' count moves: `passed`, or `?`; nothing where it does not. */
const move = (one: Write): unknown =>
  changesOf([touched('Opportunity')], one, ME).map(({ by }) => (by ? by.passed : '?'));

describe('a task that is done', () => {
  it('brings its deal in order, and may take it out again', () => {
    const related = (day: string | null): Partial<Write> => ({ related: { [DEAL]: deal(day) } });
    assert.deepEqual(move(write(done, task(), related(null))), [1]);
    assert.deepEqual(move(write(done, task(), related('2026-01-15'))), [1]);
    assert.deepEqual(move(write(done, task(), related('2026-11-25'))), [0]);
    // Due in years, it stands for the deal's last activity from now on.
    assert.deepEqual(move(write(done, task({ ActivityDate: '2029-01-01' }), related('2026-11-25'))), [-1]);
  });

  it('moves nothing without a day, or without a deal', () => {
    assert.deepEqual(move(write(done, task({ ActivityDate: null }))), []);
    assert.deepEqual(move(write(done, task({ WhatId: null }))), []);
    assert.deepEqual(move(write(done, task({ WhatId: '001000000000001AAA' }))), []);
    assert.deepEqual(relatedRecords([touched('Opportunity')], write(done, task())), [
      { object: 'Opportunity', id: DEAL },
    ]);
    assert.deepEqual(relatedRecords([touched('Opportunity')], write(gone, task())), []);
  });

  it('is unknown where the deal, or whose it is, was not read', () => {
    assert.deepEqual(move(write(done, task())), ['?']);
    const unread = Object.fromEntries(Object.entries(task()).filter(([name]) => name !== 'WhatId'));
    assert.deepEqual(move(write(done, unread)), ['?']);
  });

  it('leaves a deal that does not fail where it stands, unless the new day takes it out', () => {
    const allFailing = { Opportunity: ['006000000000009AAA'] };
    assert.deepEqual(move(write(done, task(), { allFailing })), []);
    // Whatever it is that brought it in order came after this.
    assert.deepEqual(move(write(done, task({ ActivityDate: '2026-01-01' }), { allFailing })), []);
    assert.deepEqual(move(write(done, task({ ActivityDate: '2029-01-01' }), { allFailing })), ['?']);
    assert.deepEqual(move(write(done, task(), { allFailing: { Opportunity: [DEAL] } })), ['?']);
    assert.deepEqual(move(write(gone, task({ IsClosed: true }), { allFailing })), ['?']);
  });

  it('moves the deal of a colleague in nobody else’s score', () => {
    const related = { [DEAL]: { ...deal(null), OwnerId: '005000000000002AAA' } };
    assert.deepEqual(move(write(done, task(), { related })), [0]);
  });
});

describe('an activity that goes or changes sides', () => {
  const closed = task({ IsClosed: true });

  it('is unknown where it was the latest, as nobody knows which is the next', () => {
    assert.deepEqual(move(write(gone, closed, { related: { [DEAL]: deal('2026-11-20') } })), ['?']);
    assert.deepEqual(move(write(gone, closed, { related: { [DEAL]: deal('2026-11-25') } })), [0]);
  });

  it('counts for the new deal, and no more for the old one', () => {
    const other = '006000000000002AAA';
    const related = { [DEAL]: deal('2026-11-25'), [other]: deal(null) };
    assert.deepEqual(move(write(moved, closed, { value: other, related })), [0, 1]);
  });
});

describe('whose last activity it is', () => {
  it('goes by the object: accounts by AccountId, objects of one’s own by what is none of the known', () => {
    const visit = 'a01000000000001AAA';
    const own = [touched('Account'), touched('Visit__c')];
    assert.deepEqual(relatedRecords(own, write(done, task({ WhatId: visit, AccountId: '001000000000001AAA' }))), [
      { object: 'Account', id: '001000000000001AAA' },
      { object: 'Visit__c', id: visit },
    ]);
    assert.deepEqual(relatedRecords([touched('Visit__c')], write(done, task())), []);
  });

  it('needs more of a task than its own signals compare', () => {
    assert.deepEqual(fieldsToRead([touched('Opportunity')], 'Task'), ['IsClosed', 'ActivityDate', 'WhatId']);
    assert.deepEqual(fieldsToRead([touched('Account')], 'Event'), ['ActivityDate', 'AccountId']);
    assert.deepEqual(fieldsToRead([touched('Account')], 'Opportunity'), []);
  });
});
