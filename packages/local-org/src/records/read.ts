import { columnSql, quote } from '../engine/columns.ts';
import { toId18 } from '../engine/ids.ts';
import type { Stored } from '../engine/rows.ts';
import { OrgError } from '../errors.ts';
import { actingAs } from '../formulas/acting.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { SelectValue } from '../query/types.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { requireObject } from './dml.ts';

/** A stored value as the API shows it: check boxes are booleans. */
function toApiValue(field: FieldSchema, stored: Stored): string | number | boolean | null {
  return field.type === 'boolean' ? stored === 1 : stored;
}

function readableFields(
  org: LocalOrg,
  session: Session,
  object: ObjectSchema,
  names: string[] | undefined,
): FieldSchema[] {
  const readable = (field: FieldSchema): boolean =>
    field.type !== 'address' && field.type !== 'location' && session.access.canField(object, field.name, 'read');
  if (names === undefined) return object.fields.filter(readable);
  return names.map((name) => {
    const field = org.schema.findField(object, name);
    if (field === undefined || !readable(field)) {
      throw new OrgError('INVALID_FIELD', `No such column '${name}' on entity '${object.name}'`, { fields: [name] });
    }
    return field;
  });
}

/**
 * Field values of one record, by API name: the fields asked for, or all that the user may read.
 * Throws NOT_FOUND (also for a record out of the user's reach), ENTITY_IS_DELETED, INVALID_FIELD.
 */
export function readRecord(
  org: LocalOrg,
  session: Session,
  objectName: string,
  id: string,
  fields?: string[],
): Record<string, SelectValue> {
  const object = requireObject(org, objectName);
  const notFound = new OrgError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  if (!session.access.canObject(object, 'read')) throw notFound;
  const wanted = readableFields(org, session, object, fields);
  const columns = wanted.map((field) => `${columnSql(object, field, 't')} AS ${quote(field.name)}`);
  const filter = session.access.rowFilter(object, 't');
  const sql = `SELECT t."IsDeleted" AS "local_deleted", ${columns.join(', ')} FROM ${quote(object.name)} t
    WHERE t."Id" = ?${filter === null ? '' : ` AND ${filter}`}`;
  const key = toId18(id);
  const row = actingAs(org, session, () => org.db.prepare(sql).get(key));
  if (row === undefined) throw notFound;
  if (row['local_deleted'] === 1) throw new OrgError('ENTITY_IS_DELETED', 'entity is deleted', { status: 404 });
  return Object.fromEntries(wanted.map((field) => [field.name, toApiValue(field, row[field.name] as Stored)]));
}
