import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveDateLiteral } from '../../src/query/dateLiterals.ts';
import type { DateContext } from '../../src/query/dateLiterals.ts';
import { NOW } from '../fixtures/salesOrg.ts';

const UTC: DateContext = { now: new Date(NOW), timeZone: 'UTC', locale: 'en_US' };

/** First and last day of a literal. */
function days(text: string, context: DateContext): [string, string] {
  const [literal = '', n] = text.split(':');
  const range = resolveDateLiteral({ literal, ...(n === undefined ? {} : { n: Number(n) }) }, context);
  return [range.start.toISODate() ?? '', range.end.minus({ days: 1 }).toISODate() ?? ''];
}

describe('ranges of date literals on Wednesday 2026-03-04', () => {
  const expected: [string, string, string][] = [
    ['YESTERDAY', '2026-03-03', '2026-03-03'],
    ['TODAY', '2026-03-04', '2026-03-04'],
    ['tomorrow', '2026-03-05', '2026-03-05'],
    ['LAST_WEEK', '2026-02-22', '2026-02-28'],
    ['THIS_WEEK', '2026-03-01', '2026-03-07'],
    ['NEXT_WEEK', '2026-03-08', '2026-03-14'],
    ['LAST_MONTH', '2026-02-01', '2026-02-28'],
    ['THIS_MONTH', '2026-03-01', '2026-03-31'],
    ['NEXT_MONTH', '2026-04-01', '2026-04-30'],
    ['LAST_QUARTER', '2025-10-01', '2025-12-31'],
    ['THIS_QUARTER', '2026-01-01', '2026-03-31'],
    ['NEXT_QUARTER', '2026-04-01', '2026-06-30'],
    ['LAST_YEAR', '2025-01-01', '2025-12-31'],
    ['THIS_YEAR', '2026-01-01', '2026-12-31'],
    ['NEXT_YEAR', '2027-01-01', '2027-12-31'],
    ['THIS_FISCAL_QUARTER', '2026-01-01', '2026-03-31'],
    ['LAST_FISCAL_YEAR', '2025-01-01', '2025-12-31'],
    ['LAST_90_DAYS', '2025-12-04', '2026-03-04'],
    ['NEXT_90_DAYS', '2026-03-05', '2026-06-02'],
    ['LAST_N_DAYS:1', '2026-03-03', '2026-03-04'],
    ['LAST_N_DAYS:30', '2026-02-02', '2026-03-04'],
    ['NEXT_N_DAYS:7', '2026-03-05', '2026-03-11'],
    ['N_DAYS_AGO:4', '2026-02-28', '2026-02-28'],
    ['LAST_N_WEEKS:2', '2026-02-15', '2026-02-28'],
    ['NEXT_N_WEEKS:2', '2026-03-08', '2026-03-21'],
    ['N_WEEKS_AGO:1', '2026-02-22', '2026-02-28'],
    ['LAST_N_MONTHS:3', '2025-12-01', '2026-02-28'],
    ['NEXT_N_MONTHS:2', '2026-04-01', '2026-05-31'],
    ['N_MONTHS_AGO:2', '2026-01-01', '2026-01-31'],
    ['LAST_N_QUARTERS:2', '2025-07-01', '2025-12-31'],
    ['NEXT_N_QUARTERS:1', '2026-04-01', '2026-06-30'],
    ['N_QUARTERS_AGO:1', '2025-10-01', '2025-12-31'],
    ['LAST_N_YEARS:2', '2024-01-01', '2025-12-31'],
    ['NEXT_N_YEARS:1', '2027-01-01', '2027-12-31'],
    ['N_YEARS_AGO:3', '2023-01-01', '2023-12-31'],
    ['LAST_N_FISCAL_QUARTERS:1', '2025-10-01', '2025-12-31'],
    ['N_FISCAL_YEARS_AGO:1', '2025-01-01', '2025-12-31'],
  ];
  for (const [literal, first, last] of expected) {
    it(`${literal} is ${first} to ${last}`, () => {
      assert.deepEqual(days(literal, UTC), [first, last]);
    });
  }
});

describe('what a range depends on', () => {
  it('weeks start on the first weekday of the locale', () => {
    assert.deepEqual(days('THIS_WEEK', { ...UTC, locale: 'fr_FR' }), ['2026-03-02', '2026-03-08']);
    const sunday = { ...UTC, now: new Date('2026-03-01T12:00:00Z') };
    assert.deepEqual(days('THIS_WEEK', sunday), ['2026-03-01', '2026-03-07']);
    assert.deepEqual(days('THIS_WEEK', { ...sunday, locale: 'fr_FR' }), ['2026-02-23', '2026-03-01']);
  });

  it('today is the day in the time zone of the user', () => {
    const late = { ...UTC, now: new Date('2026-03-04T23:30:00Z') };
    assert.deepEqual(days('TODAY', { ...late, timeZone: 'America/Los_Angeles' }), ['2026-03-04', '2026-03-04']);
    assert.deepEqual(days('TODAY', { ...late, timeZone: 'Europe/Paris' }), ['2026-03-05', '2026-03-05']);
    assert.deepEqual(days('TODAY', { ...late, timeZone: 'Pacific/Auckland' }), ['2026-03-05', '2026-03-05']);
  });

  it('days keep their own length when the clocks change', () => {
    const paris = { now: new Date('2026-03-29T12:00:00Z'), timeZone: 'Europe/Paris', locale: 'fr_FR' };
    const today = resolveDateLiteral({ literal: 'TODAY' }, paris);
    assert.equal(today.start.toJSDate().toISOString(), '2026-03-28T23:00:00.000Z');
    assert.equal(today.end.toJSDate().toISOString(), '2026-03-29T22:00:00.000Z');
  });
});

describe('names that are no date literals', () => {
  for (const literal of [
    { literal: 'NEVER' },
    { literal: 'THIS_DAY' },
    { literal: 'LAST_N_DAYS' },
    { literal: 'LAST_N_DAYS', n: -1 },
    { literal: 'LAST_N_DECADES', n: 1 },
    { literal: 'constructor' },
  ]) {
    it(`${literal.literal} ${literal.n ?? ''} is refused`, () => {
      assert.throws(() => resolveDateLiteral(literal, UTC), { code: 'MALFORMED_QUERY' });
    });
  }
});
