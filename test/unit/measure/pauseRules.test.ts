/** Which weeks a pause covers. Source: product.md, Scoring. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPaused } from '../../../src/measure/scores.ts';

describe('a pause', () => {
  const pauses = [{ from: '2025-03-12', until: '2025-03-18' }];
  it('covers each week it touches, and the one after', () => {
    const weeks = ['2025-03-03', '2025-03-10', '2025-03-17', '2025-03-24', '2025-03-31'];
    assert.deepEqual(
      weeks.map((week) => isPaused({ pauses }, week)),
      [false, true, true, true, false],
    );
  });

  it('covers a week by a single day, its Monday or its Sunday', () => {
    const day = (on: string): boolean => isPaused({ pauses: [{ from: on, until: on }] }, '2025-03-10');
    assert.deepEqual(['2025-03-02', '2025-03-03', '2025-03-10', '2025-03-16', '2025-03-17'].map(day), [
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
