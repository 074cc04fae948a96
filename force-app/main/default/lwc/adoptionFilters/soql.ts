import type { Comparison, FixedDate, FixedFilter, PlainValue } from './filter.ts';
import { type PlainFilter, toPlain } from './plain.ts';

const COMPARE = { eq: '=', ne: '!=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;
const LIST = { in: 'IN', nin: 'NOT IN', includes: 'INCLUDES' } as const;

/** "Quoted String Escape Sequences" of the SOQL reference. */
const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

function escape(text: string, characters: RegExp): string {
  return `'${text.replace(characters, (character) => ESCAPES[character] ?? character)}'`;
}

/** A text as SOQL literal, quotes included. */
export function soqlText(text: string): string {
  return escape(text, /[\\'\n\r\t\b\f]/g);
}

/** A LIKE pattern: `\%` and `\_` are escapes of SOQL itself and stay as they are. */
function soqlPattern(pattern: string): string {
  return escape(pattern, /['\n\r\t\b\f]/g);
}

function soqlValue(value: PlainValue | FixedDate | null): string {
  if (typeof value === 'object') return value === null ? 'null' : value.value;
  return typeof value === 'string' ? soqlText(value) : String(value);
}

function comparison(node: Comparison<FixedDate>): string {
  const field = node.path.join('.');
  if (node.kind === 'compare') return `${field} ${COMPARE[node.operator]} ${soqlValue(node.value)}`;
  if (node.kind === 'like') return `${field} LIKE ${soqlPattern(node.pattern)}`;
  return `${field} ${LIST[node.operator]} (${node.values.map(soqlValue).join(', ')})`;
}

function condition(node: PlainFilter): string {
  if (node.kind === 'not') return `(NOT ${comparison(node.item)})`;
  if (node.kind !== 'and' && node.kind !== 'or') return comparison(node);
  if (node.items.length === 1 && node.items[0]) return condition(node.items[0]);
  return `(${node.items.map(condition).join(node.kind === 'and' ? ' AND ' : ' OR ')})`;
}

/** The filter as SOQL condition, without WHERE. */
export function filterToSoql(filter: FixedFilter): string {
  return condition(toPlain(filter));
}
