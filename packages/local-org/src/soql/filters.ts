import type { HavingClause, LiteralType, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Query } from '@jetstreamapp/soql-parser-js';
import { malformed, unsupported } from '../query/errors.ts';
import { isAggregate } from '../query/expressions.ts';
import type { CompareOperator, Condition, Expression, Operand, SelectQuery } from '../query/types.ts';
import { operandOf } from './literals.ts';
import type { LiteralContext } from './literals.ts';
import { conditionTree } from './logic.ts';
import type { Leaf } from './logic.ts';
import type { Source } from './source.ts';

const COMPARISONS: Record<string, CompareOperator> = {
  '=': 'eq',
  '!=': 'ne',
  '<>': 'ne',
  '<': 'lt',
  '<=': 'lte',
  '>': 'gt',
  '>=': 'gte',
  LIKE: 'like',
};

/** Maps the inner query of a semi-join. */
export type MapSubquery = (query: Query) => SelectQuery;

/** Condition of a WHERE or HAVING clause. */
export function filterOf(
  clause: WhereClause | HavingClause,
  source: Source,
  name: 'where' | 'having',
  subquery: MapSubquery,
): Condition {
  return conditionTree(clause, (leaf) => leafCondition(leaf, source, name, subquery));
}

function leafCondition(leaf: Leaf, source: Source, clause: 'where' | 'having', subquery: MapSubquery): Condition {
  const left: Expression = 'fn' in leaf ? source.call(leaf.fn) : { path: source.path(leaf.field) };
  if (clause === 'where' && isAggregate(left)) {
    throw malformed(`Grouped field should not be aggregated: aggregates belong in HAVING, not in WHERE`);
  }
  const operator = leaf.operator.toUpperCase();
  if ('valueQuery' in leaf) {
    const query = subquery(leaf.valueQuery);
    return { kind: 'inQuery', left: fieldOnly(left), negated: operator === 'NOT IN', query };
  }
  const column = source.column(left, clause);
  const operands = operandsOf(leaf, {
    name: column.path.join('.'),
    type: column.type,
    place: { subject: 'field' in leaf ? leaf.field : (left.path ?? []).join('.'), clause },
    forLike: operator === 'LIKE',
  });
  switch (operator) {
    case 'IN':
    case 'NOT IN':
      return { kind: 'in', left: fieldOnly(left), negated: operator === 'NOT IN', values: operands };
    case 'INCLUDES':
    case 'EXCLUDES':
      return { kind: 'includes', left: fieldOnly(left), negated: operator === 'EXCLUDES', values: textsOf(operands) };
    default:
      return comparison(left, operator, operands);
  }
}

function comparison(left: Expression, sign: string, operands: Operand[]): Condition {
  const operator = COMPARISONS[sign];
  const [value, ...others] = operands;
  if (operator === undefined || value === undefined || others.length > 0) {
    throw unsupported(`The operator ${sign}`);
  }
  return { kind: 'compare', left, operator, value };
}

function operandsOf(leaf: Exclude<Leaf, { valueQuery: unknown }>, context: LiteralContext): Operand[] {
  const values = [leaf.value].flat();
  const types = [leaf.literalType].flat();
  return values.map((value, index) => {
    // The parser gives one type for a list whose members are all alike.
    const type: LiteralType | undefined = types.length === 1 ? types[0] : types[index];
    if (type === undefined) {
      throw unsupported(`The filter value ${value}`, context.place);
    }
    return operandOf(value, type, context);
  });
}

function fieldOnly(expression: Expression): Exclude<Expression, { aggregate: unknown }> {
  if (isAggregate(expression)) {
    throw unsupported(`A list comparison with the aggregate ${expression.aggregate}`);
  }
  return expression;
}

function textsOf(operands: Operand[]): string[] {
  return operands.map((operand) => {
    if (typeof operand !== 'string') {
      throw malformed('INCLUDES and EXCLUDES take quoted values.');
    }
    return operand;
  });
}
