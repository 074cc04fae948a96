/** Figures in the terminal. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupLine } from '../../../src/measure/groupLine.ts';

function shown(lowest: number | null, week = '2026-03-02'): unknown {
  const figures = { people: 13, scored: 12, mean: lowest === null ? null : { lowest, week } };
  return groupLine('North', figures, '2026-03-02')['use'];
}

describe('the figure of a group in the terminal', () => {
  it('is a step of five, with its date while it stays from an earlier week', () => {
    assert.equal(shown(80), '80-84');
    assert.equal(shown(100), '100');
    assert.equal(shown(0), 'below 35');
    assert.equal(shown(80, '2026-02-16'), '80-84 (of 2026-02-16)');
  });

  it('is not shown without one, and then nor is how many have a score', () => {
    const line = groupLine('North', { people: 13, scored: 4, mean: null }, '2026-03-02');
    assert.deepEqual(line, { group: 'North', people: 13, scored: '-', use: 'not shown' });
  });
});
