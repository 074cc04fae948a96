import { textOf, type Block, type Sheet } from './sheet.ts';

/** Columns, each as wide as its widest cell, without the blanks at the end of a line. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => (row[place] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join('  ')}`.trimEnd());
}

function blockLines({ title, lines = [], table, notes = [] }: Block): string[] {
  const rows = table ? [table.head, ...table.rows.map((row) => row.map(textOf))] : [];
  const flat = rows.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')));
  return [title, ...lines.map((line) => `  ${textOf(line)}`), ...columns(flat), ...notes.map((note) => `  ${note}`)];
}

/** A sheet for a terminal: the same words, one block below the other. */
export function linesOf({ title, details, warnings, blocks, footer }: Sheet): string[] {
  return [title, ...details, ...warnings, '', ...blocks.flatMap(blockLines), '', ...footer];
}
