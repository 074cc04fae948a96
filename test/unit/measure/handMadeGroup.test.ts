/** A group that somebody entered by hand has no external key; measuring and the report name it by its id. */
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

it('measures and reports a group that was entered by hand, without a key', async () => {
  rollout.scored('next-step');
  const team = rollout.team('north', [8, 4, 4, 4, 0, 8], 10, { ExternalKey__c: null });
  await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
  const row = rollout.rows('GroupAdoption__c').find((one) => one['Group__c'] === team.id);
  assert.equal(row?.['ExternalKey__c'], `${PROJECT}:${OPENS}:${team.id}`);
  const { report } = await readReport(rollout.connection, PROJECT, { week: OPENS });
  const group = report.groups.find((one) => one.name === 'Team north');
  assert.deepEqual([group?.id, group?.people], [team.id, 6]);
});
