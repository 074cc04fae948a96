import { isDay } from './dates.ts';
import {
  type CompareOperator,
  type Comparison,
  FilterError,
  type FixedDate,
  type FixedFilter,
  type Join,
  type ListValue,
  type PlainValue,
} from './filter.ts';

/** A record as the API returns it: fields by API name, parents as nested records. */
export interface FilterRecord {
  readonly [field: string]: PlainValue | null | undefined | FilterRecord;
}

/** Every record of an object, as far as it matters for a join; undefined where nobody can say which there are. */
export type RecordsOf = (object: string) => readonly FilterRecord[] | undefined;

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

/** Where a field's date lies: before (-1), at (0) or after (1) the operand; instants to the millisecond. */
function compareDate(value: PlainValue, operand: FixedDate, path: string): number {
  const isDate = typeof value === 'string' && isDay(value);
  const instant = typeof value === 'string' && !isDate ? Date.parse(value) : NaN;
  if (!isDate && Number.isNaN(instant)) throw new FilterError('dateKind', path, `${String(value)} is not a date`);
  if ((operand.kind === 'date') !== isDate) {
    throw new FilterError('dateKind', path, 'a date field takes a date, a date-time field a date-time');
  }
  // Days written YYYY-MM-DD sort as texts.
  return isDate
    ? Number(value > operand.value) - Number(value < operand.value)
    : sign(instant, Date.parse(operand.value));
}

function position(value: PlainValue, operand: PlainValue | FixedDate, path: string): number {
  if (typeof operand === 'object') return compareDate(value, operand, path);
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

function matches(node: Comparison<FixedDate>, record: FilterRecord): boolean {
  const value = read(record, node.path);
  const path = node.path.join('.');
  if (node.kind === 'compare') {
    if (node.value === null) return (node.operator === 'eq') === (value === null);
    // A flag is never empty, also behind a parent that is missing.
    if (typeof node.value === 'boolean') return HOLDS[node.operator](fold(value ?? false) === node.value ? 0 : 1);
    if (value === null) return node.operator === 'ne';
    return HOLDS[node.operator](position(value, node.value, path));
  }
  if (node.kind === 'like') return value !== null && matchesPattern(String(value), node.pattern);
  if (value === null) return node.operator === 'nin';
  if (node.operator === 'includes') return includesAny(String(value), node.values);
  const isIn = node.values.some((item) => position(value, item, path) === 0);
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

/** @throws FilterError `unanswered`: without the other records there is no answer, and none is guessed */
function joins(node: Join<FixedDate>, record: FilterRecord, recordsOf: RecordsOf): boolean {
  const others = recordsOf(node.object);
  if (!others) {
    throw new FilterError('unanswered', node.place, `this needs the records of ${node.object}, which are not at hand`);
  }
  const { filter } = node;
  const value = read(record, node.path);
  const isFound =
    value !== null &&
    others.some((other) => read(other, [node.field]) === value && (!filter || evaluateFilter(filter, other)));
  return isFound === (node.operator === 'inq');
}

/**
 * Whether a record matches, counted as SOQL counts: text without regard to case; a comparison with an empty field is
 * false, except `eq null`, `ne value`, `nin` and `ninq`; an empty flag is false; a missing parent has empty fields; `not`
 * inverts.
 * @param recordsOf what joins compare the record with; without it a filter with a join has no answer
 * @throws FilterError
 */
export function evaluateFilter(
  filter: FixedFilter,
  record: FilterRecord,
  recordsOf: RecordsOf = () => undefined,
): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.items.every((item) => evaluateFilter(item, record, recordsOf));
    case 'or':
      return filter.items.some((item) => evaluateFilter(item, record, recordsOf));
    case 'not':
      return !evaluateFilter(filter.item, record, recordsOf);
    case 'join':
      return joins(filter, record, recordsOf);
    default:
      return matches(filter, record);
  }
}
