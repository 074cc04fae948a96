import type { SignalOutcome } from 'c/adoptionCountBatch';
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
      failing: failing.map((id) => ({ id, object, name: `Record ${id}`, about: [], changedAt: '', values: {} })),
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
    expect(fixes.map(({ gain }) => gain)).toEqual([11, 8, 3]);
    expect(isTruncated).toBe(true);
  });

  it('shows a gain as the change it makes, in whole points', () => {
    const before = readOutcomes(signals, {
      'next-step': outcome('next-step', 9, 5, ['A']),
      email: outcome('email', 13, 8, ['C']),
    });
    const after = readOutcomes(signals, {
      'next-step': outcome('next-step', 9, 6, []),
      email: outcome('email', 13, 8, ['C']),
    });
    // (1 / 9) / 0.8 x 10 of 40 points.
    expect((after.result.exactScore ?? 0) - (before.result.exactScore ?? 0)).toBeCloseTo(3.47, 1);
    expect(before.fixes.find(({ id }) => id === 'A')?.gain).toBe(3);
  });

  it('shows a gain below one point to one decimal', () => {
    const { fixes } = readOutcomes(signals, {
      'next-step': outcome('next-step', 10, 5, []),
      email: outcome('email', 100, 80, ['C']),
    });
    // 0.01 x 30 of 40 points is 0.75.
    expect(fixes.map(({ gain, steps }) => [gain, steps[0]?.gain])).toEqual([[0.8, 0.8]]);
  });

  it('adds up the points of the signals that count', () => {
    const { total } = readOutcomes(signals, {
      'next-step': outcome('next-step', 10, 5, []),
      email: outcome('email', 10, 8, []),
    });
    expect(total).toEqual({ points: 30.25, weight: 40 });
  });

  it('gives no score to half of what counts from one area, and says what counts', () => {
    const reading = readOutcomes(signals, {
      'next-step': outcome('next-step', 2, 2, []),
      email: outcome('email', 10, 8, []),
    });
    expect([reading.result.score, reading.result.noScore]).toEqual([null, 'pillars']);
    expect(reading.counted).toEqual({ names: [EMAIL.name], share: 0.75 });
    expect(reading.waiting.map(({ key }) => key)).toEqual(['next-step']);
  });

  it('lets a signal that is not agreed change nothing, however much it would weigh', () => {
    const added = { ...EMAIL, key: 'added', name: 'Added', weight: 0, isAgreed: false };
    const counts = {
      'next-step': outcome('next-step', 10, 5, []),
      email: outcome('email', 10, 8, []),
    };
    const before = readOutcomes(signals, counts);
    const after = readOutcomes([...signals, added], { ...counts, added: outcome('added', 10, 0, ['X']) });
    expect(after.result.exactScore).toBe(before.result.exactScore);
    expect(after.fixes.at(-1)).toMatchObject({ id: 'X', gain: 0, steps: [{ noGain: 'notAgreed' }] });
    expect(after.waiting).toEqual([]);
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
    expect(why({}, 2000, 8)).toBe('small');
  });

  it('leaves out signals that are not available and names those that wait for records', () => {
    const reading = readOutcomes(signals, {
      'next-step': { key: 'next-step', mirror: null },
      email: outcome('email', 3, 3, []),
    });
    expect(reading.result.score).toBeNull();
    expect(reading.unavailable).toEqual([NEXT_STEP.name]);
    expect(reading.counted).toEqual({ names: [], share: 0 });
    expect(reading.waiting).toEqual([{ key: 'email', name: EMAIL.name, population: 3, minimumRecords: 5 }]);
  });

  it('names the signal when it has no advice', () => {
    const { fixes } = readOutcomes([{ ...EMAIL, howToFix: '' }], { email: outcome('email', 10, 8, ['C']) });
    expect(fixes[0]?.steps[0]?.text).toBe(EMAIL.name);
  });

  it('is nothing yet while no signal has answered', () => {
    expect(readOutcomes(signals, {})).toMatchObject({
      total: null,
      fixes: [],
      hasRecords: false,
      isTruncated: false,
      unavailable: [],
      waiting: [],
    });
    expect(readOutcomes([], {}).counted).toEqual({ names: [], share: 0 });
  });

  it('adds up the signals that score, and no others', () => {
    const third = { ...EMAIL, id: 'a03', key: 'third', weight: 20 };
    const { total } = readOutcomes([...signals, third], {
      'next-step': outcome('next-step', 10, 8, []),
      email: outcome('email', 10, 10, []),
      third: outcome('third', 4, 4, []),
    });
    expect(total).toMatchObject({ points: 40, weight: 40 });
  });

  it('has records when one of the signals found any', () => {
    const found = (...populations: number[]): boolean =>
      readOutcomes(signals, {
        'next-step': outcome('next-step', populations[0] ?? 0, 0, []),
        email: outcome('email', populations[1] ?? 0, 0, []),
      }).hasRecords;
    expect([found(0, 0), found(1, 0), found(0, 1), found(3, 2)]).toEqual([false, true, true, true]);
  });
});
