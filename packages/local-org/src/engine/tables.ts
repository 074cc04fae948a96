import type { DatabaseSync } from 'node:sqlite';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { columnType, isStored, quote } from './columns.ts';

/** References that no query walks down: an index on them would only slow writing. */
const UNINDEXED = new Set(['CreatedById', 'LastModifiedById', 'MasterRecordId']);

/** Tables of the org itself, beside one table an object. */
const ORG_TABLES = `
  CREATE TABLE IF NOT EXISTS local_object ("name" TEXT PRIMARY KEY COLLATE NOCASE, "schema" TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS local_permission_set ("name" TEXT PRIMARY KEY COLLATE NOCASE, "model" TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS local_profile ("name" TEXT PRIMARY KEY COLLATE NOCASE, "model" TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS local_metadata ("type" TEXT NOT NULL, "name" TEXT NOT NULL, "path" TEXT NOT NULL,
    "content" BLOB NOT NULL, PRIMARY KEY ("type", "name", "path"));
  CREATE TABLE IF NOT EXISTS local_component ("type" TEXT NOT NULL, "name" TEXT NOT NULL, "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL, "modifiedAt" TEXT NOT NULL, "modifiedBy" TEXT NOT NULL, PRIMARY KEY ("type", "name"));
  CREATE TABLE IF NOT EXISTS local_token ("token" TEXT PRIMARY KEY, "userId" TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS local_auto_number ("object" TEXT NOT NULL, "field" TEXT NOT NULL, "last" INTEGER NOT NULL,
    PRIMARY KEY ("object", "field"));
  CREATE TABLE IF NOT EXISTS local_translation_language ("language" TEXT PRIMARY KEY);
`;

/** Creates the org's own tables where they are missing. */
export function createOrgTables(db: DatabaseSync): void {
  db.exec(ORG_TABLES);
}

function columnDefinition(field: FieldSchema): string {
  if (field.name === 'Id') return '"Id" TEXT PRIMARY KEY COLLATE BINARY';
  if (field.name === 'IsDeleted') return '"IsDeleted" INTEGER NOT NULL DEFAULT 0';
  const zero = field.type === 'boolean' ? ' NOT NULL DEFAULT 0' : '';
  return `${quote(field.name)} ${columnType(field)}${zero}`;
}

function indexSql(object: ObjectSchema, field: FieldSchema): string | undefined {
  const name = quote(`${object.name}.${field.name}`);
  const target = `${quote(object.name)} (${quote(field.name)})`;
  if (field.unique) return `CREATE UNIQUE INDEX IF NOT EXISTS ${name} ON ${target} WHERE "IsDeleted" = 0`;
  if (field.externalId || (field.type === 'reference' && !UNINDEXED.has(field.name))) {
    return `CREATE INDEX IF NOT EXISTS ${name} ON ${target}`;
  }
  return undefined;
}

function existingColumns(db: DatabaseSync, table: string): Set<string> {
  const rows = db.prepare('SELECT "name" FROM pragma_table_info(?)').all(table);
  return new Set(rows.map((row) => String(row['name']).toLowerCase()));
}

/**
 * Makes the table of an object fit its schema: creates it, or adds the columns that are new. Data stays; columns of
 * removed fields stay too and are simply not read any more.
 */
export function alignTable(db: DatabaseSync, object: ObjectSchema): void {
  const stored = object.fields.filter(isStored);
  const existing = existingColumns(db, object.name);
  if (existing.size === 0) {
    const columns = stored.map(columnDefinition);
    if (!stored.some(({ name }) => name === 'IsDeleted')) columns.push('"IsDeleted" INTEGER NOT NULL DEFAULT 0');
    db.exec(`CREATE TABLE ${quote(object.name)} (${columns.join(', ')}) WITHOUT ROWID`);
  } else {
    for (const field of stored) {
      if (!existing.has(field.name.toLowerCase())) {
        db.exec(`ALTER TABLE ${quote(object.name)} ADD COLUMN ${columnDefinition(field)}`);
      }
    }
  }
  for (const field of stored) {
    const sql = indexSql(object, field);
    if (sql !== undefined) db.exec(sql);
  }
}
