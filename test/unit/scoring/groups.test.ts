import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  lowestGroupSize,
  publishGroups,
  type GroupRow,
  type MeasuredGroup,
  type PublishedWeek,
} from '../../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';

/** A group with these scores. */
function group(key: string, scores: (number | null)[], managerId: string | null = `boss of ${key}`): MeasuredGroup {
  return { key, managerId, members: scores.map((score, index) => ({ id: `${key}${index}`, score })) };
}
const ofSize = (key: string, size: number): MeasuredGroup => group(key, Array<number>(size).fill(70));
/** Published sizes by group key, SmallGroups and Project; a suppressed row is null. */
function sizes(groups: readonly MeasuredGroup[], minimum = 5): Record<string, number | null> {
  return Object.fromEntries(publishGroups(groups, minimum).rows.map((row) => [row.key ?? row.scope, row.scoredReps]));
}

describe('publishGroups', () => {
  it('gives the mean of a large enough group', () => {
    const [row] = publishGroups([group('a', [100, 80, 79, 50, 49, null])], 5).rows;
    assert.deepEqual(row, {
      scope: 'Group',
      key: 'a',
      reps: 6,
      scoredReps: 5,
      mean: 71.6,
      green: null,
      amber: null,
      red: null,
      isSuppressed: false,
    });
  });

  it('rounds the mean half up', () => {
    // 405 / 8 = 50.625, exactly between 50.62 and 50.63.
    assert.equal(publishGroups([group('a', [100, 100, 100, 100, 5, 0, 0, 0])], 5).rows[0]?.mean, 50.63);
  });

  it('does not count the manager', () => {
    const members = ofSize('a', 5).members;
    assert.equal(publishGroups([{ key: 'a', managerId: 'a0', members }], 5).rows[0]?.isSuppressed, true);
    assert.equal(publishGroups([{ key: 'a', managerId: 'a0', members }], 5).rows[0]?.reps, 4);
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

  it('leaves groups of one or two out of all figures, unless they are enough together', () => {
    assert.deepEqual(sizes([ofSize('one', 1), ofSize('next', 5), ofSize('four', 4), ofSize('large', 9)]), {
      one: null,
      next: null,
      four: null,
      large: 9,
      SmallGroups: 9,
      Project: 18,
    });
    assert.deepEqual(sizes([ofSize('a', 2), ofSize('b', 2), ofSize('c', 1), ofSize('large', 9)]), {
      a: null,
      b: null,
      c: null,
      large: 9,
      SmallGroups: 5,
      Project: 14,
    });
  });

  it('leaves small groups out when no pool is safe, and keeps the groups that are large enough', () => {
    assert.deepEqual(sizes([ofSize('one', 1), ofSize('large', 9)]), {
      one: null,
      large: 9,
      SmallGroups: null,
      Project: 9,
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
    const row = publishGroups([ofSize('a', 4)], 5).rows[0];
    assert.deepEqual(
      [row?.reps, row?.scoredReps, row?.mean, row?.green, row?.amber, row?.red],
      [4, null, null, null, null, null],
    );
  });
});

describe('a published mean', () => {
  const meanOf = (scores: number[]): unknown => publishGroups([group('a', scores)], 5).rows[0]?.mean;

  it('stays where anyone may be of another band than the others, whatever the scores', () => {
    assert.equal(meanOf([100, 100, 100, 100, 100]), 73);
    assert.equal(meanOf([100, 100, 100, 65, 0]), 73);
    assert.equal(meanOf([100, 100, 100, 64, 0]), 72.8);
    assert.equal(meanOf([0, 0, 0, 0, 0]), 32.8);
    assert.equal(meanOf([64, 100, 0, 0, 0]), 32.8);
    assert.equal(meanOf([65, 100, 0, 0, 0]), 33);
  });

  it('leaves room for those whom one reader knows without knowing all', () => {
    const groups = [group('a', Array<number>(12).fill(100))];
    const known = (count: number): ReadonlySet<string>[] => [
      new Set(Array.from({ length: count }, (_, index) => `a${index}`)),
    ];
    const means = [1, 4, 12].map((count) => publishGroups(groups, 5, { known: known(count), weeks: [] }).rows[0]?.mean);
    assert.deepEqual(means, [88.75, 63.75, 88.75]);
    assert.equal(publishGroups(groups, 5, { known: known(6), weeks: [] }).rows[0]?.mean, null);
  });
});

describe('band counts of a group', () => {
  const bandsOf = (scores: number[]): unknown => {
    const row = publishGroups([group('a', scores)], 5).rows[0];
    return [row?.green, row?.amber, row?.red];
  };
  const scores = (green: number, amber: number, red: number): number[] => [
    ...Array<number>(green).fill(90),
    ...Array<number>(amber).fill(60),
    ...Array<number>(red).fill(20),
  ];

  it('need ten people, of whom three are outside the most common band', () => {
    assert.deepEqual(bandsOf(scores(4, 3, 2)), [null, null, null]);
    assert.deepEqual(bandsOf(scores(4, 3, 3)), [4, 3, 3]);
    assert.deepEqual(bandsOf(scores(7, 3, 0)), [7, 3, 0]);
    assert.deepEqual(bandsOf(scores(8, 1, 1)), [null, null, null]);
    assert.deepEqual(bandsOf(scores(0, 10, 0)), [null, null, null]);
  });
});

describe('figures of near weeks', () => {
  type Before = Record<string, [string, 'alone' | 'pool' | 'none']>;
  const week = (before: Before, projectBands: string | null = null): PublishedWeek => ({
    groups: new Map(
      Object.entries(before).map(([key, [fingerprint, publishedAs]]) => [key, { fingerprint, publishedAs }]),
    ),
    projectBands,
  });
  const named = (key: string, size: number, fingerprint = `${key} now`): MeasuredGroup => ({
    ...ofSize(key, size),
    fingerprint,
  });
  const published = (groups: readonly MeasuredGroup[], ...weeks: PublishedWeek[]): Record<string, number | null> =>
    Object.fromEntries(
      publishGroups(groups, 5, { known: [], weeks }).rows.map((row) => [row.key ?? row.scope, row.scoredReps]),
    );

  it('hold a group whose people changed since it was published, and leave it out of the total', () => {
    const groups = [named('a', 6), named('b', 7)];
    const same = week({ a: ['a now', 'alone'], b: ['b now', 'alone'] });
    assert.deepEqual(published(groups, same), { a: 6, b: 7, Project: 13 });
    const changed = week({ a: ['a before', 'alone'], b: ['b now', 'alone'] });
    assert.deepEqual(published(groups, same, changed), { a: null, b: 7, SmallGroups: null, Project: 7 });
  });

  it('hold a new figure while somebody may have moved to it from a changed group', () => {
    const groups = [named('a', 6), named('b', 7)];
    const moved = week({ a: ['a before', 'none'], b: ['b before', 'alone'] });
    assert.equal(published(groups, moved).a, null);
    const notMoved = week({ a: ['a before', 'none'], b: ['b now', 'alone'] });
    assert.equal(published(groups, notMoved).a, 6);
  });

  it('publish a pool only as the same pool, and none of its groups alone', () => {
    const groups = [named('a', 4), named('b', 5), named('c', 6)];
    const pooled = week({ a: ['a now', 'pool'], b: ['b now', 'pool'], c: ['c now', 'alone'] });
    assert.deepEqual(published(groups, pooled), { a: null, b: null, c: 6, SmallGroups: 9, Project: 15 });
    const changed = week({ a: ['a before', 'pool'], b: ['b now', 'pool'], c: ['c now', 'alone'] });
    assert.deepEqual(published(groups, changed), { a: null, b: null, c: 6, SmallGroups: null, Project: 6 });
    const larger = week({ a: ['a now', 'pool'], b: ['b now', 'pool'], c: ['c now', 'pool'] });
    assert.deepEqual(published(groups, larger), { a: null, b: null, c: null, SmallGroups: 15, Project: 15 });
  });

  it('keep band counts of the total to the same people', () => {
    const mixed = [group('a', [90, 90, 90, 90, 60, 60, 60, 20, 20, 20])];
    const greenBeside = (...weeks: PublishedWeek[]): unknown =>
      publishGroups(mixed, 5, { known: [], weeks, fingerprintOf: () => 'now' }).rows.at(-1)?.green;
    assert.equal(greenBeside(week({}, 'now'), week({}, null)), 4);
    assert.equal(greenBeside(week({}, 'before')), null);
  });
});

const anyGroups = fc
  .array(fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6 }), { maxLength: 12 }), { maxLength: 9 })
  .map((all) => all.map((scores, index) => group(`g${index}`, scores)));

describe('published figures, whatever the groups', () => {
  it('never cover fewer people than the minimum, and the total is the sum of the rows', () => {
    fc.assert(
      fc.property(anyGroups, fc.integer({ min: 0, max: 9 }), (groups, minimum) => {
        const rows = publishGroups(groups, minimum).rows.filter((row) => !row.isSuppressed);
        for (const row of rows) {
          assert.ok((row.scoredReps ?? 0) >= Math.max(5, minimum), JSON.stringify(row));
          if (row.green !== null) assert.equal(row.green + (row.amber ?? 0) + (row.red ?? 0), row.scoredReps);
        }
        const parts = rows.filter(({ scope }) => scope !== 'Project');
        const scored = parts.reduce((sum, row) => sum + (row.scoredReps ?? 0), 0);
        assert.equal(rows.find(({ scope }) => scope === 'Project')?.scoredReps ?? 0, scored);
      }),
    );
  });

  it('do not depend on the order of the groups', () => {
    const byKey = (rows: GroupRow[]): GroupRow[] =>
      rows.sort((a, b) => `${a.scope}${a.key}`.localeCompare(`${b.scope}${b.key}`));
    fc.assert(
      fc.property(anyGroups, (groups) => {
        assert.deepEqual(byKey(publishGroups([...groups].reverse(), 5).rows), byKey(publishGroups(groups, 5).rows));
      }),
    );
  });
});
