import { literal } from '../engine/columns.ts';
import { applyDateFunction } from './dateFunctions.ts';
import { malformed } from './errors.ts';
import type { Clause, QueryPlace } from './errors.ts';
import { isAggregatable } from './fieldTypes.ts';
import type { Column, Scope } from './scope.ts';
import type { AggregateRead, Expression, FieldRead, SelectQuery } from './types.ts';

/** SQL of an expression, its type, and a key that is equal for equal expressions whatever their spelling. */
export interface ReadColumn extends Column {
  key: string;
  aggregate: boolean;
}

/** Decimals of an average: enough for every field's scale, few enough to hide the binary remainder. */
const AVERAGE_SCALE = 10;

/** Whether an expression is an aggregate. */
export function isAggregate(expression: Expression): expression is AggregateRead {
  return 'aggregate' in expression;
}

/**
 * Whether a query is a COUNT(): its LIMIT and OFFSET narrow the records that are counted, not the one row of the answer.
 */
export function isRecordCount(query: SelectQuery): boolean {
  const item = query.items[0];
  return item?.kind === 'value' && isAggregate(item.read) && item.read.path === undefined;
}

/**
 * Compiles a field, a date function of a field, or an aggregate.
 *
 * @throws QueryError when the field cannot be read or the function does not take it.
 */
export function readExpression(scope: Scope, expression: Expression, clause: Clause): ReadColumn {
  return isAggregate(expression) ? readAggregate(scope, expression, clause) : readField(scope, expression, clause);
}

function readField(scope: Scope, read: FieldRead, clause: Clause): ReadColumn {
  const column = scope.column(read.path, clause);
  const key = column.path.join('.').toLowerCase();
  if (read.asLabel === true) {
    return {
      ...labelColumn(column, { subject: read.path.join('.'), clause }),
      key: `toLabel(${key})`,
      aggregate: false,
    };
  }
  if (read.dateFunction === undefined) {
    return { ...column, key, aggregate: false };
  }
  const name = read.dateFunction.toUpperCase();
  const applied = applyDateFunction(name, column.sql, column.type);
  if (applied === undefined) {
    throw malformed(`${name} does not take the field ${column.path.join('.')} of type ${column.type}`, {
      subject: read.path.join('.'),
      clause,
    });
  }
  return { ...applied, field: undefined, path: column.path, key: `${name}(${key})`, aggregate: false };
}

function labelColumn(column: Column, place: QueryPlace): Column {
  const { field, object, path } = column;
  if (object === undefined || (field?.type !== 'picklist' && field?.type !== 'multipicklist')) {
    throw malformed(`toLabel() is only valid for picklist fields, not for ${path.join('.')}`, place);
  }
  const call = `local_label(${literal(object.name)}, ${literal(field.name)}, ${column.sql})`;
  return { sql: `(${call} COLLATE NOCASE)`, type: 'string', field: undefined, path };
}

function readAggregate(scope: Scope, read: AggregateRead, clause: Clause): ReadColumn {
  if (read.path === undefined) {
    return { sql: 'COUNT(*)', type: 'int', field: undefined, path: [], key: 'COUNT()', aggregate: true };
  }
  const column = scope.column(read.path, clause);
  if (!isAggregatable(read.aggregate, column.type, column.field)) {
    throw malformed(`field ${column.path.join('.')} does not support aggregate operator ${read.aggregate}`, {
      subject: read.path.join('.'),
      clause,
    });
  }
  const counts = read.aggregate === 'COUNT' || read.aggregate === 'COUNT_DISTINCT';
  const type = counts ? 'int' : read.aggregate === 'AVG' ? 'double' : column.type;
  const key = `${read.aggregate}(${column.path.join('.').toLowerCase()})`;
  return { sql: aggregateSql(read.aggregate, column), type, field: undefined, path: column.path, key, aggregate: true };
}

function aggregateSql(aggregate: AggregateRead['aggregate'], column: Column): string {
  switch (aggregate) {
    case 'COUNT_DISTINCT':
      return `COUNT(DISTINCT ${column.sql})`;
    case 'SUM':
      // The platform adds decimals; rounding to the field's scale takes the binary remainder away again.
      return `ROUND(SUM(${column.sql}), ${column.field?.scale ?? 0})`;
    case 'AVG':
      return `ROUND(AVG(${column.sql}), ${AVERAGE_SCALE})`;
    default:
      return `${aggregate}(${column.sql})`;
  }
}
