import { isDateLiteral, isDateRange, isDay } from './dates.ts';
import {
  type CompareOperator,
  type DateOperand,
  type Filter,
  FilterError,
  type ListOperator,
  type ListValue,
  type PlainValue,
} from './filter.ts';
import { refuseLoginHistory } from './loginHistory.ts';

/** JSON steps from the root to a filter: a list of conditions inside another takes two. */
const MAX_DEPTH = 20;
/** SOQL follows at most five relationships from a child to its parents. */
const MAX_RELATIONSHIPS = 5;
/** More conditions than anyone reads, and few enough for the length limits of a query. */
const MAX_CONDITIONS = 60;
const MAX_LENGTH = 32_768;
const MAX_LIST = 100;
/** Whole numbers above are not exact in JSON, and fields hold at most 18 digits. */
const MAX_NUMBER = 1e15;

const COMPARE = new Set<string>(['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] satisfies CompareOperator[]);
const LIST = new Set<string>(['in', 'nin', 'includes'] satisfies ListOperator[]);
const OPERATORS = [...COMPARE, ...LIST, 'like'];
const API_NAME = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;
const DATE_KEYS = new Set(['value', 'literal', 'range']);
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-][01]\d:[0-5]\d)$/;
/** Text that cannot be sent: lone surrogates, and control characters without an escape in SOQL. */
const UNUSABLE_TEXT = /[\p{Surrogate}\p{Control}]/u;
const ESCAPED_CONTROL = /[\b\t\n\f\r]/g;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** Where the parser is. */
interface Place {
  json: string;
  fields: string[];
  depth: number;
  budget: { conditions: number };
}

