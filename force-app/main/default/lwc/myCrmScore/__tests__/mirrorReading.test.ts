import type { SignalOutcome } from 'c/signalRow';
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
