import { textOf, type Block, type Sheet } from './sheet.ts';

/** Widest column of a table, in characters; longer cells go on below. */
const WIDEST = 44;

/** White space at which a line may end: "45 400 EUR" and "9 mars 2026" stay whole by spaces that do not break. */
const BREAKS = /[^\S\u00a0\u202f]+/;

/** A cell as lines that fit a column. */
function wrapped(cell: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of cell.split(BREAKS)) {
    if (line !== '' && line.length + 1 + word.length > WIDEST) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Rows as lines, each column as wide as its widest cell, without the blanks at the end of a line. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(wrapped));
  const widths = (rows[0] ?? []).map((_, place) =>
    Math.max(...cells.flatMap((row) => (row[place] ?? []).map((line) => line.length))),
  );
  return cells.flatMap((row) => {
    const height = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      `  ${row.map((cell, place) => (cell[line] ?? '').padEnd(widths[place] ?? 0)).join('  ')}`.trimEnd(),
    );
  });
}

function blockLines({ title, lines = [], table, notes = [] }: Block): string[] {
  const rows = table ? [table.head, ...table.rows.map((row) => row.map(textOf))] : [];
  return [
    '',
    title,
    ...lines.map((line) => `  ${textOf(line)}`),
    ...columns(rows),
    ...notes.map((note) => `  ${note}`),
  ];
}

/** A sheet for a terminal: the same words, one block below the other. */
export function linesOf({ title, details, warnings, blocks, footer }: Sheet): string[] {
  return [title, ...details, ...warnings, ...blocks.flatMap(blockLines), '', ...footer];
}
