import type { Comparison, FixedDate, FixedFilter, Join, PlainValue } from './filter.ts';
import { joinedFilter } from './joins.ts';
import { conjuncts, type PlainFilter, toPlain } from './plain.ts';

function graphqlValue(value: PlainValue | FixedDate | null): string {
  if (typeof value === 'object') return value === null ? 'null' : `{value: ${JSON.stringify(value.value)}}`;
  // JSON's escapes of a text are a subset of GraphQL's.
  return JSON.stringify(value);
}

function operation(node: Comparison<FixedDate>): string {
  if (node.kind === 'compare') return `{${node.operator}: ${graphqlValue(node.value)}}`;
  if (node.kind === 'like') return `{like: ${JSON.stringify(node.pattern)}}`;
  return `{${node.operator}: [${node.values.map(graphqlValue).join(', ')}]}`;
}

function comparison(node: Comparison<FixedDate>): string {
  return node.path.reduceRight((inner, name) => `{${name}: ${inner}}`, operation(node));
}

/** Source: "Semi-Join and Anti-Join Filters" of the GraphQL API guide. */
function join(node: Join<FixedDate>): string {
  const other = `{${node.object}: ${filterToGraphql(joinedFilter(node))}, ApiName: ${JSON.stringify(node.field)}}`;
  return node.path.reduceRight((inner, name) => `{${name}: ${inner}}`, `{${node.operator}: ${other}}`);
}

function text(node: PlainFilter): string {
  if (node.kind === 'join') return join(node);
  if (node.kind === 'not') return `{not: ${comparison(node.item)}}`;
  if (node.kind !== 'and' && node.kind !== 'or') return comparison(node);
  return `{${node.kind}: [${node.items.map(text).join(', ')}]}`;
}

/**
 * The filter as text of a GraphQL `where` argument. What must hold stands in one list, as the platform takes no join
 * further inside.
 * @param first more conditions that must hold, as GraphQL text
 */
export function filterToGraphql(filter: FixedFilter, ...first: string[]): string {
  const items = [...first, ...conjuncts(toPlain(filter)).map(text)];
  return items.length === 1 ? (items[0] ?? '') : `{and: [${items.join(', ')}]}`;
}
