import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../../../src/org/calendar.ts';
import { startDateOf } from '../../../src/seed/startDate.ts';
import { clockOn } from '../../fixtures/clock.ts';

/** The start date of a seed; `current` is the one of a project that is there. */
function startOf(
  today: string,
  asked: { startDate?: string; overwrite?: boolean } = {},
  current: string | null = null,
): string {
  return startDateOf({ overwrite: false, clock: clockOn(today), ...asked }, current);
}

describe('the start date', () => {
  it('of a new project is today when that is a Monday, and the Monday after it otherwise', () => {
    assert.equal(startOf('2027-03-08'), '2027-03-08');
    for (let days = 1; days < 7; days++) {
      assert.equal(startOf(addDays('2027-03-08', days)), '2027-03-15', String(days));
    }
    assert.equal(startOf('2027-03-15'), '2027-03-15');
  });

  it('of a new project is the one that was asked for', () => {
    assert.equal(startOf('2027-03-09', { startDate: '2027-01-04' }), '2027-01-04');
  });

  it('of a project that is there stays, unless it is overwritten with another one', () => {
    const [today, startDate, current] = ['2027-03-09', '2027-01-04', '2026-10-05'];
    assert.equal(startOf(today, {}, current), current);
    assert.equal(startOf(today, { startDate }, current), current);
    assert.equal(startOf(today, { overwrite: true }, current), current);
    assert.equal(startOf(today, { startDate, overwrite: true }, current), startDate);
  });
});
