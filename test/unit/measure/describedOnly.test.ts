/** What is never measured about people: signals of the whole project, functions and waves. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { measure } from '../../../src/measure/measure.ts';
import { readReport } from '../../../src/report/readReport.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;
before(async () => {
  rollout = await Rollout.start();
});
after(() => rollout.stop());

it('makes no row of a person or a group of signals of the whole project, and none of groups that are no team', async () => {
  rollout.scored('next-step');
  rollout.team('north', [8, 4, 4, 4, 0, 8], 10);
  const whole = rollout.signal('whole', { Scope__c: 'Project', Weight__c: 0 });
  for (const kind of ['Function', 'Wave']) {
    rollout.create('RolloutGroup__c', { Name: kind, Kind__c: kind, Project__c: rollout.projectId, Headcount__c: 30 });
  }
  await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
  const metrics = rollout.rows('AdoptionMetric__c');
  assert.ok(metrics.length > 0);
  assert.ok(metrics.every((row) => row['Signal__c'] !== whole));
  const rates = rollout.rows('SignalAdoption__c').filter((row) => row['Signal__c'] === whole);
  assert.deepEqual(
    rates.map((row) => row['Scope__c']),
    ['Project'],
  );
  const groups = rollout.rows('GroupAdoption__c').filter((row) => row['Scope__c'] === 'Group');
  assert.equal(groups.length, 1);
  const { report } = await readReport(rollout.connection, PROJECT, { week: OPENS });
  assert.deepEqual(
    report.groups.flatMap(({ name }) => name ?? []),
    ['Team north'],
  );
});
