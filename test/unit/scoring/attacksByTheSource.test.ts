/**
 * Attacks by readers who also know the source code: they go through everything that would have given exactly the
 * published rows (what is hidden tells them something, too), keep what fits what they know, and see whether somebody's
 * band is the same in all of it. What is published depends on the sum of each group and on its bands alone, so going
 * through these is exhaustive over all scores.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  bandOf,
  publishGroups,
  type MeasuredGroup,
} from '../../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';

/** Lowest and highest score of each band, red first. */
const BANDS = [
  [0, 49],
  [50, 79],
  [80, 100],
] as const;

/** People of a group in each band, and the sum of their scores. */
type State = { bands: readonly number[]; sum: number };

function lowest(bands: readonly number[]): number {
  return bands.reduce((sum, people, band) => sum + people * (BANDS[band]?.[0] ?? 0), 0);
}
function highest(bands: readonly number[]): number {
  return bands.reduce((sum, people, band) => sum + people * (BANDS[band]?.[1] ?? 0), 0);
}
function isPossible({ bands, sum }: State): boolean {
  return bands.every((people) => people >= 0) && sum >= lowest(bands) && sum <= highest(bands);
}

/** Scores of that many people in each band with that sum. */
function scoresOf({ bands, sum }: State): number[] {
  let left = sum - lowest(bands);
  return bands.flatMap((people, band) => {
    const [low, high] = BANDS[band] ?? [0, 0];
    return Array.from({ length: people }, () => {
      const more = Math.min(left, high - low);
      left -= more;
      return low + more;
    });
  });
}

function group(key: string, scores: readonly number[]): MeasuredGroup {
  return { key, managerId: `boss of ${key}`, members: scores.map((score, at) => ({ id: `${key}${at}`, score })) };
}

/** The published rows as text. Each manager knows their group; a nested one is a member of the last group as well. */
function rowsOf(all: readonly (readonly number[])[], isNested = false): string {
  const groups = all.map((scores, at) => group(`g${at}`, scores));
  const known = groups.map(({ members }) => new Set(members.map(({ id }) => id)));
  if (isNested) known[0]?.add(`g${groups.length - 1}0`);
  return JSON.stringify(publishGroups(groups, 5, { known, weeks: [] }).rows);
}

/** What each attacker has seen, and which bands are possible then. Three bits: red, amber, green. */
class Deductions {
  private readonly possible = new Map<string, number>();

  note(seen: string, bands: number): void {
    if (bands !== 0) this.possible.set(seen, (this.possible.get(seen) ?? 0) | bands);
  }

  refute(): void {
    const proven = [...this.possible].filter(([, bands]) => [1, 2, 4].includes(bands));
    assert.deepEqual(proven.slice(0, 2), [], `${proven.length} proofs`);
    assert.ok(this.possible.size > 100);
  }
}

describe('a reader of mean, band counts and source code proves nobody’s band', () => {
  for (const size of [5, 10]) {
    it(`as an outsider or a member of a group of ${size}`, () => {
      const deductions = new Deductions();
      for (let red = 0; red <= size; red++) {
        for (let amber = 0; amber <= size - red; amber++) {
          const bands = [red, amber, size - red - amber];
          for (let sum = lowest(bands); sum <= highest(bands); sum++) {
            const rows = rowsOf([scoresOf({ bands, sum })]);
            const bits = (left: readonly number[]): number =>
              left.reduce((mask, people, band) => mask | (people > 0 ? 1 << band : 0), 0);
            deductions.note(rows, bits(bands));
            for (let own = 0; own <= 100; own++) {
              const at = BANDS.findIndex(([, high]) => own <= high);
              const left = bands.map((people, band) => people - (band === at ? 1 : 0));
              if (isPossible({ bands: left, sum: sum - own })) deductions.note(`${own} ${rows}`, bits(left));
            }
          }
        }
      }
      deductions.refute();
    });
  }
});

/** Bands that one of some people may have, given their sum; none when the sum is impossible. */
function bandsIn(people: number, sum: number): number {
  if (people <= 0 || sum < 0 || sum > 100 * people) return 0;
  return BANDS.reduce(
    (mask, [low, high], band) => (sum - high <= 100 * (people - 1) && sum >= low ? mask | (1 << band) : mask),
    0,
  );
}

function* products(all: readonly (readonly number[])[]): Generator<number[]> {
  const [first, ...others] = all;
  if (!first) yield [];
  else for (const value of first) for (const rest of products(others)) yield [value, ...rest];
}

/** Scores of some people with a sum: what their bands are makes no difference below ten people. */
function anyScores(people: number, sum: number): number[] {
  return Array.from({ length: people }, (_, at) => Math.min(100, Math.max(0, sum - 100 * at)));
}

