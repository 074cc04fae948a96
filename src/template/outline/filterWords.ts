import { type Filter, parseFilter } from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import type { Say } from './words.ts';

type Comparison = Extract<Filter, { kind: 'compare' }>;
type Join = Extract<Filter, { kind: 'join' }>;
type RelativeDate = Extract<Comparison['value'], { kind: 'literal' } | { kind: 'range' }>;

/** `last_n_days` as its direction and its unit. */
function rangeParts(name: string): { direction: 'last' | 'next' | 'ago'; unit: string } {
  const [, direction, unit] = /^(last|next)_n_(.*)s$/.exec(name) ?? [];
  if (direction === 'last' || direction === 'next') return { direction, unit: unit ?? '' };
  return { direction: 'ago', unit: name.replace(/^n_/, '').replace(/s_ago$/, '') };
}

/** A comparison with days that depend on today. */
function relativeWords(field: string, operator: string, date: RelativeDate, say: Say): string {
  if (date.kind === 'literal') {
    const isDay = ['TODAY', 'YESTERDAY', 'TOMORROW'].includes(date.name);
    return say(`filter.${isDay ? 'day' : 'date'}.${operator}`, field, say(`literal.${date.name}`));
  }
  const { direction, unit } = rangeParts(date.name);
  const length = say(`unit.${unit}`, date.n);
  // What most signals ask: how long ago, or how far ahead. Both reach to their far end.
  if (direction === 'last' && unit === 'day' && (operator === 'lt' || operator === 'gte')) {
    return say(`filter.past.${operator}`, field, length);
  }
  if (direction === 'next' && (operator === 'lte' || operator === 'gt')) {
    return say(`filter.ahead.${operator}`, field, length);
  }
  return say(`filter.date.${operator}`, field, say(`span.${direction}`, length));
}

function compareWords({ path, operator, value }: Comparison, say: Say): string {
  const field = path.join('.');
  if (value === null) return say(`filter.null.${operator}`, field);
  if (typeof value === 'boolean') return say(`filter.${value === (operator === 'eq')}`, field);
  if (typeof value !== 'object') return say(`filter.${operator}`, field, value);
  if (value.kind === 'literal' || value.kind === 'range') return relativeWords(field, operator, value, say);
  return say(`filter.day.${operator}`, field, value.value);
}

/** A join: with records that point here, or with those that point to the same record. */
function joinWords({ path, operator, object, field, filter }: Join, say: Say): string {
  const own = path.join('.');
  const words =
    own.toLowerCase() === 'id'
      ? say(`filter.${operator}.own`, object, field)
      : say(`filter.${operator}.other`, object, own, field);
  return filter === null ? words : say('filter.which', words, wordsOf(filter, say, true));
}

function wordsOf(filter: Filter, say: Say, isInside: boolean): string {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const parts = filter.items.map((item) => wordsOf(item, say, filter.items.length > 1));
      const joined = parts.join(` ${say(`filter.${filter.kind}`)} `);
      return isInside && parts.length > 1 ? say('filter.group', joined) : joined;
    }
    case 'not':
      return say('filter.not', wordsOf(filter.item, say, false));
    case 'like':
      return say('filter.like', filter.path.join('.'), filter.pattern);
    case 'list': {
      const values = filter.values.map((value) => (typeof value === 'object' ? value.value : String(value)));
      return say(`filter.${filter.operator}`, filter.path.join('.'), values.join(', '));
    }
    case 'join':
      return joinWords(filter, say);
    case 'compare':
      return compareWords(filter, say);
  }
}

/**
 * A filter in words that somebody who knows the fields can read aloud.
 * @param filter one that can be used
 */
export function filterWords(filter: object, say: Say): string {
  return wordsOf(parseFilter(JSON.stringify(filter)), say, false);
}
