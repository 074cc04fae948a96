import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDataset, type SourceDeal } from '../src/dataset.ts';
import { inventedCreation } from '../src/gaps.ts';
import { dateDeal, dealAt, measuringInstant, replayMondays, shiftFor } from '../src/timeline.ts';
import { addDays } from '../../../src/org/calendar.ts';

const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset));

const deal = (values: Partial<SourceDeal>): SourceDeal => ({
  opportunity_id: 'X1',
  sales_agent: 'Ann',
  product: 'GTX Pro',
  account: '',
  deal_stage: 'Engaging',
  engage_date: '2017-10-02',
  close_date: '',
  close_value: '',
  ...values,
});
const never = (): string => assert.fail('the deal has an engage date');

describe('the dates of the demo', () => {
  it('move by whole weeks, so that the last day of the data is the last Sunday before any today', () => {
    fc.assert(
      fc.property(days, (today) => {
        const shift = shiftFor(today);
        assert.equal(Math.abs(shift % 7), 0);
        const lastDay = addDays('2017-12-31', shift);
        assert.ok(lastDay < today && addDays(lastDay, 7) >= today);
      }),
    );
  });

  it('measure on twelve Mondays up to the one of the week of today', () => {
    const mondays = replayMondays('2026-03-18', 12);
    assert.equal(mondays.length, 12);
    assert.equal(mondays[0], '2025-12-29');
    assert.equal(mondays[11], '2026-03-16');
  });

  it('measure on Monday mornings, and never after the instant from which the clock goes on', () => {
    const measured = (end: string): string => measuringInstant('2026-03-16', new Date(end)).toISOString();
    assert.equal(measured('2026-03-18T09:00:00Z'), '2026-03-16T06:00:00.000Z');
    assert.equal(measured('2026-03-16T00:30:00Z'), '2026-03-16T00:30:00.000Z');
  });

  it('show a deal only after the day it was created, open until it closes', () => {
    const won = dateDeal(deal({ deal_stage: 'Won', close_date: '2017-10-10', close_value: '1054' }), 0, never);
    assert.equal(dealAt(won, '2017-10-02'), null);
    assert.deepEqual(dealAt(won, '2017-10-03'), { stage: 'Qualification', closeDate: '2017-11-16', amount: null });
    assert.deepEqual(dealAt(won, '2017-10-10')?.stage, 'Qualification');
    assert.deepEqual(dealAt(won, '2017-10-11'), { stage: 'Closed Won', closeDate: '2017-10-10', amount: 1054 });
  });

  it('expect an open deal to close 45 days after it was created', () => {
    const prospect = dateDeal(deal({ deal_stage: 'Prospecting', engage_date: '' }), 0, () => '2017-11-01');
    assert.deepEqual(dealAt(prospect, '2017-12-01'), { stage: 'Prospecting', closeDate: '2017-12-16', amount: null });
  });
});

describe('the public data set', () => {
  const { deals, agents, accounts } = readDataset();

  it('is complete', () => {
    assert.equal(deals.length, 8800);
    assert.equal(agents.length, 35);
    assert.equal(accounts.length, 85);
  });

  it('ends with 2,089 open deals, 1,425 of them without an account', () => {
    const lastDay = '2017-12-31';
    const open = deals.filter((source) => {
      const dated = dateDeal(source, 0, () => inventedCreation(source.opportunity_id, lastDay));
      return dealAt(dated, '2018-01-01')?.amount === null;
    });
    assert.equal(open.length, 2089);
    assert.equal(open.filter((source) => source.account === '').length, 1425);
  });
});