function at(place: Place, step: string | number): Place {
  return { ...place, json: place.json + (typeof step === 'number' ? `[${step}]` : `.${step}`), depth: place.depth + 1 };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

function dateValue(value: Json | undefined, path: string): DateOperand & { kind: 'date' | 'dateTime' } {
  if (typeof value === 'string') {
    if (isDay(value)) return { kind: 'date', value };
    const day = INSTANT.exec(value)?.[1];
    if (day && isDay(day)) return { kind: 'dateTime', value };
  }
  throw new FilterError('value', path, 'expected a date (2026-01-31) or a date-time with zone (2026-01-31T08:00:00Z)');
}

function dateRange(value: Json | undefined, path: string): DateOperand {
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

function dateOperand(value: JsonObject, path: string): DateOperand {
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

function compare(path: string[], operator: CompareOperator, value: Json, place: Place): Filter {
  const isEquality = operator === 'eq' || operator === 'ne';
  if (value === null) {
    if (!isEquality) throw new FilterError('value', place.json, `${operator} cannot compare with null`);
    return { kind: 'compare', path, operator, value };
  }
  if (isObject(value)) return { kind: 'compare', path, operator, value: dateOperand(value, place.json) };
  const plain = plainValue(value, place.json);
  // The order of texts depends on the database's and the reader's language: no two counts need agree on it.
  if (!isEquality && typeof plain !== 'number') {
    throw new FilterError('value', place.json, `${operator} compares numbers and dates only`);
  }
  return { kind: 'compare', path, operator, value: plain };
}

function listValue(value: Json, path: string): ListValue {
  if (!isObject(value)) return plainValue(value, path);
  const operand = dateOperand(value, path);
  if (operand.kind === 'date' || operand.kind === 'dateTime') return operand;
  throw new FilterError('value', path, 'a list holds fixed dates only; combine literals with or');
}

function list(path: string[], operator: ListOperator, value: Json, place: Place): Filter {
  if (!Array.isArray(value)) throw new FilterError('value', place.json, `${operator} needs a list`);
  if (value.length === 0) throw new FilterError('empty', place.json, `${operator} needs at least one value`);
  if (value.length > MAX_LIST) throw new FilterError('size', place.json, `a list holds at most ${MAX_LIST} values`);
  const values = value.map((item, index) => listValue(item, `${place.json}[${index}]`));
  const kindOf = (item: ListValue): string => (typeof item === 'object' ? item.kind : typeof item);
  const [first] = values;
  const odd = values.findIndex((item) => first !== undefined && kindOf(item) !== kindOf(first));
  if (odd > 0) throw new FilterError('value', `${place.json}[${odd}]`, 'all values of a list have the same type');
  if (operator === 'includes' && typeof first !== 'string') {
    throw new FilterError('value', place.json, 'includes needs texts');
  }
  return { kind: 'list', path, operator, values };
}

function comparison(path: string[], operator: string, value: Json, place: Place): Filter {
  if (++place.budget.conditions > MAX_CONDITIONS) {
    throw new FilterError('size', place.json, `a filter holds at most ${MAX_CONDITIONS} conditions`);
  }
  if (COMPARE.has(operator)) return compare(path, operator as CompareOperator, value, place);
  if (LIST.has(operator)) return list(path, operator as ListOperator, value, place);
  const pattern = plainValue(value, place.json);
  if (typeof pattern !== 'string') throw new FilterError('value', place.json, 'like needs a text');
  if (/\\(?![%_])/.test(pattern)) {
    throw new FilterError('value', place.json, 'in a pattern, a backslash stands only before % or _');
  }
  return { kind: 'like', path, pattern };
}

/** A key that is no logic word: a field with its operators, or a relationship with a filter inside. */
function fieldOrRelationship(name: string, value: Json, place: Place): Filter {
  if (!API_NAME.test(name)) throw new FilterError('name', place.json, `${JSON.stringify(name)} is not an API name`);
  refuseLoginHistory(name, place.json);
  if (!isObject(value)) {
    const isFieldWithoutOperator = place.fields.length === 0;
    throw isFieldWithoutOperator
      ? new FilterError('shape', place.json, 'expected an operator and a value, such as {"eq": 1}')
      : new FilterError('operator', place.json, `${name} is not an operator (${OPERATORS.join(', ')})`);
  }
  const keys = Object.keys(value);
  const fields = [...place.fields, name];
  if (keys.some((key) => OPERATORS.includes(key))) {
    const unknown = keys.find((key) => !OPERATORS.includes(key));
    if (unknown !== undefined) {
      throw new FilterError(
        'operator',
        `${place.json}.${unknown}`,
        `${unknown} is not an operator (${OPERATORS.join(', ')})`,
      );
    }
    return join(keys.map((key) => comparison(fields, key, value[key] ?? null, at(place, key))));
  }
  if (place.fields.length > 0 && keys.some((key) => DATE_KEYS.has(key))) {
    throw new FilterError('operator', place.json, `${name} is not an operator (${OPERATORS.join(', ')})`);
  }
  if (fields.length > MAX_RELATIONSHIPS) {
    throw new FilterError('depth', place.json, `at most ${MAX_RELATIONSHIPS} relationships can be followed`);
  }
  return node(value, { ...place, fields });
}

function join(items: Filter[]): Filter {
  const [only] = items;
  return items.length === 1 && only ? only : { kind: 'and', items };
}

function branch(word: 'and' | 'or', value: Json, place: Place): Filter {
  if (!Array.isArray(value)) throw new FilterError('shape', place.json, `${word} needs a list of filters`);
  if (value.length === 0) throw new FilterError('empty', place.json, `${word} needs at least one filter`);
  return { kind: word, items: value.map((item, index) => node(item, at(place, index))) };
}

function node(value: Json, place: Place): Filter {
  if (place.depth > MAX_DEPTH) throw new FilterError('depth', place.json, 'the filter is nested too deeply');
  if (!isObject(value))
    throw new FilterError('shape', place.json, 'expected a filter, such as {"IsClosed": {"eq": false}}');
  const keys = Object.keys(value);
  if (keys.length === 0) {
    throw new FilterError('empty', place.json, 'the filter is empty; for every record write {"Id": {"ne": null}}');
  }
  return join(
    keys.map((key) => {
      const inside = at(place, key);
      const item = value[key] ?? null;
      if (key === 'and' || key === 'or') return branch(key, item, inside);
      if (key === 'not') return { kind: 'not', item: node(item, inside) };
      return fieldOrRelationship(key, item, inside);
    }),
  );
}

/**
 * Reads and checks a filter. Several keys in one object mean "and", as in GraphQL.
 * Refused, because SOQL and GraphQL cannot both express it or would not count alike: ordering of texts, null or date
 * literals in lists, empty texts, lists and filters, mixed types in a list, `excludes` (write `not` `includes`).
 * @throws FilterError that names the place and what is wrong there
 */
export function parseFilter(json: string): Filter {
  if (json.length > MAX_LENGTH) throw new FilterError('size', '$', `a filter has at most ${MAX_LENGTH} characters`);
  let value: Json;
  try {
    value = JSON.parse(json) as Json;
  } catch (error) {
    throw new FilterError('json', '$', error instanceof Error ? error.message : String(error));
  }
  return node(value, { json: '$', fields: [], depth: 0, budget: { conditions: 0 } });
}
