import type { Comparison as AnyComparison, FixedDate, FixedFilter, Join as AnyJoin } from './filter.ts';

type Comparison = AnyComparison<FixedDate>;
type Join = AnyJoin<FixedDate>;

/** A filter without `not`, except before `like` and `includes`, which have no opposite operator. */
export type PlainFilter =
  | { kind: 'and'; items: PlainFilter[] }
  | { kind: 'or'; items: PlainFilter[] }
  | { kind: 'not'; item: Comparison }
  | Join
  | Comparison;

const OPPOSITE = { eq: 'ne', ne: 'eq', gt: 'lte', gte: 'lt', lt: 'gte', lte: 'gt' } as const;

function orEmpty(path: string[], item: PlainFilter): PlainFilter {
  return { kind: 'or', items: [{ kind: 'compare', path, operator: 'eq', value: null }, item] };
}

/** What a comparison leaves out, said without relying on how an engine negates a comparison with an empty field. */
function opposite(node: Comparison): PlainFilter {
  if (node.kind === 'compare') {
    // A flag is never empty: what is not true is false.
    if (typeof node.value === 'boolean') return { ...node, value: !node.value };
    const inverse: Comparison = { ...node, operator: OPPOSITE[node.operator] };
    const isEquality = node.operator === 'eq' || node.operator === 'ne';
    return isEquality ? inverse : orEmpty(node.path, inverse);
  }
  if (node.kind === 'list' && node.operator !== 'includes') {
    return { ...node, operator: node.operator === 'in' ? 'nin' : 'in' };
  }
  return orEmpty(node.path, { kind: 'not', item: node });
}

/** The conditions that must all hold, those of an "and" inside another among them. */
export function conjuncts(filter: PlainFilter): PlainFilter[] {
  return filter.kind === 'and' ? filter.items.flatMap(conjuncts) : [filter];
}

/**
 * Pushes every `not` down to the comparisons. Logic has two values: a comparison with an empty field is false, except
 * `eq null`, `ne value` and `nin`; `not` inverts that. Whether an engine's own NOT does so for empty fields is not
 * documented, so the queries never ask it to: `not (Amount > 5)` becomes `Amount = null or Amount <= 5`.
 */
export function toPlain(filter: FixedFilter, negated = false): PlainFilter {
  if (filter.kind === 'not') return toPlain(filter.item, !negated);
  if (filter.kind === 'and' || filter.kind === 'or') {
    const kind = negated ? (filter.kind === 'and' ? 'or' : 'and') : filter.kind;
    return { kind, items: filter.items.map((item) => toPlain(item, negated)) };
  }
  if (!negated) return filter;
  if (filter.kind === 'join') return { ...filter, operator: filter.operator === 'inq' ? 'ninq' : 'inq' };
  return opposite(filter);
}
