import { plainText } from '../org/plainText.ts';

/** A value of a row; null is an empty cell. */
export type CsvValue = string | number | boolean | null;

/** Beginnings that a spreadsheet takes for a formula (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/;

function cellOf(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  // Plain first: what a terminal would obey may stand before what a spreadsheet would run.
  const plain = plainText(value);
  const harmless = RUNS.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows without their header, to write a file piece by piece. */
export function csvRows(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\n`).join('');
}

/**
 * Rows as CSV (RFC 4180) for people and spreadsheets: a text that a spreadsheet would run begins with an apostrophe.
 * Numbers stay numbers, below zero too.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return csvRows([columns, ...rows]);
}
