/** Everybody has private weeks first: the first wave, later waves, newcomers, people who change team. Rule 2 of product.md. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { addDays } from '../../../src/org/calendar.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

function run(week: string): Promise<Measurement> {
  rollout.org.clock.set(new Date(`${week}T09:00:00Z`));
  return measure(rollout.connection, { project: PROJECT, week, today: week, dryRun: false });
}

function ownersIn(week: string): unknown[] {
  return rollout
    .rows('AdoptionSnapshot__c')
    .filter((row) => row.WeekStart__c === week)
    .map((row) => row.OwnerId);
}

function reasons({ plan }: Measurement): unknown[] {
  return plan.withheld.filter(({ what }) => what === 'people').map(({ name, reps, reason }) => [name, reps, reason]);
}

describe('rows about a person start after their own private weeks', () => {
  it('counted from the start of the wave of their group', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const later = rollout.team('later', [8, 4, 4, 4, 0], 10, { WaveStart__c: '2025-03-10' });
    assert.deepEqual(reasons(await run('2025-03-31')), [['Team later', 5, 'waveMirror']]);
    assert.deepEqual(ownersIn('2025-03-31'), []);
    assert.deepEqual(reasons(await run('2025-04-07')), []);
    assert.deepEqual(ownersIn('2025-04-07'), later.reps);
  });

  it('counted from the day they received the permission set', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const team = rollout.team('north', [8, 4, 4, 4, 0]);
    const newcomer = rollout.rep('Newcomer', team.managerId, '2025-03-05');
    rollout.deals(newcomer, 5, 10);
    assert.deepEqual(reasons(await run('2025-03-31')), [['Team north', 1, 'ownMirror']]);
    assert.deepEqual(ownersIn('2025-03-31'), team.reps);
    await run('2025-04-07');
    assert.deepEqual(ownersIn('2025-04-07'), [...team.reps, newcomer]);
  });

  it('of the group they are in: who moves to a later wave is private again', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const first = rollout.team('first', [8, 4, 4, 4, 0, 2]);
    const later = rollout.team('later', [8, 4, 4, 4, 0], 10, { WaveStart__c: '2025-03-10' });
    const [moved = ''] = first.reps;
    await run(OPENS);
    rollout.update('User', moved, { ManagerId: later.managerId });
    assert.deepEqual(reasons(await run('2025-03-17')), [['Team later', 6, 'waveMirror']]);
    assert.deepEqual(ownersIn('2025-03-17'), first.reps.slice(1));
  });

  it('and not before the project opens, however early the wave', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('early', [8, 4, 4, 4, 0], 10, { WaveStart__c: '2025-01-06' });
    assert.deepEqual(reasons(await run(addDays(OPENS, -7))), [['Team early', 5, 'mirrorPeriod']]);
    assert.deepEqual(reasons(await run(OPENS)), []);
  });
});
