/** What an org holds when groups change: differences between weeks show nobody. Rules: product.md, Rules about people 4. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure } from '../../../src/measure/measure.ts';
import { addDays } from '../../../src/org/calendar.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

/** Scored people by group key in a week, null when hidden; ALL is the project. */
async function measured(week: number, today = week): Promise<Record<string, number | null>> {
  const [monday, day] = [addDays(OPENS, 7 * week), addDays(OPENS, 7 * today)];
  rollout.org.clock.set(new Date(`${day}T09:00:00Z`));
  await measure(rollout.connection, { project: PROJECT, week: monday, today: day, dryRun: false, recount: true });
  return Object.fromEntries<number | null>(
    rollout
      .rows('GroupAdoption__c')
      .filter((row) => row.WeekStart__c === monday)
      .map((row) => [String(row.ExternalKey__c).split(':').at(-1) ?? '', row.ScoredReps__c as number | null]),
  );
}

async function twoTeams(): Promise<{ north: string[]; south: string[] }> {
  rollout = await Rollout.start();
  rollout.signal('next-step');
  const north = rollout.team('north', [8, 4, 4, 4, 0, 8]);
  const south = rollout.team('south', [8, 4, 4, 4, 0]);
  return { north: north.reps, south: south.reps };
}

describe('a group that somebody leaves', () => {
  it('is held for four weeks, the others are not, and the total leaves it out', async () => {
    const { north } = await twoTeams();
    assert.deepEqual(await measured(0), { ALL: 11, north: 6, south: 5 });
    rollout.update('User', north[0] ?? '', { IsActive: false });
    for (const week of [1, 2, 3, 4]) {
      assert.deepEqual(await measured(week), { ALL: 5, SMALL: null, north: null, south: 5 });
    }
    assert.deepEqual(await measured(5), { ALL: 10, north: 5, south: 5 });
  });

  it('stays hidden when the week in which it was shown is measured again and again', async () => {
    const { north } = await twoTeams();
    await measured(0);
    rollout.update('User', north[0] ?? '', { IsActive: false });
    assert.equal((await measured(0)).north, null);
    assert.equal((await measured(0)).north, null);
    assert.equal((await measured(4)).north, null);
  });

  it('is held in an earlier week as well that is measured late', async () => {
    const { north } = await twoTeams();
    await measured(3);
    rollout.update('User', north[0] ?? '', { IsActive: false });
    assert.deepEqual(await measured(1, 3), { ALL: 5, SMALL: null, north: null, south: 5 });
  });
});

describe('a rate of a signal', () => {
  it('covers the people of the published rows, and stops where it would say that every record of somebody passes', async () => {
    rollout = await Rollout.start();
    rollout.signal('next-step');
    rollout.team('north', [10, 10, 10, 10, 10]);
    rollout.team('small', [0, 0]);
    await measured(0);
    const [row] = rollout.rows('SignalAdoption__c');
    assert.deepEqual([row?.People__c, row?.Rate__c, row?.IsSuppressed__c], [5, 70, 0]);
  });

  it('is withheld when few people have records', async () => {
    rollout = await Rollout.start();
    rollout.signal('next-step');
    rollout.team('small', [10, 10, 10, 10]);
    await measured(0);
    const [row] = rollout.rows('SignalAdoption__c');
    assert.deepEqual([row?.People__c, row?.Rate__c, row?.IsSuppressed__c], [null, null, 1]);
  });
});

describe('what somebody above two teams sees', () => {
  it('is reckoned with by the hierarchy of roles: a pool of their teams and one more needs three others', async () => {
    rollout = await Rollout.start();
    rollout.signal('next-step');
    const teams = [rollout.team('a', [8, 4, 4]), rollout.team('b', [8, 4, 4, 0]), rollout.team('c', [8, 4])];
    assert.equal((await measured(0)).SMALL, 7);
    const [first, second] = teams;
    const head = rollout.create('UserRole', { Name: 'Head' });
    const below = rollout.create('UserRole', { Name: 'Below', ParentRoleId: head });
    for (const rep of [...(first?.reps.slice(0, 2) ?? []), ...(second?.reps ?? [])]) {
      rollout.update('User', rep, { UserRoleId: below });
    }
    for (const row of rollout.rows('GroupAdoption__c'))
      await rollout.connection.sobject('GroupAdoption__c').delete(String(row.Id));
    // The head knows two of a's three people: a's sum would show the third.
    assert.equal((await measured(0)).SMALL, null);
  });
});
