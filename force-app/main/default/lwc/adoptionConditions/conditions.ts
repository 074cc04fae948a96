/** A condition that the builder can show: one field, one operator, one plain value. */
export interface Condition {
  /** Field, or path to the field of a parent: `Account.Industry`. */
  path: string;
  operator: string;
  value: string | number | boolean | null;
}

/** Operators with one plain value; a list, a date word or a join is edited as JSON. */
const OPERATORS: readonly string[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'like'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is Condition['value'] {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The conditions below a field or relationship; null where one of them cannot be shown. */
function below(path: readonly string[], inner: unknown): Condition[] | null {
  if (!isObject(inner)) return null;
  const parts = Object.entries(inner).map(([key, value]) => {
    if (!OPERATORS.includes(key)) return below([...path, key], value);
    return isPlain(value) ? [{ path: path.join('.'), operator: key, value }] : null;
  });
  return joined(parts);
}

function joined(parts: readonly (Condition[] | null)[]): Condition[] | null {
  return parts.length === 0 || parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

function conditionsIn(node: unknown): Condition[] | null {
  if (!isObject(node)) return null;
  return joined(
    Object.entries(node).map(([key, value]) => {
      if (key === 'and') return Array.isArray(value) ? joined(value.map(conditionsIn)) : null;
      return key === 'or' || key === 'not' ? null : below([key], value);
    }),
  );
}

/** The conditions of a filter that must all hold; null for one that says more than the builder can show. */
export function conditionsOf(json: string): Condition[] | null {
  try {
    return conditionsIn(JSON.parse(json));
  } catch {
    return null;
  }
}

/** A filter of conditions that must all hold, JSON text. */
export function filterOf(conditions: readonly Condition[]): string {
  const items = conditions.map(({ path, operator, value }) =>
    path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), { [operator]: value }),
  );
  return JSON.stringify(items.length === 1 ? items[0] : { and: items });
}

const NUMBERS: readonly string[] = ['currency', 'double', 'int', 'long', 'percent'];

/**
 * What was typed, as a value of the field's type.
 * @param type of the field, as it is described; unknown fields hold texts
 */
export function valueFrom(text: string, type: string): Condition['value'] {
  const kind = type.toLowerCase();
  if (text.trim() === '') return null;
  if (kind === 'boolean') return text === 'true';
  return NUMBERS.includes(kind) && Number.isFinite(Number(text)) ? Number(text) : text;
}
