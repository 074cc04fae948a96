/** The effect of a training in points, from published means alone. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { addDays } from '../../../src/org/calendar.ts';
import { PROJECT, Rollout } from './rollout.ts';

const HELD = '2025-03-12';
const MONDAY = '2025-03-10';

describe('measuring', () => {
  let rollout: Rollout;

  afterEach(() => rollout.stop());

  function run(week: string): Promise<Measurement> {
    rollout.org.clock.set(new Date(`${week}T09:00:00Z`));
    return measure(rollout.connection, { project: PROJECT, week, today: week, dryRun: false });
  }

  it('fills them in, and the effect follows', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const { id, reps } = rollout.team('north', [5, 4, 4, 4, 4]);
    await run(MONDAY);
    rollout.org.clock.set(new Date('2025-03-13T09:00:00Z'));
    rollout.create('RolloutTraining__c', {
      Name: 'Clinic',
      Project__c: rollout.projectId,
      Group__c: id,
      Format__c: 'Clinic',
      Status__c: 'Held',
      HeldOn__c: HELD,
      ExternalKey__c: `${PROJECT}:T:clinic`,
    });
    for (const rep of reps.slice(0, 2)) rollout.deals(rep, 10, 10);
    assert.equal((await run(addDays(MONDAY, 7))).written?.trainings, 1);
    assert.equal((await run(addDays(MONDAY, 28))).written?.trainings, 1);
    const { records } = await rollout.connection.query<Record<string, unknown>>(
      'SELECT MeanBefore__c, MeanAfter__c, Effect__c FROM RolloutTraining__c',
    );
    assert.deepEqual(
      records.map((row) => [row['MeanBefore__c'], row['MeanAfter__c'], row['Effect__c']]),
      [[50, 65, 15]],
    );
    assert.equal((await run(addDays(MONDAY, 28))).written?.trainings, 0);
  });
});
