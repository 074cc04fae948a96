import { OrgError } from '../errors.ts';

/** A JSON object of unknown content. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws OrgError JSON_PARSER_ERROR for text that is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new OrgError('JSON_PARSER_ERROR', error instanceof Error ? error.message : String(error));
  }
}

/** The request's body as an object. @throws OrgError JSON_PARSER_ERROR */
export function objectBody(body: unknown): JsonObject {
  if (isObject(body)) return body;
  throw new OrgError('JSON_PARSER_ERROR', 'The HTTP entity body is required and must be a JSON object');
}

/** An array of objects under `key`. @throws OrgError JSON_PARSER_ERROR */
export function objectList(body: JsonObject, key: string): JsonObject[] {
  const list = body[key];
  if (Array.isArray(list) && list.every(isObject)) return list;
  throw new OrgError('JSON_PARSER_ERROR', `'${key}' is required and must be an array of JSON objects`);
}

/** A non-empty string under `key`. @throws OrgError JSON_PARSER_ERROR */
export function textValue(body: JsonObject, key: string): string {
  const value = body[key];
  if (typeof value === 'string' && value !== '') return value;
  throw new OrgError('JSON_PARSER_ERROR', `Missing required field: ${key}`);
}

/** A record without the `attributes` that only carry its type, also in its nested parents. */
export function withoutAttributes(record: JsonObject): JsonObject {
  const entries = Object.entries(record).filter(([key]) => key !== 'attributes');
  return Object.fromEntries(entries.map(([key, value]) => [key, isObject(value) ? withoutAttributes(value) : value]));
}

/** The object named in a record's `attributes.type`. @throws OrgError INVALID_TYPE */
export function recordType(record: JsonObject): string {
  const attributes = record.attributes;
  if (isObject(attributes) && typeof attributes.type === 'string') return attributes.type;
  throw new OrgError('INVALID_TYPE', "Every record needs 'attributes' with its 'type'");
}
