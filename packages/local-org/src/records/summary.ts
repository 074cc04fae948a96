/**
 * Roll-up summaries: worked out from the details whenever they are read, so that they are right within the transaction that
 * changes a detail, and whoever looks: details that a user may not see count as well, as on the platform.
 */
import { columnSql, quote } from '../engine/columns.ts';
import type { Stored } from '../engine/rows.ts';
import type { LocalOrg } from '../org.ts';
import type { FieldSchema, ObjectSchema, Summary } from '../schema/types.ts';
import { filterSql } from './filterItems.ts';
import { prepared } from './statements.ts';

/** Statements of summaries, which take the id of the master. */
const compiled = new WeakMap<FieldSchema, string>();

/** The value of a roll-up summary of one record, in stored form: no details give 0, for MIN and MAX blank. */
export function summaryValue(org: LocalOrg, field: FieldSchema, masterId: string): Stored {
  let sql = compiled.get(field);
  if (sql === undefined) {
    sql = compileSummary(org, field);
    compiled.set(field, sql);
  }
  return (prepared(org, sql).get(masterId)?.['value'] ?? null) as Stored;
}

/** Registers `local_summary(object, field, id)`: the value of a roll-up summary of one record, in stored form. */
export function registerSummaryFunction(org: LocalOrg): void {
  org.db.function('local_summary', { directOnly: false }, (objectName, fieldName, id) => {
    const object = org.schema.findObject(String(objectName));
    const field = object && org.schema.findField(object, String(fieldName));
    return field?.summary === undefined || typeof id !== 'string' ? null : summaryValue(org, field, id);
  });
}

function compileSummary(org: LocalOrg, field: FieldSchema): string {
  const { summary } = field;
  const child = summary && org.schema.findObject(summary.child);
  if (summary === undefined || child === undefined) throw new Error(`${field.name} has nothing to sum up`);
  const conditions = summary.filters.map((filter) => filterSql(child, filter, 'd'));
  const where = [`d.${quote(summary.foreignKey)} = ?`, 'd."IsDeleted" = 0', ...conditions];
  return `SELECT ${aggregate(org, child, field, summary)} AS value FROM ${quote(child.name)} d WHERE ${where.join(' AND ')}`;
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
