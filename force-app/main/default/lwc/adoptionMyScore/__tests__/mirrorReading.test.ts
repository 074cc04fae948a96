import type { SignalOutcome } from 'c/adoptionSignalRow';
import { EMAIL, NEXT_STEP } from '../../__tests__/rows.ts';
import { isSettled, readOutcomes } from '../mirrorReading.ts';

const signals = [NEXT_STEP, EMAIL];

function outcome(
  key: string,
  population: number,
  passed: number,
  failing: string[],
  object = 'Opportunity',
): SignalOutcome {
  return {
    key,
    mirror: {
      count: { key, population, passed },
      failing: failing.map((id) => ({ id, object, name: `Record ${id}` })),
      isTruncated: failing.length < population - passed,
    },
  };
}

describe('what all signals together say', () => {
  it('is not settled before each has answered', () => {
    expect(isSettled(signals, { email: outcome('email', 1, 1, []) })).toBe(false);
    expect(
      isSettled(signals, { email: outcome('email', 1, 1, []), 'next-step': { key: 'next-step', mirror: null } }),
    ).toBe(true);
  });

  it('orders records by what fixing them is worth; one that fails two signals comes once with both', () => {
    const { fixes, isTruncated } = readOutcomes(signals, {
      'next-step': outcome('next-step', 10, 5, ['A', 'B']),
      email: outcome('email', 10, 8, ['B', 'C']),
    });
    expect(fixes.map(({ id, steps }) => [id, steps.map(({ key }) => key)])).toEqual([
      ['B', ['next-step', 'email']],
      ['C', ['email']],
      ['A', ['next-step']],
    ]);
    // 0.1 / 0.8 x 10 of 40 points, and 0.1 x 30 of 40.
    expect(fixes.map(({ gain }) => gain)).toEqual([10.62, 7.5, 3.12]);
    expect(isTruncated).toBe(true);
  });

  it('changes the exact score by the gain shown', () => {
    const before = readOutcomes(signals, {
      'next-step': outcome('next-step', 9, 5, ['A']),
      email: outcome('email', 13, 8, ['C']),
    });
    const after = readOutcomes(signals, {
      'next-step': outcome('next-step', 9, 6, []),
      email: outcome('email', 13, 8, ['C']),
    });
    const gain = before.fixes.find(({ id }) => id === 'A')?.gain ?? 0;
    expect(after.result.exactScore).toBeCloseTo((before.result.exactScore ?? 0) + gain, 10);
  });

  it('adds the points as they are shown, and knows when they lead to another score than the exact one', () => {
    const even = readOutcomes(signals, {
      'next-step': outcome('next-step', 10, 5, []),
      email: outcome('email', 10, 8, []),
    });
    expect(even.total).toEqual({ points: 30.25, weight: 40, isRounded: false });
    // 10 x (1 / 9) / 0.8 is 1.388..., shown as 1.39; of 10 points that would be 13.90, and the score is 13.89.
    const odd = readOutcomes([NEXT_STEP], { 'next-step': outcome('next-step', 9, 1, []) });
    expect(odd.result.exactScore).toBe(13.89);
    expect(odd.total).toEqual({ points: 1.39, weight: 10, isRounded: true });
  });

  it('says why a fix gives no points', () => {
    const why = (signal: Partial<typeof EMAIL>, population: number, passed: number): unknown =>
      readOutcomes([NEXT_STEP, { ...EMAIL, ...signal }], {
        'next-step': outcome('next-step', 10, 8, []),
        email: outcome('email', population, passed, ['C']),
      }).fixes[0]?.steps[0]?.noGain;
    expect(why({}, 10, 8)).toBeNull();
    expect(why({ target: 80 }, 10, 8)).toBe('reached');
    expect(why({ target: 57 }, 100, 57)).toBe('reached');
    expect(why({}, 4, 3)).toBe('tooFew');
    expect(why({ weight: 0 }, 10, 8)).toBe('context');
    expect(why({ weight: 0.01 }, 2000, 8)).toBe('small');
  });

  it('leaves out signals that are not available and names those that wait for records', () => {
    const reading = readOutcomes(signals, {
      'next-step': { key: 'next-step', mirror: null },
      email: outcome('email', 3, 3, []),
    });
    expect(reading.result.score).toBeNull();
    expect(reading.unavailable).toEqual([NEXT_STEP.name]);
    expect(reading.waiting).toEqual([{ key: 'email', name: EMAIL.name, population: 3, minimumRecords: 5 }]);
  });

  it('names the signal when it has no advice', () => {
    const { fixes } = readOutcomes([{ ...EMAIL, howToFix: '' }], { email: outcome('email', 10, 8, ['C']) });
    expect(fixes[0]?.steps[0]?.text).toBe(EMAIL.name);
  });
});
