import type { Comparison, FixedDate, FixedFilter, PlainValue } from './filter.ts';
import { type PlainFilter, toPlain } from './plain.ts';

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

function text(node: PlainFilter): string {
  if (node.kind === 'not') return `{not: ${comparison(node.item)}}`;
  if (node.kind !== 'and' && node.kind !== 'or') return comparison(node);
  return `{${node.kind}: [${node.items.map(text).join(', ')}]}`;
}

/** The filter as text of a GraphQL `where` argument. */
export function filterToGraphql(filter: FixedFilter): string {
  return text(toPlain(filter));
}
