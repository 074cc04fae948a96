import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import {
  evaluateFilter,
  FilterError,
  parseFilter,
  type FilterClock,
  type FilterRecord,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import {
  isDateLiteral,
  isDateRange,
  literalSpan,
  rangeSpan,
} from '../../../force-app/main/default/lwc/adoptionFilters/dates.ts';

/** A Thursday. */
const clock: FilterClock = { today: '2026-05-14', timeZone: 'Europe/Paris' };
const matches = (filter: unknown, record: FilterRecord, at = clock): boolean =>
  evaluateFilter(parseFilter(JSON.stringify(filter)), record, at);

describe('evaluateFilter', () => {
  it('finds a comparison with an empty field false, except eq null, ne and nin', () => {
    const empty = { Amount: null };
    const outcome = [
      { Amount: { eq: null } },
      { Amount: { ne: 1 } },
      { Amount: { nin: [1] } },
      { Amount: { ne: null } },
      { Amount: { eq: 1 } },
      { Amount: { lt: 1 } },
      { Amount: { gte: 1 } },
      { Amount: { in: [1] } },
      { Amount: { like: '%' } },
      { Amount: { includes: ['a'] } },
    ].map((filter) => [matches(filter, empty), matches({ not: filter }, empty)]);
    assert.deepEqual(outcome, [...Array<boolean[]>(3).fill([true, false]), ...Array<boolean[]>(7).fill([false, true])]);
  });

  it('reads a missing parent as empty, and nothing that an object only inherits', () => {
    assert.equal(matches({ Account: { Name: { eq: null } } }, { Account: null }), true);
    assert.equal(matches({ constructor: { name: { eq: null } } }, {}), true);
    assert.throws(() => matches({ Account: { eq: 1 } }, { Account: { Name: 'x' } }), FilterError);
  });

  it('compares text without regard to case', () => {
    const record = { Name: 'ÉCOLE_50%.*', Picks__c: 'Red;Green' };
    assert.equal(matches({ Name: { eq: 'école_50%.*' } }, record), true);
    assert.equal(matches({ Name: { in: ['x', 'École_50%.*'] } }, record), true);
    assert.equal(matches({ Name: { like: 'é____\\_50\\%%' } }, record), true);
    assert.equal(matches({ Name: { like: '%.*' } }, record), true);
    assert.equal(matches({ Name: { like: '%.x' } }, record), false);
    assert.equal(matches({ Picks__c: { includes: ['green;red', 'blue'] } }, record), true);
    assert.equal(matches({ Picks__c: { includes: ['red;blue'] } }, record), false);
  });

  it('puts a date-time on the day it has in the time zone', () => {
    const lateEvening = { CreatedDate: '2026-05-13T22:30:00.000+0000' };
    const today = { CreatedDate: { eq: { literal: 'TODAY' } } };
    assert.equal(matches(today, lateEvening), true);
    assert.equal(matches(today, lateEvening, { today: '2026-05-14' }), false);
    assert.equal(matches({ CreatedDate: { eq: { value: '2026-05-14T00:30:00+02:00' } } }, lateEvening), true);
  });

  it('refuses to compare a date with a date-time', () => {
    assert.throws(
      () => matches({ CloseDate: { eq: { value: '2026-05-14T00:00:00Z' } } }, { CloseDate: '2026-05-14' }),
      /date field/,
    );
    assert.throws(() => matches({ CloseDate: { eq: { literal: 'TODAY' } } }, { CloseDate: 'soon' }), /soon/);
  });
});

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
});
