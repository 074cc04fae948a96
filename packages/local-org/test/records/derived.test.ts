import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecord, deleteRecord, updateRecord } from '../../src/records/dml.ts';
import { readRecord } from '../../src/records/read.ts';
import { STAGES } from '../../src/schema/standardPicklists.ts';
import { addUser, NOW, openTrialOrg, refusal } from '../fixtures/trialOrg.ts';

const trial = openTrialOrg();
const { org, admin } = trial;
const read = (object: string, id: string, ...fields: string[]): unknown[] =>
  Object.values(readRecord(org, admin, object, id, fields));
const opportunity = (values: Record<string, unknown> = {}): string =>
  createRecord(org, admin, 'Opportunity', {
    Name: 'Deal',
    StageName: 'Prospecting',
    CloseDate: '2026-12-31',
    ...values,
  });
const STAGE_FIELDS = ['IsClosed', 'IsWon', 'Probability', 'ForecastCategory', 'ForecastCategoryName'];

describe('an opportunity', () => {
  for (const stage of STAGES) {
    it(`takes what its stage says: ${stage.name}`, () => {
      const expected = [
        stage.isClosed,
        stage.isWon,
        stage.probability,
        stage.forecastCategory,
        stage.forecastCategoryName,
      ];
      assert.deepEqual(read('Opportunity', opportunity({ StageName: stage.name }), ...STAGE_FIELDS), expected);
      const moved = opportunity();
      updateRecord(org, admin, 'Opportunity', moved, { StageName: stage.name });
      assert.deepEqual(read('Opportunity', moved, ...STAGE_FIELDS), expected);
    });
  }

  it('keeps a probability of its own until the stage changes', () => {
    const id = opportunity({ Probability: 33, ForecastCategoryName: 'Commit' });
    updateRecord(org, admin, 'Opportunity', id, { NextStep: 'Call' });
    assert.deepEqual(read('Opportunity', id, 'Probability', 'ForecastCategory'), [33, 'Forecast']);
    updateRecord(org, admin, 'Opportunity', id, { StageName: 'Needs Analysis' });
    assert.deepEqual(read('Opportunity', id, 'Probability', 'ForecastCategory'), [20, 'Pipeline']);
  });

  it('refuses unknown stages and probabilities over 100', () => {
    assert.throws(() => opportunity({ StageName: 'Nearly' }), refusal('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'));
    assert.throws(() => opportunity({ Probability: 101 }), refusal('NUMBER_OUTSIDE_VALID_RANGE', 'Probability'));
    assert.throws(() => opportunity({ IsClosed: true }), refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'IsClosed'));
  });

  it('knows its fiscal period', () => {
    assert.deepEqual(read('Opportunity', opportunity(), 'FiscalYear', 'FiscalQuarter', 'Fiscal'), [2026, 4, '2026 4']);
  });
});

describe('names of people', () => {
  it('are put together from their parts', () => {
    const contact = createRecord(org, admin, 'Contact', { FirstName: 'Ann', LastName: 'Lee', Salutation: 'Ms.' });
    const lead = createRecord(org, admin, 'Lead', { LastName: 'Ray', Company: 'Acme' });
    assert.deepEqual(read('Contact', contact, 'Name'), ['Ann Lee']);
    assert.deepEqual(read('Lead', lead, 'Name', 'Status'), ['Ray', 'Open - Not Contacted']);
    updateRecord(org, admin, 'Contact', contact, { FirstName: null });
    assert.deepEqual(read('Contact', contact, 'Name'), ['Lee']);
    const user = addUser(trial, 'Rae', { FirstName: 'Mia' });
    assert.deepEqual(read('User', user.userId, 'Name', 'CommunityNickname', 'UserType'), [
      'Mia Rae',
      'rae',
      'Standard',
    ]);
  });
});

describe('a task', () => {
  it('is closed when its status is, and says when it was completed', () => {
    const id = createRecord(org, admin, 'Task', { Subject: 'Call', Priority: 'High' });
    const fields = ['Status', 'IsClosed', 'CompletedDateTime', 'IsHighPriority'];
    assert.deepEqual(read('Task', id, ...fields), ['Not Started', false, null, true]);
    updateRecord(org, admin, 'Task', id, { Status: 'Completed' });
    assert.deepEqual(read('Task', id, ...fields), ['Completed', true, NOW.toISOString(), true]);
    updateRecord(org, admin, 'Task', id, { Status: 'In Progress' });
    assert.deepEqual(read('Task', id, 'IsClosed', 'CompletedDateTime'), [false, null]);
  });

  it('belongs to the account of what it is about, else of its contact', () => {
    const account = createRecord(org, admin, 'Account', { Name: 'A' });
    const other = createRecord(org, admin, 'Account', { Name: 'B' });
    const deal = opportunity({ AccountId: account });
    const contact = createRecord(org, admin, 'Contact', { LastName: 'C', AccountId: other });
    const task = (values: Record<string, unknown>): unknown =>
      read('Task', createRecord(org, admin, 'Task', values), 'AccountId')[0];
    assert.equal(task({ WhatId: account }), account);
    assert.equal(task({ WhatId: deal, WhoId: contact }), account);
    assert.equal(task({ WhoId: contact }), other);
    assert.equal(task({ WhatId: opportunity(), WhoId: contact }), other);
    assert.equal(task({}), null);
  });
});

