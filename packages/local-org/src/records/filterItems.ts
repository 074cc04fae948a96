/** Filters of roll-up summaries and sharing rules, which compare a field of a record with written values, as SQL. */
import { columnSql, literal } from '../engine/columns.ts';
import type { Stored } from '../engine/rows.ts';
import type { FieldSchema, ObjectSchema, Summary } from '../schema/types.ts';

/** One comparison, as metadata writes it. */
export type FilterItem = Summary['filters'][number];

const comparisons = {
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>=',
} as const;

/**
 * The condition for a table used under `alias`; values are written into it, as they come from metadata.
 * @throws Error for a field that the object does not have: rules of the deploy keep such an item out
 */
export function filterSql(object: ObjectSchema, item: FilterItem, alias: string): string {
  const field = object.fields.find(({ name }) => name.toLowerCase() === item.field.toLowerCase());
  if (field === undefined) throw new Error(`${object.name} has no field ${item.field}`);
  const column = columnSql(object, field, alias);
  const any = (one: (value: Stored) => string, join: 'OR' | 'AND'): string =>
    `(${filterValues(field, item.value).map(one).join(` ${join} `)})`;
  const { operator } = item;
  switch (operator) {
    case 'equals':
      return any((value) => (value === null ? `${column} IS NULL` : `${column} = ${sqlOf(value)}`), 'OR');
    case 'notEqual':
      return any((value) => (value === null ? `${column} IS NOT NULL` : `${column} IS NOT ${sqlOf(value)}`), 'AND');
    case 'contains':
      return any((value) => `${placeOf(column, value)} > 0`, 'OR');
    case 'notContain':
      return any((value) => `${placeOf(column, value)} = 0`, 'AND');
    case 'startsWith':
      return any((value) => `${placeOf(column, value)} = 1`, 'OR');
    case 'lessThan':
    case 'greaterThan':
    case 'lessOrEqual':
    case 'greaterOrEqual':
      return any((value) => `${column} ${comparisons[operator]} ${sqlOf(value)}`, 'OR');
  }
}

function placeOf(column: string, value: Stored): string {
  return `INSTR(LOWER(IFNULL(${column}, '')), LOWER(${sqlOf(value)}))`;
}

function sqlOf(value: Stored): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : literal(String(value));
}

/** The values of a filter as columns hold them; an empty one asks for blank. */
function filterValues(field: FieldSchema, text: string): Stored[] {
  const parts = text.split(',').map((part) => part.trim().replace(/^"(.*)"$/, '$1'));
  return parts.map((part) => {
    if (part === '') return null;
    if (field.type === 'boolean') return /^(true|1)$/i.test(part) ? 1 : 0;
    return ['int', 'double', 'currency', 'percent'].includes(field.type) ? Number(part) : part;
  });
}
