/** Which rows `prune` asks the org to delete, and what it says of them. That the org does so: prune.test.ts. */
import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import { deleteStored, prune, type Pruned } from '../../../src/retention/prune.ts';

const PROJECT = { Id: 'a00', ExternalKey__c: 'CRM', CharterStatus__c: 'Open', RetentionWeeks__c: 10 };
/** Rows that the org finds: one of a closed gate is old as well. */
const FOUND = {
  closed: ['s1', 's8', 's9'],
  AdoptionSnapshot__c: ['s1', 's2'],
  GroupAdoption__c: ['g1'],
  SignalAdoption__c: ['r1', 'r2', 'r3'],
  ManagerReadiness__c: ['m1'],
};

type Options = { dryRun?: boolean; closedGates?: boolean; project?: object; found?: Partial<typeof FOUND> };

/** Prunes in an org that finds these rows; gives the answer and the ids that were to be deleted, call by call. */
async function run({ project, found, ...options }: Options = {}): Promise<{ result: Pruned; deleted: string[][] }> {
  const deleted: string[][] = [];
  const ids = { ...FOUND, ...found };
  const answer = (soql: string): object[] => {
    if (soql.includes('FROM User ')) return [{ Id: '005000000000001AAA' }];
    const object = /FROM (\w+) /.exec(soql)?.[1] as keyof typeof ids;
    return (/(WeekStart__c|LastModifiedDate) </.test(soql) ? ids[object] : ids.closed).map((Id) => ({ Id }));
  };
  const { connection } = fakeConnection({
    username: 'ann@example.com',
    rows: () => [{ ...PROJECT, ...project }],
    body: (request) => {
      if (request.method === 'DELETE') {
        const call = request.url.split('&ids=')[1]?.split(',') ?? [];
        deleted.push(call);
        return call.map(() => ({ success: true, errors: [] }));
      }
      const { batchRequests } = JSON.parse(request.body ?? '') as { batchRequests: { url: string }[] };
      const records = batchRequests.map(({ url }) => answer(decodeURIComponent(url)));
      return { results: records.map((rows) => ({ statusCode: 200, result: { done: true, records: rows } })) };
    },
  });
  const request = { project: 'CRM', today: '2027-03-03', dryRun: false, closedGates: false, ...options };
  return { result: await prune(connection, request), deleted };
}

describe('prune', () => {
  it('deletes what is too old, people first, and tells how many rows of closed gates stay', async () => {
    const { result, deleted } = await run();
    assert.deepEqual(deleted, [['s1', 's2'], ['g1'], ['r1', 'r2', 'r3'], ['m1']]);
    assert.deepEqual(result, {
      project: 'CRM',
      dryRun: false,
      retentionWeeks: 10,
      keptFrom: '2026-12-21',
      deleted: { snapshots: 2, groupRows: 1, signalRows: 3, closedGates: 0, readiness: 1 },
      closedGatesLeft: 2,
    });
  });

  it('deletes rows of closed gates on request, each once', async () => {
    const { result, deleted } = await run({ closedGates: true });
    assert.deepEqual(deleted[0], ['s1', 's2', 's8', 's9']);
    assert.equal(result.deleted.closedGates, 2);
    assert.equal(result.closedGatesLeft, 0);
  });

  it('deletes nothing on a dry run, and says what it would', async () => {
    const { result, deleted } = await run({ dryRun: true, closedGates: true });
    assert.deepEqual(deleted, []);
    assert.equal(result.dryRun, true);
    assert.deepEqual(result.deleted, { snapshots: 2, groupRows: 1, signalRows: 3, closedGates: 2, readiness: 1 });
  });

  it('has no first week while the charter sets no limit', async () => {
    const { result, deleted } = await run({ project: { RetentionWeeks__c: null } });
    assert.equal(result.keptFrom, null);
    assert.deepEqual(deleted, []);
  });

  it('refuses callers who may see a part of the rows only, and deletes nothing', async () => {
    const { connection, requests } = fakeConnection({
      username: 'ann@example.com',
      rows: () => [PROJECT],
      body: ({ body }) => {
        const { batchRequests } = JSON.parse(body ?? '') as { batchRequests: object[] };
        return { results: batchRequests.map(() => ({ statusCode: 200, result: { done: true, records: [] } })) };
      },
    });
    const request = { project: 'CRM', today: '2027-03-03', dryRun: false, closedGates: false };
    await assert.rejects(prune(connection, request), { name: 'NotEverythingError' });
    assert.ok(requests.every(({ method }) => method === 'POST'));
  });

  it('names the permission set when rows are hidden', async () => {
    const hidden = { statusCode: 400, result: [{ errorCode: 'INVALID_TYPE', message: "'AdoptionSnapshot__c'" }] };
    const { connection } = fakeConnection({
      rows: () => [PROJECT],
      body: () => ({ results: [hidden, hidden, hidden, hidden, hidden] }),
    });
    const request = { project: 'CRM', today: '2027-03-03', dryRun: false, closedGates: false };
    await assert.rejects(prune(connection, request), (error: SfError) => {
      assert.equal(error.name, 'PermissionMissingError');
      assert.match(error.actions?.join() ?? '', /--name CrmAdoptionAdmin/);
      return true;
    });
  });
});

describe('rows that could not be deleted', () => {
  it('are counted and named, those for one reason in one line, after all others are gone', async () => {
    const { connection, requests } = fakeConnection({
      body: (request) => {
        const ids = request.url.split('&ids=')[1]?.split(',');
        return ids?.map((id) => ({
          success: id.startsWith('ok'),
          errors: id.startsWith('ok') ? [] : [{ statusCode: 'DELETE_FAILED', message: 'in use' }],
        }));
      },
    });
    const stored = {
      snapshots: ['s1', 'ok1', 's2', 's3'],
      groupRows: ['g1'],
      signalRows: ['r1', 'r2'],
      readiness: ['m1'],
    };
    await assert.rejects(deleteStored(connection, stored), (error: SfError) => {
      assert.equal(error.name, 'NotDeletedError');
      assert.match(error.message, /\b7\b/);
      assert.match(error.message, /3 rows of AdoptionSnapshot__c \(the first is s1\): DELETE_FAILED: in use\n/);
      assert.match(error.message, /\n2 rows of SignalAdoption__c \(the first is r1\): /);
      assert.match(error.message, /\nGroupAdoption__c g1: DELETE_FAILED: in use\n/);
      assert.match(error.message, /\nManagerReadiness__c m1: DELETE_FAILED: in use$/);
      assert.equal((error.data as object[]).length, 7);
      return true;
    });
    assert.equal(requests.length, 4);
  });
});
