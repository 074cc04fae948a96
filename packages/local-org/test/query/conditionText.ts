import type { Condition, Expression, Operand } from '../../src/query/types.ts';

const SIGNS = { eq: '=', ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=', like: 'LIKE' };

/** SOQL text of a condition, with parentheses around everything that is joined. */
export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.items.map(conditionText).join(condition.kind === 'and' ? ' AND ' : ' OR ')})`;
    case 'not':
      return `(NOT ${conditionText(condition.item)})`;
    case 'compare':
      return `${name(condition.left)} ${SIGNS[condition.operator]} ${literal(condition.value, condition.operator === 'like')}`;
    case 'in':
      return `${name(condition.left)} ${condition.negated ? 'NOT IN' : 'IN'} (${condition.values.map((value) => literal(value, false)).join(', ')})`;
    case 'includes':
      return `${name(condition.left)} ${condition.negated ? 'EXCLUDES' : 'INCLUDES'} (${condition.values.map((value) => literal(value, false)).join(', ')})`;
    case 'inQuery':
      throw new Error('semi-joins are tested by example');
  }
}

function name(left: Expression): string {
  return (left.path ?? []).join('.');
}

function literal(value: Operand, isPattern: boolean): string {
  if (value === null) return 'null';
  if (typeof value === 'object') return value.n === undefined ? value.literal : `${value.literal}:${String(value.n)}`;
  if (typeof value !== 'string' || /^\d{4}-\d{2}-\d{2}/u.test(value)) return String(value);
  const escaped = isPattern ? value : value.replaceAll('\\', '\\\\');
  return `'${escaped.replaceAll("'", "\\'")}'`;
}
