/** The means before and after a training, from published means alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { trainingChanges, trainingQueries } from '../../../src/measure/trainings.ts';
import { addDays } from '../../../src/org/calendar.ts';

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

describe('trainings that are looked at', () => {
  it('are those of groups held in the last 26 weeks, with published means from four weeks earlier', () => {
    const [trainings, means] = trainingQueries("Project__c = 'a00'", MONDAY);
    const held = "Project__c = 'a00' AND Status__c = 'Held' AND Group__c != null AND HeldOn__c >= 2024-09-09";
    assert.equal(
      trainings,
      `SELECT Id, Group__c, HeldOn__c, MeanBefore__c, MeanAfter__c FROM RolloutTraining__c WHERE ${held}`,
    );
    assert.equal(
      means,
      "SELECT Group__c, WeekStart__c, StepWeek__c, Mean__c FROM GroupAdoption__c WHERE Project__c = 'a00' " +
        'AND IsSuppressed__c = false AND WeekStart__c >= 2024-08-12 ' +
        `AND Group__c IN (SELECT Group__c FROM RolloutTraining__c WHERE ${held})`,
    );
  });
});
