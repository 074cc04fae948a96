import type { FieldSchema, ObjectSchema } from '../schema/types.ts';

/** Whether a field has a column: formulas and roll-up summaries are computed, compound fields are put together from their parts. */
export function isStored(field: FieldSchema): boolean {
  return field.formula === null && field.summary === undefined && field.type !== 'address' && field.type !== 'location';
}

/** A name as an SQL identifier. Names come from the schema, never from a request. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * SQL expression that reads a field of a table used under `alias`. Formula fields and roll-up summaries go through the
 * registered functions `local_formula` and `local_summary`. Compound fields have no value of their own: reading one is a programming error.
 */
export function columnSql(object: ObjectSchema, field: FieldSchema, alias: string): string {
  if (field.formula !== null) {
    return `local_formula(${literal(object.name)}, ${literal(field.name)}, ${alias}."Id")`;
  }
  if (field.summary !== undefined) {
    return `local_summary(${literal(object.name)}, ${literal(field.name)}, ${alias}."Id")`;
  }
  if (!isStored(field)) throw new Error(`${object.name}.${field.name} is a compound field and has no column`);
  return `${alias}.${quote(field.name)}`;
}

/** Column type and collation: SOQL compares text without case, ids with case. */
export function columnType(field: FieldSchema): string {
  switch (field.type) {
    case 'id':
    case 'reference':
      return 'TEXT COLLATE BINARY';
    case 'boolean':
    case 'int':
      return 'INTEGER';
    case 'double':
    case 'currency':
    case 'percent':
      return 'REAL';
    case 'date':
    case 'datetime':
    case 'time':
      return 'TEXT COLLATE BINARY';
    default:
      return field.caseSensitive ? 'TEXT COLLATE BINARY' : 'TEXT COLLATE NOCASE';
  }
}
