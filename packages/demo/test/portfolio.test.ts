import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { addDays } from '../../../src/org/calendar.ts';
import { FEWEST, hasDeals, MOST } from '../src/caretakers.ts';
import { readDataset } from '../src/dataset.ts';
import type { LiveDeal } from '../src/liveDeal.ts';
import { portfolioOf } from '../src/replay.ts';
import { NEWCOMER, WITHOUT_DEALS } from '../src/story.ts';
import { replayMondays } from '../src/timeline.ts';

const data = readDataset();

/** A week of a replay as plain values, days as distances from its Monday. */
interface Week {
  open: Record<string, number>;
  ahead: number;
  withStep: number;
  given: LiveDeal[];
  calls: number;
  monday: string;
}

/** Everything open after each Monday, and what was closed as lost though the data set does not say so by then. */
function replay(today: string): Week[] {
  const portfolio = portfolioOf(data, today);
  return replayMondays(today, 12).map((monday, week) => {
    const { created, changed, calls } = portfolio.advance(week, monday);
    const open = portfolio.open();
    const isGiven = ({ state, dated }: LiveDeal): boolean =>
      state.stage === 'Closed Lost' && (dated.closedOn === null || dated.closedOn >= monday);
    return {
      open: Object.fromEntries(
        [...Map.groupBy(open, ({ keeper }) => keeper.name)].map(([name, deals]) => [name, deals.length]),
      ),
      ahead: open.filter(({ state }) => state.closeDate >= monday).length,
      withStep: open.filter(({ nextStep }) => nextStep !== null).length,
      given: [...created, ...changed].filter(isGiven).map((deal) => ({ ...deal })),
      calls: calls.length,
      monday,
    };
  });
}

let weeks: Week[];
before(() => {
  weeks = replay('2026-03-18');
});

describe('who looks after which deals', () => {
  it('gives everybody 20 to 60 open deals in every week, but for those who have none', () => {
    for (const [week, { open }] of weeks.entries()) {
      const counts = Object.values(open);
      assert.ok(Math.min(...counts) >= 20 && Math.max(...counts) <= MOST, `week ${week}: ${JSON.stringify(open)}`);
      const without = data.agents.map(({ sales_agent: name }) => name).filter((name) => !(name in open));
      const expected = week < NEWCOMER.week ? [...WITHOUT_DEALS, NEWCOMER.rep] : [...WITHOUT_DEALS];
      assert.deepEqual(without.sort(), expected.sort(), `week ${week}`);
    }
    assert.ok(Math.min(...Object.values(weeks[0].open)) >= FEWEST);
  });

  it('lets the newcomer begin with a share of the team', () => {
    const newcomer = { name: NEWCOMER.rep, manager: '' };
    assert.equal(hasDeals(newcomer, NEWCOMER.week - 1), false);
    assert.ok((weeks[NEWCOMER.week].open[NEWCOMER.rep] ?? 0) >= 20);
  });

  it('closes deals as lost early only where the data set never wins them, a day after they began or later', () => {
    assert.ok(weeks.every(({ given }) => given.length > 0));
    for (const { given, monday } of weeks) {
      for (const { dated, state } of given) {
        assert.notEqual(dated.source.deal_stage, 'Won');
        assert.ok(state.closeDate > dated.createdOn && state.closeDate < monday);
        assert.equal(state.amount, 0);
      }
    }
  });
});

describe('what people write on their deals', () => {
  const shareOf = (part: 'ahead' | 'withStep', week: number): number =>
    weeks[week][part] / Object.values(weeks[week].open).reduce((sum, count) => sum + count, 0);

  it('becomes more, and less in the weeks of the dip', () => {
    assert.ok(shareOf('withStep', 11) > shareOf('withStep', 0) + 0.15);
    assert.ok(shareOf('withStep', 7) < shareOf('withStep', 6) - 0.05);
    assert.ok(shareOf('ahead', 11) > shareOf('ahead', 0) + 0.1);
    assert.ok(weeks[7].calls < weeks[6].calls);
  });

  it('is the same for every day that the demo starts on', () => {
    const shape = (all: Week[]): unknown =>
      all.map(({ open, ahead, withStep, calls, given, monday }) => ({
        open,
        ahead,
        withStep,
        calls,
        given: given.map(({ key, state }) => [key, (Date.parse(state.closeDate) - Date.parse(monday)) / 86_400_000]),
      }));
    assert.deepEqual(shape(replay('2024-02-29')), shape(weeks));
    assert.equal(addDays(weeks[0].monday, 77), weeks[11].monday);
  });
});
