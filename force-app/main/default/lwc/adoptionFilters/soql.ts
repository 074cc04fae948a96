import type { Comparison, FixedDate, FixedFilter, Join, PlainValue } from './filter.ts';
import { joinedFilter } from './joins.ts';
import { conjuncts, type PlainFilter, toPlain } from './plain.ts';

const COMPARE = { eq: '=', ne: '!=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;
const LIST = { in: 'IN', nin: 'NOT IN', includes: 'INCLUDES' } as const;
const JOIN = { inq: 'IN', ninq: 'NOT IN' } as const;

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

function join(node: Join<FixedDate>): string {
  const subquery = `SELECT ${node.field} FROM ${node.object} WHERE ${filterToSoql(joinedFilter(node))}`;
  return `${node.path.join('.')} ${JOIN[node.operator]} (${subquery})`;
}

function condition(node: PlainFilter): string {
  if (node.kind === 'join') return join(node);
  if (node.kind === 'not') return `(NOT ${comparison(node.item)})`;
  if (node.kind !== 'and' && node.kind !== 'or') return comparison(node);
  if (node.items.length === 1 && node.items[0]) return condition(node.items[0]);
  return `(${node.items.map(condition).join(node.kind === 'and' ? ' AND ' : ' OR ')})`;
}

/**
 * The filter as SOQL condition, without WHERE; more conditions may follow after AND. What must hold stands without
 * brackets, as the platform takes no join inside them.
 */
export function filterToSoql(filter: FixedFilter): string {
  return conjuncts(toPlain(filter)).map(condition).join(' AND ');
}
