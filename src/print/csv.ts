import { plainText } from '../org/plainText.ts';

/** A value of a row; null is an empty cell. */
export type CsvValue = string | number | boolean | null;

/** Where a spreadsheet begins a formula (OWASP, CSV injection), in letters of full width too. */
const BEGINS = /^(?=[=+\-@\t\n＝＋－＠])/;

/**
 * The same within a text. Where the decimal sign is a comma, as in French, a spreadsheet splits a file at semicolons: what
 * stands after one, or in a new line, becomes a cell of its own.
 */
const BEGINS_WITHIN = /(?<=[;\t\n]"*)(?=[=+\-@＝＋－＠])/g;

function cellOf(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  // Plain first: what a terminal would obey may stand before what a spreadsheet would run.
  const plain = plainText(value);
  const harmless = plain.replace(BEGINS, "'").replaceAll(BEGINS_WITHIN, "'");
  return /[",;\t\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows without their header, to write a file piece by piece. */
export function csvRows(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\n`).join('');
}

/**
 * Rows as CSV (RFC 4180) for people and spreadsheets: an apostrophe stands before what one would run.
 * Numbers stay numbers, below zero too.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return csvRows([columns, ...rows]);
}
