import { type Filter, FilterError } from './filter.ts';
import { refuseLoginHistory } from './loginHistory.ts';
import { isObject, type Json, readJson } from './json.ts';
import { JOIN_OPERATORS, readJoin } from './joins.ts';
import { condition, OPERATORS as VALUE_OPERATORS } from './operands.ts';

/** JSON steps from the root to a filter: a list of conditions inside another takes two. */
const MAX_DEPTH = 20;
/** SOQL follows at most five relationships from a child to its parents. */
const MAX_RELATIONSHIPS = 5;
/** More conditions than anyone reads, and few enough for the length limits of a query. */
const MAX_CONDITIONS = 60;
const MAX_LENGTH = 32_768;
const API_NAME = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;
const OPERATORS: readonly string[] = [...VALUE_OPERATORS, ...JOIN_OPERATORS];
const DATE_KEYS = new Set(['value', 'literal', 'range']);

/** Where the parser is. */
interface Place {
  json: string;
  fields: string[];
  depth: number;
  budget: { conditions: number };
  /** Inside the filter of a join, where no other may stand. */
  isJoined: boolean;
}

function at(place: Place, step: string | number): Place {
  return { ...place, json: place.json + (typeof step === 'number' ? `[${step}]` : `.${step}`), depth: place.depth + 1 };
}

function comparison(path: string[], operator: string, value: Json, place: Place): Filter {
  if (++place.budget.conditions > MAX_CONDITIONS) {
    throw new FilterError('size', place.json, `a filter holds at most ${MAX_CONDITIONS} conditions`);
  }
  if (operator !== 'inq' && operator !== 'ninq') return condition(path, operator, value, place.json);
  if (place.isJoined) throw new FilterError('join', place.json, 'a join cannot stand inside another; leave it out');
  return readJoin(path, operator, value, place.json, (filter, step) =>
    node(filter, { ...at(place, step), fields: [], isJoined: true }),
  );
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
  return node(readJson(json), { json: '$', fields: [], depth: 0, budget: { conditions: 0 }, isJoined: false });
}
