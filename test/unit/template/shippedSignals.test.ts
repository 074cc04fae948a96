/** What the signals of the shipped templates count, on records made for it. Source: product.md, Scoring. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createRecord, querySoql } from '@crm-adoption/local-org';
import { SalesOrg } from '@crm-adoption/local-org/fixtures';
import { countQueries } from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { loadTemplate } from '../../../src/template/load.ts';
import type { Template } from '../../../src/template/schema.ts';
import { clockOn } from '../../fixtures/clock.ts';
import { describedBy } from '../../fixtures/described.ts';

const NOW = '2027-03-03T10:00:00.000Z';

describe('signals of b2b-sme', () => {
  let sales: SalesOrg;
  let signals: Template['signals'];

  before(async () => {
    ({ signals } = await loadTemplate('b2b-sme'));
    sales = new SalesOrg(NOW);
  });
  beforeEach(() => sales.org.db.exec('DELETE FROM "Task"; DELETE FROM "Opportunity"'));
  after(() => sales.org.close());

  /** Records that a signal looks at, and how many of them are well kept. */
  function counted(key: string): { population: number; passed: number } {
    const signal = signals.find((each) => each.key === key);
    assert.ok(signal);
    const filter = (value: object): string => JSON.stringify(value);
    const stored = { ...signal, population: filter(signal.population), pass: filter(signal.pass) };
    const queries = countQueries(stored, { described: describedBy(sales.org), clock: clockOn(NOW.slice(0, 10)) });
    const count = (soql: string): number => {
      const { records } = querySoql(sales.org, sales.admin, soql);
      return records.reduce((sum, { n }) => sum + Number(n), 0);
    };
    return { population: count(queries.population), passed: count(queries.passed) };
  }

  const deal = (values: Record<string, string>): string =>
    createRecord(sales.org, sales.admin, 'Opportunity', {
      Name: 'Deal',
      StageName: 'Prospecting',
      CloseDate: '2027-06-01',
      ...values,
    });
  const task = (values: Record<string, string | boolean>): string =>
    createRecord(sales.org, sales.admin, 'Task', {
      Subject: 'Call',
      Status: 'Not Started',
      Priority: 'Normal',
      ...values,
    });

  it('take a close date ahead, but none that is years away', () => {
    for (const CloseDate of ['2027-03-02', '2027-03-03', '2028-09-30', '2028-10-01', '2099-12-31']) deal({ CloseDate });
    assert.deepEqual(counted('close-date'), { population: 5, passed: 2 });
  });

  it('take a next step while the deal was touched in the last six weeks', () => {
    const old = deal({ NextStep: 'Call' });
    deal({ NextStep: 'Call' });
    deal({});
    sales.org.db
      .prepare('UPDATE "Opportunity" SET "LastModifiedDate" = ? WHERE "Id" = ?')
      .run('2027-01-19T10:00:00.000Z', old);
    assert.deepEqual(counted('next-step'), { population: 3, passed: 1 });
  });

  it('take no task without a date, and do not look at the record of a series', () => {
    task({ ActivityDate: '2027-03-02' });
    task({ ActivityDate: '2027-03-03' });
    task({});
    task({ IsRecurrence: true });
    task({ ActivityDate: '2027-03-01', Status: 'Completed' });
    assert.deepEqual(counted('tasks-on-time'), { population: 3, passed: 1 });
  });
});
