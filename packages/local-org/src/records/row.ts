import { isStored, quote } from '../engine/columns.ts';
import type { Stored } from '../engine/rows.ts';
import { OrgError } from '../errors.ts';
import type { LocalOrg } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { prepared } from './statements.ts';

/** A record as stored, by field name. */
export type Row = Record<string, Stored>;

interface Storage {
  fields: FieldSchema[];
  insertSql: string;
}

const storages = new WeakMap<ObjectSchema, Storage>();

function storageOf(object: ObjectSchema): Storage {
  let storage = storages.get(object);
  if (storage === undefined) {
    const fields = object.fields.filter(isStored);
    const names = fields.map((field) => quote(field.name)).join(', ');
    const marks = fields.map(() => '?').join(', ');
    storage = { fields, insertSql: `INSERT INTO ${quote(object.name)} (${names}) VALUES (${marks})` };
    storages.set(object, storage);
  }
  return storage;
}

/** The fields of an object that have a column. */
export function storedFields(object: ObjectSchema): FieldSchema[] {
  return storageOf(object).fields;
}

/** Inserts a complete row; fields it lacks become empty, check boxes off. */
export function insertStored(org: LocalOrg, object: ObjectSchema, row: Row): void {
  const { fields, insertSql } = storageOf(object);
  const values = fields.map((field) => row[field.name] ?? (field.type === 'boolean' ? 0 : null));
  prepared(org, insertSql).run(...values);
}

/** Writes the given columns of one row. */
export function updateStored(org: LocalOrg, object: ObjectSchema, id: string, changes: Row): void {
  const names = Object.keys(changes);
  if (names.length === 0) return;
  const assignments = names.map((name) => `${quote(name)} = ?`).join(', ');
  const sql = `UPDATE ${quote(object.name)} SET ${assignments} WHERE "Id" = ?`;
  prepared(org, sql).run(...Object.values(changes), id);
}

/** The row with an id, deleted or not. */
export function findStored(org: LocalOrg, object: ObjectSchema, id: string): Row | undefined {
  return prepared(org, `SELECT * FROM ${quote(object.name)} WHERE "Id" = ?`).get(id) as Row | undefined;
}

/** The row of a record that exists. Throws NOT_FOUND or ENTITY_IS_DELETED. */
export function requireStored(org: LocalOrg, object: ObjectSchema, id: string): Row {
  const row = findStored(org, object, id);
  if (row === undefined) throw new OrgError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  if (row['IsDeleted'] === 1) throw new OrgError('ENTITY_IS_DELETED', 'entity is deleted', { status: 404 });
  return row;
}
