/** A week that is over keeps its figures: its records are no longer there to count as they were. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';
import { NOTHING_WRITTEN } from '../../fixtures/nothingWritten.ts';

const NEXT_MONDAY = '2025-03-10';

let rollout: Rollout;

afterEach(() => rollout.stop());

function run(today: string, recount = false, dryRun = false): Promise<Measurement> {
  return measure(rollout.connection, { project: PROJECT, week: OPENS, today, dryRun, recount });
}

function stored(): unknown[] {
  return ['AdoptionSnapshot__c', 'AdoptionMetric__c', 'GroupAdoption__c'].flatMap((object) => rollout.rows(object));
}

/** An open week with figures, and records that have changed since. */
async function measuredWeek(): Promise<void> {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  rollout.team('north', [8, 4, 4, 4, 0]);
  await run(OPENS);
  rollout.team('south', [8, 8, 8, 8, 8]);
}

describe('a week that is over', () => {
  it('keeps its figures, and says how to replace them', async () => {
    await measuredWeek();
    const before = stored();
    for (const dryRun of [false, true]) {
      await assert.rejects(run(NEXT_MONDAY, false, dryRun), (error: Error & { actions?: string[] }) => {
        assert.equal(error.name, 'WeekIsOverError');
        assert.match(error.actions?.join() ?? '', /--recount/);
        return true;
      });
    }
    assert.deepEqual(stored(), before);
  });

  it('is counted again on request', async () => {
    await measuredWeek();
    const { written } = await run(NEXT_MONDAY, true);
    assert.equal(written?.snapshots, 5);
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 10);
  });

  it('may be asked for again when nothing has changed', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    await run(OPENS);
    const { written } = await run(NEXT_MONDAY);
    assert.deepEqual(written, NOTHING_WRITTEN);
  });

  it('is stored when it has no figures yet', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    const { written } = await run(NEXT_MONDAY);
    assert.equal(written?.snapshots, 5);
  });

  it('is refused when the charter keeps no figures that old, since the next run would delete them', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    rollout.update('RolloutProject__c', rollout.projectId, { RetentionWeeks__c: 2 });
    for (const dryRun of [false, true]) {
      await assert.rejects(run('2025-03-24', false, dryRun), (error: Error & { actions?: string[] }) => {
        assert.equal(error.name, 'WeekNotKeptError');
        assert.match(error.actions?.join() ?? '', /2025-03-10/);
        return true;
      });
    }
    assert.deepEqual(stored(), []);
    const { written } = await run('2025-03-17');
    assert.equal(written?.snapshots, 5);
  });

  it('can be brought up to date until its Sunday', async () => {
    await measuredWeek();
    const { written } = await run('2025-03-09');
    assert.equal(written?.snapshots, 5);
  });
});
