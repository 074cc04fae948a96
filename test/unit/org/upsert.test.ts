import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import { type RecordValues, upsertByKey } from '../../../src/org/upsert.ts';

const records = (count: number): RecordValues[] =>
  Array.from({ length: count }, (_, index) => ({ ExternalKey__c: `K${index}`, Name: `Record ${index}` }));
const ok = { success: true, errors: [] };
const refused = (error: object): object => ({ success: false, errors: [error] });
const rolledBack = refused({ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message: 'Record rolled back' });

/** The error of writing five records of which the second is refused. */
async function errorOf(...errors: object[]): Promise<SfError> {
  const { connection } = fakeConnection({
    upsert: () => [rolledBack, { success: false, errors }, rolledBack, rolledBack, rolledBack],
  });
  const error = await upsertByKey(connection, 'RolloutPhase__c', records(5)).then(
    () => assert.fail('accepted'),
    (reason: SfError) => reason,
  );
  return error;
}

describe('upsertByKey', () => {
  it('writes 200 records a call by their external key, each call all or nothing', async () => {
    const { connection, upserts } = fakeConnection({
      // As jsforce does, which adds to the records it is given.
      upsert: ({ records: given }) => given.map((record) => Object.assign(record, { attributes: {} }) && ok),
    });
    const given = records(401);
    await upsertByKey(connection, 'RolloutPhase__c', given);
    assert.deepEqual(given, records(401), 'the records given stay as they are');
    assert.deepEqual(
      upserts.map(({ object, key, options, records: sent }) => [object, key, options, sent.length]),
      [200, 200, 1].map((length) => ['RolloutPhase__c', 'ExternalKey__c', { allOrNone: true }, length]),
    );
  });

  it('sends no call without records', async () => {
    const { connection, upserts } = fakeConnection();
    await upsertByKey(connection, 'RolloutPhase__c', []);
    await upsertByKey(connection, 'RolloutPhase__c', records(200));
    assert.equal(upserts.length, 1);
  });

  it('names the record that the org refuses and why, not those that were rolled back with it', async () => {
    const error = await errorOf(
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Give it an end' },
      { errorCode: 'STRING_TOO_LONG', message: 'Name' },
    );
    assert.equal(error.name, 'RecordRefusedError');
    assert.match(error.message, /RolloutPhase__c K1: Give it an end\nRolloutPhase__c K1: Name/);
    assert.doesNotMatch(error.message, /rolled back|K0/);
  });

  it('names the record of a later call', async () => {
    const { connection, upserts } = fakeConnection({
      upsert: ({ records: given }) =>
        given.map((record) =>
          (record as RecordValues).ExternalKey__c === 'K201' ? refused({ statusCode: 'X', message: 'No' }) : ok,
        ),
    });
    await assert.rejects(upsertByKey(connection, 'RolloutPhase__c', records(500)), /RolloutPhase__c K201: No/);
    assert.equal(upserts.length, 2, 'nothing is written after a refusal');
  });

  it('names the permission set when the code says so, in either name of the code', async () => {
    for (const name of ['statusCode', 'errorCode']) {
      const error = await errorOf({ [name]: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'insufficient access' });
      assert.equal(error.name, 'PermissionMissingError');
      assert.match(error.actions?.join() ?? '', /--name CrmAdoptionAdmin/);
    }
  });

  it('takes an error without a code for a refusal', async () => {
    assert.equal((await errorOf({ message: 'No' })).name, 'RecordRefusedError');
  });
});
