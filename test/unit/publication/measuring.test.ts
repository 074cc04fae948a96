/** Whether a rollout is measured every week, by the rollout's own day. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  measuringOn,
  nextMonday,
} from '../../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';

/** A Thursday. */
const TODAY = '2027-03-04';

it('the next week is due on the coming Monday, also on a Monday', () => {
  assert.equal(nextMonday(TODAY), '2027-03-08');
  assert.equal(nextMonday('2027-03-07'), '2027-03-08');
  assert.equal(nextMonday('2027-03-08'), '2027-03-15');
});

it('measuring is in time while the last whole week is there, and overdue once one was left out', () => {
  assert.equal(measuringOn(null, TODAY), 'never');
  assert.equal(measuringOn('2027-03-01', TODAY), 'inTime');
  assert.equal(measuringOn('2027-02-22', TODAY), 'inTime');
  assert.equal(measuringOn('2027-02-15', TODAY), 'overdue');
});
