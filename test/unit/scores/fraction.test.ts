import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  add,
  divide,
  fraction,
  type Fraction,
  hundredths,
  multiply,
  roundHalfUp,
  smaller,
} from '../../../force-app/main/default/lwc/adoptionScores/fraction.ts';

const fractions = fc
  .tuple(fc.bigInt({ min: 1n, max: 10_000n }), fc.bigInt({ min: 1n, max: 10_000n }))
  .map(([top, bottom]) => fraction(top, bottom));

/** As floating point, right to about fifteen digits. */
const rough = ({ top, bottom }: Fraction): number => Number(top) / Number(bottom);
const isNear = (value: Fraction, expected: number): boolean => Math.abs(rough(value) - expected) < expected * 1e-9;

describe('fractions', () => {
  it('are in lowest terms', () => {
    assert.deepEqual(fraction(6n, 4n), { top: 3n, bottom: 2n });
    assert.deepEqual(fraction(0n, 7n), { top: 0n, bottom: 1n });
  });

  it('add, multiply, divide and compare as numbers do', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        assert.ok(isNear(add(a, b), rough(a) + rough(b)));
        assert.ok(isNear(multiply(a, b), rough(a) * rough(b)));
        assert.ok(isNear(divide(a, b), rough(a) / rough(b)));
        assert.deepEqual(divide(multiply(a, b), b), a);
        assert.equal(rough(smaller(a, b)), Math.min(rough(a), rough(b)));
      }),
    );
  });

  it('round a half up', () => {
    assert.deepEqual(
      [fraction(1n, 2n), fraction(49n, 100n), fraction(5n, 2n), fraction(0n, 1n)].map((value) => roundHalfUp(value)),
      [1, 0, 3, 0],
    );
    assert.equal(roundHalfUp(fraction(1005n, 1000n), 100), 101);
    assert.equal(roundHalfUp(fraction(1n, 3n), 100), 33);
  });
});

describe('hundredths', () => {
  it('of a decimal with two places are exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (cents) => {
        assert.equal(hundredths(cents / 100), BigInt(cents));
      }),
    );
  });
});
