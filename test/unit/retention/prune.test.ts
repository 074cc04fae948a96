/** What is too old goes, and on request what a closed gate should hide. Rules: product.md, Rules about people 6. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { addDays } from '../../../src/org/calendar.ts';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { prune, type Pruned } from '../../../src/retention/prune.ts';
import { OPENS, PROJECT, Rollout } from '../measure/rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

function run(today: string, options: { dryRun?: boolean; closedGates?: boolean } = {}): Promise<Pruned> {
  return prune(rollout.connection, { project: PROJECT, today, dryRun: false, closedGates: false, ...options });
}

function measureOn(monday: string): Promise<Measurement> {
  rollout.org.clock.set(new Date(`${monday}T09:00:00Z`));
  return measure(rollout.connection, { project: PROJECT, week: monday, today: monday, dryRun: false });
}

function weeksOf(object: string): string[] {
  return [...new Set(rollout.rows(object).map((row) => String(row.WeekStart__c)))].sort();
}

/** A project that keeps as many weeks, with a team of five measured in the first weeks after the opening. */
async function measured(retentionWeeks: number, weeks: number): Promise<{ id: string; managerId: string }> {
  rollout = await Rollout.start({ RetentionWeeks__c: retentionWeeks });
  rollout.scored('next-step');
  const team = rollout.team('north', [8, 4, 4, 4, 0]);
  for (let week = 0; week < weeks; week++) await measureOn(addDays(OPENS, 7 * week));
  return team;
}

describe('pruning', () => {
  it('deletes people’s weeks older than the charter allows, with their signals, and later those of groups', async () => {
    await measured(104, 3);
    rollout.update('RolloutProject__c', rollout.projectId, { RetentionWeeks__c: 1 });
    const today = addDays(OPENS, 14);
    const result = await run(today);
    assert.deepEqual(result.deleted, { snapshots: 5, groupRows: 0, signalRows: 0, closedGates: 0, readiness: 0 });
    assert.equal(result.keptFrom, addDays(OPENS, 7));
    assert.deepEqual(weeksOf('AdoptionSnapshot__c'), [addDays(OPENS, 7), today]);
    assert.equal(rollout.rows('AdoptionMetric__c').length, 20);
    assert.deepEqual((await run(today)).deleted, {
      snapshots: 0,
      groupRows: 0,
      signalRows: 0,
      closedGates: 0,
      readiness: 0,
    });
    // Figures may stay for four weeks; after that the figures of groups go as well.
    const later = await run(addDays(OPENS, 7 * 6));
    assert.deepEqual(later.deleted, { snapshots: 10, groupRows: 2, signalRows: 4, closedGates: 0, readiness: 0 });
    assert.deepEqual(weeksOf('GroupAdoption__c'), [addDays(OPENS, 7), today]);
  });

  it('counts and deletes nothing on a dry run', async () => {
    await measured(1, 1);
    const result = await run(addDays(OPENS, 70), { dryRun: true });
    assert.deepEqual(result.deleted, { snapshots: 5, groupRows: 2, signalRows: 4, closedGates: 0, readiness: 0 });
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 5);
  });

  it('keeps rows of closed gates unless asked, says how many, and deletes them on request', async () => {
    const north = await measured(104, 1);
    const south = rollout.team('south', [8, 4, 4, 4, 0]);
    await measureOn(addDays(OPENS, 7));
    rollout.answer(north.id, { Ability__c: 2 });
    const today = addDays(OPENS, 7);
    assert.equal((await run(today)).closedGatesLeft, 10);
    const result = await run(today, { closedGates: true });
    assert.equal(result.deleted.closedGates, 10);
    assert.deepEqual([...new Set(rollout.rows('AdoptionSnapshot__c').map((row) => row.Group__c))], [south.id]);
    rollout.update('RolloutProject__c', rollout.projectId, { IsPayBanned__c: false });
    assert.equal((await run(today, { closedGates: true })).deleted.closedGates, 5);
    assert.deepEqual(rollout.rows('AdoptionSnapshot__c'), []);
  });

  it('deletes more rows than one call takes', async () => {
    await measured(104, 1);
    for (let index = 0; index < 230; index++) {
      rollout.create('GroupAdoption__c', {
        Project__c: rollout.projectId,
        Scope__c: 'Project',
        WeekStart__c: '2020-01-06',
        Reps__c: 5,
        IsSuppressed__c: true,
        ExternalKey__c: `old ${index}`,
      });
    }
    assert.equal((await run(addDays(OPENS, 7))).deleted.groupRows, 230);
    assert.ok(!weeksOf('GroupAdoption__c').includes('2020-01-06'));
  });
});

describe('measuring', () => {
  it('deletes what is too old as well, and counts it', async () => {
    await measured(2, 4);
    assert.deepEqual(
      weeksOf('AdoptionSnapshot__c'),
      [7, 14, 21].map((days) => addDays(OPENS, days)),
    );
  });

  it('counts rows of other weeks that can be read though the gate is closed now', async () => {
    const north = await measured(104, 2);
    rollout.answer(north.id, { CoachedOn__c: null });
    const { plan } = await measureOn(addDays(OPENS, 14));
    assert.equal(plan.closedGatesLeft, 10);
  });

  it('counts those of a manager who left', async () => {
    const north = await measured(104, 2);
    rollout.update('User', north.managerId, { IsActive: false });
    const { plan } = await measureOn(addDays(OPENS, 14));
    assert.equal(plan.closedGatesLeft, 10);
  });
});
