import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecord, deleteRecord, updateRecord, upsertRecord } from '../../src/records/dml.ts';
import { loadRecords } from '../../src/records/load.ts';
import { readRecord } from '../../src/records/read.ts';
import { customObject, deploy, field, masterDetail, openTrialOrg, reference, refusal } from '../fixtures/trialOrg.ts';

const { org, admin } = openTrialOrg();

deploy(org, [
  customObject('Plan__c', [
    field('Key__c', 'string', { externalId: true, unique: true }),
    field('Group__c', 'string', { externalId: true }),
    field('Note__c', 'string'),
  ]),
  customObject('Step__c', [masterDetail('Plan__c', 'Plan__c', { childRelationshipName: 'Steps__r' })]),
  customObject('Detail__c', [masterDetail('Step__c', 'Step__c')]),
  customObject('Note__c', [reference('Plan__c', 'Plan__c'), reference('Needed__c', 'Plan__c', { nillable: true })]),
  customObject('Strict__c', [reference('Plan__c', 'Plan__c', { nillable: false })]),
]);

const isDeleted = (object: string, id: string): unknown =>
  org.db.prepare(`SELECT "IsDeleted" FROM "${object}" WHERE "Id" = ?`).get(id)?.['IsDeleted'];

describe('upsert', () => {
  it('creates, then changes the record with the key', () => {
    const first = upsertRecord(org, admin, 'Plan__c', 'Key__c', 'A', { Note__c: 'one' });
    const second = upsertRecord(org, admin, 'plan__c', 'key__c', 'a', { Note__c: 'two', Key__c: 'a' });
    assert.equal(first.created, true);
    assert.deepEqual(second, { id: first.id, created: false });
    const fields = ['Key__c', 'Note__c'];
    assert.deepEqual(readRecord(org, admin, 'Plan__c', first.id, fields), { Key__c: 'A', Note__c: 'two' });
  });

  it('does not find deleted records', () => {
    const first = upsertRecord(org, admin, 'Plan__c', 'Key__c', 'gone', {});
    deleteRecord(org, admin, 'Plan__c', first.id);
    assert.equal(upsertRecord(org, admin, 'Plan__c', 'Key__c', 'gone', {}).created, true);
  });

  it('by id changes only what is there', () => {
    const id = createRecord(org, admin, 'Plan__c', {});
    assert.deepEqual(upsertRecord(org, admin, 'Plan__c', 'Id', id, { Note__c: 'x' }), { id, created: false });
    assert.throws(() => upsertRecord(org, admin, 'Plan__c', 'Id', 'a00000000000zzz', {}), refusal('NOT_FOUND'));
  });

  it('is refused for fields that are no key, empty keys and keys that several records have', () => {
    assert.throws(() => upsertRecord(org, admin, 'Plan__c', 'Note__c', 'x', {}), refusal('NOT_FOUND'));
    assert.throws(() => upsertRecord(org, admin, 'Plan__c', 'Key__c', '', {}), refusal('MISSING_ARGUMENT', 'Key__c'));
    createRecord(org, admin, 'Plan__c', { Group__c: 'g' });
    createRecord(org, admin, 'Plan__c', { Group__c: 'g' });
    assert.throws(
      () => upsertRecord(org, admin, 'Plan__c', 'Group__c', 'g', {}),
      refusal('DUPLICATE_EXTERNAL_ID', 'Group__c'),
    );
  });
});

