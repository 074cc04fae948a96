import { type Filter, FilterError, type FixedDate, type FixedFilter, type Join } from './filter.ts';
import { isObject, type Json } from './json.ts';
import { refuseLoginHistory } from './loginHistory.ts';
import { refusePeopleAsRecords } from './persons.ts';

/**
 * Joins to other objects. Source of what is refused: "Comparison Operators" of the SOQL reference (semi-joins and
 * anti-joins), which the GraphQL API shares.
 */

export const JOIN_OPERATORS: readonly Join['operator'][] = ['inq', 'ninq'];

const API_NAME = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;
/** Objects that no sub-query may read, tags of every object among them. */
const NO_SUBQUERY = /^(activityhistory|attachment|event|eventattendee|note|openactivity|task|[a-z]+tag)$/i;

function readObject(name: string, place: string): string {
  if (!API_NAME.test(name)) throw new FilterError('name', place, `${JSON.stringify(name)} is not an API name`);
  refuseLoginHistory(name, place);
  refusePeopleAsRecords(name, place);
  if (NO_SUBQUERY.test(name)) {
    throw new FilterError('join', place, `the platform joins no records of ${name}; compare a field instead`);
  }
  return name;
}

/**
 * Reads what stands behind `inq` or `ninq`: `{"Opportunity": {"IsClosed": {"eq": false}}, "ApiName": "AccountId"}`, the
 * shape of the GraphQL API. An empty filter takes every record.
 * @param readFilter reads the filter of the other object; the second argument is its name
 * @throws FilterError that names the place
 */
export function readJoin(
  path: string[],
  operator: Join['operator'],
  value: Json,
  place: string,
  readFilter: (filter: Json, object: string) => Filter,
): Join {
  if (path.length > 1) {
    throw new FilterError('join', place, `${operator} works on the record's own fields, not on those of a parent`);
  }
  const entries = isObject(value) ? Object.entries(value).filter(([key]) => key !== 'ApiName') : [];
  const [entry] = entries;
  if (!isObject(value) || !entry || entries.length > 1) {
    const example = '{"Opportunity": {"IsClosed": {"eq": false}}, "ApiName": "AccountId"}';
    throw new FilterError('shape', place, `expected one object and the field that points here, such as ${example}`);
  }
  const [name, filter] = entry;
  const object = readObject(name, `${place}.${name}`);
  const field = value.ApiName;
  if (typeof field !== 'string' || !API_NAME.test(field)) {
    throw new FilterError('shape', `${place}.ApiName`, `name the field of ${name} that is compared, such as AccountId`);
  }
  const isEmpty = isObject(filter) && Object.keys(filter).length === 0;
  return { kind: 'join', path, operator, object, field, filter: isEmpty ? null : readFilter(filter, name), place };
}

/**
 * Counts the joins of a filter, and refuses one beside an "or": the platform takes them only where every condition must
 * hold.
 * @param negated looks at the filter's opposite, in which "and" becomes "or"
 * @throws FilterError `join`, with the place
 */
export function countJoins(filter: Filter, negated = false): number {
  const reason = negated
    ? 'what fails could not be asked for; let the join stand alone here, and move the other conditions to the population'
    : 'the platform takes no join beside "or"; let it stand beside conditions that all hold';
  const count = (node: Filter, isNegated: boolean, isChoice: boolean): number => {
    if (node.kind === 'not') return count(node.item, !isNegated, isChoice);
    if (node.kind === 'and' || node.kind === 'or') {
      const isOr = node.items.length > 1 && (node.kind === 'or') !== isNegated;
      return node.items.reduce((sum, item) => sum + count(item, isNegated, isChoice || isOr), 0);
    }
    if (node.kind !== 'join') return 0;
    if (isChoice) throw new FilterError('join', node.place, reason);
    return 1;
  };
  return count(filter, negated, false);
}

/** Refuses a join of an object with itself. @throws FilterError `join`, with the place */
export function refuseSelfJoins(filter: Filter, object: string): void {
  if (filter.kind === 'and' || filter.kind === 'or') {
    for (const item of filter.items) refuseSelfJoins(item, object);
  } else if (filter.kind === 'not') refuseSelfJoins(filter.item, object);
  else if (filter.kind === 'join' && filter.object.toLowerCase() === object.toLowerCase()) {
    const text = `the platform joins no ${filter.object} with itself; compare a field of the parent instead`;
    throw new FilterError('join', filter.place, text);
  }
}

/**
 * The condition on the other object's records. Those whose field is empty point nowhere and are left out, as what a list
 * with an empty entry means for `ninq` is not documented.
 */
export function joinedFilter({ field, filter }: Join<FixedDate>): FixedFilter {
  const points: FixedFilter = { kind: 'compare', path: [field], operator: 'ne', value: null };
  return filter ? { kind: 'and', items: [points, filter] } : points;
}
