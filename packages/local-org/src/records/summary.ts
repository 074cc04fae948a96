/**
 * Roll-up summaries: worked out from the details whenever they are read, so that they are right within the transaction that
 * changes a detail, and whoever looks: details that a user may not see count as well, as on the platform.
 */
import { columnSql, quote } from '../engine/columns.ts';
import type { Stored } from '../engine/rows.ts';
import type { LocalOrg } from '../org.ts';
import type { FieldSchema, ObjectSchema, Summary } from '../schema/types.ts';
import { prepared } from './statements.ts';

type Filter = Summary['filters'][number];

/** A condition in SQL with the values it binds. */
interface Condition {
  sql: string;
  values: Stored[];
}

interface CompiledSummary {
  sql: string;
  values: Stored[];
}

const compiled = new WeakMap<FieldSchema, CompiledSummary>();

/** The value of a roll-up summary of one record, in stored form: no details give 0, for MIN and MAX blank. */
export function summaryValue(org: LocalOrg, field: FieldSchema, masterId: string): Stored {
  let plan = compiled.get(field);
  if (plan === undefined) {
    plan = compileSummary(org, field);
    compiled.set(field, plan);
  }
  return (prepared(org, plan.sql).get(masterId, ...plan.values)?.['value'] ?? null) as Stored;
}

/** Registers `local_summary(object, field, id)`: the value of a roll-up summary of one record, in stored form. */
export function registerSummaryFunction(org: LocalOrg): void {
  org.db.function('local_summary', { directOnly: false }, (objectName, fieldName, id) => {
    const object = org.schema.findObject(String(objectName));
    const field = object && org.schema.findField(object, String(fieldName));
    return field?.summary === undefined || typeof id !== 'string' ? null : summaryValue(org, field, id);
  });
}

function compileSummary(org: LocalOrg, field: FieldSchema): CompiledSummary {
  const { summary } = field;
  const child = summary && org.schema.findObject(summary.child);
  if (summary === undefined || child === undefined) throw new Error(`${field.name} has nothing to sum up`);
  const conditions = summary.filters.map((filter) => condition(org, child, filter));
  const where = [`d.${quote(summary.foreignKey)} = ?`, 'd."IsDeleted" = 0', ...conditions.map(({ sql }) => sql)];
  const sql = `SELECT ${aggregate(org, child, field, summary)} AS value FROM ${quote(child.name)} d WHERE ${where.join(' AND ')}`;
  return { sql, values: conditions.flatMap(({ values }) => values) };
}

function aggregate(org: LocalOrg, child: ObjectSchema, field: FieldSchema, summary: Summary): string {
  if (summary.operation === 'count') return 'COUNT(*)';
  const summarized = org.schema.findField(child, summary.summarized ?? '');
  if (summarized === undefined) throw new Error(`${child.name} has no field ${summary.summarized ?? ''}`);
  const column = columnSql(child, summarized, 'd');
  // Rounding takes away what adding binary fractions leaves behind.
  if (summary.operation === 'sum') return `ROUND(IFNULL(SUM(${column}), 0), ${field.scale})`;
  return `${summary.operation.toUpperCase()}(${column})`;
}

const comparisons = {
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>=',
} as const;

function condition(org: LocalOrg, child: ObjectSchema, filter: Filter): Condition {
  const field = org.schema.findField(child, filter.field);
  if (field === undefined) throw new Error(`${child.name} has no field ${filter.field}`);
  const column = columnSql(child, field, 'd');
  const values = filterValues(field, filter.value);
  const any = (one: (value: Stored) => string, join: 'OR' | 'AND'): Condition => ({
    sql: `(${values.map(one).join(` ${join} `)})`,
    values: values.filter((value) => value !== null),
  });
  const { operator } = filter;
  switch (operator) {
    case 'equals':
      return any((value) => (value === null ? `${column} IS NULL` : `${column} = ?`), 'OR');
    case 'notEqual':
      return any((value) => (value === null ? `${column} IS NOT NULL` : `${column} IS NOT ?`), 'AND');
    case 'contains':
      return any(() => `INSTR(LOWER(IFNULL(${column}, '')), LOWER(?)) > 0`, 'OR');
    case 'notContain':
      return any(() => `INSTR(LOWER(IFNULL(${column}, '')), LOWER(?)) = 0`, 'AND');
    case 'startsWith':
      return any(() => `INSTR(LOWER(IFNULL(${column}, '')), LOWER(?)) = 1`, 'OR');
    case 'lessThan':
    case 'greaterThan':
    case 'lessOrEqual':
    case 'greaterOrEqual':
      return any(() => `${column} ${comparisons[operator]} ?`, 'OR');
  }
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
