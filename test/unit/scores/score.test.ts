import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  bandOf,
  fourWeekChange,
  gainOfFixing,
  percentOf,
  scoreSignals,
  type ScoredSignal,
  type SignalCount,
} from '../../../force-app/main/default/lwc/adoptionScores/adoptionScores.ts';

const signal = (key: string, change: Partial<ScoredSignal> = {}): ScoredSignal => ({
  key,
  pillar: key,
  minimumRecords: 5,
  target: 80,
  weight: 10,
  ...change,
});
/** Two signals that ask the same in different pillars: their score is the score of either. */
const pair = (change: Partial<ScoredSignal> = {}): ScoredSignal[] => [signal('a', change), signal('b', change)];
const both = (passed: number, population: number): SignalCount[] => [
  count('a', passed, population),
  count('b', passed, population),
];
const count = (key: string, passed: number, population: number): SignalCount => ({ key, passed, population });

describe('scoreSignals', () => {
  it('gives weight x min(rate / target, 1) points and their share of the scoring weights', () => {
    const result = scoreSignals(
      [signal('a', { weight: 30 }), signal('b', { weight: 10 })],
      [count('a', 4, 10), count('b', 9, 10)],
    );
    assert.deepEqual(
      result.signals.map(({ rate, ratePercent, points }) => ({ rate, ratePercent, points })),
      [
        { rate: 0.4, ratePercent: 40, points: 15 },
        { rate: 0.9, ratePercent: 90, points: 10 },
      ],
    );
    assert.equal(result.exactScore, 62.5);
    assert.equal(result.score, 63);
    assert.equal(result.band, 'Amber');
  });

  it('leaves out a signal with fewer records than its minimum, and one that weighs nothing', () => {
    const result = scoreSignals(
      [signal('few'), signal('context', { weight: 0 }), signal('enough'), signal('more')],
      [count('few', 0, 4), count('context', 0, 100), count('enough', 80, 100), count('more', 80, 100)],
    );
    assert.equal(result.score, 100);
    assert.deepEqual(
      result.signals.map(({ isScoring, points }) => [isScoring, points]),
      [
        [false, null],
        [false, null],
        [true, 10],
        [true, 10],
      ],
    );
  });

  it('has no score and no band without enough data, never 0', () => {
    const result = scoreSignals([signal('a'), signal('b', { minimumRecords: 0 })], [count('a', 4, 4)]);
    assert.deepEqual([result.score, result.exactScore, result.band], [null, null, null]);
    assert.deepEqual([result.signals[1]?.rate, result.signals[1]?.ratePercent], [null, null]);
  });

  it('rounds a half up where binary floating point would round it down', () => {
    const half = scoreSignals(pair({ target: 100 }), both(159, 200));
    assert.deepEqual([half.exactScore, half.score, half.band], [79.5, 80, 'Green']);
    // 1.005 is stored as 1.00499999999999989..., so that Math.round(1.005 * 100) is 100.
    assert.equal(scoreSignals(pair({ target: 100 }), both(201, 20_000)).exactScore, 1.01);
    assert.equal(percentOf(201, 20_000), 1.01);
    assert.equal(
      scoreSignals([signal('a', { target: 100, weight: 1.15 })], [count('a', 1, 100)]).signals[0]?.points,
      0.01,
    );
  });

  it('needs signals worth half of the weight: whoever enters nothing has no score', () => {
    const signals = [signal('a', { weight: 10 }), signal('b', { weight: 10 }), signal('deals', { weight: 20 })];
    const result = scoreSignals(signals, [count('a', 5, 5), count('b', 5, 5)]);
    assert.deepEqual([result.score, result.noScore], [100, null]);
    const less = scoreSignals([...signals, signal('tasks', { weight: 0.01 })], [count('a', 5, 5), count('b', 5, 5)]);
    assert.deepEqual([less.score, less.band, less.noScore], [null, null, 'weight']);
    assert.equal(gainOfFixing([...signals, signal('tasks')], [count('a', 4, 5), count('b', 5, 5)], ['a']), 0);
  });

  it('needs two pillars, and does not count what is context for either', () => {
    const same = [signal('a', { pillar: 'Hygiene' }), signal('b', { pillar: 'Hygiene' })];
    assert.equal(scoreSignals(same, both(5, 5)).noScore, 'pillars');
    const context = [...same, signal('c', { pillar: 'Timeliness', weight: 0 })];
    assert.equal(scoreSignals(context, [...both(5, 5), count('c', 5, 5)]).noScore, 'pillars');
    const heavy = [...pair(), signal('new', { weight: 0, pillar: 'Timeliness' })];
    assert.equal(scoreSignals(heavy, both(5, 5)).score, 100);
  });

  it('refuses counts that cannot be', () => {
    for (const wrong of [count('a', 6, 5), count('a', -1, 5), count('a', 0.5, 5)]) {
      assert.throws(() => scoreSignals([signal('a')], [wrong]), RangeError);
    }
  });
});

describe('bandOf', () => {
  it('turns amber at 50 and green at 80', () => {
    assert.deepEqual(
      [0, 49, 50, 79, 80, 100].map((score) => bandOf(score)),
      ['Red', 'Red', 'Amber', 'Amber', 'Green', 'Green'],
    );
    assert.equal(bandOf(null), null);
  });
});

