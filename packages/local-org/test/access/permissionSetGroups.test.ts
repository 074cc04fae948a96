import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { executeGraphql } from '../../src/graphql/graphql.ts';
import { createRecord, deleteRecord, updateRecord } from '../../src/records/dml.ts';
import { querySoql } from '../../src/soql/soql.ts';
import type { Session } from '../../src/org.ts';
import {
  addUser,
  customObject,
  deploy,
  field,
  idOf,
  NOW,
  objectPermission,
  openTrialOrg,
  permissionSet,
  refusal,
} from '../fixtures/trialOrg.ts';
import { assign, objectOf } from './visibleRows.ts';

const trial = openTrialOrg();
const { org, admin } = trial;
deploy(
  org,
  [customObject('Thing__c', [field('Free__c', 'string'), field('Secret__c', 'string')], { sharingModel: 'ReadWrite' })],
  [
    permissionSet('Reader', {
      objectPermissions: [objectPermission('Thing__c', 'R')],
      fieldPermissions: [{ field: 'Thing__c.Free__c', readable: true, editable: false }],
    }),
    permissionSet('Power', { userPermissions: ['ModifyAllData'] }),
    permissionSet('Deals', {
      objectPermissions: [objectPermission('Opportunity', 'R')],
      fieldPermissions: [{ field: 'Opportunity.NextStep', readable: true, editable: false }],
    }),
  ],
);
const thing = objectOf(org, 'Thing__c');

function query(soql: string, session: Session = admin): Record<string, unknown>[] {
  return querySoql(org, session, soql).records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes')),
  );
}

function group(name: string, ...sets: string[]): string {
  const id = createRecord(org, admin, 'PermissionSetGroup', { DeveloperName: name, MasterLabel: name });
  for (const set of sets) {
    const values = { PermissionSetGroupId: id, PermissionSetId: idOf(org, 'PermissionSet', set) };
    createRecord(org, admin, 'PermissionSetGroupComponent', values);
  }
  return id;
}

function join(user: Session, groupId: string, values: object = {}): string {
  return createRecord(org, admin, 'PermissionSetAssignment', {
    AssigneeId: user.userId,
    PermissionSetGroupId: groupId,
    ...values,
  });
}

describe('permission set groups', () => {
  it('give what their sets give, while they hold them', () => {
    const user = addUser(trial, 'Grouped');
    const id = group('Readers', 'Reader');
    const assignment = join(user, id);
    assert.equal(user.access.canField(thing, 'Free__c', 'read'), true);
    assert.equal(user.access.canField(thing, 'Secret__c', 'read'), false);
    deleteRecord(org, admin, 'PermissionSetAssignment', assignment);
    assert.equal(user.access.canObject(thing, 'read'), false);
    join(user, id);
    const [component] = query(`SELECT Id FROM PermissionSetGroupComponent WHERE PermissionSetGroupId = '${id}'`);
    deleteRecord(org, admin, 'PermissionSetGroupComponent', String(component?.['Id']));
    assert.equal(user.access.canObject(thing, 'read'), false);
  });

  it('are assigned by their own set, which has the rights of all', () => {
    const user = addUser(trial, 'Own');
    const id = group('Strong', 'Reader', 'Power');
    join(user, id);
    const from = `FROM PermissionSetAssignment WHERE AssigneeId = '${user.userId}' AND PermissionSetGroupId = '${id}'`;
    assert.deepEqual(
      query(`SELECT PermissionSet.Type, PermissionSet.PermissionsModifyAllData, IsActive ${from}`).map((row) =>
        JSON.stringify(row, (key, value: unknown) => (key === 'attributes' ? undefined : value)),
      ),
      ['{"PermissionSet":{"Type":"Group","PermissionsModifyAllData":true},"IsActive":true}'],
    );
    const aggregated = `FROM ObjectPermissions WHERE Parent.PermissionSetGroup.DeveloperName = 'Strong'`;
    assert.deepEqual(query(`SELECT SobjectType ${aggregated}`), [{ SobjectType: 'Thing__c' }]);
    assert.throws(() => join(user, id), refusal('DUPLICATE_VALUE'));
  });
});

