import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  dayIn,
  type FilterClock,
  isDateLiteral,
  isDateRange,
  isDay,
  literalSpan,
  rangeSpan,
} from '../../../force-app/main/default/lwc/adoptionFilters/dates.ts';

/** A Thursday. */
const clock: FilterClock = { today: '2026-05-14', timeZone: 'Europe/Paris' };

describe('date words', () => {
  const templates = dirname(createRequire(import.meta.url).resolve('@salesforce/templates/package.json'));
  const generated = readFileSync(
    join(templates, 'lib/templates/project/angularextapp/_p_/_m_/_w_/_a_/src/app/api/graphql-operations-types.ts'),
    'utf8',
  );
  const block = (start: string): string => generated.split(start)[1]?.split('\n}')[0] ?? '';

  it("are those of an org's GraphQL schema", () => {
    const literals = [...block('export enum DateLiteral {').matchAll(/"([A-Z0-9_]+)"/g)].map(([, name]) => name ?? '');
    const ranges = [...block('export type DateRange = {').matchAll(/^\s*(\w+)\?/gm)].map(([, name]) => name ?? '');
    assert.equal(literals.length, 23);
    assert.equal(ranges.length, 21);
    assert.deepEqual(
      literals.filter((name) => !isDateLiteral(name)),
      [],
    );
    assert.deepEqual(
      ranges.filter((name) => !isDateRange(name)),
      [],
    );
    assert.deepEqual(['THIS_DAY', 'LAST_HOUR', 'toString'].filter(isDateLiteral), []);
    assert.deepEqual(['last_n_hours', 'n_days', 'next_n_days_ago', 'constructor'].filter(isDateRange), []);
  });

  it('mean the days that the SOQL reference says', () => {
    const spans = Object.fromEntries(
      [
        'TODAY',
        'YESTERDAY',
        'THIS_WEEK',
        'LAST_MONTH',
        'NEXT_QUARTER',
        'THIS_YEAR',
        'LAST_90_DAYS',
        'NEXT_90_DAYS',
      ].map((name) => [name, Object.values(literalSpan(name, clock)).join(' ')]),
    );
    assert.deepEqual(spans, {
      TODAY: '2026-05-14 2026-05-14',
      YESTERDAY: '2026-05-13 2026-05-13',
      THIS_WEEK: '2026-05-10 2026-05-16',
      LAST_MONTH: '2026-04-01 2026-04-30',
      NEXT_QUARTER: '2026-07-01 2026-09-30',
      THIS_YEAR: '2026-01-01 2026-12-31',
      LAST_90_DAYS: '2026-02-13 2026-05-14',
      NEXT_90_DAYS: '2026-05-15 2026-08-12',
    });
    const range = (name: string, n: number, at = clock): string => Object.values(rangeSpan(name, n, at)).join(' ');
    assert.equal(range('last_n_days', 1), '2026-05-13 2026-05-14');
    assert.equal(range('next_n_days', 1), '2026-05-15 2026-05-15');
    assert.equal(range('n_days_ago', 7), '2026-05-07 2026-05-07');
    assert.equal(range('last_n_weeks', 2, { ...clock, weekStartsOn: 1 }), '2026-04-27 2026-05-10');
    assert.equal(range('n_months_ago', 5), '2025-12-01 2025-12-31');
    assert.equal(range('next_n_quarters', 2), '2026-07-01 2026-12-31');
    assert.equal(range('last_n_fiscal_years', 1, { ...clock, fiscalYearStartMonth: 4 }), '2025-04-01 2026-03-31');
    assert.equal(range('n_fiscal_quarters_ago', 1, { ...clock, fiscalYearStartMonth: 2 }), '2026-02-01 2026-04-30');
  });

  it('count whole quarters and years, fiscal ones from the month in which they start', () => {
    const spans = (today: string, fiscalYearStartMonth?: number): Record<string, string> =>
      Object.fromEntries(
        ['THIS_QUARTER', 'LAST_YEAR', 'THIS_FISCAL_QUARTER', 'THIS_FISCAL_YEAR', 'NEXT_FISCAL_YEAR'].map((name) => [
          name,
          Object.values(literalSpan(name, { today, ...(fiscalYearStartMonth && { fiscalYearStartMonth }) })).join(' '),
        ]),
      );
    assert.deepEqual(spans('2026-06-15', 2), {
      THIS_QUARTER: '2026-04-01 2026-06-30',
      LAST_YEAR: '2025-01-01 2025-12-31',
      THIS_FISCAL_QUARTER: '2026-05-01 2026-07-31',
      THIS_FISCAL_YEAR: '2026-02-01 2027-01-31',
      NEXT_FISCAL_YEAR: '2027-02-01 2028-01-31',
    });
    assert.deepEqual(spans('2026-01-31', 4), {
      THIS_QUARTER: '2026-01-01 2026-03-31',
      LAST_YEAR: '2025-01-01 2025-12-31',
      THIS_FISCAL_QUARTER: '2026-01-01 2026-03-31',
      THIS_FISCAL_YEAR: '2025-04-01 2026-03-31',
      NEXT_FISCAL_YEAR: '2026-04-01 2027-03-31',
    });
    assert.equal(spans('2026-06-15')['THIS_FISCAL_YEAR'], '2026-01-01 2026-12-31');
  });

  it('follow each other without gap or overlap', () => {
    const units = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];
    const names = (unit: string): string[] =>
      unit === 'DAY' ? ['YESTERDAY', 'TODAY', 'TOMORROW'] : ['LAST', 'THIS', 'NEXT'].map((word) => `${word}_${unit}`);
    const clocks = fc.record({
      today: fc
        .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      weekStartsOn: fc.constantFrom(0 as const, 1 as const),
      fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
    });
    const after = (day: string): string =>
      new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.constantFrom(...units), clocks, (unit, at) => {
        const [last, present, next] = names(unit).map((name) => literalSpan(name, at));
        assert.ok(last && present && next);
        assert.ok(present.first <= at.today && at.today <= present.last);
        assert.equal(after(last.last), present.first);
        assert.equal(after(present.last), next.first);
      }),
    );
  });

  it('are refused when nobody knows them', () => {
    assert.throws(() => literalSpan('NOON', clock), { name: 'RangeError', message: /NOON/ });
    assert.throws(() => rangeSpan('last_n_hours', 1, clock), { name: 'RangeError', message: /last_n_hours/ });
  });
});

describe('a day', () => {
  it('is a date of the calendar and nothing around it', () => {
    for (const text of ['2024-02-29', '0001-01-01', '9999-12-31']) assert.ok(isDay(text), text);
    const wrong = [
      '2026-02-29',
      '2026',
      '-002026-01-01',
      '2026-1-1',
      '2026-01-01x',
      '2026-13-01',
      '2026-01-01T00:00:00Z',
    ];
    for (const text of wrong) assert.equal(isDay(text), false, text);
  });

  it('is the one an instant falls on in a time zone', () => {
    const instant = Date.parse('2026-05-14T22:30:00Z');
    assert.deepEqual(
      ['UTC', 'Europe/Paris', 'Europe/Paris', 'Pacific/Honolulu'].map((zone) => dayIn(zone, instant)),
      ['2026-05-14', '2026-05-15', '2026-05-15', '2026-05-14'],
    );
  });
});
