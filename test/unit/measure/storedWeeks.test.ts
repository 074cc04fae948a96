import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { measure } from '../../../src/measure/measure.ts';
import type { StoredWeek } from '../../../src/measure/peopleComparison.ts';
import { readStored } from '../../../src/measure/stored.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

describe('what is stored of the weeks of people', () => {
  let rollout: Rollout;

  before(async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0, 3]);
    await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
  });
  after(() => rollout.stop());

  it('comes with everything else that is stored, with every value as it is', async () => {
    const project = { id: rollout.projectId, retentionWeeks: 52, charterStatus: 'Open' } as const;
    rollout.running.requests.reset();
    const { weeks } = await readStored(rollout.connection, project, { week: OPENS, today: OPENS }, []);
    assert.equal(rollout.running.requests.total(), 1);
    const seen: StoredWeek[] = [];
    await weeks((week) => seen.push(week));
    const rows = rollout.rows('AdoptionSnapshot__c');
    assert.equal(seen.length, rows.length);
    for (const { Metrics__r: metrics, ...week } of seen) {
      const row = rows.find(({ Id }) => Id === week.Id);
      assert.deepEqual([week.Score__c, week.Band__c, week.OwnerId], [row?.Score__c, row?.Band__c, row?.OwnerId]);
      const stored = rollout.rows('AdoptionMetric__c').filter((each) => each.Snapshot__c === week.Id);
      const values = (all: readonly Record<string, unknown>[]): unknown[] =>
        all.map((each) => [each['Id'], each['ExternalKey__c'], each['Passed__c'], each['Points__c']]).sort();
      assert.deepEqual(values(metrics?.records ?? []), values(stored));
    }
  });
});
