import assert from 'node:assert/strict';
import { it } from 'node:test';
import { formatAutoNumber } from '../../src/records/autoNumber.ts';

it('auto-numbers are padded, may grow and may hold the day', () => {
  assert.equal(formatAutoNumber('S-{00000000}', 42, '2026-11-16'), 'S-00000042');
  assert.equal(formatAutoNumber('{0}', 1234, '2026-11-16'), '1234');
  assert.equal(formatAutoNumber('{YYYY}/{MM}/{DD}-{000}', 7, '2026-11-16'), '2026/11/16-007');
  assert.equal(formatAutoNumber('{YY}-{0}', 7, '2026-11-16'), '26-7');
});