describe('an assignment', () => {
  it('ends on the day it runs out', () => {
    const user = addUser(trial, 'Temp');
    const expires = { ExpirationDate: '2026-11-20T00:00:00Z' };
    const id = join(user, group('Passing', 'Reader'), expires);
    const isActive = (): unknown => query(`SELECT IsActive FROM PermissionSetAssignment WHERE Id = '${id}'`)[0];
    assert.deepEqual(isActive(), { IsActive: true });
    org.clock.set(new Date('2026-11-21T00:00:00Z'));
    assert.deepEqual(isActive(), { IsActive: false });
    assert.equal(user.access.canObject(thing, 'read'), false);
    org.clock.set(NOW);
  });

  it('can be given another end, and not be moved to somebody else', () => {
    const user = addUser(trial, 'Long');
    const id = assign(trial, user, 'Reader');
    updateRecord(org, admin, 'PermissionSetAssignment', id, { ExpirationDate: '2026-11-01T00:00:00Z' });
    assert.equal(user.access.canObject(thing, 'read'), false);
    assert.throws(
      () => updateRecord(org, admin, 'PermissionSetAssignment', id, { AssigneeId: admin.userId }),
      refusal('INVALID_FIELD_FOR_INSERT_UPDATE'),
    );
  });
});

describe('object and field permissions', () => {
  const granting = (path: string): unknown[] =>
    query(
      `SELECT SobjectType, Field, Parent.Label FROM FieldPermissions WHERE Field = '${path}' AND PermissionsRead = true ORDER BY Parent.Label`,
    ).map((row) => (row['Parent'] as { Label: string }).Label);

  it('are listed for permission sets and for the sets of profiles', () => {
    assert.deepEqual(granting('Thing__c.Secret__c'), ['System Administrator']);
    assert.deepEqual(granting('Opportunity.NextStep'), ['Deals', 'Standard User', 'System Administrator']);
    assert.deepEqual(granting('Opportunity.CloseDate'), []);
    const labels = query(
      `SELECT Parent.Label FROM ObjectPermissions WHERE SobjectType = 'Opportunity' ORDER BY Parent.Label`,
    ).map((row) => (row['Parent'] as { Label: string }).Label);
    assert.deepEqual(labels, ['Deals', 'Standard User', 'System Administrator']);
  });

  it('follow a new deploy and keep their ids', () => {
    const of = `FROM FieldPermissions WHERE Parent.Name = 'Later'`;
    const set = (...names: string[]): void =>
      deploy(
        org,
        [],
        [
          permissionSet('Later', {
            fieldPermissions: names.map((name) => ({ field: `Thing__c.${name}`, readable: true, editable: false })),
          }),
        ],
      );
    set('Free__c');
    const [first] = query(`SELECT Id, Field ${of}`);
    set('Free__c', 'Secret__c');
    assert.deepEqual(query(`SELECT Id, Field ${of} ORDER BY Field`)[0], first);
    set('Secret__c');
    assert.deepEqual(query(`SELECT Field ${of}`), [{ Field: 'Thing__c.Secret__c' }]);
  });

  it('hide standard fields, too, and each user is assigned the set of their profile', () => {
    const profile = idOf(org, 'Profile', 'Minimum Access - Salesforce');
    const user = addUser(trial, 'Bare', { ProfileId: profile });
    const opportunity = objectOf(org, 'Opportunity');
    assert.equal(user.access.canObject(opportunity, 'read'), false);
    assign(trial, user, 'Deals');
    for (const [name, isReadable] of [
      ['NextStep', true],
      ['LeadSource', false],
      ['CloseDate', true],
    ] as const) {
      assert.equal(user.access.canField(opportunity, name, 'read'), isReadable, name);
    }
    const own = `WHERE AssigneeId = '${user.userId}' AND PermissionSet.IsOwnedByProfile = true`;
    const profiles = (): unknown[] =>
      query(`SELECT PermissionSet.ProfileId FROM PermissionSetAssignment ${own}`).map(
        (row) => (row['PermissionSet'] as { ProfileId: string }).ProfileId,
      );
    assert.deepEqual(profiles(), [profile]);
    const standard = idOf(org, 'Profile', 'Standard User');
    updateRecord(org, admin, 'User', user.userId, { ProfileId: standard });
    assert.deepEqual(profiles(), [standard]);
  });

  it('decide what GraphQL knows', async () => {
    const user = addUser(trial, 'Graph');
    assign(trial, user, 'Reader');
    const ask = async (name: string): Promise<string | undefined> => {
      const where = `where: { ${name}: { eq: "x" } }`;
      const query = `{ uiapi { query { Thing__c(${where}) { edges { node { Id } } } } } }`;
      const { errors } = await executeGraphql(org, user, { query });
      return JSON.stringify(errors);
    };
    assert.equal(await ask('Free__c'), '[]');
    assert.match((await ask('Secret__c')) ?? '', /Secret__c/);
  });

  it('are read with View Setup and Configuration alone', () => {
    const user = addUser(trial, 'NoSetup');
    for (const name of ['FieldPermissions', 'ObjectPermissions', 'PermissionSetGroup', 'UserLogin']) {
      assert.throws(() => query(`SELECT Id FROM ${name}`, user), { code: 'INVALID_TYPE' });
    }
  });
});

