import type { FieldType } from '../schema/types.ts';
import { ConditionCompiler } from './conditions.ts';
import { checkShape } from './checks.ts';
import { fieldCannotBe, malformed, unsupported } from './errors.ts';
import { readExpression } from './expressions.ts';
import type { ReadColumn } from './expressions.ts';
import { isGroupable, isSortable } from './fieldTypes.ts';
import { resolveObject } from './paths.ts';
import { Scope } from './scope.ts';
import type { Statement } from './scope.ts';
import type { Condition, OrderBy, SelectQuery } from './types.ts';

/** A query in parts; what reads it puts them together. */
export interface CompiledQuery {
  scope: Scope;
  /** Value items in the order of the query (children items are left out). */
  columns: { sql: string; type: FieldType }[];
  from: string;
  where: string;
  /** `GROUP BY ... HAVING ...`, or empty. */
  grouping: string;
  /** Terms of ORDER BY, or empty. */
  orderBy: string;
  /** Rows are groups, not records. */
  grouped: boolean;
  /** There is a GROUP BY, so that there can be more than one row. */
  manyGroups: boolean;
}

/**
 * Compiles a query for one statement.
 *
 * @param extraCondition adds a condition in SQL, given the alias of the queried table
 * @throws QueryError for whatever the user may not read or the platform does not allow
 */
export function compileQuery(
  statement: Statement,
  query: SelectQuery,
  extraCondition?: (alias: string) => string,
): CompiledQuery {
  checkShape(query);
  const object = resolveObject(statement.org, statement.session, query.object);
  const scope = new Scope(statement, object);
  const groups = (query.groupBy ?? []).map((read) => groupColumn(scope, read));
  const values = query.items.flatMap((item) => (item.kind === 'value' ? [item.read] : []));
  const columns = values.map((read) => readExpression(scope, read, 'select'));
  const grouped = groups.length > 0 || columns.some((column) => column.aggregate);
  if (grouped) {
    checkGrouped(query, columns, groups);
  }
  const conditions = [
    query.includeDeleted === true ? undefined : `${scope.alias}."IsDeleted" = 0`,
    statement.session.access.rowFilter(object, scope.alias) ?? undefined,
    extraCondition?.(scope.alias),
    query.where === undefined ? undefined : whereSql(scope, query.where),
  ].filter((condition) => condition !== undefined);
  const grouping = groupingSql(scope, query, groups);
  const orderBy = orderSql(scope, query.orderBy ?? [], grouped ? groups : undefined);
  return {
    scope,
    columns,
    from: scope.from(),
    where: conditions.length === 0 ? '1' : conditions.map((condition) => `(${condition})`).join(' AND '),
    grouping,
    orderBy,
    grouped,
    manyGroups: groups.length > 0,
  };
}

/** A compiled query as text, with the columns it should select. */
export function selectSql(compiled: CompiledQuery, columns: string): string {
  const order = compiled.orderBy === '' ? '' : ` ORDER BY ${compiled.orderBy}`;
  return `SELECT ${columns} FROM ${compiled.from} WHERE ${compiled.where}${compiled.grouping}${order}`;
}

function whereSql(scope: Scope, where: Condition): string {
  return new ConditionCompiler(scope, 'where', compileSemiJoin).compile(where);
}

/** The inner query of a semi-join: one id or reference column, no empty values, with the user's own row access. */
function compileSemiJoin(statement: Statement, query: SelectQuery): string {
  const item = query.items[0];
  if (query.items.length !== 1 || item?.kind !== 'value' || 'aggregate' in item.read || item.read.path.length !== 1) {
    throw malformed('The inner select of a semi join needs exactly one field, without a relationship path');
  }
  if (query.limit !== undefined || query.offset !== undefined || query.orderBy !== undefined || query.groupBy) {
    throw unsupported('LIMIT, OFFSET, ORDER BY or GROUP BY inside a semi-join');
  }
  const compiled = compileQuery(statement, query);
  const column = compiled.columns[0];
  if (column?.type !== 'id' && column?.type !== 'reference') {
    throw malformed('The inner select of a semi join must be on an ID or reference field', {
      subject: item.read.path[0] ?? '',
      clause: 'where',
    });
  }
  return `${selectSql(compiled, column.sql)} AND ${column.sql} IS NOT NULL`;
}

