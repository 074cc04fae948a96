import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readExisting } from '../../../src/seed/existing.ts';
import type { DesiredRecord } from '../../../src/seed/plan.ts';

const ROWS: Record<string, object[]> = {
  RolloutProject__c: [
    { Id: 'a0', ExternalKey__c: 'CRM', Name: 'Ours', SeedStamps__c: 'crm AbCdEfGhIjKl\ncrm:p:x 0123456789-_' },
  ],
  RolloutPhase__c: [
    { Id: 'a1', ExternalKey__c: 'CRM:P:x', PairedWith__r: { Id: 'a2', ExternalKey__c: 'CRM:P:y' } },
    { Id: 'a2', ExternalKey__c: 'CRM:P:y', PairedWith__r: { Id: 'a3', ExternalKey__c: null } },
    { Id: 'a3', ExternalKey__c: null, PairedWith__r: null },
  ],
  RolloutGroup__c: [
    { Id: 'a4', ExternalKey__c: 'CRM:G:north', Name: 'North', Manager__c: '0051' },
    { Id: 'a5', ExternalKey__c: null, Name: 'South', Manager__c: null },
  ],
};

/** Answers a batch of queries, by the object that each reads. */
function org(rowsOf: (object: string) => object[]) {
  return fakeConnection({
    rows: () => rowsOf('PermissionSet'),
    body: (request) => {
      const { batchRequests } = JSON.parse(request.body ?? '') as { batchRequests: { url: string }[] };
      const results = batchRequests.map(({ url }) => {
        const object = / FROM (\w+) /.exec(decodeURIComponent(url))?.[1] ?? '';
        try {
          return { statusCode: 200, result: { done: true, records: rowsOf(object) } };
        } catch (error) {
          const { message } = error as Error;
          return { statusCode: 400, result: [{ errorCode: 'INVALID_TYPE', message }] };
        }
      });
      return { results };
    },
  });
}

describe('what the org holds of a project', () => {
  it('is every record by its key, or by its id when somebody made it by hand', async () => {
    const { connection } = org((object) => ROWS[object] ?? []);
    const { records, groups, stamps } = await readExisting(connection, 'CRM', []);
    assert.deepEqual(
      records.map(({ externalKey, pairedWith }) => [externalKey, pairedWith]),
      [
        ['CRM', null],
        ['CRM:P:x', 'CRM:P:y'],
        ['CRM:P:y', 'a3'],
        ['a3', null],
        ['CRM:G:north', null],
        ['a5', null],
      ],
    );
    assert.deepEqual([...stamps.keys()], ['crm', 'crm:p:x']);
    assert.deepEqual(groups, [
      { externalKey: 'CRM:G:north', name: 'North', managerId: '0051', isTeam: true },
      { externalKey: null, name: 'South', managerId: null, isTeam: true },
    ]);
  });

  it('is asked for with the key of the project and the fields that the template says, in one request', async () => {
    const { connection, requests } = org(() => []);
    const desired = {
      object: 'RolloutObjective__c',
      externalKey: 'x',
      values: { Name: 'X', Measure__c: 'y', Phase__r: { ExternalKey__c: 'z' } },
      onCreation: { InitialTarget__c: 1 },
    } as const satisfies DesiredRecord;
    await readExisting(connection, "it's", [desired]);
    assert.equal(requests.length, 1);
    const body = decodeURIComponent((requests[0] as { body: string }).body);
    assert.match(body, /SELECT [^"]* FROM RolloutProject__c WHERE ExternalKey__c = 'it\\+'s'/);
    assert.match(body, /Name, [^"]*Measure__c, Phase__r\.ExternalKey__c FROM RolloutObjective__c WHERE Project__r\./);
    assert.doesNotMatch(body, /InitialTarget__c/);
  });

  it('cannot be read without the permission set that seeds', async () => {
    const { connection } = org((object) => {
      if (object === 'PermissionSet') return [{ Id: '0PS' }];
      if (object !== 'RolloutGroup__c') return [];
      throw new Error("sObject type 'RolloutGroup__c' is not supported");
    });
    await assert.rejects(readExisting(connection, 'CRM', []), (error: Error & { actions?: string[] }) => {
      assert.equal(error.name, 'PermissionMissingError');
      assert.match(error.actions?.join() ?? '', /--name CrmAdoptionAdmin/);
      return true;
    });
  });
});
