/** The age of irritants in working days, on records and where the rollout's day counts, against counting the days one by one. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { irritantWait } from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { RolloutOrg } from './personas.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
const LAST = Date.UTC(2027, 2, 3);

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Days from Monday to Friday after the first day, up to the last one: counted, not computed. */
function countWorkingDays(filed: number, answered: number): number {
  let count = 0;
  for (let day = filed + DAY; day <= answered; day += DAY) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/** Two days on which the clock of the test org has already stood, the earlier one first. */
const interval = fc
  .tuple(fc.integer({ min: 0, max: (LAST - FIRST) / DAY }), fc.integer({ min: 0, max: 60 }))
  .map(([start, length]) => ({
    filed: FIRST + start * DAY,
    answered: Math.min(FIRST + (start + length) * DAY, LAST),
  }));

describe('the age of an irritant', () => {
  let rollout: RolloutOrg;
  let id: string;
  before(async () => {
    rollout = await RolloutOrg.start();
    id = await rollout.create('lead', 'Irritant__c', {
      Name: 'Slow search',
      Project__c: rollout.projectId,
      Kind__c: 'Tool',
    });
  });
  after(() => rollout.stop());

  async function age(filed: number, answered: number): Promise<unknown> {
    const days = { FiledOn__c: dayOf(filed), AnsweredOn__c: dayOf(answered), PublicAnswer__c: 'Done' };
    await rollout.update('lead', 'Irritant__c', id, days);
    return rollout.read('lead', 'Irritant__c', id, 'AgeWorkingDays__c');
  }

  it('counts Monday to Friday, whatever the days of filing and answering are', async () => {
    const monday = Date.UTC(2027, 1, 1);
    for (let start = 0; start < 7; start += 1) {
      for (let length = 0; length <= 15; length += 1) {
        const [filed, answered] = [monday + start * DAY, monday + (start + length) * DAY];
        assert.equal(
          await age(filed, answered),
          countWorkingDays(filed, answered),
          `${dayOf(filed)} ${dayOf(answered)}`,
        );
      }
    }
  });

  it('is what counting gives, for any two days', async () => {
    await fc.assert(
      fc.asyncProperty(interval, async ({ filed, answered }) => {
        const expected = countWorkingDays(filed, answered);
        assert.equal(await age(filed, answered), expected);
        const open = { FiledOn__c: dayOf(filed), AnsweredOn__c: null, AnswerWithinDays__c: 5 };
        assert.deepEqual(irritantWait(open, dayOf(answered)), { days: expected, isOverdue: expected > 5 });
      }),
      { numRuns: 60 },
    );
  });
});
