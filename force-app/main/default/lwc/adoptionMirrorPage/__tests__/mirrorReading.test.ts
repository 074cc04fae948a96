import type { SignalOutcome } from 'c/adoptionCountBatch';
import { EMAIL, NEXT_STEP } from '../../__tests__/rows.ts';
import { isSettled, readOutcomes, troubleIn } from '../mirrorReading.ts';

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
    expect(after.waiting).toEqual([]);
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

  it('is nothing yet while no signal has answered', () => {
    expect(readOutcomes(signals, {})).toMatchObject({
      total: null,
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

  it('says when the org holds more failing records than were read of one signal', () => {
    const all = { 'next-step': outcome('next-step', 2, 1, ['A']), email: outcome('email', 3, 3, []) };
    expect(readOutcomes(signals, all).isTruncated).toBe(false);
    expect(readOutcomes(signals, { ...all, email: outcome('email', 3, 1, ['B']) }).isTruncated).toBe(true);
  });
});

describe('why a signal has no count', () => {
  const failed = (key: string, kind: 'session' | 'unreachable'): SignalOutcome => ({
    key,
    mirror: null,
    trouble: { kind, errors: [] },
  });

  it('is the session that is over before all else, and nothing where each has a count', () => {
    const session = { 'next-step': failed('next-step', 'unreachable'), email: failed('email', 'session') };
    expect(troubleIn(signals, session)?.kind).toBe('session');
    const one = { 'next-step': outcome('next-step', 2, 1, []), email: failed('email', 'unreachable') };
    expect(troubleIn(signals, one)?.kind).toBe('unreachable');
    expect(troubleIn(signals, { 'next-step': outcome('next-step', 2, 1, []) })).toBeUndefined();
  });
});
