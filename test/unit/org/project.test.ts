import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Connection, SfError } from '@salesforce/core';
import { findProject, getProject, projectOn } from '../../../src/org/project.ts';

const ROW = {
  Id: 'a00000000000001AAA',
  Name: 'Our CRM',
  ExternalKey__c: "CRM'1",
  StartDate__c: '2027-01-04',
  MinimumGroupSize__c: 5,
  MeasuringPurpose__c: 'To help',
  IsPayBanned__c: true,
  IsSanctionBanned__c: true,
  IsRankingBanned__c: true,
  RetentionWeeks__c: 104,
  CharterAgreedOn__c: '2027-02-20',
  WorksCouncilConsultedOn__c: '2027-02-10',
  PeopleInformedOn__c: null,
  ImpactAssessmentReference__c: 'DPIA-7',
  MirrorStartsOn__c: '2027-03-01',
  MirrorWeeks__c: 4,
  TeamViewOpensOn__c: '2027-03-29',
};

/** An org with these projects, which finds one by its key as the platform would. */
function orgWith(...projects: object[]): Connection {
  return fakeConnection({
    rows: (soql) =>
      soql.includes('WHERE')
        ? projects.filter(() => soql.endsWith(" FROM RolloutProject__c WHERE ExternalKey__c = 'CRM\\'1'"))
        : projects.filter(() => soql.endsWith(' FROM RolloutProject__c ORDER BY ExternalKey__c')),
  }).connection;
}

describe('findProject', () => {
  it('reads what commands need of the project with a key', async () => {
    assert.deepEqual(await findProject(orgWith(ROW), "CRM'1", 'CrmAdoptionAdmin'), {
      id: 'a00000000000001AAA',
      name: 'Our CRM',
      key: "CRM'1",
      startDate: '2027-01-04',
      charter: ROW,
      teamViewOpensOn: '2027-03-29',
      minimumGroupSize: 5,
      retentionWeeks: 104,
      mirrorWeeks: 4,
    });
    assert.equal(await findProject(orgWith(ROW), 'other', 'CrmAdoptionAdmin'), undefined);
  });

  it('says where the charter stands on the day of the rollout', async () => {
    const project = await getProject(orgWith(ROW), "CRM'1", 'CrmAdoptionAdmin');
    assert.deepEqual(
      ['2027-02-19', '2027-02-20', '2027-03-28', '2027-03-29'].map((day) => projectOn(project, day).charterStatus),
      ['Incomplete', 'Mirror only', 'Mirror only', 'Open'],
    );
  });

  it('asks for each field that it reads', async () => {
    const { connection, queries } = fakeConnection();
    await findProject(connection, 'CRM', 'CrmAdoptionAdmin');
    const fields = /^SELECT (.*) FROM /.exec(queries[0] ?? '')?.[1]?.split(', ') ?? [];
    assert.deepEqual(fields.sort(), Object.keys(ROW).sort());
  });

  it('names the permission set when the org does not show projects', async () => {
    const hidden = Object.assign(new Error("sObject type 'RolloutProject__c' is not supported."), {
      errorCode: 'INVALID_TYPE',
    });
    const { connection } = fakeConnection({
      rows: (soql) => {
        if (soql.includes('FROM RolloutProject__c')) throw hidden;
        return [{ Id: '0PS' }];
      },
    });
    await assert.rejects(findProject(connection, 'CRM', 'CrmAdoptionLead'), (error: SfError) => {
      assert.equal(error.name, 'PermissionMissingError');
      assert.match(error.actions?.join() ?? '', /--name CrmAdoptionLead/);
      return true;
    });
  });
});

describe('getProject', () => {
  it('gives the project', async () => {
    assert.equal((await getProject(orgWith(ROW), "CRM'1", 'CrmAdoptionAdmin')).name, 'Our CRM');
  });

  it('lists the keys there are when the key is unknown', async () => {
    const org = orgWith(ROW, { ...ROW, ExternalKey__c: 'OTHER' });
    await assert.rejects(getProject(org, 'TYPO', 'CrmAdoptionAdmin'), (error: SfError) => {
      assert.equal(error.name, 'ProjectUnknownError');
      assert.match(error.message, /"TYPO"/);
      assert.match(error.actions?.join() ?? '', /CRM'1, OTHER/);
      return true;
    });
  });

  it('says how many keys it leaves out', async () => {
    const keys = Array.from({ length: 24 }, (_, index) => `P${index}`);
    const org = orgWith(...keys.map((key) => ({ ...ROW, ExternalKey__c: key })), { ...ROW, ExternalKey__c: null });
    await assert.rejects(getProject(org, 'TYPO', 'CrmAdoptionAdmin'), (error: SfError) => {
      assert.match(error.actions?.join() ?? '', /P0, P1, .*P9, and 14 others/);
      assert.doesNotMatch(error.actions?.join() ?? '', /P10|null/);
      return true;
    });
  });

  it('says that there is no project at all', async () => {
    await assert.rejects(getProject(orgWith(), 'TYPO', 'CrmAdoptionAdmin'), (error: SfError) => {
      assert.equal(error.name, 'NoProjectError');
      assert.match(error.message, /"TYPO"/);
      return true;
    });
  });
});
