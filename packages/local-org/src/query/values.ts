import { DateTime } from 'luxon';
import { isId, toId18 } from '../engine/ids.ts';
import type { FieldType } from '../schema/types.ts';
import { QueryError, unsupported, wrongCriterion } from './errors.ts';
import type { QueryPlace } from './errors.ts';
import { isIdType, isNumberType } from './fieldTypes.ts';
import type { SqlValue } from './scope.ts';
import type { DateLiteral, Literal, Operand } from './types.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const DATETIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/u;

/** Whether an operand is a date literal such as TODAY. */
export function isDateLiteral(operand: Operand): operand is DateLiteral {
  return typeof operand === 'object' && operand !== null;
}

/**
 * A literal as it is stored in a column of the type. Empty text is null, as on the platform.
 *
 * @param name the field's name for messages
 * @throws QueryError INVALID_FIELD when the literal is not of the type, INVALID_QUERY_FILTER_OPERATOR for a bad id.
 */
export function storedValue(literal: Literal, type: FieldType, name: string, place: QueryPlace): SqlValue {
  if (literal === null || literal === '') {
    return null;
  }
  if (type === 'time' || type === 'address' || type === 'location') {
    throw unsupported(`A filter on a field of type ${type}`, place);
  }
  const stored = convert(literal, type, place);
  if (stored === undefined) {
    throw wrongCriterion(name, type, place);
  }
  return stored;
}

function convert(literal: string | number | boolean, type: FieldType, place: QueryPlace): SqlValue | undefined {
  if (type === 'boolean') {
    return typeof literal === 'boolean' ? Number(literal) : undefined;
  }
  if (isNumberType(type)) {
    return typeof literal === 'number' ? literal : undefined;
  }
  if (typeof literal !== 'string') {
    return undefined;
  }
  if (isIdType(type)) {
    return storedId(literal, place);
  }
  if (type === 'date') {
    return DATE.test(literal) && DateTime.fromISO(literal).isValid ? literal : undefined;
  }
  return type === 'datetime' ? storedInstant(literal) : literal;
}

function storedId(literal: string, place: QueryPlace): string {
  if (!isId(literal)) {
    throw new QueryError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${literal}`, place);
  }
  return toId18(literal);
}

function storedInstant(literal: string): string | undefined {
  const instant = DATETIME.test(literal) ? DateTime.fromISO(literal) : undefined;
  return instant?.isValid === true ? instant.toJSDate().toISOString() : undefined;
}
