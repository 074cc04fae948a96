import { dayIn, type DaySpan, type FilterClock, isDay, literalSpan, rangeSpan } from './dates.ts';
import {
  type CompareOperator,
  type Comparison,
  type DateOperand,
  type Filter,
  FilterError,
  type ListValue,
  type PlainValue,
} from './filter.ts';

/** A record as the API returns it: fields by API name, parents as nested records. */
export interface FilterRecord {
  readonly [field: string]: PlainValue | null | undefined | FilterRecord;
}

function read(record: FilterRecord, path: readonly string[]): PlainValue | null {
  let value: PlainValue | null | undefined | FilterRecord = record;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = value[name];
  }
  if (typeof value === 'object' && value !== null) {
    throw new FilterError('shape', path.join('.'), 'a relationship cannot be compared, only its fields');
  }
  return value ?? null;
}

function fold(value: PlainValue): PlainValue {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** The sign of a - b for numbers. */
function sign(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareDays(day: string, span: DaySpan): number {
  if (day < span.first) return -1;
  return day > span.last ? 1 : 0;
}

/**
 * Where a field's date lies: before (-1), in (0) or after (1) the operand. A date-time lies on the day it has in the
 * reader's time zone; a fixed instant is compared to the millisecond.
 */
function compareDate(value: PlainValue, operand: DateOperand, clock: FilterClock, path: string): number {
  const isDate = typeof value === 'string' && isDay(value);
  const instant = typeof value === 'string' && !isDate ? Date.parse(value) : NaN;
  if (!isDate && Number.isNaN(instant)) throw new FilterError('dateKind', path, `${String(value)} is not a date`);
  if (operand.kind === 'dateTime' || operand.kind === 'date') {
    if ((operand.kind === 'date') !== isDate) {
      throw new FilterError('dateKind', path, 'a date field takes a date, a date-time field a date-time');
    }
    return isDate
      ? compareDays(value, { first: operand.value, last: operand.value })
      : sign(instant, Date.parse(operand.value));
  }
  const span =
    operand.kind === 'literal' ? literalSpan(operand.name, clock) : rangeSpan(operand.name, operand.n, clock);
  return compareDays(isDate ? value : dayIn(clock.timeZone ?? 'UTC', instant), span);
}

function position(value: PlainValue, operand: PlainValue | DateOperand, clock: FilterClock, path: string): number {
  if (typeof operand === 'object') return compareDate(value, operand, clock, path);
  if (typeof value === 'number' && typeof operand === 'number') return sign(value, operand);
  return fold(value) === fold(operand) ? 0 : 1;
}

/** Whether an operator accepts a value before (-1), at (0) or after (1) the operand. */
const HOLDS: Record<CompareOperator, (order: number) => boolean> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
};

/** LIKE: `%` any text, `_` one character, `\%` and `\_` themselves, without regard to case. */
function matchesPattern(value: string, pattern: string): boolean {
  const source = pattern.replace(/\\[%_]|[%_]|[.*+?^${}()|[\]\\]/g, (token) => {
    if (token === '%') return '.*';
    if (token === '_') return '.';
    return token.startsWith('\\') && token.length === 2 ? token.slice(1) : `\\${token}`;
  });
  return new RegExp(`^${source}$`, 'isu').test(value);
}

function matches(node: Comparison, record: FilterRecord, clock: FilterClock): boolean {
  const value = read(record, node.path);
  const path = node.path.join('.');
  if (node.kind === 'compare') {
    if (node.value === null) return (node.operator === 'eq') === (value === null);
    if (value === null) return node.operator === 'ne';
    return HOLDS[node.operator](position(value, node.value, clock, path));
  }
  if (node.kind === 'like') return value !== null && matchesPattern(String(value), node.pattern);
  if (value === null) return node.operator === 'nin';
  if (node.operator === 'includes') return includesAny(String(value), node.values);
  const isIn = node.values.some((item) => position(value, item, clock, path) === 0);
  return isIn === (node.operator === 'in');
}

/** Multi-select picklist: one of the values, or all of those joined with `;` in one value, is selected. */
function includesAny(value: string, wanted: readonly ListValue[]): boolean {
  const selected = new Set(value.toLowerCase().split(';'));
  return wanted.some((item) =>
    (typeof item === 'string' ? item : '')
      .toLowerCase()
      .split(';')
      .every((each) => selected.has(each)),
  );
}

/**
 * Whether a record matches, counted as SOQL counts: text without regard to case; a comparison with an empty field is
 * false, except `eq null`, `ne value` and `nin`; a missing parent has empty fields; `not` inverts.
 */
export function evaluateFilter(filter: Filter, record: FilterRecord, clock: FilterClock): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.items.every((item) => evaluateFilter(item, record, clock));
    case 'or':
      return filter.items.some((item) => evaluateFilter(item, record, clock));
    case 'not':
      return !evaluateFilter(filter.item, record, clock);
    default:
      return matches(filter, record, clock);
  }
}
