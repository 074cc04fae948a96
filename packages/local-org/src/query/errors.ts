import { OrgError } from '../errors.ts';
import type { FieldSchema } from '../schema/types.ts';

/** The part of a query that an error is about, so that a text front end can point at it. */
export type Clause = 'select' | 'from' | 'where' | 'groupBy' | 'having' | 'orderBy';

/** Where in a query the subject of an error stands; the SOQL room turns this into row and column. */
export interface QueryPlace {
  /** The name as the query wrote it, for example `Account.Foo__c`. */
  subject: string;
  clause: Clause;
}

/**
 * A refusal of a query. Codes and wording are the platform's; the row and column that the platform puts in front
 * exist only for SOQL text and are added there.
 */
export class QueryError extends OrgError {
  public readonly place: QueryPlace | undefined;

  public constructor(code: string, message: string, place?: QueryPlace) {
    super(code, message);
    this.name = 'QueryError';
    this.place = place;
  }
}

const SEE_DESCRIBE = 'Please reference your WSDL or the describe call for the appropriate names.';

/** The object does not exist, or the user may not read it: the platform does not tell the two apart. */
export function unknownObject(name: string): QueryError {
  return new QueryError(
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${SEE_DESCRIBE}`,
    { subject: name, clause: 'from' },
  );
}

/** The field does not exist, or field-level security hides it: the platform does not tell the two apart. */
export function unknownField(field: string, entity: string, place: QueryPlace): QueryError {
  return new QueryError(
    'INVALID_FIELD',
    `No such column '${field}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${SEE_DESCRIBE}`,
    place,
  );
}

/** No readable relationship of this name leads up from the object. */
export function unknownRelationship(name: string, place: QueryPlace): QueryError {
  return new QueryError(
    'INVALID_FIELD',
    `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${SEE_DESCRIBE}`,
    place,
  );
}

/** No readable child relationship of this name leads down from the object. */
export function unknownChildRelationship(name: string): QueryError {
  return new QueryError(
    'INVALID_TYPE',
    `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${SEE_DESCRIBE}`,
    { subject: name, clause: 'select' },
  );
}

/** The names that the platform's messages give to value types; text where nothing else is said. */
const CRITERION_TYPES: Partial<Record<FieldSchema['type'], string>> = {
  boolean: 'boolean',
  int: 'int',
  double: 'double',
  currency: 'double',
  percent: 'double',
  date: 'date',
  datetime: 'dateTime',
  time: 'time',
};

/** A filter value of the wrong type for its field. */
export function wrongCriterion(field: string, type: FieldSchema['type'], place: QueryPlace): QueryError {
  const name = CRITERION_TYPES[type];
  const quotes = name === undefined ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  return new QueryError(
    'INVALID_FIELD',
    `value of filter criterion for field '${field}' must be of type ${name ?? 'string'} and ${quotes}`,
    place,
  );
}

/** The operator does not apply to the field's type. */
export function wrongOperator(operator: string, field: string, place: QueryPlace): QueryError {
  return new QueryError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator ${operator} on field '${field}'`, place);
}

/** The field's type rules out what the query does with it. */
export function fieldCannotBe(action: 'filtered' | 'grouped' | 'sorted', field: string, place: QueryPlace): QueryError {
  return new QueryError('INVALID_FIELD', `field '${field}' can not be ${action} in a query call`, place);
}

/** A query that is put together in a way the platform refuses. */
export function malformed(message: string, place?: QueryPlace): QueryError {
  return new QueryError('MALFORMED_QUERY', message, place);
}

/** A part of the query language that the local org leaves out, named so that nobody takes the gap for an answer. */
export function unsupported(what: string, place?: QueryPlace): QueryError {
  return new QueryError('UNSUPPORTED_BY_LOCAL_ORG', `${what} is not supported by the local org.`, place);
}
