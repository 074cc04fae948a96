import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecord, updateRecord } from '../../src/records/dml.ts';
import { readRecord } from '../../src/records/read.ts';
import type { ObjectSchema, SharingModel } from '../../src/schema/types.ts';
import {
  addRole,
  addUser,
  customObject,
  deploy,
  idOf,
  logIn,
  masterDetail,
  objectPermission,
  openTrialOrg,
  permissionSet,
  reference,
  refusal,
} from '../fixtures/trialOrg.ts';
import { assign, objectOf, seen } from './visibleRows.ts';

describe('sharing', () => {
  const trial = openTrialOrg();
  const { org, admin } = trial;
  const director = addRole(trial, 'Director', null);
  const east = addRole(trial, 'East', director);
  const eastTeam = addRole(trial, 'East team', east);
  const westTeam = addRole(trial, 'West team', addRole(trial, 'West', director));
  const boss = addUser(trial, 'Boss', { UserRoleId: director });
  const manager = addUser(trial, 'Manager', { UserRoleId: east });
  const rep = addUser(trial, 'Rep', { UserRoleId: eastTeam });
  const mate = addUser(trial, 'Mate', { UserRoleId: eastTeam });
  const stranger = addUser(trial, 'Stranger', { UserRoleId: westTeam });
  const roleless = addUser(trial, 'Roleless');
  const everyone = { boss, manager, rep, mate, stranger, roleless };
  type Who = keyof typeof everyone;

  const readAll = permissionSet('Everything', {
    objectPermissions: ['Private__c', 'Public__c', 'Open__c', 'Master__c', 'Part__c', 'Piece__c'].map((name) =>
      objectPermission(name, 'CRED'),
    ),
  });
  const plain = (name: string, sharingModel: SharingModel): ObjectSchema => customObject(name, [], { sharingModel });
  deploy(
    org,
    [
      plain('Private__c', 'Private'),
      plain('Public__c', 'Read'),
      plain('Open__c', 'ReadWrite'),
      plain('Master__c', 'Private'),
      customObject('Part__c', [masterDetail('Master__c', 'Master__c')]),
      customObject('Piece__c', [masterDetail('Part__c', 'Part__c')]),
    ],
    [
      readAll,
      permissionSet('Viewer', {
        objectPermissions: [objectPermission('Private__c', 'R', { viewAllRecords: true })],
      }),
      permissionSet('Changer', {
        objectPermissions: [objectPermission('Private__c', 'RED', { viewAllRecords: true, modifyAllRecords: true })],
      }),
      permissionSet('Auditor', { userPermissions: ['ViewAllData'] }),
    ],
  );
  for (const user of Object.values(everyone)) assign(trial, user, 'Everything');

  /** Who sees, edits and deletes a record. */
  function reach(object: string, id: string): Record<'see' | 'edit' | 'delete', Who[]> {
    const names = Object.keys(everyone) as Who[];
    const schema = objectOf(org, object);
    return {
      see: names.filter((name) => seen(org, everyone[name], object).includes(id)),
      edit: names.filter((name) => everyone[name].access.canEditRow(schema, id)),
      delete: names.filter((name) => everyone[name].access.canDeleteRow(schema, id)),
    };
  }
  const all = Object.keys(everyone) as Who[];
  const above: Who[] = ['boss', 'manager', 'rep'];

  it('private: the owner and everyone in a role above', () => {
    const id = createRecord(org, rep, 'Private__c', {});
    assert.deepEqual(reach('Private__c', id), { see: above, edit: above, delete: above });
  });

  it('public read: everyone reads, the owner and those above change', () => {
    const id = createRecord(org, rep, 'Public__c', {});
    assert.deepEqual(reach('Public__c', id), { see: all, edit: above, delete: above });
  });

  it('public read and write: everyone changes, the owner and those above delete', () => {
    const id = createRecord(org, rep, 'Open__c', {});
    assert.deepEqual(reach('Open__c', id), { see: all, edit: all, delete: above });
  });

  it('details go with their master at every level', () => {
    const master = createRecord(org, rep, 'Master__c', {});
    const part = createRecord(org, rep, 'Part__c', { Master__c: master });
    const piece = createRecord(org, rep, 'Piece__c', { Part__c: part });
    for (const [object, id] of [
      ['Part__c', part],
      ['Piece__c', piece],
    ] as const) {
      assert.deepEqual(reach(object, id), { see: above, edit: above, delete: above }, object);
    }
    assert.throws(
      () => createRecord(org, stranger, 'Part__c', { Master__c: master }),
      refusal('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'Master__c'),
    );
  });

  it('contacts go with their account; without one they are private', () => {
    const account = createRecord(org, rep, 'Account', { Name: 'Acme' });
    const contact = createRecord(org, admin, 'Contact', {
      LastName: 'C',
      AccountId: account,
      OwnerId: stranger.userId,
    });
    assert.deepEqual(reach('Contact', contact), { see: above, edit: above, delete: above });
    const loose = createRecord(org, rep, 'Contact', { LastName: 'L' });
    assert.deepEqual(reach('Contact', loose).see, above);
  });

  it('an account is readable, not editable, through an opportunity', () => {
    const account = createRecord(org, admin, 'Account', { Name: 'Shared' });
    assert.deepEqual(reach('Account', account).see, []);
    createRecord(org, admin, 'Opportunity', {
      Name: 'Deal',
      StageName: 'Prospecting',
      CloseDate: '2026-12-01',
      AccountId: account,
      OwnerId: rep.userId,
    });
    assert.deepEqual(reach('Account', account), { see: above, edit: [], delete: [] });
  });

  it('a task is readable through what it is about, and changed by its owner and those above', () => {
    const account = createRecord(org, rep, 'Account', { Name: 'Theirs' });
    const task = createRecord(org, admin, 'Task', { WhatId: account, OwnerId: stranger.userId });
    assert.deepEqual(reach('Task', task), {
      see: ['boss', 'manager', 'rep', 'stranger'],
      edit: ['boss', 'stranger'],
      delete: ['boss', 'stranger'],
    });
  });

  it('what cannot be seen cannot be read, changed or referred to', () => {
    const id = createRecord(org, rep, 'Account', { Name: 'Hidden' });
    assert.throws(() => readRecord(org, mate, 'Account', id), refusal('NOT_FOUND'));
    assert.throws(
      () => updateRecord(org, mate, 'Account', id, { Name: 'x' }),
      refusal('INSUFFICIENT_ACCESS_OR_READONLY'),
    );
    assert.throws(
      () => createRecord(org, mate, 'Contact', { LastName: 'C', AccountId: id }),
      refusal('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'AccountId'),
    );
  });

  it('View All and Modify All of an object, and View All Data, reach past it', () => {
    const id = createRecord(org, rep, 'Private__c', {});
    const schema = objectOf(org, 'Private__c');
    const viewer = addUser(trial, 'Viewer');
    assign(trial, viewer, 'Viewer');
    assert.ok(seen(org, viewer, 'Private__c').includes(id));
    assert.equal(viewer.access.canEditRow(schema, id), false);
    const changer = addUser(trial, 'Changer');
    assign(trial, changer, 'Changer');
    assert.equal(changer.access.canEditRow(schema, id), true);
    assert.equal(changer.access.canDeleteRow(schema, id), true);
    const auditor = addUser(trial, 'Auditor');
    assign(trial, auditor, 'Auditor');
    assert.equal(auditor.access.rowFilter(objectOf(org, 'Account'), 'a'), null);
  });

  it('follows a change of role, of hierarchy and of owner at once', () => {
    const id = createRecord(org, rep, 'Private__c', {});
    updateRecord(org, admin, 'User', stranger.userId, { UserRoleId: east });
    assert.deepEqual(reach('Private__c', id).see, ['boss', 'manager', 'rep', 'stranger']);
    updateRecord(org, admin, 'User', stranger.userId, { UserRoleId: westTeam });
    updateRecord(org, admin, 'UserRole', eastTeam, { ParentRoleId: idOf(org, 'UserRole', 'West') });
    assert.deepEqual(reach('Private__c', id).see, ['boss', 'rep']);
    updateRecord(org, admin, 'UserRole', eastTeam, { ParentRoleId: east });
    updateRecord(org, admin, 'Private__c', id, { OwnerId: stranger.userId });
    assert.deepEqual(reach('Private__c', id).see, ['boss', 'stranger']);
  });

  it('gives the same answer under any alias, also for a session logged in again', () => {
    const again = logIn(org, rep.userId);
    const schema = objectOf(org, 'Private__c');
    assert.match(again.access.rowFilter(schema, 'left_side') ?? '', /^left_side\."OwnerId"/);
    assert.match(again.access.rowFilter(schema, 'r') ?? '', /^r\."OwnerId"/);
  });
});

describe('a lookup to a record without an owner', () => {
  it('needs no sharing', () => {
    const trial = openTrialOrg();
    const { org } = trial;
    deploy(
      org,
      [customObject('Note__c', [reference('About__c', 'User')])],
      [
        permissionSet('Notes', {
          objectPermissions: [objectPermission('Note__c', 'CR')],
          fieldPermissions: [{ field: 'Note__c.About__c', readable: true, editable: true }],
        }),
      ],
    );
    const user = addUser(trial, 'Writer');
    assign(trial, user, 'Notes');
    const id = createRecord(org, user, 'Note__c', { About__c: trial.admin.userId });
    assert.equal(readRecord(org, user, 'Note__c', id, ['About__c'])['About__c'], trial.admin.userId);
  });
});
