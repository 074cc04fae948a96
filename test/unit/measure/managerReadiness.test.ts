/** Measuring gives each manager a record for their own readiness; nobody inherits what another one said. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { linesOf, resultOf } from '../../../src/measure/result.ts';
import { addDays } from '../../../src/org/calendar.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;
let team: ReturnType<Rollout['team']>;

before(async () => {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  team = rollout.team('north', [8, 4, 4, 4, 0]);
});
after(() => rollout.stop());

function run(dryRun = false, day = OPENS): Promise<Measurement> {
  return measure(rollout.connection, { project: PROJECT, week: day, today: day, dryRun });
}

const records = (): unknown[] =>
  rollout.rows('ManagerReadiness__c').map((row) => [row['OwnerId'], row['Manager__c'], row['Desire__c']]);
const isReady = async (): Promise<boolean> => {
  const { records: found } = await rollout.connection.query<{ ManagerReady__c: boolean }>(
    `SELECT ManagerReady__c FROM RolloutGroup__c WHERE Id = '${team.id}'`,
  );
  return found[0]?.ManagerReady__c === true;
};

it('gives nothing to who has one, and nothing more to read for it', async () => {
  await run();
  rollout.running.requests.reset();
  const { readiness } = await run();
  assert.deepEqual(readiness, { given: [], unreadable: [] });
  assert.equal(rollout.running.requests.total(), 4);
  assert.deepEqual(records(), [[team.managerId, team.managerId, 4]]);
});

it('gives a new manager a record of their own, and keeps the gate closed until they answer', async () => {
  const successor = rollout.user('Successor');
  rollout.update('RolloutGroup__c', team.id, { Manager__c: successor });
  const planned = await run(true);
  assert.match(linesOf(resultOf(planned)).join(' '), /would get a place of their own for their readiness: Team north/);
  assert.equal(records().length, 1);
  const { readiness, plan } = await run();
  assert.deepEqual(readiness, { given: ['Team north'], unreadable: [] });
  assert.equal(plan.snapshots.upserts.length, 0);
  assert.deepEqual(
    new Set(records()),
    new Set([
      [team.managerId, team.managerId, 4],
      [successor, successor, null],
    ]),
  );
  assert.equal(await isReady(), false);
});

it('gives a manager who comes back the own answers again', async () => {
  rollout.update('RolloutGroup__c', team.id, { Manager__c: team.managerId });
  await run();
  assert.equal(records().length, 2);
  assert.equal(await isReady(), true);
});

it('deletes what a former manager said once nobody touched it for as long as the charter keeps rows', async () => {
  rollout.update('RolloutProject__c', rollout.projectId, { RetentionWeeks__c: 2 });
  assert.deepEqual((await run(true, addDays(OPENS, 14))).plan.expired.readiness, []);
  rollout.org.clock.set(new Date(`${addDays(OPENS, 21)}T09:00:00Z`));
  const { plan } = await run(false, addDays(OPENS, 21));
  assert.equal(plan.expired.readiness.length, 1);
  assert.deepEqual(records(), [[team.managerId, team.managerId, 4]]);
});
