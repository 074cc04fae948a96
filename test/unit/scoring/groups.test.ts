import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  lowestGroupSize,
  publishGroups,
  type GroupRow,
  type MeasuredGroup,
} from '../../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';

/** A group with these scores. */
function group(key: string, scores: (number | null)[], managerId: string | null = `boss of ${key}`): MeasuredGroup {
  return { key, managerId, members: scores.map((score, index) => ({ id: `${key}${index}`, score })) };
}
const ofSize = (key: string, size: number): MeasuredGroup => group(key, Array<number>(size).fill(70));
/** Published sizes by group key, SmallGroups and Project; a suppressed row is null. */
function sizes(groups: readonly MeasuredGroup[], minimum = 5): Record<string, number | null> {
  return Object.fromEntries(publishGroups(groups, minimum).map((row) => [row.key ?? row.scope, row.scoredReps]));
}

describe('publishGroups', () => {
  it('gives mean and bands of a large enough group', () => {
    const [row] = publishGroups([group('a', [100, 80, 79, 50, 49, null])], 5);
    assert.deepEqual(row, {
      scope: 'Group',
      key: 'a',
      reps: 6,
      scoredReps: 5,
      mean: 71.6,
      green: 2,
      amber: 2,
      red: 1,
      isSuppressed: false,
    });
  });

  it('rounds the mean half up', () => {
    // 5 / 8 = 0.625, exactly between 0.62 and 0.63.
    assert.equal(publishGroups([group('a', [1, 1, 1, 1, 1, 0, 0, 0])], 5)[0]?.mean, 0.63);
  });

  it('does not count the manager', () => {
    const members = ofSize('a', 5).members;
    assert.equal(publishGroups([{ key: 'a', managerId: 'a0', members }], 5)[0]?.isSuppressed, true);
    assert.equal(publishGroups([{ key: 'a', managerId: 'a0', members }], 5)[0]?.reps, 4);
  });

  it('never goes below 5, whatever is configured', () => {
    assert.deepEqual([0, 1, 4, 5, 8, Number.NaN].map(lowestGroupSize), [5, 5, 5, 5, 8, 5]);
    assert.equal(sizes([ofSize('a', 4)], 1).a, null);
    assert.equal(sizes([ofSize('a', 7)], 8).a, null);
  });

  it('publishes everything when every group is large enough', () => {
    assert.deepEqual(sizes([ofSize('a', 5), ofSize('b', 6)]), { a: 5, b: 6, Project: 11 });
  });

  it('hides the next smallest group too, where the total minus the others would give a small group away', () => {
    assert.deepEqual(sizes([ofSize('large', 9), ofSize('small', 4), ofSize('next', 6)]), {
      large: 9,
      small: null,
      next: null,
      SmallGroups: 10,
      Project: 19,
    });
  });

  it('rolls small groups up into one row when they are enough together', () => {
    assert.deepEqual(sizes([ofSize('a', 3), ofSize('b', 4), ofSize('c', 8)]), {
      a: null,
      b: null,
      c: 8,
      SmallGroups: 7,
      Project: 15,
    });
  });

  it('hides a third group when the manager of the second could subtract their own people and find one person', () => {
    assert.deepEqual(sizes([ofSize('one', 1), ofSize('next', 5), ofSize('third', 6), ofSize('large', 9)]), {
      one: null,
      next: null,
      third: null,
      large: 9,
      SmallGroups: 12,
      Project: 21,
    });
  });

  it('publishes no sum when none is safe, but keeps the groups that are large enough', () => {
    assert.deepEqual(sizes([ofSize('one', 1), ofSize('large', 9)]), {
      one: null,
      large: 9,
      SmallGroups: null,
      Project: null,
    });
    assert.deepEqual(sizes([ofSize('only', 4)]), { only: null, SmallGroups: null, Project: null });
  });

  it('hides a group without any score, and nothing with it', () => {
    assert.deepEqual(sizes([group('empty', [null, null]), ofSize('a', 5)]), {
      empty: null,
      a: 5,
      SmallGroups: null,
      Project: 5,
    });
  });

  it('gives a suppressed row no figures', () => {
    const row = publishGroups([ofSize('a', 4)], 5)[0];
    assert.deepEqual(
      [row?.reps, row?.scoredReps, row?.mean, row?.green, row?.amber, row?.red],
      [4, null, null, null, null, null],
    );
  });
});

