import { malformed } from './errors.ts';
import type { Condition, SelectQuery } from './types.ts';

/** Child subqueries in one query (SOQL reference). */
const MAX_SUBQUERIES = 20;
/** Semi-joins and anti-joins in one WHERE clause (SOQL reference, "Comparison Operators"). */
const MAX_SEMI_JOINS = 2;
/** Objects that no semi-join may read, tags of every object among them (same page). */
const NO_SUBQUERY = /^(activityhistory|attachment|event|eventattendee|note|openactivity|task|[a-z]+tag)$/i;

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
  if (query.where !== undefined && countSemiJoins(query.where, 'top') > MAX_SEMI_JOINS) {
    throw malformed(`Maximum ${MAX_SEMI_JOINS} semi join sub-selects are allowed in a query`);
  }
}

/** Where a condition stands: at the top, beside others that must all hold there, further inside, or under OR or NOT. */
type Standing = 'top' | 'and' | 'nested' | 'or' | 'not';

function standingBelow(condition: Extract<Condition, { items: unknown }>, under: Standing): Standing {
  if (under === 'or' || under === 'not') return under;
  if (condition.items.length < 2) return under;
  if (condition.kind === 'or') return 'or';
  return under === 'top' ? 'and' : 'nested';
}

/** Counts semi-joins and refuses them where the platform does: under OR, under NOT, and in brackets further inside. */
function countSemiJoins(condition: Condition, under: Standing): number {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const next = standingBelow(condition, under);
      return condition.items.reduce((total, item) => total + countSemiJoins(item, next), 0);
    }
    case 'not':
      return countSemiJoins(condition.item, 'not');
    case 'inQuery':
      refuseStanding(under);
      if (condition.query.where !== undefined && holdsSemiJoin(condition.query.where)) {
        throw malformed('Nesting of semi join sub-selects is not supported');
      }
      if (NO_SUBQUERY.test(condition.query.object)) {
        throw malformed(`Entity '${condition.query.object}' is not supported for semi join inner selects`);
      }
      return 1;
    default:
      return 0;
  }
}

function refuseStanding(under: Standing): void {
  if (under === 'or' || under === 'not') {
    throw malformed(`Semi join sub-selects are not allowed with the '${under.toUpperCase()}' operator`);
  }
  if (under === 'nested') {
    throw malformed(
      'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
    );
  }
}

function holdsSemiJoin(condition: Condition): boolean {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.items.some(holdsSemiJoin);
  return condition.kind === 'not' ? holdsSemiJoin(condition.item) : condition.kind === 'inQuery';
}
