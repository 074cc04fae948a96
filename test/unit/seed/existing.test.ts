import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readExisting } from '../../../src/seed/existing.ts';

const created = { CreatedDate: '2027-01-04T10:00:00Z', LastModifiedDate: '2027-01-04T10:00:00Z' };
const changed = { CreatedDate: '2027-01-04T10:00:00Z', LastModifiedDate: '2027-01-05T10:00:00Z' };
const ROWS: Record<string, object[]> = {
  RolloutProject__c: [{ Id: 'a0', ExternalKey__c: 'CRM', ...changed }],
  RolloutPhase__c: [
    { Id: 'a1', ExternalKey__c: 'CRM:P:x', ...created, PairedWith__r: { Id: 'a2', ExternalKey__c: 'CRM:P:y' } },
    { Id: 'a2', ExternalKey__c: 'CRM:P:y', ...created, PairedWith__r: { Id: 'a3', ExternalKey__c: null } },
    { Id: 'a3', ExternalKey__c: null, ...created, PairedWith__r: null },
  ],
  RolloutGroup__c: [
    { Id: 'a4', ExternalKey__c: 'CRM:G:north', ...created, Name: 'North', Manager__c: '0051' },
    { Id: 'a5', ExternalKey__c: null, ...created, Name: 'By hand', Manager__c: null },
    { Id: 'a6', ExternalKey__c: 'CRM:G:wave', ...created, Name: 'Wave', Manager__c: '0051', Kind__c: 'Wave' },
  ],
};

describe('what the org holds of a project', () => {
  it('is every record by its key, or by its id when somebody made it by hand', async () => {
    const { connection } = fakeConnection({ rows: (soql) => ROWS[/ FROM (\w+) /.exec(soql)?.[1] ?? ''] ?? [] });
    const { records, groups } = await readExisting(connection, 'CRM');
    const record = (object: string, externalKey: string, pairedWith: string | null, isUntouched = true): object => ({
      object,
      externalKey,
      isUntouched,
      pairedWith,
    });
    assert.deepEqual(records, [
      record('RolloutProject__c', 'CRM', null, false),
      record('RolloutPhase__c', 'CRM:P:x', 'CRM:P:y'),
      record('RolloutPhase__c', 'CRM:P:y', 'a3'),
      record('RolloutPhase__c', 'a3', null),
      record('RolloutGroup__c', 'CRM:G:north', null),
      record('RolloutGroup__c', 'a5', null),
      record('RolloutGroup__c', 'CRM:G:wave', null),
    ]);
    assert.deepEqual(groups, [
      { externalKey: 'CRM:G:north', name: 'North', managerId: '0051' },
      { externalKey: null, name: 'By hand', managerId: null },
      { externalKey: 'CRM:G:wave', name: 'Wave', managerId: null },
    ]);
  });

  it('is asked for with the key of the project', async () => {
    const { connection, queries } = fakeConnection();
    await readExisting(connection, "it's");
    const select = 'SELECT Id, ExternalKey__c, CreatedDate, LastModifiedDate';
    const below = "WHERE Project__r.ExternalKey__c = 'it\\'s'";
    assert.deepEqual(queries, [
      `${select} FROM RolloutProject__c WHERE ExternalKey__c = 'it\\'s'`,
      `${select}, PairedWith__r.Id, PairedWith__r.ExternalKey__c FROM RolloutPhase__c ${below}`,
      `${select} FROM AdoptionSignal__c ${below}`,
      `${select} FROM RolloutObjective__c ${below}`,
      `${select}, Name, Manager__c, Kind__c FROM RolloutGroup__c ${below}`,
    ]);
  });

  it('cannot be read without the permission set that seeds', async () => {
    const { connection } = fakeConnection({
      rows: (soql) => {
        if (soql.includes('FROM PermissionSet ')) return [{ Id: '0PS' }];
        if (!soql.includes('FROM RolloutGroup__c')) return [];
        throw Object.assign(new Error("No such column 'RolloutGroup__c'"), { errorCode: 'INVALID_FIELD' });
      },
    });
    await assert.rejects(readExisting(connection, 'CRM'), (error: Error & { actions?: string[] }) => {
      assert.equal(error.name, 'PermissionMissingError');
      assert.match(error.actions?.join() ?? '', /--name CrmAdoptionAdmin/);
      return true;
    });
  });
});
