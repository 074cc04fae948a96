/**
 * Attacks on everything published over weeks, by exact linear algebra: whoever adds and subtracts published sums with any
 * factors learns the sums in the row space of the figures. The attacker assumes that within four weeks nobody's score
 * moved, and knows some scores beforehand. Nothing here uses how the product decides.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyOrganisation, insidersOf, publishAll, type Figure, type Organisation } from './organisation.ts';

type Fraction = { top: bigint; bottom: bigint };

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}
function reduced(top: bigint, bottom: bigint): Fraction {
  const divisor = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { top: top / divisor, bottom: bottom / divisor };
}
function minusTimes(a: Fraction, b: Fraction, factor: Fraction): Fraction {
  return reduced(a.top * b.bottom * factor.bottom - b.top * factor.top * a.bottom, a.bottom * b.bottom * factor.bottom);
}

/** Reduced row echelon form: every sum of few people that can be combined at all is a combination of these rows. */
function echelon(rows: readonly (readonly number[])[]): Fraction[][] {
  const matrix = rows.map((row) => row.map((value) => reduced(BigInt(value), 1n)));
  const columns = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < columns && rank < matrix.length; column++) {
    const pivot = matrix.findIndex((row, index) => index >= rank && row[column]?.top !== 0n);
    if (pivot < 0) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot], matrix[rank]];
    const by = matrix[rank][column];
    const lead = matrix[rank].map((value) => reduced(value.top * by.bottom, value.bottom * by.top));
    matrix[rank] = lead;
    matrix.forEach((row, index) => {
      const factor = row[column];
      if (index !== rank && factor.top !== 0n)
        matrix[index] = row.map((value, at) => minusTimes(value, lead[at], factor));
    });
    rank += 1;
  }
  return matrix.slice(0, rank);
}

/** How many unknown people stand behind each sum that an attacker gets out of figures. */
function unknownBehind(figures: readonly Figure[], known: ReadonlySet<string>): number[] {
  const people = [...new Set(figures.flatMap((figure) => [...figure.people]))].filter((id) => !known.has(id));
  const rows = new Map(
    figures.map((figure) => {
      const row = people.map((id) => (figure.people.has(id) ? 1 : 0));
      return [row.join(''), row];
    }),
  );
  return echelon([...rows.values()]).map((row) => row.filter(({ top }) => top !== 0n).length);
}

/** Figures of each five weeks in a row: the first and the last are four weeks apart. */
function windows(figures: readonly Figure[]): Figure[][] {
  const weeks = [...new Set(figures.map(({ week }) => week))];
  return weeks.map((first) => figures.filter(({ week }) => week >= first && week <= first + 4));
}

function holds(attack: (organisation: Organisation, figures: Figure[]) => void, numRuns = 400): void {
  fc.assert(
    fc.property(anyOrganisation, (organisation) => {
      for (const figures of windows(publishAll(organisation))) attack(organisation, figures);
    }),
    { numRuns },
  );
}

function hasMoved({ measurings }: Organisation): boolean {
  const group = new Map<string, number>();
  for (const { members } of measurings) {
    for (const member of members) {
      if ((group.get(member.person) ?? member.group) !== member.group) return true;
      group.set(member.person, member.group);
    }
  }
  return false;
}

describe('an attacker who combines the figures of five weeks', () => {
  it('and knows no score finds no sum of fewer than five people: groups, pool, total, joiners, leavers, movers', () => {
    holds((_, figures) => {
      for (const left of unknownBehind(figures, new Set())) assert.ok(left >= 5, `a sum of ${left} people`);
    });
  });

  it('and knows their own score finds no sum of fewer than three others', () => {
    holds((_, figures) => {
      for (const person of new Set(figures.flatMap(({ people }) => [...people]))) {
        for (const left of unknownBehind(figures, new Set([person]))) assert.ok(left >= 3, `a sum of ${left} others`);
      }
    }, 60);
  });

  it('and knows the rows of their group, or of several, since the beginning, finds no sum of fewer than three others', () => {
    holds((organisation, figures) => {
      // Somebody who moves takes their score along to readers who did not know it when it was published: see the docs.
      if (hasMoved(organisation)) return;
      const perWeek = organisation.measurings.map(({ members }) => insidersOf(organisation, members));
      for (const index of Array.from({ length: organisation.groups + 1 }).keys()) {
        const insider = new Set(perWeek.flatMap((readers) => [...(readers[index] ?? [])]));
        for (const left of unknownBehind(figures, insider)) assert.ok(left >= 3, `a sum of ${left} others`);
      }
    });
  });

  it('sees figures that are about the same people or about different ones, but for the total', () => {
    holds((_, figures) => {
      const totals = new Set(
        figures.filter((one) =>
          figures.some(
            (two) => two.week === one.week && two !== one && [...two.people].every((id) => one.people.has(id)),
          ),
        ),
      );
      const parts = figures.filter((figure) => !totals.has(figure));
      for (const one of parts) {
        for (const other of parts) {
          const common = [...one.people].filter((id) => other.people.has(id)).length;
          assert.ok(
            common === 0 || (common === one.people.size && common === other.people.size),
            `${common} in common`,
          );
        }
      }
    });
  });

  it('finds that something is published at all in most organisations (else the attacks above prove nothing)', () => {
    const organisations = fc.sample(anyOrganisation, { numRuns: 100, seed: 1 });
    const visible = organisations.filter((each) => publishAll(each).length > 0).length;
    assert.ok(visible > 50, `${visible} of 100`);
  });
});
