import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import { type RecordValues, upsertByKey } from '../../../src/org/upsert.ts';

const records = (count: number): RecordValues[] =>
  Array.from({ length: count }, (_, index) => ({ ExternalKey__c: `K${index}`, Name: `Record ${index}` }));

type Call = { allOrNone: boolean; records: (RecordValues & { attributes: object })[] };

/** An org that refuses the records with these keys. */
function refusing(refusals: Record<string, { statusCode: string; message: string }[]> = {}) {
  return fakeConnection({
    body: ({ body }) =>
      (JSON.parse(body ?? '') as Call).records.map(({ ExternalKey__c: key }) => ({
        success: !(key in refusals),
        errors: refusals[key] ?? [],
      })),
  });
}

async function errorOf(refusals: Parameters<typeof refusing>[0], count = 5): Promise<SfError> {
  return upsertByKey(refusing(refusals).connection, 'RolloutPhase__c', records(count)).then(
    () => assert.fail('accepted'),
    (reason: SfError) => reason,
  );
}

describe('upsertByKey', () => {
  it('writes 200 records a call by their external key', async () => {
    const { connection, requests } = refusing();
    await upsertByKey(connection, 'RolloutPhase__c', records(401));
    const calls = requests.map(({ body }) => JSON.parse(body ?? '') as Call);
    assert.deepEqual(
      calls.map((call) => [call.allOrNone, call.records.length]),
      [200, 200, 1].map((length) => [false, length]),
    );
    assert.deepEqual(calls[2]?.records, [{ attributes: { type: 'RolloutPhase__c' }, ...records(401)[400] }]);
    const url = 'https://org.example/services/data/v66.0/composite/sobjects/RolloutPhase__c/ExternalKey__c';
    assert.deepEqual([requests[0]?.method, requests[0]?.url], ['PATCH', url]);
  });

  it('sends no call without records', async () => {
    const { connection, requests } = refusing();
    await upsertByKey(connection, 'RolloutPhase__c', []);
    assert.equal(requests.length, 0);
    await upsertByKey(connection, 'RolloutPhase__c', records(200));
    assert.equal(requests.length, 1);
  });

  it('names the record that the org refuses and why, also of a later call', async () => {
    const error = await errorOf(
      {
        K201: [
          { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Give it an end' },
          { statusCode: 'STRING_TOO_LONG', message: 'Name' },
        ],
      },
      500,
    );
    assert.equal(error.name, 'RecordRefusedError');
    const reason = 'FIELD_CUSTOM_VALIDATION_EXCEPTION: Give it an end; STRING_TOO_LONG: Name';
    assert.ok(error.message.endsWith(`\nRolloutPhase__c K201: ${reason}`), error.message);
  });

  it('says once what many records were refused for, the most frequent first, and how much it leaves out', async () => {
    const one = (message: string): { statusCode: string; message: string }[] => [{ statusCode: 'X', message }];
    const alike = Object.fromEntries(
      Array.from({ length: 480 }, (_, index) => [
        `K${index + 20}`,
        one(`taken by a0X${String(index).padStart(12, '0')}AAA`),
      ]),
    );
    const own = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`K${index}`, one(`reason ${index}`)]));
    const error = await errorOf({ ...own, ...alike }, 500);
    const [, ...lines] = error.message.split('\n');
    assert.match(lines[0] ?? '', /^480 rows of RolloutPhase__c \(the first is K20\): X: taken by a0X0/);
    assert.equal(lines.length, 11);
    assert.match(lines[10] ?? '', /^3 more rows for 3 other reasons/);
    assert.equal((error.data as object[]).length, 492);
  });

  it('names the permission set when the code says so', async () => {
    const error = await errorOf({ K1: [{ statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'no access' }] });
    assert.equal(error.name, 'PermissionMissingError');
    assert.match(error.actions?.join() ?? '', /--name CrmAdoptionAdmin/);
  });

  it('takes no answer for one that has another shape', async () => {
    const fine = { success: true, errors: [] };
    const answers = [null, '', '<html>', {}, [], [fine], [fine, null], [fine, { success: false, errors: [] }]];
    for (const answer of answers) {
      const { connection } = fakeConnection({ body: () => answer });
      await assert.rejects(upsertByKey(connection, 'RolloutPhase__c', records(2)), { name: 'UnexpectedAnswerError' });
    }
  });
});
