import { OrgError } from '../errors.ts';
import type { CompareOperator, Condition, FieldRead, Operand, SelectQuery } from '../query/types.ts';
import type { ObjectSchema, Schema } from '../schema/types.ts';

/** A `where` argument after graphql-js has checked it against the filter types. */
export type Where = Record<string, unknown>;

const COMPARE = new Set<string>(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'like']);

/** Date functions stand among the operators in capitals: { CloseDate: { CALENDAR_YEAR: { value: { eq: 2026 } } } }. */
const DATE_FUNCTION = /^[A-Z_]+$/;

function all(items: Condition[]): Condition {
  return items.length === 1 ? items[0] : { kind: 'and', items };
}

/** `{value}`, `{literal}` and `{range}` of dates; anything else is a plain literal. */
function operandOf(value: unknown): Operand {
  if (value === null || typeof value !== 'object') return (value ?? null) as Operand;
  const given = Object.entries(value as Record<string, unknown>);
  if (given.length !== 1) {
    throw new OrgError('INVALID_ARGUMENT', 'A date filter takes exactly one of value, literal or range.');
  }
  const [[kind, inner]] = given;
  if (kind === 'value') return inner as Operand;
  if (kind === 'literal') return inner === null ? null : { literal: inner as string };
  const ranges = Object.entries((inner ?? {}) as Record<string, number>);
  if (ranges.length !== 1)
    throw new OrgError('INVALID_ARGUMENT', 'A date range takes exactly one entry, such as last_n_days.');
  const [[name, n]] = ranges;
  return { literal: name.toUpperCase(), n };
}

/** `{Opportunity: {...}, ApiName: "AccountId"}`: one object, and its field that is compared. */
function joinedQuery(schema: Schema, input: Where): SelectQuery {
  const { ApiName: field, ...given } = input;
  const objects = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  const [entry] = objects;
  const object = entry && schema.findObject(entry[0]);
  if (!object || objects.length > 1 || typeof field !== 'string') {
    throw new OrgError('INVALID_ARGUMENT', 'A join takes exactly one object, and the ApiName of its field.');
  }
  const where = whereToCondition(schema, object, entry[1] as Where);
  return { object: object.name, items: [{ kind: 'value', read: { path: [field] } }], ...(where && { where }) };
}

function fieldCondition(schema: Schema, left: FieldRead, operators: Record<string, unknown>): Condition {
  const items = Object.entries(operators).map(([operator, value]): Condition => {
    if (DATE_FUNCTION.test(operator)) return dateFunctionCondition(schema, left, operator, value as Where);
    if (COMPARE.has(operator)) {
      return { kind: 'compare', left, operator: operator as CompareOperator, value: operandOf(value) };
    }
    if (operator === 'inq' || operator === 'ninq') {
      return { kind: 'inQuery', left, negated: operator === 'ninq', query: joinedQuery(schema, value as Where) };
    }
    const list = (Array.isArray(value) ? value : [value]) as unknown[];
    if (operator === 'in' || operator === 'nin') {
      return { kind: 'in', left, negated: operator === 'nin', values: list.map(operandOf) };
    }
    if (operator === 'includes' || operator === 'excludes') {
      return { kind: 'includes', left, negated: operator === 'excludes', values: list.map(String) };
    }
    throw new OrgError('INVALID_ARGUMENT', `The local org does not support the filter operator ${operator}.`);
  });
  return all(items);
}

function dateFunctionCondition(schema: Schema, left: FieldRead, dateFunction: string, input: Where): Condition {
  const { value, ...unsupported } = input;
  if (Object.keys(unsupported).length > 0 || value === undefined) {
    throw new OrgError('INVALID_ARGUMENT', `The local org supports only \`value\` in ${dateFunction}.`);
  }
  return fieldCondition(schema, { ...left, dateFunction }, value as Record<string, unknown>);
}

/**
 * Translates a `where` argument to a condition; `undefined` when it filters nothing.
 * Several keys of one level are joined by AND, as the API documents.
 */
export function whereToCondition(
  schema: Schema,
  object: ObjectSchema,
  where: Where,
  path: string[] = [],
): Condition | undefined {
  const items: Condition[] = [];
  for (const [key, value] of Object.entries(where)) {
    if (value === null || value === undefined) continue;
    if (key === 'and' || key === 'or') {
      const inner = (value as Where[])
        .map((one) => whereToCondition(schema, object, one, path))
        .filter((one): one is Condition => one !== undefined);
      if (inner.length > 0) items.push(inner.length === 1 ? inner[0] : { kind: key, items: inner });
    } else if (key === 'not') {
      const item = whereToCondition(schema, object, value as Where, path);
      if (item) items.push({ kind: 'not', item });
    } else {
      const item = entryCondition(schema, object, key, value as Where, path);
      if (item) items.push(item);
    }
  }
  return items.length === 0 ? undefined : all(items);
}

function entryCondition(
  schema: Schema,
  object: ObjectSchema,
  key: string,
  value: Where,
  path: string[],
): Condition | undefined {
  if (schema.findField(object, key)) {
    return Object.keys(value).length > 0 ? fieldCondition(schema, { path: [...path, key] }, value) : undefined;
  }
  const reference = schema.findRelationship(object, key);
  if (!reference) throw new OrgError('INVALID_FIELD', `No such field or relationship '${key}' on ${object.name}.`);
  if (!isPolymorphic(object, reference)) {
    const parent = schema.findObject(reference.referenceTo[0]);
    return parent && whereToCondition(schema, parent, value, [...path, key]);
  }
  // A polymorphic relationship names the parent object first: { Owner: { User: { ... } } }.
  const items = Object.entries(value).flatMap(([target, inner]) => {
    const parent = schema.findObject(target);
    const item = parent && whereToCondition(schema, parent, inner as Where, [...path, key]);
    return item ? [item] : [];
  });
  return items.length > 0 ? all(items) : undefined;
}

/** Relationships that may point to several objects; the owner of a custom object may be a user or a queue. */
export function isPolymorphic(object: ObjectSchema, reference: { name: string; referenceTo: string[] }): boolean {
  return reference.referenceTo.length > 1 || (object.custom && reference.name === 'OwnerId');
}