const anyGroups = fc
  .array(fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6 }), { maxLength: 12 }), { maxLength: 9 })
  .map((all) => all.map((scores, index) => group(`g${index}`, scores)));

/** Every sum of people that adding and subtracting published rows can give. */
function* combinations(rows: readonly { people: ReadonlySet<string> }[]): Generator<Map<string, number>> {
  for (let code = 0; code < 3 ** rows.length; code++) {
    const weight = new Map<string, number>();
    for (let index = 0, rest = code; index < rows.length; index++, rest = Math.floor(rest / 3)) {
      const sign = (rest % 3) - 1;
      for (const id of rows[index]?.people ?? []) weight.set(id, (weight.get(id) ?? 0) + sign);
    }
    yield weight;
  }
}

function peopleOf(row: GroupRow, rows: readonly GroupRow[], groups: readonly MeasuredGroup[]): Set<string> {
  const isHidden = (key: string): boolean => rows.some((each) => each.key === key && each.isSuppressed);
  const isIn = (each: MeasuredGroup): boolean =>
    row.scope === 'Project' || (row.scope === 'SmallGroups' ? isHidden(each.key) : each.key === row.key);
  return new Set(
    groups.filter(isIn).flatMap((each) => each.members.filter(({ score }) => score !== null).map(({ id }) => id)),
  );
}

describe('published figures, whatever the groups', () => {
  it('never cover fewer people than the minimum', () => {
    fc.assert(
      fc.property(anyGroups, fc.integer({ min: 0, max: 9 }), (groups, minimum) => {
        for (const row of publishGroups(groups, minimum)) {
          if (row.isSuppressed) continue;
          assert.ok((row.scoredReps ?? 0) >= Math.max(5, minimum), JSON.stringify(row));
          assert.equal((row.green ?? 0) + (row.amber ?? 0) + (row.red ?? 0), row.scoredReps);
        }
      }),
    );
  });

  it('cannot be added and subtracted into figures of fewer people than the minimum', () => {
    const few = anyGroups.filter((groups) => groups.length <= 6);
    fc.assert(
      fc.property(few, fc.integer({ min: 5, max: 7 }), (groups, minimum) => {
        const rows = publishGroups(groups, minimum);
        const published = rows
          .filter((row) => !row.isSuppressed)
          .map((row) => ({ people: peopleOf(row, rows, groups) }));
        published.forEach(({ people }, index) => {
          assert.equal(people.size, rows.filter((row) => !row.isSuppressed)[index]?.scoredReps);
        });
        for (const weight of combinations(published)) {
          const involved = [...weight.values()].filter((times) => times !== 0).length;
          assert.ok(involved === 0 || involved >= minimum, `${involved} people from ${JSON.stringify(rows)}`);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leave a manager who subtracts their own group at least three others', () => {
    fc.assert(
      fc.property(anyGroups, fc.integer({ min: 5, max: 7 }), (groups, minimum) => {
        const rows = publishGroups(groups, minimum);
        const pool = rows.find((row) => row.scope === 'SmallGroups');
        if (!pool || pool.isSuppressed) return;
        for (const each of groups.filter(({ key }) => rows.some((row) => row.key === key && row.isSuppressed))) {
          const own = each.members.filter(({ score }) => score !== null).length;
          const left = (pool.scoredReps ?? 0) - own;
          assert.ok(own === 0 || left === 0 || left >= 3, `${left} left`);
        }
      }),
    );
  });

  it('do not depend on the order of the groups', () => {
    const byKey = (rows: GroupRow[]): GroupRow[] =>
      rows.sort((a, b) => `${a.scope}${a.key}`.localeCompare(`${b.scope}${b.key}`));
    fc.assert(
      fc.property(anyGroups, (groups) => {
        assert.deepEqual(byKey(publishGroups([...groups].reverse(), 5)), byKey(publishGroups(groups, 5)));
      }),
    );
  });
});
