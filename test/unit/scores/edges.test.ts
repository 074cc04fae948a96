import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  fourWeekChange,
  gainOfFixing,
  percentOf,
  type ScoredSignal,
  scoreSignals,
  type SignalCount,
} from '../../../force-app/main/default/lwc/adoptionScores/adoptionScores.ts';

const signal = (key: string, change: Partial<ScoredSignal> = {}): ScoredSignal => ({
  key,
  minimumRecords: 5,
  target: 80,
  weight: 10,
  pillar: `pillar of ${key}`,
  ...change,
});
const count = (key: string, passed: number, population: number): SignalCount => ({ key, passed, population });

describe('counts that cannot be', () => {
  it('are refused by name, whichever number is wrong', () => {
    for (const wrong of [count('a', 6, 5), count('a', -1, 5), count('a', 0.5, 5), count('a', 1, 5.5)]) {
      assert.throws(() => scoreSignals([signal('a')], [wrong]), {
        name: 'RangeError',
        message: `Counts of signal a must be whole and 0 <= passed <= population: ${wrong.passed}, ${wrong.population}`,
      });
    }
    assert.doesNotThrow(() => scoreSignals([signal('a')], [count('a', 0, 0)]));
    assert.doesNotThrow(() => scoreSignals([signal('a')], [count('a', 5, 5)]));
  });
});

describe('a signal at the edge', () => {
  const scored = (change: Partial<ScoredSignal>, ...counts: SignalCount[]): (number | null | undefined)[] =>
    scoreSignals([signal('a', change)], counts).signals.map(({ points }) => points);

  it('has all points when it has no target', () => {
    assert.deepEqual(scored({ target: 0 }, count('a', 0, 5)), [10]);
  });

  it('scores with just enough records, one at least', () => {
    assert.deepEqual(scored({}, count('a', 4, 5)), [10]);
    assert.deepEqual(scored({}, count('a', 4, 4)), [null]);
    assert.deepEqual(scored({ minimumRecords: 0 }, count('a', 1, 1)), [10]);
    assert.deepEqual(scored({ minimumRecords: 0 }, count('a', 0, 0)), [null]);
    assert.deepEqual(scored({}), [null]);
  });

  it('does not score with a weight below nothing', () => {
    assert.deepEqual(scored({ weight: -1 }, count('a', 5, 5)), [null]);
  });
});

describe('enough to score', () => {
  const reason = (signals: ScoredSignal[], ...counts: SignalCount[]): unknown => {
    const { score, exactScore, noScore, band } = scoreSignals(signals, counts);
    assert.equal(score === null, noScore !== null);
    assert.equal(exactScore === null, noScore !== null);
    assert.equal(band === null, noScore !== null);
    return noScore;
  };
  const full = (key: string): SignalCount => count(key, 5, 5);

  it('takes half of the weight', () => {
    const signals = [signal('a'), signal('b'), signal('c', { weight: 20 })];
    assert.equal(reason(signals, full('a'), full('b')), null);
    const heavier = [signal('a'), signal('b'), signal('c', { weight: 20.01 })];
    assert.equal(reason(heavier, full('a'), full('b')), 'weight');
    assert.equal(reason(heavier), 'weight');
    assert.equal(reason([]), 'weight');
  });

  it('does not count what weighs nothing or less', () => {
    const signals = [signal('a'), signal('b'), signal('c', { weight: 0 }), signal('d', { weight: -90 })];
    assert.equal(reason(signals, full('a'), full('b')), null);
  });

  it('takes two pillars', () => {
    const same = [signal('a', { pillar: 'Hygiene' }), signal('b', { pillar: 'Hygiene' })];
    assert.equal(reason(same, full('a'), full('b')), 'pillars');
  });
});

describe('what fixes are worth', () => {
  const signals = [signal('a'), signal('b', { weight: 30 }), signal('ab', { weight: 60 })];

  it('is nothing for a signal that has no record to mend, or without a score', () => {
    const all = [count('a', 10, 10), count('b', 0, 10), count('ab', 0, 10)];
    assert.equal(gainOfFixing(signals, all, ['a']), 0);
    assert.equal(gainOfFixing(signals, [], ['a']), 0);
  });
});

describe('figures', () => {
  it('are percent with two decimals', () => {
    assert.equal(percentOf(1, 3), 33.33);
    assert.equal(percentOf(0, 3), 0);
    assert.equal(percentOf(0, 0), null);
  });

  it('change by three points or not at all', () => {
    assert.deepEqual(
      [fourWeekChange(70, 73), fourWeekChange(73, 70), fourWeekChange(72, 70), fourWeekChange(70, 72)],
      [-3, 3, 0, 0],
    );
    assert.deepEqual(
      [fourWeekChange(null, 1), fourWeekChange(1, null), fourWeekChange(1, undefined)],
      [null, null, null],
    );
  });
});
