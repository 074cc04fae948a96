/** What a remedy makes of a record, and of the counts of every signal that looks at it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changesOf,
  type CountedSignal,
  type DescribedField,
  fieldsToRead,
  type FilterRecord,
  readRemedies,
  recordAfter,
  type Remedy,
  signalFilters,
  standingOf,
  valuesToTry,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { clockOn } from '../../fixtures/clock.ts';

const NOW = '2026-11-30T10:00:00.000Z';
const ME = '005000000000001AAA';

const field = (name: string, type: string, more: Partial<DescribedField> = {}): DescribedField => ({
  name,
  type,
  filterable: true,
  referenceTo: [],
  relationshipName: null,
  ...more,
});
const lookup = (name: string, target: string): DescribedField =>
  field(`${name}Id`, 'reference', { referenceTo: [target], relationshipName: name });

const described = new Map([
  ['account', { name: 'Account', fields: [field('Id', 'id'), field('Industry', 'picklist')] }],
  [
    'opportunity',
    {
      name: 'Opportunity',
      fields: [
        field('Id', 'id'),
        lookup('Owner', 'User'),
        lookup('Account', 'Account'),
        field('IsClosed', 'boolean'),
        field('IsWon', 'boolean'),
        field('StageName', 'picklist'),
        field('NextStep', 'string'),
        field('CloseDate', 'date'),
        field('LastModifiedDate', 'datetime'),
        field('Health__c', 'string', { calculated: true }),
      ],
    },
  ],
  ['case', { name: 'Case', fields: [lookup('Owner', 'User'), lookup('Account', 'Account'), field('ContactId', 'id')] }],
  ['contactrole', { name: 'ContactRole', fields: [field('Id', 'id'), lookup('Opportunity', 'Opportunity')] }],
]);

function signal(key: string, population: object, pass: object, object = 'Opportunity'): CountedSignal {
  const texts = { population: JSON.stringify(population), pass: JSON.stringify(pass) };
  const context = { described, clock: clockOn('2026-11-30') };
  return { key, filters: signalFilters({ key, object, ownerField: 'OwnerId', ...texts }, context) };
}

const OPEN = { IsClosed: { eq: false } };
const step = signal('step', OPEN, {
  NextStep: { ne: null },
  LastModifiedDate: { gte: { range: { last_n_days: 45 } } },
});
const date = signal('date', OPEN, { CloseDate: { gte: { literal: 'TODAY' } } });
const industry = signal('industry', OPEN, { Account: { Industry: { ne: null } } });
const formula = signal('formula', OPEN, { Health__c: { eq: 'Good' } });
const people = signal('people', OPEN, { Id: { inq: { ContactRole: {}, ApiName: 'OpportunityId' } } });

const deal = (change: FilterRecord = {}): FilterRecord => ({
  Id: '006000000000001AAA',
  OwnerId: ME,
  AccountId: null,
  IsClosed: false,
  IsWon: false,
  StageName: 'Prospecting',
  NextStep: null,
  CloseDate: '2026-09-18',
  LastModifiedDate: '2026-08-01T08:00:00.000Z',
  Health__c: 'Bad',
  Account: { Industry: null },
  ...change,
});

const close: Remedy = {
  key: 'close',
  label: 'Close as lost',
  kind: 'set',
  values: { StageName: 'Closed Lost' },
  implies: { IsClosed: true, IsWon: false },
};
const fill = (name: string): Remedy => ({ key: 'save', label: 'Save', kind: 'fill', field: name, implies: {} });

/** The change of each signal as `population passed`, or `?`. */
function moves(signals: CountedSignal[], record: FilterRecord, remedy: Remedy, value?: string): Record<string, string> {
  const changes = changesOf(signals, { object: 'Opportunity', record, remedy, value, now: NOW }, ME);
  return Object.fromEntries(changes.map(({ key, by }) => [key, by ? `${by.population} ${by.passed}` : '?']));
}

