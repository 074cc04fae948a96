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

  async function weeksOf(people: number): Promise<{ asked: number; weeks: StoredWeek[] }> {
    const project = { id: rollout.projectId, retentionWeeks: 52, charterStatus: 'Open' } as const;
    rollout.running.requests.reset();
    const day = { week: OPENS, today: OPENS };
    const { weeks } = await readStored(rollout.connection, project, day, { groups: [], people });
    const seen: StoredWeek[] = [];
    await weeks((week) => seen.push(week));
    return { asked: rollout.running.requests.total(), weeks: seen };
  }

  it('comes with everything else that is stored, or where there are many by itself, and is the same', async () => {
    const few = await weeksOf(6);
    const many = await weeksOf(2001);
    assert.deepEqual([few.asked, many.asked], [1, 2]);
    assert.equal(few.weeks.length, 6);
    for (const [index, week] of few.weeks.entries()) {
      const other = many.weeks[index];
      assert.ok(other);
      for (const [field, value] of Object.entries(week)) {
        if (field !== 'Metrics__r') assert.equal(other[field], value, field);
      }
      const metrics = week.Metrics__r?.records ?? [];
      assert.equal(metrics.length, 2);
      for (const [place, metric] of metrics.entries()) {
        for (const [field, value] of Object.entries(metric)) {
          assert.equal(other.Metrics__r?.records[place]?.[field], value, field);
        }
      }
    }
  });
});
