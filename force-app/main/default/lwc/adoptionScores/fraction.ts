/**
 * Exact arithmetic for scores. 79.5 must round to 80 and 1.005 to 1.01, which binary floating point cannot promise
 * (1.005 is stored as 1.00499...). So scores are fractions of whole numbers from the counts to the last step, where
 * `roundHalfUp` decides with a comparison of integers.
 */
export interface Fraction {
  readonly top: bigint;
  /** Always positive. */
  readonly bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** top / bottom in lowest terms; `top` is a whole number that is not negative, `bottom` a positive one. */
export function fraction(top: bigint, bottom: bigint): Fraction {
  const divisor = greatestCommonDivisor(top, bottom);
  return { top: top / divisor, bottom: bottom / divisor };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** a / b; b is positive. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return a.top * b.bottom <= b.top * a.bottom ? a : b;
}

/** The whole number of `1 / scale` units nearest to a fraction that is not negative; a half goes up. */
export function roundHalfUp(value: Fraction, scale = 1): number {
  return Number((2n * value.top * BigInt(scale) + value.bottom) / (2n * value.bottom));
}

/** A decimal with at most two places (a weight, a target), read as whole hundredths. */
export function hundredths(value: number): bigint {
  return BigInt(Math.round(value * 100));
}
