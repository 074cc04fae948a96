import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  findActiveUsers,
  findManagersOfReps,
  measuredIn,
  measuredQueries,
  type MeasuredPeople,
} from '../../../src/org/people.ts';
import { QueryError, queryBatch } from '../../../src/org/queryBatch.ts';
import { queryAll } from '../../../src/org/soql.ts';
import { NOW, TestOrg, type Persona } from '../../fixtures/testOrg.ts';

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
  let org: TestOrg;
  before(async () => {
    org = await TestOrg.deployed();
  });
  after(() => org.close());

  const REP = 'CrmAdoptionRep';

  function groupWith(name: string, ...sets: string[]): string {
    const id = org.create('PermissionSetGroup', { DeveloperName: name, MasterLabel: name });
    for (const set of sets) {
      org.create('PermissionSetGroupComponent', {
        PermissionSetGroupId: id,
        PermissionSetId: org.idOf('PermissionSet', set),
      });
    }
    return id;
  }

  function join(user: Persona, group: string, values: { ExpirationDate?: string } = {}): void {
    org.create('PermissionSetAssignment', { AssigneeId: user.id, PermissionSetGroupId: group, ...values });
  }

  async function measured(): Promise<MeasuredPeople> {
    return measuredIn(await queryBatch(await org.connect(), measuredQueries()));
  }

  async function isMeasured({ username }: Persona): Promise<boolean> {
    return (await measured()).people.some((person) => person.username === username);
  }

  it('hold the permission set themselves, or through a permission set group', async () => {
    const direct = org.user('Dora Direct', { permissionSets: [REP] });
    const grouped = org.user('Gus Group');
    const other = org.user('Otto Other');
    const none = org.user('Nina None');
    join(grouped, groupWith('SalesPeople', REP, 'CrmAdoptionManager'));
    join(other, groupWith('Managers', 'CrmAdoptionManager'));
    assert.deepEqual(await Promise.all([direct, grouped, other, none].map(isMeasured)), [true, true, false, false]);
  });

  it('are counted by the same sub-query', async () => {
    const { people, idQuery } = await measured();
    const connection = await org.connect();
    const users = await queryAll<{ Username: string }>(
      connection,
      `SELECT Username FROM User WHERE Id IN (${idQuery})`,
    );
    assert.deepEqual(users.map((user) => user.Username).sort(), people.map((person) => person.username).sort());
    assert.ok(people.length >= 2);
  });

  it('are not those whose assignment has run out', async () => {
    const past = org.user('Paula Past');
    const soon = org.user('Sonia Soon');
    const group = groupWith('Temps', REP);
    join(past, group, { ExpirationDate: '2027-03-01T00:00:00Z' });
    join(soon, group, { ExpirationDate: '2027-04-01T00:00:00Z' });
    assert.deepEqual(await Promise.all([past, soon].map(isMeasured)), [false, true]);
    org.running.org.clock.set(new Date('2027-04-02T00:00:00Z'));
    assert.equal(await isMeasured(soon), false);
    org.running.org.clock.set(new Date(NOW));
  });

  it('are not those who have left, who are frozen, or whose licence is for chatting alone', async () => {
    const connection = await org.connect();
    const left = org.user('Lea Left', { permissionSets: [REP] });
    org.update('User', left.id, { IsActive: false });
    const frozen = org.user('Fred Frozen', { permissionSets: [REP] });
    const chatter = org.user('Chad Chatter', { permissionSets: [REP], profile: 'Chatter Free User' });
    assert.deepEqual(await Promise.all([left, frozen, chatter].map(isMeasured)), [false, true, false]);
    const [login] = await queryAll<{ Id: string }>(
      connection,
      `SELECT Id FROM UserLogin WHERE UserId = '${frozen.id}'`,
    );
    await connection.sobject('UserLogin').update({ Id: login?.Id ?? '', IsFrozen: true });
    assert.equal(await isMeasured(frozen), false);
    await connection.sobject('UserLogin').update({ Id: login?.Id ?? '', IsFrozen: false });
    assert.equal(await isMeasured(frozen), true);
  });

  it('are one person each, who started on the first day of either way', async () => {
    const both = org.user('Bea Both');
    join(both, groupWith('Firsts', REP));
    org.running.org.clock.set(new Date('2027-05-05T10:00:00Z'));
    org.create('PermissionSetAssignment', { AssigneeId: both.id, PermissionSetId: org.idOf('PermissionSet', REP) });
    const own = (await measured()).people.filter(({ username }) => username === both.username);
    assert.deepEqual(
      own.map(({ startedAt }) => startedAt.slice(0, 10)),
      ['2027-03-03'],
    );
    org.running.org.clock.set(new Date(NOW));
  });

  it('are counted for each active manager, in the order of usernames', async () => {
    const [sven, nora, gone] = ['Sven South', 'Nora North', 'Gerd Gone'].map((name) => org.user(name));
    for (const [rep, manager] of [
      ['Ria', sven],
      ['Rob', nora],
      ['Ron', sven],
      ['Roy', gone],
    ] as const) {
      org.user(`${rep} Below`, { permissionSets: [REP], values: { ManagerId: manager?.id ?? null } });
    }
    org.update('User', gone?.id ?? '', { IsActive: false });
    assert.deepEqual(
      (await findManagersOfReps(await org.connect())).map(({ username, reps }) => [username, reps]),
      [
        ['nora.north@example.com', 1],
        ['sven.south@example.com', 2],
      ],
    );
  });

  it('cannot be told by somebody whom the org does not show who holds what: a named error', () => {
    const hidden = { error: new QueryError('INVALID_TYPE', "sObject type 'UserLogin' is not supported.") };
    assert.throws(() => measuredIn([{ records: [] }, { records: [] }, hidden]), { name: 'PeopleHiddenError' });
    const slow = { error: new QueryError('QUERY_TIMEOUT', 'Your query request was running for too long.') };
    assert.throws(() => measuredIn([slow, { records: [] }, { records: [] }]), { errorCode: 'QUERY_TIMEOUT' });
  });
});
