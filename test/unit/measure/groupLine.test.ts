/** Means in the terminal: a limit is called one, and never rounded past. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupLine, type GroupFigures } from '../../../src/measure/groupLine.ts';

function shown(mean: number | null, meanIs: GroupFigures['meanIs'], suppressed = false): unknown {
  const figures = { reps: 13, scoredReps: 13, mean, meanIs, green: null, amber: null, red: null, suppressed };
  return groupLine('North', figures)['mean'];
}

describe('the mean of a group in the terminal', () => {
  it('says how it is to be read', () => {
    assert.equal(shown(61.25, 'exact'), '61.3');
    assert.equal(shown(90.69, 'atLeast'), '90.6 or more');
    assert.equal(shown(21.43, 'atMost'), '21.5 or less');
    assert.equal(shown(61.25, 'about'), 'about 61.3');
    assert.equal(shown(null, null, true), 'withheld');
  });
});
