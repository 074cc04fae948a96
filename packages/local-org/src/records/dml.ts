/** Single record writes. Each call is atomic; errors are OrgErrors with Salesforce's codes. */
import { quote } from '../engine/columns.ts';
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { deleteStored } from './delete.ts';
import type { RecordValues } from './input.ts';
import { prepared } from './statements.ts';
import { readValue } from './values.ts';
import { RecordWriter } from './writer.ts';

/** The object with a name. Throws NOT_FOUND. */
export function requireObject(org: LocalOrg, name: string): ObjectSchema {
  const object = org.schema.findObject(name);
  if (object === undefined) throw new OrgError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  return object;
}

/** Creates a record and returns its 18-character id. */
export function createRecord(org: LocalOrg, session: Session, objectName: string, values: RecordValues): string {
  const writer = new RecordWriter(org, session, requireObject(org, objectName));
  return org.transaction(() => writer.create(values));
}

/** Changes the named fields of a record. */
export function updateRecord(
  org: LocalOrg,
  session: Session,
  objectName: string,
  id: string,
  values: RecordValues,
): void {
  const writer = new RecordWriter(org, session, requireObject(org, objectName));
  org.transaction(() => writer.update(id, values));
}

/**
 * Changes the record whose external id field has this value, or creates it. Throws NOT_FOUND for a field that is no external
 * id, DUPLICATE_EXTERNAL_ID when several records have the value.
 */
export function upsertRecord(
  org: LocalOrg,
  session: Session,
  objectName: string,
  externalIdField: string,
  externalIdValue: unknown,
  values: RecordValues,
): { id: string; created: boolean } {
  const object = requireObject(org, objectName);
  const field = org.schema.findField(object, externalIdField);
  if (field === undefined || (!field.externalId && field.type !== 'id')) {
    throw new OrgError(
      'NOT_FOUND',
      `Provided external ID field does not exist or is not accessible: ${externalIdField}`,
      { status: 404 },
    );
  }
  const key = readValue(field, externalIdValue);
  if (key === null) {
    throw new OrgError('MISSING_ARGUMENT', `${field.name} not specified`, { fields: [field.name] });
  }
  const writer = new RecordWriter(org, session, object);
  return org.transaction(() => {
    const sql = `SELECT "Id" FROM ${quote(object.name)} WHERE ${quote(field.name)} = ? AND "IsDeleted" = 0 LIMIT 2`;
    const found = prepared(org, sql).all(key);
    if (found.length > 1) {
      throw new OrgError('DUPLICATE_EXTERNAL_ID', `More than one record has ${field.name} = ${String(key)}`, {
        fields: [field.name],
        status: 300,
      });
    }
    const rest = Object.fromEntries(
      Object.entries(values).filter(([name]) => name.toLowerCase() !== field.name.toLowerCase()),
    );
    const id = found[0]?.['Id'];
    if (typeof id === 'string') {
      writer.update(id, rest);
      return { id, created: false };
    }
    if (field.type === 'id') throw new OrgError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    return { id: writer.create({ ...rest, [field.name]: externalIdValue }), created: true };
  });
}

/** Deletes a record and what hangs on it. */
export function deleteRecord(org: LocalOrg, session: Session, objectName: string, id: string): void {
  const object = requireObject(org, objectName);
  org.transaction(() => deleteStored(org, session, object, id));
}
