import { malformed } from './errors.ts';
import type { Condition, SelectQuery } from './types.ts';

/** Child subqueries in one query (SOQL reference). */
const MAX_SUBQUERIES = 20;
/** Semi-joins and anti-joins in one WHERE clause (SOQL reference, "Comparison Operators"). */
const MAX_SEMI_JOINS = 2;

/**
 * Limits on the form of a query that hold for every front end.
 *
 * @throws QueryError MALFORMED_QUERY
 */
export function checkShape(query: SelectQuery): void {
  const children = query.items.filter((item) => item.kind === 'children');
  if (children.length > MAX_SUBQUERIES) {
    throw malformed(`A query can have at most ${MAX_SUBQUERIES} parent-to-child subqueries.`);
  }
  if (query.items.length === 0) {
    throw malformed('A query needs at least one field.');
  }
  if (query.where !== undefined && countSemiJoins(query.where, 'and') > MAX_SEMI_JOINS) {
    throw malformed(`Maximum ${MAX_SEMI_JOINS} semi join sub-selects are allowed in a query`);
  }
}

/** Counts semi-joins and refuses them where the platform does: under OR and under NOT. */
function countSemiJoins(condition: Condition, under: 'and' | 'or' | 'not'): number {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const next = condition.kind === 'or' && condition.items.length > 1 ? 'or' : under;
      return condition.items.reduce((total, item) => total + countSemiJoins(item, next), 0);
    }
    case 'not':
      return countSemiJoins(condition.item, 'not');
    case 'inQuery':
      if (under !== 'and') {
        throw malformed(`Semi join sub-selects are not allowed with the '${under.toUpperCase()}' operator`);
      }
      if (condition.query.where !== undefined && countSemiJoins(condition.query.where, 'and') > 0) {
        throw malformed('Nesting of semi join sub-selects is not supported');
      }
      return 1;
    default:
      return 0;
  }
}
