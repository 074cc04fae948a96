/** When the people of a group change, its last figures stay for four weeks, with their date. Rule 6 of product.md. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure } from '../../../src/measure/measure.ts';
import { addDays } from '../../../src/org/calendar.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

const monday = (week: number): string => addDays(OPENS, 7 * week);

/** Step and its week by the key of a team, and the rate of a signal; ALL is the project. */
async function measured(week: number, today = week): Promise<Record<string, [unknown, unknown, unknown]>> {
  const [at, day] = [monday(week), monday(today)];
  rollout.org.clock.set(new Date(`${day}T09:00:00Z`));
  await measure(rollout.connection, { project: PROJECT, week: at, today: day, dryRun: false, recount: true });
  const teams = new Map(
    rollout.rows('RolloutGroup__c').map(({ Id, Name }) => [Id, (Name as string).replace('Team ', '')]),
  );
  const rates = new Map(rollout.rows('SignalAdoption__c').map((row) => [row.ExternalKey__c, row.Rate__c]));
  return Object.fromEntries(
    rollout
      .rows('GroupAdoption__c')
      .filter((row) => row.WeekStart__c === at)
      .map((row) => {
        const key = String(row.ExternalKey__c);
        return [teams.get(row.Group__c) ?? 'ALL', [row.Mean__c, row.StepWeek__c, rates.get(`${key}:next-step`)]];
      }),
  );
}

async function twoTeams(): Promise<{ north: ReturnType<Rollout['team']>; south: ReturnType<Rollout['team']> }> {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  return { north: rollout.team('north', [8, 8, 8, 8, 8, 0]), south: rollout.team('south', [4, 4, 4, 4, 4]) };
}

describe('a group whose people change', () => {
  it('keeps its last step and rate with their date for four weeks; the whole goes on without it', async () => {
    const { north } = await twoTeams();
    assert.deepEqual(await measured(0), {
      north: [80, OPENS, 65],
      south: [50, OPENS, 40],
      ALL: [65, OPENS, 50],
    });
    rollout.update('User', north.reps[5] ?? '', { IsActive: false });
    for (const week of [1, 2, 3, 4]) {
      assert.deepEqual(
        await measured(week),
        { north: [80, OPENS, 65], south: [50, monday(week), 40], ALL: [50, monday(week), 40] },
        `week ${week}`,
      );
    }
    assert.deepEqual((await measured(5)).north, [100, monday(5), 80]);
    const group = rollout.rows('RolloutGroup__c').find((row) => row.Id === north.id);
    assert.equal(group?.PeopleChangedOn__c, monday(1));
  });

  it('does so for somebody who joins, and when one leaves as another joins', async () => {
    const { north } = await twoTeams();
    await measured(0);
    rollout.update('User', north.reps[0] ?? '', { IsActive: false });
    rollout.deals(rollout.rep('Replacement', north.managerId), 0, 10);
    assert.deepEqual((await measured(1)).north, [80, OPENS, 65]);
  });

  it('gives the same answer when the week is measured again', async () => {
    const { north } = await twoTeams();
    await measured(0);
    rollout.update('User', north.reps[5] ?? '', { IsActive: false });
    const first = await measured(1);
    assert.deepEqual(await measured(1), first);
  });

  it('shows nothing when it had no step yet', async () => {
    const { north } = await twoTeams();
    for (const rep of north.reps.slice(0, 2)) rollout.update('User', rep, { IsActive: false });
    assert.deepEqual((await measured(0)).north, [null, null, undefined]);
    for (const name of ['One', 'Two']) rollout.deals(rollout.rep(name, north.managerId), 8, 10);
    assert.deepEqual((await measured(1)).north, [null, null, undefined]);
  });

  it('does so as well in an earlier week that is measured late', async () => {
    const { north } = await twoTeams();
    await measured(3);
    rollout.update('User', north.reps[5] ?? '', { IsActive: false });
    await measured(4);
    assert.deepEqual((await measured(1, 4)).north, [null, null, undefined]);
  });
});

describe('a group whose people changed', () => {
  it('stays as it was when a week of the past is measured in between', async () => {
    const { north } = await twoTeams();
    await measured(4);
    rollout.update('User', north.reps[5] ?? '', { IsActive: false });
    await measured(0, 5);
    assert.deepEqual((await measured(5)).north, [80, monday(4), 65]);
  });

  it('shows a new manager nothing of the people of the one before', async () => {
    const { north } = await twoTeams();
    await measured(0);
    const successor = rollout.user('Successor');
    rollout.update('RolloutGroup__c', north.id, { Manager__c: successor });
    assert.deepEqual((await measured(1)).north, [null, null, undefined]);
    assert.equal(
      rollout.rows('GroupAdoption__c').find((row) => row.WeekStart__c === monday(1) && row.Group__c)?.OwnerId,
      successor,
    );
  });
});

describe('a week in which every group changed', () => {
  it('keeps the step of the whole project, with its date', async () => {
    const { north, south } = await twoTeams();
    await measured(0);
    for (const rep of [north.reps[5], south.reps[4]]) rollout.update('User', rep ?? '', { IsActive: false });
    assert.deepEqual((await measured(1)).ALL, [65, OPENS, 50]);
  });
});
