import { isDateLiteral, isDateRange, isDay } from './dates.ts';
import {
  type CompareOperator,
  type Filter,
  FilterError,
  type FixedDate,
  type ListOperator,
  type ListValue,
  type PlainValue,
  type RelativeDate,
} from './filter.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** The right-hand sides of conditions: values, dates, lists and patterns. */

const MAX_LIST = 100;
/** Whole numbers above are not exact in JSON, and fields hold at most 18 digits. */
const MAX_NUMBER = 1e15;

const COMPARE = new Set<string>(['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] satisfies CompareOperator[]);
const LIST = new Set<string>(['in', 'nin', 'includes'] satisfies ListOperator[]);

/** Every operator of a condition. */
export const OPERATORS: readonly string[] = [...COMPARE, ...LIST, 'like'];

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-][01]\d:[0-5]\d)$/;
/** Text that cannot be sent: lone surrogates, and control characters without an escape in SOQL. */
const UNUSABLE_TEXT = /[\p{Surrogate}\p{Control}]/u;
const ESCAPED_CONTROL = /[\b\t\n\f\r]/g;

function plainValue(value: Json, path: string): PlainValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Math.abs(value) > MAX_NUMBER || String(value).includes('e')) {
      throw new FilterError('value', path, `the number ${value} is too large or too small`);
    }
    return value;
  }
  if (typeof value !== 'string')
    throw new FilterError('value', path, 'expected a text, a number, true, false or a date');
  if (value === '') throw new FilterError('empty', path, 'an empty text never matches; compare with null');
  if (UNUSABLE_TEXT.test(value.replace(ESCAPED_CONTROL, '')))
    throw new FilterError('value', path, 'the text holds a character that queries cannot hold');
  return value;
}

function dateValue(value: Json | undefined, path: string): FixedDate {
  if (typeof value === 'string') {
    if (isDay(value)) return { kind: 'date', value };
    const day = INSTANT.exec(value)?.[1];
    if (day && isDay(day)) return { kind: 'dateTime', value };
  }
  throw new FilterError('value', path, 'expected a date (2026-01-31) or a date-time with zone (2026-01-31T08:00:00Z)');
}

function dateRange(value: Json | undefined, path: string): RelativeDate {
  const entries = value !== undefined && isObject(value) ? Object.entries(value) : [];
  const [entry] = entries;
  if (!entry || entries.length > 1)
    throw new FilterError('range', path, 'expected one range such as {"last_n_days": 30}');
  const [name, n] = entry;
  if (!isDateRange(name)) throw new FilterError('range', path, `${name} is not a date range`);
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > 9999) {
    throw new FilterError('range', `${path}.${name}`, 'expected a whole number from 1 to 9999');
  }
  return { kind: 'range', name, n };
}

function dateOperand(value: JsonObject, path: string): FixedDate | RelativeDate {
  const keys = Object.keys(value);
  if (keys.length !== 1) throw new FilterError('shape', path, 'expected exactly one of value, literal, range');
  if ('value' in value) return dateValue(value.value, `${path}.value`);
  if ('range' in value) return dateRange(value.range, `${path}.range`);
  if (!('literal' in value)) throw new FilterError('shape', path, 'expected exactly one of value, literal, range');
  const name = value.literal;
  if (typeof name !== 'string' || !isDateLiteral(name)) {
    throw new FilterError('literal', `${path}.literal`, `${JSON.stringify(name)} is not a date literal`);
  }
  return { kind: 'literal', name };
}

function compare(path: string[], operator: CompareOperator, value: Json, place: string): Filter {
  const isEquality = operator === 'eq' || operator === 'ne';
  if (value === null) {
    if (!isEquality) throw new FilterError('value', place, `${operator} cannot compare with null`);
    return { kind: 'compare', path, operator, value };
  }
  if (isObject(value)) return { kind: 'compare', path, operator, value: dateOperand(value, place) };
  const plain = plainValue(value, place);
  // The order of texts depends on the database's and the reader's language: no two counts need agree on it.
  if (!isEquality && typeof plain !== 'number') {
    throw new FilterError('value', place, `${operator} compares numbers and dates only`);
  }
  return { kind: 'compare', path, operator, value: plain };
}

function listValue(value: Json, path: string): ListValue {
  if (!isObject(value)) return plainValue(value, path);
  const operand = dateOperand(value, path);
  if (operand.kind === 'date' || operand.kind === 'dateTime') return operand;
  throw new FilterError('value', path, 'a list holds fixed dates only; combine literals with or');
}

function list(path: string[], operator: ListOperator, value: Json, place: string): Filter {
  if (!Array.isArray(value)) throw new FilterError('value', place, `${operator} needs a list`);
  if (value.length === 0) throw new FilterError('empty', place, `${operator} needs at least one value`);
  if (value.length > MAX_LIST) throw new FilterError('size', place, `a list holds at most ${MAX_LIST} values`);
  const values = value.map((item, index) => listValue(item, `${place}[${index}]`));
  const kindOf = (item: ListValue): string => (typeof item === 'object' ? item.kind : typeof item);
  const [first] = values;
  const odd = values.findIndex((item) => first !== undefined && kindOf(item) !== kindOf(first));
  if (odd > 0) throw new FilterError('value', `${place}[${odd}]`, 'all values of a list have the same type');
  if (operator === 'includes' && typeof first !== 'string') {
    throw new FilterError('value', place, 'includes needs texts');
  }
  return { kind: 'list', path, operator, values };
}

/**
 * One condition: a field, an operator and its value.
 * @param place JSON path of the value, for errors
 * @throws FilterError for a value that the operator cannot take
 */
export function condition(path: string[], operator: string, value: Json, place: string): Filter {
  if (COMPARE.has(operator)) return compare(path, operator as CompareOperator, value, place);
  if (LIST.has(operator)) return list(path, operator as ListOperator, value, place);
  const pattern = plainValue(value, place);
  if (typeof pattern !== 'string') throw new FilterError('value', place, 'like needs a text');
  if (/\\(?![%_])/.test(pattern)) {
    throw new FilterError('value', place, 'in a pattern, a backslash stands only before % or _');
  }
  return { kind: 'like', path, pattern };
}
