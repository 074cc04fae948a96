/** Who reads rows by role, and what measuring does about readers who are not meant to. Rule 5 of product.md. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure, type MeasureRequest, type Measurement } from '../../../src/measure/measure.ts';
import { linesOf, resultOf } from '../../../src/measure/result.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

function run(more: Partial<MeasureRequest> = {}): Promise<Measurement> {
  return measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false, ...more });
}

/** Two teams below one director; each manager has a role of their own unless the names of the roles are the same. */
async function teams(
  north: string,
  south: string,
): Promise<Record<'north' | 'south', ReturnType<Rollout['team']>> & { head: string }> {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  const made = { north: rollout.team('north', [8, 4, 4, 4, 0]), south: rollout.team('south', [8, 4, 4, 4, 0]) };
  const head = rollout.role('Head', null);
  const roles = new Map<string, string>();
  for (const [name, team] of [
    [north, made.north],
    [south, made.south],
  ] as const) {
    const role = roles.get(name) ?? rollout.role(name, head);
    roles.set(name, role);
    rollout.update('User', team.managerId, { UserRoleId: role });
    rollout.role(`Reps of ${team.id}`, role, ...team.reps);
  }
  return { ...made, head };
}

describe('rows about people', () => {
  it('are stored when each manager has a role of their own above their people', async () => {
    await teams('North', 'South');
    const { plan } = await run();
    assert.equal(plan.snapshots.upserts.length, 10);
    assert.deepEqual([plan.withheld, plan.blindManagers], [[], []]);
  });

  it('are withheld where managers share a role, with the names of those who could read', async () => {
    await teams('Managers', 'Managers');
    const measurement = await run();
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 0);
    assert.deepEqual(
      measurement.plan.withheld.map(({ name, reason, readers }) => [name, reason, readers]),
      [
        ['Team north', 'otherReaders', ['Boss south']],
        ['Team south', 'otherReaders', ['Boss north']],
      ],
    );
    const text = linesOf(resultOf(measurement)).join('\n');
    assert.match(text, /Team north \(5 people\): as the roles are, these managers could read them too: Boss south/);
    assert.match(text, /--accept-readers/);
  });

  it('are stored all the same on request', async () => {
    await teams('Managers', 'Managers');
    assert.equal((await run({ acceptReaders: true })).written?.snapshots, 10);
  });

  it('may be read by a manager above who is ready, and are withheld while that one is not', async () => {
    const { north, head } = await teams('North', 'South');
    const above = rollout.team('above', [8, 4, 4, 4, 0]);
    rollout.update('User', above.managerId, { UserRoleId: head });
    rollout.update('User', north.managerId, { ManagerId: above.managerId });
    const reasons = ({ plan }: Measurement): unknown[] =>
      plan.withheld.map(({ name, reason, readers }) => [name, reason, readers]);
    // South is not below this manager: only their role is.
    assert.deepEqual(reasons(await run()), [['Team south', 'otherReaders', ['Boss above']]]);
    rollout.answer(above.id, { CoachedOn__c: null });
    assert.deepEqual(reasons(await run()).slice(0, 1), [['Team above', 'managerNotReady', undefined]]);
    assert.deepEqual(
      reasons(await run()).filter((row) => (row as unknown[])[1] === 'otherReaders'),
      [
        ['Team north', 'otherReaders', ['Boss above']],
        ['Team south', 'otherReaders', ['Boss above']],
      ],
    );
  });

  it('say when a manager who is ready can read none of them', async () => {
    const { north } = await teams('North', 'South');
    rollout.update('User', north.managerId, { UserRoleId: null });
    const measurement = await run();
    assert.deepEqual(measurement.plan.blindManagers, ['Team north']);
    assert.match(linesOf(resultOf(measurement)).join('\n'), /can read none of their rows.*: Team north/);
  });
});

describe('a manager who left', () => {
  it('closes the gate of the group, and keeps no row of anybody from being stored', async () => {
    const { north, south } = await teams('North', 'South');
    rollout.update('User', north.managerId, { IsActive: false });
    const measurement = await run();
    const { plan } = measurement;
    assert.match(linesOf(resultOf(measurement)).join('\n'), /Team north \(5 people\): the group has no active manager/);
    assert.deepEqual(
      rollout.rows('AdoptionSnapshot__c').map((row) => row.OwnerId),
      south.reps,
    );
    assert.deepEqual(
      plan.withheld.map(({ name, reason }) => [name, reason]),
      [['Team north', 'managerInactive']],
    );
    assert.equal(rollout.rows('GroupAdoption__c').length, 3);
  });
});

describe('two groups of one manager', () => {
  it('are refused by name before anything is stored', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const { managerId } = rollout.team('north', [8, 4, 4, 4, 0]);
    rollout.create('RolloutGroup__c', { Name: 'Team twin', Project__c: rollout.projectId, Manager__c: managerId });
    await assert.rejects(run(), (error: Error) => {
      assert.equal(error.name, 'TwoGroupsError');
      assert.match(error.message, /Boss north .*Team (north|twin), Team (north|twin)/);
      return true;
    });
    assert.deepEqual(rollout.rows('SignalAdoption__c'), []);
  });
});

describe('people without an active manager', () => {
  it('are named with what to do, which no command does; those of a manager without a group are not', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    const gone = rollout.user('Gone');
    rollout.rep('Twin', null);
    const twin = rollout.rep('Twin', gone);
    rollout.rep('Ungrouped', rollout.user('Outsider'));
    rollout.update('User', gone, { IsActive: false });
    const measurement = await run();
    const without = measurement.plan.withheld.filter(({ group, what }) => group === null && what === 'people');
    assert.deepEqual(
      without.map(({ reason, reps }) => [reason, reps]),
      [
        ['noManager', 2],
        ['noGroup', 1],
      ],
    );
    const { username } = measurement.situation.people.find(({ id }) => id === twin) ?? {};
    // Namesakes are told apart.
    assert.ok(without[0]?.people?.includes(`Twin (${username})`), without[0]?.people?.join());
    const lines = linesOf(resultOf(measurement));
    const [managerless = ''] = lines.filter((line) => line.includes('without an active manager (2 people)'));
    assert.match(managerless, /fill in the field Manager of these users/);
    assert.doesNotMatch(managerless, /groups-from-managers/);
    assert.match(lines.join('\n'), /people without a group \(1 person\).*--groups-from-managers/);
  });
});
