import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../src/org/calendar.ts';
import type { LiveDeal } from '../src/liveDeal.ts';
import { Promises, type Promised } from '../src/promises.ts';
import { accountOf, callDay, closeDateOf, nextStepOf } from '../src/upkeep.ts';

const MONDAY = '2026-01-05';
const key = fc.string({ minLength: 1, maxLength: 8 });
const week = fc.integer({ min: 0, max: 11 });
const daysFromMonday = fc.integer({ min: -300, max: 300 });

function deal(
  dealKey: string,
  values: { closesIn?: number; beganAgo?: number; source?: string; account?: string },
): LiveDeal {
  const { closesIn = 0, beganAgo = 30, source = '', account = '' } = values;
  const createdOn = addDays(MONDAY, -beganAgo);
  return {
    key: dealKey,
    dated: {
      source: {
        opportunity_id: dealKey,
        sales_agent: 'Ann',
        product: 'GTX Pro',
        account: source,
        deal_stage: 'Engaging',
        engage_date: createdOn,
        close_date: '',
        close_value: '',
      },
      createdOn,
      closedOn: null,
    },
    keeper: { name: 'Ann', manager: 'Mia' },
    state: { stage: 'Qualification', closeDate: addDays(MONDAY, closesIn), amount: null },
    account,
    nextStep: null,
    touchedOn: createdOn,
  };
}

describe('close dates', () => {
  it('stay while they lie ahead; one in the past stays or is moved two to eight weeks ahead', () => {
    fc.assert(
      fc.property(key, week, daysFromMonday, (dealKey, at, closesIn) => {
        const one = deal(dealKey, { closesIn });
        const date = closeDateOf(one, at, MONDAY);
        if (closesIn >= 0 || date === one.state.closeDate) return assert.equal(date, one.state.closeDate);
        assert.ok(date >= addDays(MONDAY, 14) && date < addDays(MONDAY, 56));
      }),
    );
  });
});

describe('customers of deals', () => {
  it('are those of the data set three weeks after the beginning; a found one stays', () => {
    fc.assert(
      fc.property(key, week, fc.integer({ min: 1, max: 200 }), (dealKey, at, beganAgo) => {
        const accounts = ['Acme', 'Globex'];
        const known = accountOf(deal(dealKey, { beganAgo, source: 'Initech' }), at, MONDAY, accounts);
        assert.equal(known, beganAgo >= 21 ? 'Initech' : '');
        assert.ok(['', ...accounts].includes(accountOf(deal(dealKey, { beganAgo }), at, MONDAY, accounts)));
        assert.equal(accountOf(deal(dealKey, { beganAgo, account: 'Acme' }), at, MONDAY, accounts), 'Acme');
      }),
    );
  });
});

describe('next steps and calls', () => {
  it('are words or nothing, the same in every run', () => {
    fc.assert(
      fc.property(key, week, (dealKey, at) => {
        const step = nextStepOf(deal(dealKey, {}), at);
        assert.ok(step === null || step.length > 10);
        assert.equal(nextStepOf(deal(dealKey, {}), at), step);
      }),
    );
    assert.equal(new Date(callDay(MONDAY)).getUTCDay(), 5);
  });
});

describe('tasks', () => {
  const keepers = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });

  /** Open tasks after each of twelve weeks. */
  function openTasks(names: readonly string[], busyUntil = 12): Map<string, Promised>[] {
    const promises = new Promises();
    const open = new Map<string, Promised>();
    return Array.from({ length: 12 }, (_, at) => {
      const busy = at < busyUntil ? names.map((name) => ({ name, manager: 'Mia' })) : [];
      const { planned, done } = promises.advance(at, addDays(MONDAY, 7 * at), busy);
      for (const task of planned) {
        assert.ok(!open.has(task.key));
        open.set(task.key, task);
      }
      for (const { key: taskKey } of done) assert.ok(open.delete(taskKey));
      return new Map(open);
    });
  }

  it('are planned once, done once, and due one to four weeks after they are planned', () => {
    fc.assert(
      fc.property(keepers, (names) => {
        for (const [at, open] of openTasks(names).entries()) {
          for (const { dueOn } of open.values()) assert.ok(dueOn < addDays(MONDAY, 7 * at + 28));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of whoever has no deal any more are all done', () => {
    fc.assert(
      fc.property(keepers, (names) => assert.equal(openTasks(names, 6).at(-1)?.size, 0)),
      { numRuns: 30 },
    );
  });

  it('are overdue less often as the weeks go by', () => {
    const names = Array.from({ length: 40 }, (_, index) => `Person ${index}`);
    const onTime = openTasks(names).map((open, at) => {
      const tasks = [...open.values()];
      return tasks.filter(({ dueOn }) => dueOn >= addDays(MONDAY, 7 * at)).length / tasks.length;
    });
    assert.ok(onTime[0] > 0.35 && onTime[0] < 0.65, String(onTime[0]));
    assert.ok(onTime[11] > 0.8, String(onTime[11]));
  });
});
