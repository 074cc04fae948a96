import type { FieldType, ObjectSchema } from '../schema/types.ts';
import { readChildren } from './children.ts';
import type { ChildItem } from './children.ts';
import type { Statement } from './scope.ts';
import { registerFold } from './textFolding.ts';
import type { SelectItem, SelectResult, SelectValue } from './types.ts';

/** Runs a compiled statement and returns its rows as arrays. */
export function readRows(statement: Statement, sql: string): SelectValue[][] {
  registerFold(statement.org.db);
  const prepared = statement.org.db.prepare(sql);
  prepared.setReturnArrays(true);
  return prepared.all(...statement.parameters) as unknown as SelectValue[][];
}

/**
 * Puts rows into the shape of a query's items: booleans as booleans, children below their parents.
 *
 * @param parent object of the rows, below which children are looked for
 * @param types types of the leading columns, one for each value item
 * @param idAt position of the record's id in each row; used only when there are children items
 */
export function assembleRows(
  statement: Statement,
  parent: ObjectSchema,
  items: SelectItem[],
  types: FieldType[],
  rows: SelectValue[][],
  idAt: number,
): SelectValue[][] {
  const children = items.filter((item) => item.kind === 'children');
  if (children.length === 0 && !types.includes('boolean')) {
    return rows.map((row) => (row.length === items.length ? row : row.slice(0, items.length)));
  }
  const ids = children.length === 0 ? [] : rows.map((row) => String(row[idAt]));
  const below = new Map(children.map((item) => [item, readChildren(statement, parent, item, ids)]));
  return rows.map((row) => assembleRow(items, types, row, (item) => below.get(item)?.get(String(row[idAt]))));
}

function assembleRow(
  items: SelectItem[],
  types: FieldType[],
  row: SelectValue[],
  childrenOf: (item: ChildItem) => SelectResult | undefined,
): SelectValue[] {
  let position = -1;
  return items.map((item) => {
    if (item.kind === 'children') {
      return childrenOf(item) ?? { rows: [] };
    }
    position += 1;
    const value = row[position] ?? null;
    // SQLite has no booleans.
    return types[position] === 'boolean' && typeof value === 'number' ? value !== 0 : value;
  });
}
