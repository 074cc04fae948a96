/** Nobody is scored on a week with a pause, nor in the week after. Source: product.md, Scoring. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createRecord } from '@crm-adoption/local-org';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { PROJECT, Rollout } from './rollout.ts';

describe('measuring somebody on a pause', () => {
  let rollout: Rollout;
  afterEach(() => rollout.stop());

  function run(week: string): Promise<Measurement> {
    rollout.org.clock.set(new Date(`${week}T09:00:00Z`));
    return measure(rollout.connection, { project: PROJECT, week, today: week, dryRun: false });
  }

  it('stores nothing about them and leaves them out of the figures, and counts them again afterwards', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const team = rollout.team('north', [4, 4, 4, 4, 4, 8]);
    const [, , , , , away = ''] = team.reps;
    const session = rollout.org.session(rollout.org.issueToken(away));
    assert.ok(session);
    createRecord(rollout.org, session, 'AdoptionPause__c', { From__c: '2025-03-12', Until__c: '2025-03-14' });
    // What somebody else enters counts for nobody.
    rollout.create('AdoptionPause__c', { OwnerId: team.reps[0], From__c: '2025-03-12', Until__c: '2099-12-31' });
    const rowsOf = (week: string): number =>
      rollout.rows('AdoptionSnapshot__c').filter((row) => row.WeekStart__c === week && row.OwnerId === away).length;
    for (const week of ['2025-03-10', '2025-03-17']) {
      const { plan } = await run(week);
      assert.equal(rowsOf(week), 0);
      assert.deepEqual([plan.figures.groups[0]?.figures.scored, plan.figures.groups[0]?.figures.mean?.lowest], [5, 50]);
      assert.deepEqual(plan.withheld, [{ what: 'score', group: null, name: null, reps: 1, reason: 'pause' }]);
    }
    const { plan } = await run('2025-03-24');
    assert.equal(rowsOf('2025-03-24'), 1);
    assert.equal(plan.figures.groups[0]?.figures.scored, 6);
  });
});
