import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findActiveUsers, findManagersOfReps, MEASURED_USER_IDS, REP_ASSIGNMENTS } from '../../../src/org/people.ts';

describe('findActiveUsers', () => {
  it('finds the active users of some usernames', async () => {
    const { connection, queries } = fakeConnection({ rows: () => [{ Id: '1', Username: 'a@b.c', Name: 'Ann' }] });
    assert.deepEqual(await findActiveUsers(connection, ['a@b.c', "o'b@b.c"]), [
      { id: '1', username: 'a@b.c', name: 'Ann' },
    ]);
    assert.deepEqual(queries, [
      "SELECT Id, Username, Name FROM User WHERE IsActive = true AND Username IN ('a@b.c', 'o\\'b@b.c')",
    ]);
  });

  it('asks nothing when there is nobody to find', async () => {
    const { connection, queries } = fakeConnection({ rows: () => [{ Id: '1', Username: 'a@b.c', Name: 'Ann' }] });
    assert.deepEqual(await findActiveUsers(connection, []), []);
    assert.deepEqual(queries, []);
  });
});

describe('the people who are measured', () => {
  it('are active and have the permission set of reps', () => {
    assert.equal(
      MEASURED_USER_IDS,
      "SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.Name = 'CrmAdoptionRep' " +
        'AND Assignee.IsActive = true',
    );
  });

  it('start on the day they received it', () => {
    assert.equal(
      REP_ASSIGNMENTS,
      "SELECT AssigneeId, SystemModstamp FROM PermissionSetAssignment WHERE PermissionSet.Name = 'CrmAdoptionRep'",
    );
  });

  it('are counted for each active manager, in the order of usernames', async () => {
    const rep = (ManagerId: string, Username: string, IsActive = true): object => ({
      ManagerId,
      Manager: { Name: `The ${ManagerId}`, Username, IsActive },
    });
    const { connection, queries } = fakeConnection({
      rows: () => [rep('2', 'sven@b.c'), rep('1', 'Nora@b.c'), rep('2', 'sven@b.c'), rep('3', 'gone@b.c', false)],
    });
    assert.deepEqual(await findManagersOfReps(connection), [
      { id: '1', username: 'Nora@b.c', name: 'The 1', reps: 1 },
      { id: '2', username: 'sven@b.c', name: 'The 2', reps: 2 },
    ]);
    assert.deepEqual(queries, [
      'SELECT ManagerId, Manager.Name, Manager.Username, Manager.IsActive FROM User WHERE ManagerId != null ' +
        'AND IsActive = true AND Id IN (SELECT AssigneeId FROM PermissionSetAssignment ' +
        "WHERE PermissionSet.Name = 'CrmAdoptionRep')",
    ]);
  });
});
