import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { costOf, requireReserve } from '../../../src/measure/cost.ts';

const SIZE = { people: [], signals: [], groups: [] };

describe('what a run takes', () => {
  it('is taken where the reserve stays whole, and only there', () => {
    const limits = fc.integer({ min: 1, max: 1_000_000 }).chain((limit) =>
      fc.record({
        limit: fc.constant(limit),
        used: fc.integer({ min: 0, max: limit }),
        reserve: fc.integer({ min: 0, max: 100 }),
      }),
    );
    fc.assert(
      fc.property(limits, ({ limit, used, reserve }) => {
        const org = { limitInfo: { apiUsage: { limit, used } } };
        const cost = costOf(org, SIZE);
        const staysWhole = (limit - used - cost.apiCalls) * 100 >= limit * reserve;
        if (staysWhole) assert.deepEqual(requireReserve(org, SIZE, reserve), cost);
        else assert.throws(() => requireReserve(org, SIZE, reserve), { name: 'ApiReserveError' });
        assert.deepEqual(requireReserve(org, SIZE, null), cost);
      }),
    );
  });

  it('stops nothing where an org does not say how much is left', () => {
    assert.equal(requireReserve({ limitInfo: {} }, SIZE, 100).apiCallsLeft, null);
  });
});
