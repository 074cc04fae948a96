/** Deployed objects and permission sets in SQLite, and the tables that follow them. */
import type { LocalOrg } from '../org.ts';
import { OrgSchema } from '../schema/schema.ts';
import { standardObjects } from '../schema/standardObjects.ts';
import { withSystemFields } from '../schema/systemFields.ts';
import type { ObjectSchema, PermissionSetModel } from '../schema/types.ts';
import { quote } from './columns.ts';
import { PROFILES } from './profiles.ts';
import type { ProfileModel } from './profiles.ts';
import { insertRow } from './rows.ts';
import type { Stored } from './rows.ts';
import { alignTable } from './tables.ts';

const PREFIX_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** `a00`, `a01` ... in the order in which custom objects are first deployed. */
function customPrefix(index: number): string {
  return `a${PREFIX_DIGITS.charAt(Math.floor(index / 62))}${PREFIX_DIGITS.charAt(index % 62)}`;
}

/**
 * Read model of what is deployed. The database's `user_version` counts the changes, so that after a rollback one look
 * tells whether the read model is ahead of the database.
 */
export class SchemaStore {
  readonly schema = new OrgSchema(standardObjects());
  readonly #org: Pick<LocalOrg, 'db' | 'ids' | 'clock'>;
  #permissionSets: PermissionSetModel[] = [];
  #revision = -1;

  public constructor(org: Pick<LocalOrg, 'db' | 'ids' | 'clock'>) {
    this.#org = org;
  }

  /** Tables of the standard objects and what earlier runs deployed. Columns that a newer version added are created. */
  public open(): void {
    for (const object of standardObjects()) alignTable(this.#org.db, object);
    this.refresh();
  }

  public permissionSets(): PermissionSetModel[] {
    return this.#permissionSets;
  }

  public profiles(): readonly ProfileModel[] {
    return PROFILES;
  }

  /** Reads the deployed state again when the database holds another revision than this model. */
  public refresh(): void {
    const { db } = this.#org;
    const revision = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
    if (revision === this.#revision) return;
    const deployed = db.prepare('SELECT "schema" FROM local_object ORDER BY rowid').all();
    const objects = new Map(standardObjects().map((object) => [object.name.toLowerCase(), object]));
    for (const row of deployed) {
      const object = JSON.parse(String(row['schema'])) as ObjectSchema;
      objects.set(object.name.toLowerCase(), object);
    }
    this.schema.replace([...objects.values()]);
    const sets = db.prepare('SELECT "model" FROM local_permission_set ORDER BY "name"').all();
    this.#permissionSets = sets.map((row) => JSON.parse(String(row['model'])) as PermissionSetModel);
    this.#revision = revision;
  }

  /** Adds or replaces objects and permission sets. */
  public apply(change: { objects: ObjectSchema[]; permissionSets: PermissionSetModel[] }): void {
    for (const object of change.objects) this.#putObject(object);
    for (const set of change.permissionSets) this.#putPermissionSet(set);
    this.#org.db.exec(`PRAGMA user_version = ${this.#revision + 1}`);
    this.refresh();
  }

  /** Takes objects, with their tables, and permission sets away. Other permission sets lose what they allowed there. */
  public remove({ objects, permissionSets }: { objects: readonly string[]; permissionSets: readonly string[] }): void {
    const { db } = this.#org;
    for (const name of permissionSets) {
      db.prepare('DELETE FROM local_permission_set WHERE "name" = ?').run(name);
      db.prepare('DELETE FROM "PermissionSet" WHERE "Name" = ? AND "IsOwnedByProfile" = 0').run(name);
    }
    for (const name of objects) {
      db.prepare('DELETE FROM local_object WHERE "name" = ?').run(name);
      db.exec(`DROP TABLE IF EXISTS ${quote(name)}`);
    }
    for (const set of this.#permissionSets.filter(({ name }) => !permissionSets.includes(name))) {
      const kept = {
        ...set,
        objectPermissions: set.objectPermissions.filter(({ object }) => !objects.includes(object)),
        fieldPermissions: set.fieldPermissions.filter(({ field }) => !objects.includes(field.split('.')[0] ?? '')),
      };
      db.prepare('UPDATE local_permission_set SET "model" = ? WHERE "name" = ?').run(JSON.stringify(kept), set.name);
    }
    db.exec(`PRAGMA user_version = ${this.#revision + 1}`);
    this.refresh();
  }

  #putObject(object: ObjectSchema): void {
    const { db } = this.#org;
    const known = this.schema.findObject(object.name);
    const complete = withSystemFields({ ...object, keyPrefix: known?.keyPrefix ?? this.#nextPrefix() });
    alignTable(db, complete);
    db.prepare(
      'INSERT INTO local_object ("name", "schema") VALUES (?, ?) ON CONFLICT ("name") DO UPDATE SET "schema" = excluded."schema"',
    ).run(complete.name, JSON.stringify(complete));
  }

  #nextPrefix(): string {
    const rows = this.#org.db.prepare('SELECT "schema" FROM local_object').all();
    const taken = new Set(rows.map((row) => (JSON.parse(String(row['schema'])) as ObjectSchema).keyPrefix));
    // Objects may have been deleted in between: their prefixes are free again.
    for (let index = 0; ; index++) if (!taken.has(customPrefix(index))) return customPrefix(index);
  }

  #putPermissionSet(set: PermissionSetModel): void {
    const { db, ids, clock } = this.#org;
    db.prepare(
      'INSERT INTO local_permission_set ("name", "model") VALUES (?, ?) ON CONFLICT ("name") DO UPDATE SET "model" = excluded."model"',
    ).run(set.name, JSON.stringify(set));
    const now = clock.now().toISOString();
    const granted = new Set(set.userPermissions.map((name) => `Permissions${name}`));
    const row: Record<string, Stored> = { Label: set.label, LastModifiedDate: now, SystemModstamp: now };
    for (const field of this.schema.findObject('PermissionSet')?.fields ?? []) {
      if (field.name.startsWith('Permissions')) row[field.name] = granted.has(field.name) ? 1 : 0;
    }
    const existing = db
      .prepare(
        'SELECT "Id" FROM "PermissionSet" WHERE "Name" = ? AND "IsOwnedByProfile" = 0 AND "PermissionSetGroupId" IS NULL',
      )
      .get(set.name);
    if (existing === undefined) {
      const admin = db.prepare('SELECT "CreatedById" FROM "Organization"').get()?.['CreatedById'] as string;
      const audit = { CreatedDate: now, CreatedById: admin, LastModifiedById: admin };
      insertRow(db, 'PermissionSet', {
        Id: ids.next('0PS'),
        Name: set.name,
        Type: 'Regular',
        IsCustom: 1,
        IsOwnedByProfile: 0,
        ...audit,
        ...row,
      });
    } else {
      const assignments = Object.keys(row).map((name) => `${quote(name)} = ?`);
      db.prepare(`UPDATE "PermissionSet" SET ${assignments.join(', ')} WHERE "Id" = ?`).run(
        ...Object.values(row),
        existing['Id'] as string,
      );
    }
  }
}