describe('users', () => {
  it('are frozen by their login, and cannot log in then', () => {
    const user = addUser(trial, 'Cold');
    const [login] = query(`SELECT Id, IsFrozen FROM UserLogin WHERE UserId = '${user.userId}'`);
    assert.equal(login?.['IsFrozen'], false);
    updateRecord(org, admin, 'UserLogin', String(login?.['Id']), { IsFrozen: true });
    assert.deepEqual(query('SELECT UserId FROM UserLogin WHERE IsFrozen = true'), [{ UserId: user.userId }]);
    assert.throws(() => org.issueToken(user.userId), refusal('NOT_FOUND'));
  });

  it('have the type of their profile', () => {
    const user = addUser(trial, 'Chatty', { ProfileId: idOf(org, 'Profile', 'Chatter Free User') });
    assert.deepEqual(query(`SELECT UserType FROM User WHERE Id = '${user.userId}'`), [{ UserType: 'CsnOnly' }]);
  });

  it('may have a manager who has left, and are never their own, directly or by way of others', () => {
    const top = addUser(trial, 'Top').userId;
    const middle = addUser(trial, 'Middle', { ManagerId: top }).userId;
    const low = addUser(trial, 'Low', { ManagerId: middle }).userId;
    updateRecord(org, admin, 'User', middle, { IsActive: false });
    assert.deepEqual(query(`SELECT ManagerId FROM User WHERE Id = '${low}'`), [{ ManagerId: middle }]);
    for (const [id, manager] of [
      [top, top],
      [top, middle],
      [top, low],
    ] as const) {
      assert.throws(
        () => updateRecord(org, admin, 'User', id, { ManagerId: manager }),
        refusal('FIELD_INTEGRITY_EXCEPTION', 'ManagerId'),
      );
    }
  });
});

it('a semi-join inside a semi-join is refused', () => {
  const sets = `SELECT ParentId FROM FieldPermissions WHERE Field = 'Thing__c.Free__c'`;
  const holders = `SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSetId IN (${sets})`;
  assert.throws(() => query(`SELECT Id FROM User WHERE Id IN (${holders})`), { code: 'MALFORMED_QUERY' });
  assert.ok(query(holders).length > 0);
});
