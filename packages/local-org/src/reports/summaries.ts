import type { SummaryKind } from './definition.ts';
import type { RawRow } from './rows.ts';

/** Decimals kept of sums and averages: enough for every field's scale, few enough to hide the binary remainder. */
const SCALE = 10;

/**
 * One summary of a column over some rows. Blanks do not count; a checked box counts as one.
 * @param at position of the column in the rows
 * @returns null when no row has a value
 */
export function summarise(rows: readonly RawRow[], at: number, kind: SummaryKind): number | null {
  if (kind === 'Unique') return new Set(rows.flatMap((row) => row[at]?.value ?? [])).size;
  const values = rows.flatMap((row) => numberIn(row[at]?.value ?? null));
  if (values.length === 0) return null;
  switch (kind) {
    case 'Sum':
      return rounded(sumOf(values));
    case 'Average':
      return rounded(sumOf(values) / values.length);
    case 'Maximum':
      return values.reduce((one, other) => Math.max(one, other));
    case 'Minimum':
      return values.reduce((one, other) => Math.min(one, other));
  }
}

function numberIn(value: RawRow[number]['value']): number[] {
  if (typeof value === 'boolean') return [value ? 1 : 0];
  return typeof value === 'number' ? [value] : [];
}

function sumOf(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(SCALE));
}
