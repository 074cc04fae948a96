/** What training changed: the difference to groups not trained yet, and nothing where it would be chance. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  fellThreeWeeks,
  publishedAround,
  trainingEffect,
  type GroupRate,
  type PublishedWeek,
} from '../../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';

/** A Wednesday; its week begins on Monday 2027-03-01. */
const HELD = '2027-03-03';
const week = (weekStart: string, value: number | null, stepWeek = weekStart): PublishedWeek => ({
  weekStart,
  stepWeek,
  value,
});
const group = (id: string, headcount: number, before: number, after: number): GroupRate => ({
  id,
  headcount,
  weeks: [week('2027-02-22', before), week('2027-03-29', after)],
});

describe('figures around a training', () => {
  it('are the last of the four weeks up to it and the first of four weeks later', () => {
    const weeks = [
      week('2027-01-25', 10),
      week('2027-02-01', 40),
      week('2027-03-01', 45),
      week('2027-03-22', 90),
      week('2027-03-29', 60),
      week('2027-04-05', 70),
    ];
    assert.deepEqual(publishedAround(weeks, HELD), { before: 45, after: 60 });
    assert.deepEqual(publishedAround(weeks.slice(0, 1), HELD), { before: null, after: null });
  });

  it('may be four weeks old to the day, in whatever order they come', () => {
    const weeks = [week('2027-04-05', 70), week('2027-02-01', 40), week('2027-01-25', 10), week('2027-03-29', 60)];
    assert.deepEqual(publishedAround(weeks, HELD), { before: 40, after: 60 });
    assert.deepEqual(publishedAround([...weeks].reverse(), HELD), { before: 40, after: 60 });
    assert.deepEqual(publishedAround([week('2027-01-25', 10)], HELD), { before: null, after: null });
  });

  it('leave out what stays from an earlier week, and weeks without a figure', () => {
    const weeks = [week('2027-02-22', 50, '2027-02-08'), week('2027-03-29', null), week('2027-04-05', 60)];
    assert.deepEqual(publishedAround(weeks, HELD), { before: null, after: 60 });
  });
});

describe('the effect of training', () => {
  const session = (groupId: string, heldOn = HELD) => ({ groupId, heldOn });

  it('is the change of trained groups less that of the others, by their people', () => {
    const groups = [group('a', 6, 50, 70), group('b', 4, 50, 60), group('c', 12, 50, 55)];
    // a and b changed by (6 x 20 + 4 x 10) / 10 = 16, c by 5.
    assert.equal(trainingEffect([session('a'), session('b')], groups), 11);
    // The same changes from elsewhere: where a group stood before makes no difference.
    const elsewhere = [group('a', 6, 40, 60), group('b', 4, 70, 80), group('c', 12, 80, 85)];
    assert.equal(trainingEffect([session('a'), session('b')], elsewhere), 11);
  });

  it('counts a group once, from its first training on', () => {
    const groups = [group('a', 10, 50, 70), group('c', 10, 50, 50)];
    assert.equal(trainingEffect([session('a', '2027-06-02'), session('a')], groups), 20);
    assert.equal(trainingEffect([session('a'), session('a', '2027-06-02')], groups), 20);
  });

  it('is not measurable with fewer than ten people on either side, or without figures', () => {
    const large = group('large', 10, 50, 60);
    const small = group('small', 9, 50, 60);
    assert.equal(trainingEffect([session('small')], [small, large]), null);
    assert.equal(trainingEffect([session('large')], [small, large]), null);
    assert.equal(trainingEffect([session('large')], [large, { ...large, id: 'other', weeks: [] }]), null);
    const before = { ...large, id: 'before', weeks: [week('2027-02-22', 50)] };
    const after = { ...large, id: 'after', weeks: [week('2027-03-29', 50)] };
    assert.equal(trainingEffect([session('before')], [before, large]), null);
    assert.equal(trainingEffect([session('after')], [after, large]), null);
    assert.equal(trainingEffect([], [small, large]), null);
    assert.equal(trainingEffect([session('large')], [large, { ...large, id: 'other' }]), 0);
  });
});

it('a refresher is proposed after three steps down in a row, not for standing still', () => {
  assert.equal(fellThreeWeeks([80, 75, 70, 65]), true);
  assert.equal(fellThreeWeeks([90, 80, 75, null, 70, 65]), true);
  assert.equal(fellThreeWeeks([80, 75, 75, 70]), false);
  assert.equal(fellThreeWeeks([80, 80, 75, 70]), false);
  assert.equal(fellThreeWeeks([80, 75, 70, 70]), false);
  assert.equal(fellThreeWeeks([60, 80, 75, 70, 65]), true);
  assert.equal(fellThreeWeeks([80, 75, 70, 65, 90]), false);
  for (const few of [[], [80], [80, 75], [75, 70, 65], [75, 70, 65, null]]) assert.equal(fellThreeWeeks(few), false);
  assert.equal(fellThreeWeeks([80, 75, 70, 75]), false);
});
