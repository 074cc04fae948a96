/** The rate of a signal of the whole project: rule 6 over the owners of its records. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publishWhole } from '../../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';

const WEEK = '2027-03-01';
/** 62 of 80 pass: 77.5 %. */
const whole = (owned: readonly number[]) => publishWhole({ population: 80, passed: 62, owned }, 5, WEEK);

describe('the rate of all records', () => {
  it('is published as the step it lies in', () => {
    assert.deepEqual(whole([20, 20, 20, 10, 10]), { lowest: 75, week: WEEK });
  });

  it('needs five owners of whom none has more than half, as the rate of a group does', () => {
    assert.equal(whole([20, 20, 20, 20]), null);
    assert.deepEqual(whole([40, 10, 10, 10, 10]), { lowest: 75, week: WEEK });
    assert.equal(whole([41, 10, 10, 10, 9]), null);
  });

  it('counts records of a queue as those of nobody', () => {
    assert.deepEqual(whole([10, 10, 10, 10, 5]), { lowest: 75, week: WEEK });
    assert.equal(whole([]), null);
  });

  it('never needs fewer than five, whatever the project says', () => {
    assert.equal(publishWhole({ population: 80, passed: 62, owned: [40, 40] }, 2, WEEK), null);
    assert.equal(publishWhole({ population: 80, passed: 62, owned: [20, 20, 20, 10, 10] }, 6, WEEK), null);
  });
});
