import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecord, deleteRecord, updateRecord } from '../../src/records/dml.ts';
import { readRecord } from '../../src/records/read.ts';
import {
  addUser,
  customObject,
  deploy,
  field,
  idOf,
  objectPermission,
  openTrialOrg,
  permissionSet,
  refusal,
} from '../fixtures/trialOrg.ts';
import { assign, objectOf, seen } from './visibleRows.ts';

describe('permissions', () => {
  const trial = openTrialOrg();
  const { org, admin } = trial;
  const thing = customObject(
    'Thing__c',
    [
      field('Free__c', 'string'),
      field('Secret__c', 'string'),
      field('Needed__c', 'string', { nillable: false, defaultedOnCreate: true, defaultValueFormula: '"x"' }),
      field('Flag__c', 'boolean'),
      field('Shout__c', 'string', { formula: 'UPPER(Free__c)' }),
    ],
    { sharingModel: 'ReadWrite' },
  );
  deploy(
    org,
    [thing],
    [
      permissionSet('Reader', {
        objectPermissions: [objectPermission('Thing__c', 'R')],
        fieldPermissions: [
          { field: 'Thing__c.Free__c', readable: true, editable: false },
          { field: 'Thing__c.Shout__c', readable: true, editable: false },
        ],
        userPermissions: ['RunReports'],
        customPermissions: ['SeeMore'],
      }),
      permissionSet('Writer', {
        objectPermissions: [objectPermission('Thing__c', 'CRE')],
        fieldPermissions: [{ field: 'Thing__c.Free__c', readable: true, editable: true }],
      }),
    ],
  );
  const object = objectOf(org, 'Thing__c');

  it('the administrator has every object and field, those deployed later too', () => {
    for (const one of object.fields) assert.equal(admin.access.canField(object, one.name, 'read'), true, one.name);
    assert.equal(admin.access.canObject(object, 'delete'), true);
    assert.equal(admin.access.has('ModifyAllData'), true);
    assert.equal(admin.access.canField(object, 'Shout__c', 'edit'), false);
  });

  it('a standard user has the standard objects with their standard fields, and nothing else', () => {
    const user = addUser(trial, 'Plain');
    const account = objectOf(org, 'Account');
    for (const action of ['create', 'read', 'edit', 'delete'] as const) {
      assert.equal(user.access.canObject(account, action), true);
      assert.equal(user.access.canObject(object, action), false);
    }
    assert.equal(user.access.canField(account, 'Industry', 'edit'), true);
    assert.equal(user.access.canField(account, 'LastActivityDate', 'edit'), false);
    assert.equal(user.access.canField(account, 'Nothing', 'read'), false);
    assert.equal(user.access.has('ViewAllData'), false);
    assert.throws(() => createRecord(org, user, 'Thing__c', {}), refusal('NOT_FOUND'));
  });

  it('permission sets add up, and end with their assignment', () => {
    const user = addUser(trial, 'Sets');
    const reading = assign(trial, user, 'Reader');
    assert.equal(user.access.canObject(object, 'read'), true);
    assert.equal(user.access.canObject(object, 'create'), false);
    assert.equal(user.access.canField(object, 'Free__c', 'read'), true);
    assert.equal(user.access.canField(object, 'Free__c', 'edit'), false);
    assert.equal(user.access.has('runreports'), true);
    assert.equal(user.access.hasCustomPermission('SeeMore'), true);
    assign(trial, user, 'Writer');
    assert.equal(user.access.canField(object, 'free__c', 'edit'), true);
    deleteRecord(org, admin, 'PermissionSetAssignment', reading);
    assert.equal(user.access.hasCustomPermission('SeeMore'), false);
    assert.equal(user.access.canField(object, 'Shout__c', 'read'), false);
    assert.equal(user.access.canObject(object, 'create'), true);
  });

  it('follow a new deploy of the permission set, and its rollback', () => {
    const user = addUser(trial, 'Follower');
    assign(trial, user, 'Reader');
    const wider = permissionSet('Reader', { objectPermissions: [objectPermission('Thing__c', 'RD')] });
    assert.throws(() =>
      org.transaction(() => {
        org.applySchema({ objects: [], permissionSets: [wider] });
        assert.equal(user.access.canObject(object, 'delete'), true);
        throw new Error('failed');
      }),
    );
    assert.equal(user.access.canObject(object, 'delete'), false);
  });

  it('fields that are required, names and system fields come with the object; check boxes do not', () => {
    const user = addUser(trial, 'Fields');
    assign(trial, user, 'Reader');
    for (const name of ['Id', 'Name', 'Needed__c', 'CreatedDate', 'OwnerId']) {
      assert.equal(user.access.canField(object, name, 'read'), true, name);
    }
    for (const name of ['Secret__c', 'Flag__c']) assert.equal(user.access.canField(object, name, 'read'), false, name);
  });

  it('decide what can be read and written', () => {
    const user = addUser(trial, 'Writes');
    assign(trial, user, 'Writer');
    const id = createRecord(org, user, 'Thing__c', { Free__c: 'mine' });
    assert.throws(() => createRecord(org, user, 'Thing__c', { Secret__c: 's' }), refusal('INVALID_FIELD', 'Secret__c'));
    assert.throws(() => readRecord(org, user, 'Thing__c', id, ['Secret__c']), refusal('INVALID_FIELD', 'Secret__c'));
    assert.equal('Secret__c' in readRecord(org, user, 'Thing__c', id), false);
    assert.throws(() => deleteRecord(org, user, 'Thing__c', id), refusal('INSUFFICIENT_ACCESS_OR_READONLY'));
    const reader = addUser(trial, 'Reads');
    assign(trial, reader, 'Reader');
    assert.throws(() => createRecord(org, reader, 'Thing__c', {}), refusal('INSUFFICIENT_ACCESS_OR_READONLY'));
    assert.throws(
      () => updateRecord(org, reader, 'Thing__c', id, { Free__c: 'x' }),
      refusal('INSUFFICIENT_ACCESS_OR_READONLY'),
    );
  });

  it('setup data is read by everyone and changed by administrators', () => {
    const user = addUser(trial, 'Curious');
    const other = addUser(trial, 'Target');
    assert.equal(readRecord(org, user, 'User', other.userId, ['Name'])['Name'], 'Target');
    assert.throws(
      () => updateRecord(org, user, 'User', other.userId, { Title: 'Boss' }),
      refusal('INSUFFICIENT_ACCESS_OR_READONLY'),
    );
    assert.throws(
      () => createRecord(org, user, 'UserRole', { Name: 'Mine' }),
      refusal('INSUFFICIENT_ACCESS_OR_READONLY'),
    );
    assert.throws(
      () =>
        createRecord(org, user, 'PermissionSetAssignment', {
          AssigneeId: user.userId,
          PermissionSetId: idOf(org, 'PermissionSet', 'Writer'),
        }),
      refusal('NOT_FOUND'),
    );
  });

  it('an assignment exists once, and is seen by administrators alone', () => {
    const one = addUser(trial, 'OneOf');
    const id = assign(trial, one, 'Reader');
    assert.throws(() => assign(trial, one, 'Reader'), refusal('DUPLICATE_VALUE'));
    assert.equal(one.access.canObject(objectOf(org, 'PermissionSetAssignment'), 'read'), false);
    assert.ok(seen(org, admin, 'PermissionSetAssignment').includes(id));
  });
});
