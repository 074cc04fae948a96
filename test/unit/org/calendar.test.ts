import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import fc from 'fast-check';
import { addDays, mondayOf, parseMonday } from '../../../src/org/calendar.ts';

describe('weeks', () => {
  it('are named by their Monday', () => {
    assert.equal(mondayOf('2027-01-04'), '2027-01-04');
    assert.equal(mondayOf('2027-01-10'), '2027-01-04');
    assert.equal(mondayOf('2027-01-03'), '2026-12-28');
  });

  it('hold each day of a year exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (offset) => {
        const day = addDays('2000-01-01', offset);
        const monday = mondayOf(day);
        assert.ok(monday <= day && day < addDays(monday, 7));
        assert.equal(parseMonday(monday, 'week'), monday);
      }),
    );
  });

  it('are refused when they begin on another day, with the Mondays around it', () => {
    assert.throws(
      () => parseMonday('2027-01-05', 'week'),
      (error: SfError) =>
        error.name === 'NotAMondayError' &&
        /^--week .* 2027-01-05 /.test(error.message) &&
        /2027-01-04.*2027-01-11/.test(error.actions?.join() ?? ''),
    );
  });

  it('are refused when they are no day at all', () => {
    for (const text of ['', '2027-1-4', '2027-02-30', 'monday', '2027-01-04T00:00:00Z']) {
      assert.throws(() => parseMonday(text, 'week'), { name: 'NotADateError' }, text);
    }
    assert.throws(() => parseMonday('soon', 'week'), /^NotADateError: --week .*"soon"/);
  });
});

describe('days that no org stores', () => {
  it('are refused before anything is written', () => {
    for (const text of ['0001-01-01', '1699-12-28', '4001-01-01', '9999-12-27']) {
      assert.throws(() => parseMonday(text, 'week'), { name: 'DayOutOfRangeError' }, text);
    }
    assert.throws(() => parseMonday('1699-12-28', 'week'), /--week .* 1700-01-01 to 4000-12-31, .* 1699-12-28 /);
    // The first and the last day that an org stores are no Mondays, which is all that is wrong with them.
    for (const text of ['1700-01-01', '4000-12-31']) {
      assert.throws(() => parseMonday(text, 'week'), { name: 'NotAMondayError' }, text);
    }
    assert.equal(parseMonday('1700-01-04', 'week'), '1700-01-04');
    assert.equal(parseMonday('4000-12-25', 'week'), '4000-12-25');
  });
});
