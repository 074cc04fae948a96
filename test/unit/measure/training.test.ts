/** The effect of a training in points, from published means alone. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { trainingChanges } from '../../../src/measure/trainings.ts';
import { addDays } from '../../../src/org/calendar.ts';
import { PROJECT, Rollout } from './rollout.ts';

const HELD = '2025-03-12';
const MONDAY = '2025-03-10';

function training(
  values: { MeanBefore__c?: number; MeanAfter__c?: number } = {},
): Parameters<typeof trainingChanges>[0] {
  return [{ Id: 't', Group__c: 'g', HeldOn__c: HELD, MeanBefore__c: null, MeanAfter__c: null, ...values }];
}

function means(...weeks: [days: number, mean: number | null, group?: string][]): Parameters<typeof trainingChanges>[1] {
  return weeks.map(([days, mean, group = 'g']) => ({
    Group__c: group,
    WeekStart__c: addDays(MONDAY, days),
    StepWeek__c: addDays(MONDAY, days),
    Mean__c: mean,
  }));
}

describe('the means of a training', () => {
  it('are the last one up to its week and the first one four weeks later', () => {
    const rows = means([35, 80], [28, 70], [21, 65], [0, 52], [-7, 40], [28, 90, 'other']);
    assert.deepEqual(trainingChanges(training(), rows), [{ id: 't', before: 52, after: 70 }]);
  });

  it('skip weeks without a published mean, and none is taken from more than four weeks before', () => {
    const rows = means([0, null], [-28, 45], [28, null], [42, 60]);
    assert.deepEqual(trainingChanges(training(), rows), [{ id: 't', before: 45, after: 60 }]);
    assert.deepEqual(trainingChanges(training(), means([-35, 45], [21, 60])), []);
  });

  it('are not taken from a figure that stays from an earlier week', () => {
    const stays = means([28, 60]).map((row) => ({ ...row, StepWeek__c: addDays(MONDAY, 21) }));
    assert.deepEqual(trainingChanges(training(), [...means([0, 40]), ...stays]), [
      { id: 't', before: 40, after: null },
    ]);
  });

  it('stay when the rows they came from are gone', () => {
    assert.deepEqual(trainingChanges(training({ MeanBefore__c: 45 }), means([28, 60])), [
      { id: 't', before: 45, after: 60 },
    ]);
    assert.deepEqual(trainingChanges(training({ MeanBefore__c: 45, MeanAfter__c: 60 }), []), []);
  });
});

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
