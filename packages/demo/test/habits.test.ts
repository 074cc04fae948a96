import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { levelOf, type Habit } from '../src/habits.ts';
import { DIP, EFFECT, MIRROR_WEEK, NOT_READY, SECOND_WAVE } from '../src/story.ts';

const HABITS: Habit[] = ['nextStep', 'closeDate', 'call', 'task', 'customer', 'enquiry'];
const habit = fc.constantFrom(...HABITS);
const name = fc.string({ minLength: 1, maxLength: 20 });
const manager = fc.constantFrom('Somebody', NOT_READY, SECOND_WAVE.manager, EFFECT.manager);
const week = fc.integer({ min: -12, max: 30 });

/** What a habit gained from a week to a later one, for somebody who is in no other story. */
function gained(of: Habit, who: string, inTeam: string, from: number, to: number): number {
  return levelOf(of, { name: who, manager: inTeam }, to) - levelOf(of, { name: who, manager: inTeam }, from);
}

describe('how well people keep their records', () => {
  it('is a chance, the same in every run', () => {
    fc.assert(
      fc.property(habit, name, manager, week, (of, who, inTeam, at) => {
        const level = levelOf(of, { name: who, manager: inTeam }, at);
        assert.ok(level > 0 && level < 1);
        assert.equal(levelOf(of, { name: who, manager: inTeam }, at), level);
      }),
    );
  });

  it('grows from the mirror on, and ever more slowly, but for the weeks of the dip', () => {
    fc.assert(
      fc.property(habit, name, (of, who) => {
        assert.equal(gained(of, who, 'Somebody', -5, MIRROR_WEEK), 0);
        const weeks = [1, 2, 3, 4, 5, 6, 9, 10, 11];
        const gains = weeks
          .slice(1)
          .map((to, index) => gained(of, who, 'Somebody', weeks[index], to) / (to - weeks[index]));
        assert.ok(gains.every((gain) => gain >= 0));
        assert.ok(gains.every((gain, index) => index === 0 || gain <= gains[index - 1] + 1e-9));
      }),
    );
  });

  it('gives way while the second product line comes in, customers excepted', () => {
    const [[worst]] = [...DIP].sort(([, a], [, b]) => b - a);
    for (const of of HABITS.filter((one) => one !== 'customer')) {
      assert.ok(gained(of, 'Ann', 'Somebody', worst - 1, worst) < 0, of);
    }
  });

  it('does not grow in the second wave before its own mirror, and less where the manager is not ready', () => {
    fc.assert(
      fc.property(habit, name, (of, who) => {
        assert.equal(gained(of, who, SECOND_WAVE.manager, 0, 6), 0);
        assert.ok(gained(of, who, SECOND_WAVE.manager, SECOND_WAVE.week, 11) > 0);
        assert.ok(gained(of, who, NOT_READY, 0, 6) < gained(of, who, 'Somebody', 0, 6));
      }),
    );
  });

  it('is lifted by a training in one habit of one team', () => {
    const { fromWeek } = EFFECT;
    const lift = (of: Habit, inTeam: string): number =>
      gained(of, 'Ann', inTeam, fromWeek - 1, fromWeek) - gained(of, 'Ann', 'Somebody', fromWeek - 1, fromWeek);
    for (const of of HABITS) {
      assert.equal(lift(of, NOT_READY) > 0.01, false);
      assert.equal(lift(of, EFFECT.manager) > 0.2, of === EFFECT.habit, of);
    }
  });
});