function sums(people: number, step = 1): number[] {
  return Array.from({ length: (100 * people) / step + 1 }, (_, at) => at * step);
}

describe('a reader of a pool and of the source code proves nobody’s band', () => {
  /** Scores of members that are tried. */
  const OWN = [0, 20, 49, 50, 79, 80, 100];
  const cases: { name: string; sizes: number[]; steps: number[]; isNested?: boolean }[] = [
    { name: 'a group of four and one of three', sizes: [4, 3], steps: [1, 1] },
    { name: 'two groups, a manager of one is a member of the other', sizes: [3, 4], steps: [1, 1], isNested: true },
    { name: 'tiny groups and a small one', sizes: [1, 2, 2, 3], steps: [50, 50, 20, 1] },
  ];
  for (const { name, sizes, steps, isNested = false } of cases) {
    it(`as an outsider, a member or a manager: ${name}`, () => {
      const deductions = new Deductions();
      let shown = 0;
      for (const all of products(sizes.map((size, at) => sums(size, steps[at])))) {
        const rows = rowsOf(
          all.map((sum, at) => anyScores(sizes[at] ?? 0, sum)),
          isNested,
        );
        shown += rows.includes('"SmallGroups","key":null') && rows.includes('"isSuppressed":false') ? 1 : 0;
        all.forEach((sum, at) => {
          const size = sizes[at] ?? 0;
          deductions.note(`outsider ${at} ${rows}`, bandsIn(size, sum));
          for (const own of OWN) {
            deductions.note(`member ${at} ${own} ${rows}`, bandsIn(size - 1, sum - own));
            if (isNested && at === 1) deductions.note(`nested ${own} ${all[0]} ${rows}`, bandsIn(size - 1, sum - own));
          }
          all.forEach((other, manager) => {
            if (manager === at) return;
            deductions.note(`manager ${manager} ${other} ${at} ${rows}`, bandsIn(size, sum));
          });
        });
      }
      deductions.refute();
      assert.ok(shown > 0);
    });
  }
});

describe('band counts of a total', () => {
  const score = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 49, 50, 79, 80, 100));
  const anyGroups = fc.array(fc.array(score, { minLength: 5, maxLength: 12 }), { minLength: 1, maxLength: 4 });

  it('stay the same, with all means, when anyone changes places with one of another band whom no reader tells apart', () => {
    let shown = 0;
    fc.assert(
      fc.property(anyGroups, (all) => {
        const rows = rowsOf(all);
        const total = (JSON.parse(rows) as { scope: string; green: number | null }[]).at(-1);
        if (total?.green === null || total?.green === undefined) return;
        shown += 1;
        all.forEach((scores, at) => {
          scores.forEach((own, member) => {
            scores.forEach((mine, person) => {
              if (person === member) return;
              // To `member`, who knows only themselves here, `person` may as well be someone of another band.
              const other = scores.findIndex((each, index) => index !== member && bandOf(each) !== bandOf(mine));
              assert.ok(other >= 0, `${own} knows that ${mine} is of a band with all others`);
              const swapped = scores.map((each, index) =>
                index === person ? (scores[other] ?? 0) : index === other ? mine : each,
              );
              assert.equal(rowsOf(all.map((each, index) => (index === at ? swapped : each))), rows);
            });
          });
        });
      }),
      { numRuns: 600 },
    );
    assert.ok(shown > 20, `${shown} shown`);
  });

  it('need ten people, no pool, and mixed groups', () => {
    const bandsOf = (all: number[][]): unknown => {
      const total = (JSON.parse(rowsOf(all)) as Record<string, unknown>[]).at(-1);
      return [total?.['green'], total?.['amber'], total?.['red']];
    };
    const mixed = [90, 90, 90, 60, 60, 30];
    assert.deepEqual(bandsOf([[...mixed, ...mixed]]), [6, 4, 2]);
    assert.deepEqual(bandsOf([mixed]), [null, null, null]);
    assert.deepEqual(bandsOf([mixed, mixed, [90, 90, 60, 30]]), [null, null, null]);
    assert.deepEqual(bandsOf([mixed, [90, 90, 90, 90, 60, 30]]), [null, null, null]);
  });

  it('are hidden where a subtraction would leave fewer than ten people, for everybody or for a manager', () => {
    const mixed = [90, 90, 90, 60, 60, 30];
    const large = [...mixed, ...mixed];
    const totalOf = (all: number[][]): unknown =>
      (JSON.parse(rowsOf(all)) as { green: number | null }[]).at(-1)?.green ?? null;
    assert.equal(totalOf([large, mixed]), null, 'the large group shows its own bands');
    assert.equal(totalOf([mixed, mixed]), null, 'a manager knows one of the two groups');
    assert.equal(totalOf([mixed, mixed, mixed]), 9);
    assert.equal(totalOf([large, large]), 12);
  });
});
