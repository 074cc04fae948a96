import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  dayAfter,
  dayIn,
  type FilterClock,
  isDateLiteral,
  isDateRange,
  isDay,
  isTimeZone,
  literalSpan,
  rangeSpan,
  startOfDay,
} from '../../../force-app/main/default/lwc/adoptionFilters/dates.ts';

/** A Thursday. */
const clock: FilterClock = { today: '2026-05-14', timeZone: 'Europe/Paris', fiscalYearStartMonth: 1 };

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
      THIS_WEEK: '2026-05-11 2026-05-17',
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
    assert.equal(range('last_n_weeks', 2), '2026-04-27 2026-05-10');
    assert.equal(range('n_months_ago', 5), '2025-12-01 2025-12-31');
    assert.equal(range('next_n_quarters', 2), '2026-07-01 2026-12-31');
    assert.equal(range('last_n_fiscal_years', 1, { ...clock, fiscalYearStartMonth: 4 }), '2025-04-01 2026-03-31');
    assert.equal(range('n_fiscal_quarters_ago', 1, { ...clock, fiscalYearStartMonth: 2 }), '2026-02-01 2026-04-30');
  });

  it('count whole quarters and years, fiscal ones from the month in which they start', () => {
    const spans = (today: string, fiscalYearStartMonth: number): Record<string, string> =>
      Object.fromEntries(
        ['THIS_QUARTER', 'LAST_YEAR', 'THIS_FISCAL_QUARTER', 'THIS_FISCAL_YEAR', 'NEXT_FISCAL_YEAR'].map((name) => [
          name,
          Object.values(literalSpan(name, { ...clock, today, fiscalYearStartMonth })).join(' '),
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
    assert.equal(spans('2026-06-15', 1)['THIS_FISCAL_YEAR'], '2026-01-01 2026-12-31');
  });

  it('follow each other without gap or overlap', () => {
    const units = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];
    const names = (unit: string): string[] =>
      unit === 'DAY' ? ['YESTERDAY', 'TODAY', 'TOMORROW'] : ['LAST', 'THIS', 'NEXT'].map((word) => `${word}_${unit}`);
    const clocks = fc.record({
      today: fc
        .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      timeZone: fc.constant('UTC'),
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

  it('begin their weeks on Monday, also on the Sunday before and on a Monday', () => {
    const week = (today: string): string => Object.values(literalSpan('THIS_WEEK', { ...clock, today })).join(' ');
    assert.deepEqual(['2026-05-17', '2026-05-18', '2026-01-01'].map(week), [
      '2026-05-11 2026-05-17',
      '2026-05-18 2026-05-24',
      '2025-12-29 2026-01-04',
    ]);
  });

  it('end where the platform knows no more dates', () => {
    assert.deepEqual(rangeSpan('n_years_ago', 9999, clock), { first: '1700-01-01', last: '1700-01-01' });
    assert.deepEqual(rangeSpan('next_n_years', 9999, clock), { first: '2027-01-01', last: '4000-12-30' });
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

  it('starts at the first instant it has in a zone, whatever the clocks do that night', () => {
    const starts: [zone: string, day: string, instant: string][] = [
      ['UTC', '2026-05-14', '2026-05-14T00:00:00.000Z'],
      ['Europe/Paris', '2026-05-14', '2026-05-13T22:00:00.000Z'],
      // Twenty-three hours, then a day of the summer.
      ['Europe/Paris', '2026-03-29', '2026-03-28T23:00:00.000Z'],
      ['Europe/Paris', '2026-03-30', '2026-03-29T22:00:00.000Z'],
      ['Asia/Kolkata', '2026-05-14', '2026-05-13T18:30:00.000Z'],
      ['Pacific/Kiritimati', '2026-05-14', '2026-05-13T10:00:00.000Z'],
      ['Pacific/Pago_Pago', '2026-05-14', '2026-05-14T11:00:00.000Z'],
      // Summer time began at midnight: these days start at one.
      ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
      ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
      // Samoa left this day out.
      ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
      ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
    ];
    for (const [zone, day, instant] of starts) {
      assert.equal(new Date(startOfDay(zone, day)).toISOString(), instant, `${zone} ${day}`);
    }
  });

  it('holds every instant from its start to the start of the next, in every zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2037, 0, 1) });
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const day = dayIn(zone, instant);
        assert.ok(startOfDay(zone, day) <= instant && instant < startOfDay(zone, dayAfter(day)), `${zone} ${instant}`);
      }),
    );
  });

  it('needs a zone that has a name', () => {
    for (const zone of ['Europe/Paris', 'UTC', 'GMT', 'Asia/Calcutta', 'Asia/Kolkata'])
      assert.ok(isTimeZone(zone), zone);
    for (const zone of ['', ' ', 'Paris', '+02:00', 'Europe/Paris ', 'null']) assert.ok(!isTimeZone(zone), zone);
  });
});
