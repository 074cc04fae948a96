/** How a published mean is to be read: what is called exact is exact, what is called a limit is one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  meanIs,
  publishGroups,
  type MeasuredGroup,
} from '../../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';

function groupsOf(all: readonly (readonly number[])[]): MeasuredGroup[] {
  return all.map((scores, at) => ({
    key: `g${at}`,
    managerId: null,
    members: scores.map((score, member) => ({ id: `g${at}p${member}`, score })),
  }));
}

function readings(all: readonly (readonly number[])[]): unknown[] {
  const { rows } = publishGroups(groupsOf(all), 5);
  return rows.map((row) => [row.mean, meanIs(row, rows)]);
}

const five = (score: number): number[] => [score, score, score, score, score];

describe('how a mean is to be read', () => {
  it('is "at least" and "at most" at the limits of the size, for the only group of a project as well', () => {
    assert.deepEqual(readings([five(100)]), [
      [73, 'atLeast'],
      [73, 'atLeast'],
    ]);
    assert.deepEqual(readings([five(0)]), [
      [32.8, 'atMost'],
      [32.8, 'atMost'],
    ]);
    assert.deepEqual(readings([five(60)]), [
      [60, 'exact'],
      [60, 'exact'],
    ]);
  });

  it('is "about" for a project with a row at its limit and for small groups together, and nothing when hidden', () => {
    assert.deepEqual(readings([five(60), five(100)]), [
      [60, 'exact'],
      [73, 'atLeast'],
      [66.5, 'about'],
    ]);
    assert.deepEqual(
      readings([
        [60, 60, 60],
        [60, 60, 60, 60],
      ]).map((each) => (each as unknown[])[1]),
      [null, null, 'about', 'about'],
    );
    assert.deepEqual(
      readings([five(60), [...five(60), 60]]).map((each) => (each as unknown[])[1]),
      ['exact', 'exact', 'exact'],
    );
  });

  it('is right for any groups, whoever knows some of their people', () => {
    const seen = new Set<string>();
    const score = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 100));
    const groups = fc.array(
      fc.oneof(
        fc.array(score, { minLength: 1, maxLength: 12 }),
        fc
          .tuple(fc.constantFrom(0, 100), fc.integer({ min: 5, max: 12 }))
          .map(([each, n]) => Array<number>(n).fill(each)),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(groups, fc.nat(5), (all, knows) => {
        const measured = groupsOf(all);
        const known = [new Set((measured[0]?.members ?? []).slice(0, knows).map(({ id }) => id))];
        const { rows } = publishGroups(measured, 5, { known, weeks: [] });
        const trueMean = (scores: readonly number[]): number =>
          scores.reduce((sum, each) => sum + each, 0) / scores.length;
        rows.forEach((row, at) => {
          const reading = meanIs(row, rows);
          assert.equal(reading === null, row.mean === null);
          if (row.mean === null || reading === null) return;
          seen.add(`${row.scope} ${reading}`);
          const shown = row.scope === 'Group' ? (all[at] ?? []) : row.scope === 'Project' ? all.flat() : undefined;
          if (!shown || shown.length !== row.scoredReps) return;
          const distance = trueMean(shown) - row.mean;
          if (reading === 'exact') assert.ok(Math.abs(distance) < 0.006, `${distance} off`);
          if (reading === 'atLeast') assert.ok(distance > -0.006, `${distance} off`);
          if (reading === 'atMost') assert.ok(distance < 0.006, `${distance} off`);
        });
      }),
      { numRuns: 600 },
    );
    for (const each of ['Group exact', 'Group atLeast', 'Group atMost', 'Project about', 'SmallGroups about']) {
      assert.ok(seen.has(each), each);
    }
  });
});
