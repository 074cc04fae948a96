import type { FieldType, ObjectSchema } from '../schema/types.ts';
import { compileQuery, selectSql } from './compile.ts';
import type { CompiledQuery } from './compile.ts';
import { malformed, unknownChildRelationship } from './errors.ts';
import { readRows, textAt } from './rows.ts';
import { Statement } from './scope.ts';
import type { SelectItem, SelectQuery, SelectResult, SelectValue } from './types.ts';

/** A child subquery. */
type ChildItem = Extract<SelectItem, { kind: 'children' }>;

/**
 * Finds the object below a child relationship.
 *
 * @throws QueryError INVALID_TYPE when it does not exist or the user may not read the child's reference to its parent.
 */
export function resolveChild(
  statement: Statement,
  parent: ObjectSchema,
  relationship: string,
): { child: ObjectSchema; reference: string; relationship: string } {
  const { org, session } = statement;
  const found = org.schema.findChildRelationship(parent, relationship);
  const readable =
    found !== undefined &&
    session.access.canObject(found.child, 'read') &&
    session.access.canField(found.child, found.field.name, 'read');
  if (!readable) {
    throw unknownChildRelationship(relationship);
  }
  return {
    child: found.child,
    reference: found.field.name,
    relationship: found.field.childRelationshipName ?? relationship,
  };
}

/**
 * Reads a child subquery for all parents of a page with one statement; LIMIT and OFFSET count for each parent.
 *
 * @param ids ids of the parents
 * @returns the rows by parent id; parents without children are missing
 */
function readChildren(
  outer: Statement,
  parent: ObjectSchema,
  item: ChildItem,
  ids: string[],
): Map<string, SelectResult> {
  const statement = new Statement(outer.org, outer.session);
  const { child, reference } = resolveChild(statement, parent, item.relationship);
  const query = { ...item.query, object: child.name };
  const compiled = compileQuery(statement, query, (alias) => {
    const list = statement.bind(JSON.stringify(ids));
    return `${alias}."${reference}" IN (SELECT "value" FROM json_each(${list}))`;
  });
  if (compiled.grouped) {
    throw malformed('A child subquery cannot aggregate or group.');
  }
  const rows = readRows(statement, childrenSql(compiled, query, reference));
  const types = compiled.columns.map((column) => column.type);
  const assembled = assembleRows(statement, child, query.items, types, rows, types.length + 1);
  return groupByParent(rows, assembled, types.length);
}

/** Selects the columns, then the parent's id, then the child's own id. */
function childrenSql(compiled: CompiledQuery, query: SelectQuery, reference: string): string {
  const { alias } = compiled.scope;
  const parentId = `${alias}."${reference}"`;
  const columns = [...compiled.columns.map((column) => column.sql), parentId, `${alias}."Id"`];
  if (query.limit === undefined && query.offset === undefined) {
    return selectSql(compiled, columns.join(', '));
  }
  const named = columns.map((column, index) => `${column} AS c${index}`);
  const order = compiled.orderBy === '' ? `${alias}."Id"` : compiled.orderBy;
  const rank = `ROW_NUMBER() OVER (PARTITION BY ${parentId} ORDER BY ${order}) AS n`;
  const names = columns.map((_, index) => `c${index}`).join(', ');
  const skipped = query.offset ?? 0;
  const last = query.limit === undefined ? '' : ` AND n <= ${skipped + query.limit}`;
  const inner = `SELECT ${named.join(', ')}, ${rank} FROM ${compiled.from} WHERE ${compiled.where}`;
  return `SELECT ${names} FROM (${inner}) WHERE n > ${skipped}${last} ORDER BY n`;
}

function groupByParent(rows: SelectValue[][], assembled: SelectValue[][], parentAt: number): Map<string, SelectResult> {
  const byParent = new Map<string, SelectResult>();
  rows.forEach((row, index) => {
    const id = textAt(row, parentAt);
    const result = byParent.get(id) ?? { rows: [] };
    result.rows.push(assembled[index] ?? []);
    byParent.set(id, result);
  });
  return byParent;
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
  const ids = children.length === 0 ? [] : rows.map((row) => textAt(row, idAt));
  const below = new Map(children.map((item) => [item, readChildren(statement, parent, item, ids)]));
  return rows.map((row) => assembleRow(items, types, row, (item) => below.get(item)?.get(textAt(row, idAt))));
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