describe('an event', () => {
  const event = (values: Record<string, unknown>): string => createRecord(org, admin, 'Event', values);

  it('knows its end from the duration and the other way round', () => {
    const start = '2026-11-20T09:00:00.000Z';
    const timed = event({ StartDateTime: start, DurationInMinutes: 30 });
    const fields = ['ActivityDate', 'ActivityDateTime', 'EndDateTime', 'DurationInMinutes'];
    assert.deepEqual(read('Event', timed, ...fields), ['2026-11-20', start, '2026-11-20T09:30:00.000Z', 30]);
    const ended = event({ ActivityDateTime: start, EndDateTime: '2026-11-20T10:00:00Z' });
    assert.deepEqual(read('Event', ended, ...fields), ['2026-11-20', start, '2026-11-20T10:00:00.000Z', 60]);
    const allDay = event({ IsAllDayEvent: true, ActivityDate: '2026-11-21' });
    assert.deepEqual(read('Event', allDay, 'ActivityDate', 'DurationInMinutes'), ['2026-11-21', 1440]);
  });

  it('needs a start and an end that follows', () => {
    assert.throws(() => event({ Subject: 'x' }), refusal('REQUIRED_FIELD_MISSING'));
    assert.throws(() => event({ StartDateTime: '2026-11-20T09:00:00Z' }), refusal('REQUIRED_FIELD_MISSING'));
    assert.throws(
      () => event({ StartDateTime: '2026-11-20T09:00:00Z', EndDateTime: '2026-11-19T09:00:00Z' }),
      refusal('FIELD_INTEGRITY_EXCEPTION'),
    );
  });
});

describe('last activity', () => {
  const last = (object: string, id: string): unknown => read(object, id, 'LastActivityDate')[0];
  const done = (values: Record<string, unknown>): string =>
    createRecord(org, admin, 'Task', { Status: 'Completed', ...values });

  it('is the latest day of completed tasks and events, on the record and its account', () => {
    const account = createRecord(org, admin, 'Account', { Name: 'A' });
    const deal = opportunity({ AccountId: account });
    const contact = createRecord(org, admin, 'Contact', { LastName: 'C', AccountId: account });
    createRecord(org, admin, 'Task', { WhatId: deal, ActivityDate: '2026-11-30' });
    assert.deepEqual([last('Opportunity', deal), last('Account', account)], [null, null]);
    done({ WhatId: deal, WhoId: contact, ActivityDate: '2026-11-10' });
    done({ WhatId: deal, ActivityDate: '2026-11-01' });
    assert.equal(last('Opportunity', deal), '2026-11-10');
    assert.equal(last('Contact', contact), '2026-11-10');
    assert.equal(last('Account', account), '2026-11-10');
    createRecord(org, admin, 'Event', { WhatId: account, StartDateTime: '2026-12-24T10:00:00Z', DurationInMinutes: 5 });
    assert.deepEqual([last('Opportunity', deal), last('Account', account)], ['2026-11-10', '2026-12-24']);
  });

  it('follows activities that are completed, reopened, moved and deleted', () => {
    const [one, two] = [opportunity(), opportunity()];
    const first = done({ WhatId: one, ActivityDate: '2026-11-01' });
    const second = createRecord(org, admin, 'Task', { WhatId: one, ActivityDate: '2026-11-09' });
    updateRecord(org, admin, 'Task', second, { Status: 'Completed' });
    assert.equal(last('Opportunity', one), '2026-11-09');
    updateRecord(org, admin, 'Task', second, { Status: 'Not Started' });
    assert.equal(last('Opportunity', one), '2026-11-01');
    updateRecord(org, admin, 'Task', first, { WhatId: two });
    assert.deepEqual([last('Opportunity', one), last('Opportunity', two)], [null, '2026-11-01']);
    deleteRecord(org, admin, 'Task', first);
    assert.equal(last('Opportunity', two), null);
  });
});

describe('a case', () => {
  it('has a number, and closes with its status', () => {
    const id = createRecord(org, admin, 'Case', { Subject: 'Help' });
    assert.deepEqual(read('Case', id, 'CaseNumber', 'Status', 'IsClosed'), ['00000001', 'New', false]);
    updateRecord(org, admin, 'Case', id, { Status: 'Closed' });
    assert.deepEqual(read('Case', id, 'IsClosed', 'ClosedDate'), [true, NOW.toISOString()]);
  });
});