describe('changesOf', () => {
  it('takes a closed deal out of every signal of open deals', () => {
    const record = deal({ CloseDate: '2026-12-24' });
    assert.deepEqual(moves([step, date], record, close), { step: '-1 0', date: '-1 -1' });
  });

  it('counts the save itself: a step of long ago is alive again when the date is corrected', () => {
    const record = deal({ NextStep: 'Call' });
    assert.deepEqual(moves([step, date], record, fill('CloseDate'), '2026-12-24'), { step: '0 1', date: '0 1' });
    assert.deepEqual(moves([date], record, fill('CloseDate'), '2026-09-19'), { date: '0 0' });
  });

  it('takes a value of spaces for none, as the platform does, and finds fields in any letters', () => {
    assert.deepEqual(moves([step], deal(), fill('nextstep'), '  '), { step: '0 0' });
    assert.deepEqual(moves([step], deal(), fill('nextstep'), ' Call '), { step: '0 1' });
  });

  it('promises nothing while nobody knows the value', () => {
    assert.deepEqual(moves([step, date], deal(), fill('NextStep')), { step: '?' });
  });

  it('moves nothing of a colleague, and all of a deleted record', () => {
    const remedy: Remedy = { key: 'gone', label: 'No longer needed', kind: 'delete' };
    assert.deepEqual(moves([step], deal({ OwnerId: '005000000000002AAA' }), remedy), { step: '0 0' });
    assert.deepEqual(moves([step], deal(), remedy), { step: '-1 0' });
  });

  it('says unknown of a formula, of a parent behind a new lookup and of what the platform derives unsaid', () => {
    assert.deepEqual(moves([formula], deal(), fill('NextStep'), 'Call'), { formula: '?' });
    assert.deepEqual(moves([industry], deal(), fill('AccountId'), '001000000000001AAA'), { industry: '?' });
    assert.deepEqual(moves([date], deal(), { ...close, implies: {} }), { date: '?' });
  });

  it('leaves a parent, and a join, alone where the write touches neither', () => {
    assert.deepEqual(moves([industry, people], deal(), fill('NextStep'), 'Call'), {});
    assert.deepEqual(moves([industry], deal(), close), { industry: '-1 0' });
  });

  it('says unknown of a join beside what is written, as the other records are not at hand', () => {
    assert.deepEqual(moves([people], deal(), close), { people: '?' });
    const write = {
      object: 'Opportunity',
      record: deal(),
      remedy: close,
      now: NOW,
      known: { people: 'failing' } as const,
    };
    assert.deepEqual(changesOf([people], write, ME), [{ key: 'people', by: { population: -1, passed: 0 } }]);
  });

  it('says unknown of a field that was not read', () => {
    const record = Object.fromEntries(Object.entries(deal()).filter(([name]) => name !== 'CloseDate'));
    assert.equal(standingOf(date.filters, record, ME), null);
    assert.equal(standingOf(date.filters, { ...record, IsClosed: true }, ME), 'outside');
  });
});

describe('recordAfter', () => {
  const contact: Remedy = fill('ContactId');

  it('knows that an empty account follows the contact of a case, and a filled one stays', () => {
    const write = { object: 'Case', remedy: contact, value: '003000000000001AAA', now: NOW };
    assert.equal(recordAfter({ ...write, record: { AccountId: null, ContactId: null } })?.['AccountId'], undefined);
    assert.equal(recordAfter({ ...write, record: { AccountId: '001', ContactId: null } })?.['AccountId'], '001');
    assert.equal(recordAfter({ ...write, record: { AccountId: '001', ContactId: '003' } })?.['AccountId'], undefined);
    const known = { ...write, record: { AccountId: null, ContactId: null }, derives: { AccountId: '001' } };
    assert.equal(recordAfter(known)?.['AccountId'], '001');
  });

  it('writes the moment of the save where a remedy implies it', () => {
    const remedy: Remedy = { ...close, implies: { ClosedDate: { literal: 'NOW' } } };
    const after = recordAfter({ object: 'Case', record: { ClosedDate: null }, remedy, now: NOW });
    assert.equal(after?.['ClosedDate'], NOW);
  });
});

describe('valuesToTry', () => {
  it('takes what lies on either side of each value, and none', () => {
    const { passed } = signal('d', OPEN, { CloseDate: { eq: { literal: 'TODAY' } } }).filters;
    assert.deepEqual(valuesToTry(passed, 'closedate'), ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', null]);
    assert.deepEqual(valuesToTry(passed, 'IsClosed'), [false, true, null]);
    assert.deepEqual(valuesToTry(passed, 'NextStep'), ['-', null]);
    const like = signal('l', OPEN, { NextStep: { like: '50\\% o_f%' } }).filters.passed;
    assert.deepEqual(valuesToTry(like, 'NextStep'), ['50% o-f', '-', null]);
  });
});

describe('fieldsToRead', () => {
  it('names each field of the signals of an object once, parents by their path', () => {
    assert.deepEqual(fieldsToRead([step, date, industry, people], 'opportunity'), [
      'OwnerId',
      'IsClosed',
      'NextStep',
      'LastModifiedDate',
      'CloseDate',
      'Account.Industry',
      'Id',
    ]);
  });
});

describe('readRemedies', () => {
  it('reads what is stored, and nothing where nothing is', () => {
    const renamed = { ...close, label: 'Clore' };
    assert.deepEqual(readRemedies(JSON.stringify([renamed])), [renamed]);
    assert.deepEqual([readRemedies(null), readRemedies(' ')], [[], []]);
  });

  it('refuses what somebody edited into something else, with the place', () => {
    const refusals: [unknown, RegExp][] = [
      [{}, /^\$: expected a list/],
      [[{ key: 'a', label: 'A', kind: 'fill' }], /^\$\[0\]: a remedy is a fill/],
      [[{ key: 'a', label: 'A', kind: 'set', values: { StageName: [] } }], /^\$\[0\]\.values\.StageName: expected/],
      [[{ key: 'a', kind: 'delete' }], /^\$\[0\]: a remedy has a key and a label/],
    ];
    for (const [stored, message] of refusals) {
      assert.throws(() => readRemedies(JSON.stringify(stored)), { name: 'FilterError', message });
    }
    assert.throws(() => readRemedies('['), { code: 'json' });
  });
});