describe('gainOfFixing', () => {
  it('is the change of the shown two-decimal score', () => {
    const signals = [signal('a', { target: 100 }), signal('b', { target: 100 })];
    const counts = [count('a', 2, 6), count('b', 5, 7)];
    assert.equal(scoreSignals(signals, counts).exactScore, 52.38);
    assert.equal(gainOfFixing(signals, counts, ['a']), 8.33);
    assert.equal(gainOfFixing(signals, counts, ['b']), 7.14);
    assert.equal(gainOfFixing(signals, counts, ['a', 'b']), 15.48);
  });

  it('is nothing beyond the target, and nothing without a score', () => {
    assert.equal(gainOfFixing(pair(), both(8, 10), ['a']), 0);
    assert.equal(gainOfFixing(pair(), both(1, 4), ['a']), 0);
  });
});

describe('fourWeekChange', () => {
  it('is the difference of two scores from 3 points on, or nothing', () => {
    assert.equal(fourWeekChange(70, 75), -5);
    assert.deepEqual([fourWeekChange(73, 70), fourWeekChange(72, 70), fourWeekChange(68, 70)], [3, 0, 0]);
    assert.deepEqual(
      [fourWeekChange(null, 75), fourWeekChange(70, null), fourWeekChange(70, undefined)],
      [null, null, null],
    );
  });
});

const cents = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: low * 100, max: high * 100 }).map((value) => value / 100);
const measured = fc
  .array(
    fc.record({
      minimumRecords: fc.integer({ min: 0, max: 8 }),
      target: cents(1, 100),
      weight: cents(0, 50),
      population: fc.integer({ min: 0, max: 300 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => ({
    signals: parts.map(({ minimumRecords, target, weight }, index) => ({
      key: `s${index}`,
      pillar: `p${index % 3}`,
      minimumRecords,
      target,
      weight,
    })),
    counts: parts.map(({ population, share }, index) => count(`s${index}`, Math.floor(population * share), population)),
  }));
/** The rule of product.md in plain floating point: right to some decimals, so an independent check. */
function roughScore(signals: readonly ScoredSignal[], counts: readonly SignalCount[]): number | null {
  let [points, weight] = [0, 0];
  const pillars = new Set<string>();
  signals.forEach((each, index) => {
    const { population, passed } = counts[index] ?? { population: 0, passed: 0 };
    if (each.weight === 0 || population === 0 || population < each.minimumRecords) return;
    points += each.weight * Math.min(passed / population / (each.target / 100), 1);
    weight += each.weight;
    pillars.add(each.pillar);
  });
  const all = signals.reduce((sum, each) => sum + each.weight, 0);
  return 2 * weight < all - 1e-9 || pillars.size < 2 ? null : (100 * points) / weight;
}

describe('scores, whatever the signals', () => {
  it('lie between 0 and 100 and follow the rule', () => {
    fc.assert(
      fc.property(measured, ({ signals, counts }) => {
        const { score, exactScore } = scoreSignals(signals, counts);
        const expected = roughScore(signals, counts);
        if (score === null || exactScore === null || expected === null) {
          assert.deepEqual([score, exactScore, expected], [null, null, null]);
          return;
        }
        assert.ok(Number.isInteger(score) && score >= 0 && score <= 100);
        assert.ok(Math.abs(exactScore - expected) <= 0.005 + 1e-9, `${exactScore} against ${expected}`);
        assert.ok(Math.abs(score - expected) <= 0.5 + 1e-9);
      }),
    );
  });

  it('never fall when one more record passes; the gain is exactly the difference of the shown scores', () => {
    fc.assert(
      fc.property(measured, fc.nat(7), ({ signals, counts }, pick) => {
        const chosen = counts[pick % counts.length];
        if (!chosen || chosen.passed === chosen.population) return;
        const after = counts.map((each) => (each === chosen ? { ...each, passed: each.passed + 1 } : each));
        const [was, willBe] = [scoreSignals(signals, counts).exactScore, scoreSignals(signals, after).exactScore];
        const gain = gainOfFixing(signals, counts, [chosen.key]);
        assert.ok(gain >= 0);
        assert.equal(Math.round(gain * 100), Math.round((willBe ?? 0) * 100) - Math.round((was ?? 0) * 100));
      }),
    );
  });

  it('do not depend on the order of the signals', () => {
    fc.assert(
      fc.property(measured, ({ signals, counts }) => {
        const turned = scoreSignals([...signals].reverse(), [...counts].reverse());
        const straight = scoreSignals(signals, counts);
        assert.equal(turned.exactScore, straight.exactScore);
        assert.deepEqual(turned.signals.reverse(), straight.signals);
      }),
    );
  });

  it('depend on the shares of the weights only', () => {
    fc.assert(
      fc.property(measured, fc.integer({ min: 2, max: 9 }), ({ signals, counts }, factor) => {
        const heavier = signals.map((each) => ({ ...each, weight: Math.round(each.weight * factor * 100) / 100 }));
        assert.equal(scoreSignals(heavier, counts).exactScore, scoreSignals(signals, counts).exactScore);
      }),
    );
  });
});
