import { dayAfter } from './dates.ts';
import type { FixedDate, FixedFilter, ListValue, PlainValue } from './filter.ts';

/** Values of a field that filters tell apart; null is none at all. */
type Value = PlainValue | null;

const DAY = 86_400_000;

function around(date: FixedDate): string[] {
  const time = Date.parse(date.value);
  if (date.kind === 'dateTime') return [-DAY, 0, DAY].map((shift) => new Date(time + shift).toISOString());
  return [new Date(time - DAY).toISOString().slice(0, 10), date.value, dayAfter(date.value)];
}

/** A value, and its neighbours on either side. */
function near(value: ListValue): Value[] {
  if (typeof value === 'object') return around(value);
  if (typeof value === 'boolean') return [value, !value];
  return typeof value === 'number' ? [value, value + 1, value - 1] : ['-', value];
}

/** A text that a pattern takes: each % as nothing, each _ as one character. */
function matching(pattern: string): string {
  return pattern.replace(/\\[%_]|[%_]/g, (token) => (token === '%' ? '' : token === '_' ? '-' : token.slice(1)));
}

function valuesIn(filter: FixedFilter, name: string): Value[] {
  if (filter.kind === 'and' || filter.kind === 'or') return filter.items.flatMap((item) => valuesIn(item, name));
  if (filter.kind === 'not') return valuesIn(filter.item, name);
  if (filter.kind === 'join' || filter.path.join('.').toLowerCase() !== name.toLowerCase()) return [];
  if (filter.kind === 'like') return [matching(filter.pattern), '-'];
  if (filter.kind === 'list') return filter.values.flatMap(near);
  return filter.value === null ? [] : near(filter.value);
}

/**
 * Values of a field that a filter tells apart: on either side of each value it compares the field with, and none at all,
 * last. Whatever a field may hold, the filter treats it as one of these, or as one between two of them.
 * @param field its name, or its path
 */
export function valuesToTry(filter: FixedFilter, field: string): Value[] {
  const values = valuesIn(filter, field);
  // Where a filter only asks whether there is a value, any will do.
  return [...new Set([...(values.length === 0 ? ['-'] : values), null])];
}