describe('deleting', () => {
  it('takes details along at every level', () => {
    const plan = createRecord(org, admin, 'Plan__c', {});
    const step = createRecord(org, admin, 'Step__c', { Plan__c: plan });
    const detail = createRecord(org, admin, 'Detail__c', { Step__c: step });
    deleteRecord(org, admin, 'Plan__c', plan);
    assert.deepEqual(
      [isDeleted('Plan__c', plan), isDeleted('Step__c', step), isDeleted('Detail__c', detail)],
      [1, 1, 1],
    );
  });

  it('empties lookups', () => {
    const plan = createRecord(org, admin, 'Plan__c', {});
    const note = createRecord(org, admin, 'Note__c', { Plan__c: plan });
    deleteRecord(org, admin, 'Plan__c', plan);
    assert.equal(readRecord(org, admin, 'Note__c', note, ['Plan__c'])['Plan__c'], null);
  });

  it('is refused while a required lookup points here, and changes nothing', () => {
    const plan = createRecord(org, admin, 'Plan__c', {});
    const step = createRecord(org, admin, 'Step__c', { Plan__c: plan });
    const strict = createRecord(org, admin, 'Strict__c', { Plan__c: plan });
    assert.throws(() => deleteRecord(org, admin, 'Plan__c', plan), refusal('DELETE_FAILED'));
    assert.equal(isDeleted('Step__c', step), 0);
    deleteRecord(org, admin, 'Strict__c', strict);
    deleteRecord(org, admin, 'Plan__c', plan);
  });

  it('leaves a record that nothing can be done with any more', () => {
    const plan = createRecord(org, admin, 'Plan__c', {});
    deleteRecord(org, admin, 'Plan__c', plan);
    assert.throws(() => readRecord(org, admin, 'Plan__c', plan), refusal('ENTITY_IS_DELETED'));
    assert.throws(() => updateRecord(org, admin, 'Plan__c', plan, {}), refusal('ENTITY_IS_DELETED'));
    assert.throws(() => deleteRecord(org, admin, 'Plan__c', plan), refusal('ENTITY_IS_DELETED'));
    assert.throws(
      () => createRecord(org, admin, 'Note__c', { Plan__c: plan }),
      refusal('ENTITY_IS_DELETED', 'Plan__c'),
    );
  });

  it('an account takes contacts, opportunities and activities along', () => {
    const account = createRecord(org, admin, 'Account', { Name: 'Acme' });
    const contact = createRecord(org, admin, 'Contact', { LastName: 'C', AccountId: account });
    const opportunity = createRecord(org, admin, 'Opportunity', {
      Name: 'O',
      StageName: 'Closed Won',
      CloseDate: '2026-01-01',
      AccountId: account,
    });
    const task = createRecord(org, admin, 'Task', { WhatId: opportunity, WhoId: contact });
    assert.throws(() => deleteRecord(org, admin, 'Account', account), refusal('DELETE_FAILED'));
    updateRecord(org, admin, 'Opportunity', opportunity, { StageName: 'Closed Lost' });
    deleteRecord(org, admin, 'Account', account);
    assert.deepEqual(
      [isDeleted('Contact', contact), isDeleted('Opportunity', opportunity), isDeleted('Task', task)],
      [1, 1, 1],
    );
  });

  it('an account with cases stays, users cannot be deleted', () => {
    const account = createRecord(org, admin, 'Account', { Name: 'Acme' });
    createRecord(org, admin, 'Case', { AccountId: account });
    assert.throws(() => deleteRecord(org, admin, 'Account', account), refusal('DELETE_FAILED'));
    assert.throws(() => deleteRecord(org, admin, 'User', admin.userId), refusal('INVALID_TYPE_FOR_OPERATION'));
  });
});

describe('loading many records', () => {
  const rows = (count: number): Record<string, unknown>[] =>
    Array.from({ length: count }, (_, index) => ({ Key__c: `bulk ${index}`, Note__c: `n${index}` }));

  it('keeps the rules and the order', () => {
    const ids = loadRecords(org, admin, 'Plan__c', rows(500));
    assert.deepEqual(ids.toSorted(), ids);
    assert.equal(readRecord(org, admin, 'Plan__c', ids[499] ?? '', ['Note__c'])['Note__c'], 'n499');
  });

  it('is all or nothing, and names the row that is wrong', () => {
    const count = (): unknown => org.db.prepare('SELECT count(*) AS n FROM "Plan__c"').get()?.['n'];
    const before = count();
    const bad = [{ Key__c: 'fresh' }, { Key__c: 'bulk 7' }];
    assert.throws(
      () => loadRecords(org, admin, 'Plan__c', bad),
      (error) => refusal('DUPLICATE_VALUE')(error) && (error as Error).message.startsWith('Plan__c row 2:'),
    );
    assert.equal(count(), before);
  });
});
