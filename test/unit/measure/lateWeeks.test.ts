/** Weeks measured late show the records of today: they are compared with what was counted lately, whatever week it names. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure } from '../../../src/measure/measure.ts';
import { addDays } from '../../../src/org/calendar.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

/** Measures a week (counted from the opening) on the Monday of another; gives the mean of the group `north`. */
async function northMean(week: number, today: number): Promise<unknown> {
  const [monday, day] = [addDays(OPENS, 7 * week), addDays(OPENS, 7 * today)];
  rollout.org.clock.set(new Date(`${day}T09:00:00Z`));
  await measure(rollout.connection, { project: PROJECT, week: monday, today: day, dryRun: false, recount: true });
  const row = rollout
    .rows('GroupAdoption__c')
    .find((each) => each.WeekStart__c === monday && String(each.ExternalKey__c).endsWith(':north'));
  return row?.Mean__c;
}

async function northWithout(leaver: number): Promise<void> {
  const north = rollout.team('north', [8, 4, 4, 4, 6, 6]);
  assert.notEqual(await northMean(9, 9), null);
  rollout.update('User', north.reps[leaver] ?? '', { IsActive: false });
}

describe('a week far back that is measured just after somebody left', () => {
  it('shows no mean of those who stayed: today’s records against last week’s would show who left', async () => {
    rollout = await Rollout.start();
    rollout.signal('next-step');
    await northWithout(0);
    assert.equal(await northMean(0, 10), null);
    assert.equal(await northMean(14, 14), 60, 'five weeks later it is shown again');
  });

  it('is compared with by its day as well, when the next week is further away', async () => {
    rollout = await Rollout.start();
    rollout.signal('next-step');
    const north = rollout.team('north', [8, 4, 4, 4, 6, 6]);
    assert.notEqual(await northMean(0, 9), null, 'the first week, counted in the tenth');
    rollout.update('User', north.reps[0] ?? '', { IsActive: false });
    assert.equal(await northMean(10, 10), null);
  });
});