function groupColumn(scope: Scope, read: { path: string[]; dateFunction?: string }): ReadColumn {
  const column = readExpression(scope, read, 'groupBy');
  if (!isGroupable(column.type, column.field)) {
    throw fieldCannotBe('grouped', column.path.join('.'), { subject: read.path.join('.'), clause: 'groupBy' });
  }
  return column;
}

function checkGrouped(query: SelectQuery, columns: ReadColumn[], groups: ReadColumn[]): void {
  if (query.items.some((item) => item.kind === 'children')) {
    throw malformed('A grouped query cannot have child subqueries.');
  }
  const keys = new Set(groups.map((group) => group.key));
  for (const column of columns) {
    if (!column.aggregate && !keys.has(column.key)) {
      const subject = column.path.join('.');
      throw malformed(`Field must be grouped or aggregated: ${subject}`, { subject, clause: 'select' });
    }
  }
  const countsAll = columns.some((column) => column.key === 'COUNT()');
  if (countsAll && (columns.length > 1 || groups.length > 0)) {
    throw malformed('COUNT() must be the only selected expression and does not go with GROUP BY; use COUNT(Id).');
  }
}

function groupingSql(scope: Scope, query: SelectQuery, groups: ReadColumn[]): string {
  const groupBy = groups.length === 0 ? '' : ` GROUP BY ${groups.map((group) => group.sql).join(', ')}`;
  if (query.having === undefined) {
    return groupBy;
  }
  if (groups.length === 0) {
    throw malformed('HAVING needs GROUP BY.');
  }
  const keys = new Set(groups.map((group) => group.key));
  return `${groupBy} HAVING ${new ConditionCompiler(scope, 'having', compileSemiJoin, keys).compile(query.having)}`;
}

function orderSql(scope: Scope, orderBy: OrderBy[], groups: ReadColumn[] | undefined): string {
  const terms = orderBy.flatMap((order) => {
    const column = readExpression(scope, order.read, 'orderBy');
    const place = { subject: (order.read.path ?? []).join('.'), clause: 'orderBy' as const };
    if (!isSortable(column.type, column.field)) {
      throw fieldCannotBe('sorted', column.path.join('.'), place);
    }
    if (groups !== undefined && !column.aggregate && !groups.some((group) => group.key === column.key)) {
      throw malformed(`Ordered field must be grouped or aggregated: ${column.path.join('.')}`, place);
    }
    if (groups === undefined && column.aggregate) {
      throw malformed('ORDER BY an aggregate needs GROUP BY.', place);
    }
    const direction = order.descending ? 'DESC' : 'ASC';
    const nulls = `NULLS ${order.nulls === 'last' ? 'LAST' : 'FIRST'}`;
    return [...picklistOrder(scope, column, direction, nulls), `${column.sql} ${direction} ${nulls}`];
  });
  // Equal rows keep one order, so that pages neither repeat nor lose a record.
  return terms.length === 0 || groups !== undefined ? terms.join(', ') : [...terms, `${scope.alias}."Id"`].join(', ');
}

/** Picklists sort in the order of their definition; unknown values follow by name (SOQL reference, ORDER BY). */
function picklistOrder(scope: Scope, column: ReadColumn, direction: string, nulls: string): string[] {
  const values = column.field?.type === 'picklist' && !column.aggregate ? column.field.picklistValues : [];
  if (values.length === 0) {
    return [];
  }
  const cases = values.map(({ value }, index) => `WHEN ${scope.statement.bind(value)} THEN ${index}`);
  const rank = `CASE ${column.sql} ${cases.join(' ')} ELSE ${values.length} END`;
  return [`CASE WHEN ${column.sql} IS NULL THEN NULL ELSE ${rank} END ${direction} ${nulls}`];
}
