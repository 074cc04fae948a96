/** docs/access.md as a reader finds it: the cells of its tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of a table: the name in its first cell and the other cells by the head of their column. */
export interface AccessRow {
  name: string;
  cells: Record<string, string>;
}

export interface AccessTables {
  objects: AccessRow[];
  /** Rows of fields by object. */
  fields: Map<string, AccessRow[]>;
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

function rowsOf(text: string): AccessRow[] {
  const [head, , ...rows] = text.split('\n').filter((line) => line.startsWith('|'));
  const columns = cellsOf(head ?? '');
  return rows.map((line) => {
    const [name = '', ...cells] = cellsOf(line);
    return {
      name: name.replaceAll('`', ''),
      cells: Object.fromEntries(cells.map((cell, index) => [columns[index + 1] ?? '', cell])),
    };
  });
}

/** Reads the document from the repository. */
export function readAccessTables(): { text: string; tables: AccessTables } {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/access.md'), 'utf8');
  const [, objects = '', fields = ''] = text.split(/^## .*$/m);
  const sections = fields.split(/^### `(.*)`$/m).slice(1);
  const byObject = new Map<string, AccessRow[]>();
  for (let index = 0; index < sections.length; index += 2) {
    byObject.set(sections[index] ?? '', rowsOf(sections[index + 1] ?? ''));
  }
  return { text, tables: { objects: rowsOf(objects), fields: byObject } };
}
