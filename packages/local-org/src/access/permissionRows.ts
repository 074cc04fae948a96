/**
 * Rows that the platform keeps by itself about who may do what: a permission set for each profile and each group, the
 * assignment of each user to the profile's, a login for each user, and what every set gives as ObjectPermissions and
 * FieldPermissions. They are brought up to date when somebody asks for them.
 * Source: Object Reference, pages of these objects ("aggregated permissions" of a group, "IsOwnedByProfile").
 */
import { ownSetOf } from '../engine/groupSets.ts';
import { insertRow, type Stored } from '../engine/rows.ts';
import { ACCESS_OF_PARENT, OBJECT_FACTS } from '../schema/standardFacts.ts';
import type { PermissionSetModel } from '../schema/types.ts';
import type { AccessOrg } from './accessOrg.ts';
import { isPermissionable } from './permissionable.ts';
import { merged, type EffectivePermissions } from './permissions.ts';

/** Objects whose rows are kept here. */
export const KEPT_OBJECTS: ReadonlySet<string> = new Set([
  ...['FieldPermissions', 'ObjectPermissions', 'PermissionSet', 'PermissionSetAssignment', 'UserLogin'],
]);

type Row = Record<string, Stored>;

function audit(org: AccessOrg): Row {
  const [organization] = org.db.prepare('SELECT "CreatedDate", "CreatedById" FROM "Organization"').all();
  const { CreatedDate, CreatedById } = organization as Record<string, string>;
  const made = { CreatedDate: CreatedDate ?? null, CreatedById: CreatedById ?? null };
  return {
    ...made,
    LastModifiedDate: made.CreatedDate,
    LastModifiedById: made.CreatedById,
    SystemModstamp: made.CreatedDate,
  };
}

/** Ids of the sets of profiles, by the name of the profile. */
function profileSets(org: AccessOrg): Map<string, string> {
  const rows = org.db
    .prepare('SELECT p.*, s."Id" AS "SetId" FROM "Profile" p LEFT JOIN "PermissionSet" s ON s."ProfileId" = p."Id"')
    .all() as Row[];
  return new Map(
    rows.map((row) => {
      const name = String(row['Name']);
      if (row['SetId'] !== null) return [name, String(row['SetId'])];
      const id = org.ids.next('0PS');
      const known = new Set(org.schema.findObject('PermissionSet')?.fields.map((field) => field.name));
      const rights = Object.entries(row).filter(([field]) => field.startsWith('Permissions') && known.has(field));
      insertRow(org.db, 'PermissionSet', {
        ...Object.fromEntries(rights),
        Id: id,
        Name: `X${String(row['Id']).slice(0, 15)}`,
        Label: name,
        Type: 'Profile',
        IsCustom: 0,
        IsOwnedByProfile: 1,
        ProfileId: row['Id'] ?? null,
        ...audit(org),
      });
      return [name, id];
    }),
  );
}

/** One assignment to the set of the user's profile, and one login, for each user. */
function userRows(org: AccessOrg): void {
  const { db, ids } = org;
  db.exec(
    `DELETE FROM "PermissionSetAssignment" WHERE "PermissionSetId" IN (SELECT "Id" FROM "PermissionSet" WHERE "ProfileId" IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM "User" u JOIN "PermissionSet" s ON s."ProfileId" = u."ProfileId"
       WHERE u."Id" = "AssigneeId" AND s."Id" = "PermissionSetId")`,
  );
  const unassigned = db
    .prepare(
      `SELECT u."Id" AS "user", s."Id" AS "set", u."CreatedDate" AS "since" FROM "User" u
       JOIN "PermissionSet" s ON s."ProfileId" = u."ProfileId"
       WHERE NOT EXISTS (SELECT 1 FROM "PermissionSetAssignment" a WHERE a."AssigneeId" = u."Id" AND a."PermissionSetId" = s."Id")
       ORDER BY u."Id"`,
    )
    .all() as Row[];
  for (const { user = null, set = null, since = null } of unassigned) {
    const row = { AssigneeId: user, PermissionSetId: set, IsActive: 1, SystemModstamp: since };
    insertRow(db, 'PermissionSetAssignment', { Id: ids.next('0Pa'), ...row });
  }
  const without = db
    .prepare('SELECT "Id" FROM "User" WHERE "Id" NOT IN (SELECT "UserId" FROM "UserLogin") ORDER BY "Id"')
    .all();
  for (const { Id } of without as Row[]) {
    const { LastModifiedDate = null, LastModifiedById = null } = audit(org);
    const row = { UserId: Id ?? null, IsFrozen: 0, IsPasswordLocked: 0, LastModifiedDate, LastModifiedById };
    insertRow(db, 'UserLogin', { Id: ids.next('0Yw'), ...row });
  }
}

/** What every set gives, by the id of the set. */
function grantsOf(org: AccessOrg): Map<string, EffectivePermissions> {
  const models = new Map(org.permissionSets().map((set) => [set.name, set]));
  const idOf = org.db.prepare(
    'SELECT "Id" FROM "PermissionSet" WHERE "Name" = ? AND "ProfileId" IS NULL AND "PermissionSetGroupId" IS NULL',
  );
  const grants = new Map<string, EffectivePermissions>();
  for (const [name, set] of models) grants.set(String(idOf.get(name)?.['Id']), merged([set]));
  const ofProfiles = profileSets(org);
  for (const profile of org.profiles()) {
    const id = ofProfiles.get(profile.name);
    if (id !== undefined) grants.set(id, profile.everything ? everything(org) : merged([profile]));
  }
  for (const { Id } of org.db.prepare('SELECT "Id" FROM "PermissionSetGroup" WHERE "IsDeleted" = 0').all()) {
    const id = ownSetOf(org, String(Id));
    if (id !== undefined) grants.set(id, groupGrants(org, String(Id), id, models));
  }
  return grants;
}

function groupGrants(
  { db }: AccessOrg,
  groupId: string,
  setId: string,
  models: ReadonlyMap<string, PermissionSetModel>,
): EffectivePermissions {
  const names = db
    .prepare(
      `SELECT s."Name" FROM "PermissionSetGroupComponent" c JOIN "PermissionSet" s ON s."Id" = c."PermissionSetId"
       WHERE c."PermissionSetGroupId" = ? AND c."IsDeleted" = 0`,
    )
    .all(groupId);
  const grants = merged(names.flatMap(({ Name }) => models.get(String(Name)) ?? []));
  const rights = (db.prepare('SELECT "name" FROM pragma_table_info(\'PermissionSet\')').all() as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => name.startsWith('Permissions'));
  const values = rights.map(
    (name) => `"${name}" = ${grants.user.has(name.slice('Permissions'.length).toLowerCase()) ? 1 : 0}`,
  );
  db.exec(`UPDATE "PermissionSet" SET ${values.join(', ')} WHERE "Id" = '${setId}'`);
  return grants;
}

function everything(org: AccessOrg): EffectivePermissions {
  const all = { allowCreate: true, allowRead: true, allowEdit: true, allowDelete: true };
  // Permissions of objects are about data; those of setup follow the rights of administrators.
  const objects = org.schema
    .objects()
    .filter(({ name }) => OBJECT_FACTS[name]?.setup !== true && !(name in ACCESS_OF_PARENT));
  return {
    ...merged([]),
    objects: new Map(
      objects.map(({ name }) => [name.toLowerCase(), { ...all, viewAllRecords: true, modifyAllRecords: true }]),
    ),
    fields: new Map(
      objects.flatMap(({ name, fields }) =>
        fields
          .filter(isPermissionable)
          .map((field) => [`${name}.${field.name}`.toLowerCase(), { readable: true, editable: field.updateable }]),
      ),
    ),
  };
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

function objectRows(org: AccessOrg, parent: string, { objects }: EffectivePermissions): Row[] {
  return [...objects].flatMap(([name, given]) => {
    const object = org.schema.findObject(name);
    if (object === undefined) return [];
    return [
      {
        ParentId: parent,
        SobjectType: object.name,
        PermissionsCreate: flag(given.allowCreate),
        PermissionsRead: flag(given.allowRead),
        PermissionsEdit: flag(given.allowEdit),
        PermissionsDelete: flag(given.allowDelete),
        PermissionsViewAllRecords: flag(given.viewAllRecords),
        PermissionsModifyAllRecords: flag(given.modifyAllRecords),
      },
    ];
  });
}

function fieldRows(org: AccessOrg, parent: string, { fields }: EffectivePermissions): Row[] {
  return [...fields].flatMap(([path, { readable, editable }]) => {
    const [objectName = '', fieldName = ''] = path.split('.');
    const object = org.schema.findObject(objectName);
    const field = object && org.schema.findField(object, fieldName);
    // A record of this kind without the right to read does not exist.
    if (!readable || object === undefined || field === undefined || !isPermissionable(field)) return [];
    const names = { SobjectType: object.name, Field: `${object.name}.${field.name}` };
    return [{ ParentId: parent, ...names, PermissionsRead: 1, PermissionsEdit: flag(editable) }];
  });
}

/** Makes a table hold these rows; a row that was there keeps its id. */
function keep(org: AccessOrg, table: string, prefix: string, key: string, rows: readonly Row[]): void {
  const keyOf = (row: Row): string => `${String(row['ParentId'])} ${String(row[key])}`;
  const known = new Map((org.db.prepare(`SELECT * FROM "${table}"`).all() as Row[]).map((row) => [keyOf(row), row]));
  const made = audit(org);
  const stamps = table === 'ObjectPermissions' ? made : { SystemModstamp: made['SystemModstamp'] ?? null };
  const remove = org.db.prepare(`DELETE FROM "${table}" WHERE "Id" = ?`);
  for (const row of rows) {
    const before = known.get(keyOf(row));
    known.delete(keyOf(row));
    if (before && Object.entries(row).every(([name, value]) => before[name] === value)) continue;
    if (before) remove.run(before['Id'] ?? null);
    insertRow(org.db, table, { Id: before?.['Id'] ?? org.ids.next(prefix), ...row, ...stamps });
  }
  for (const { Id = null } of known.values()) remove.run(Id);
}

/** Brings all of these rows up to date. */
export function keepPermissionRows(org: AccessOrg): void {
  org.transaction(() => {
    const grants = [...grantsOf(org)];
    userRows(org);
    const objects = grants.flatMap(([id, given]) => objectRows(org, id, given));
    const fields = grants.flatMap(([id, given]) => fieldRows(org, id, given));
    keep(org, 'ObjectPermissions', '110', 'SobjectType', objects);
    keep(org, 'FieldPermissions', '01k', 'Field', fields);
  });
}

/** Ends assignments that have run out by the org's clock. */
export function endExpired({ db, clock }: AccessOrg): void {
  db.prepare('UPDATE "PermissionSetAssignment" SET "IsActive" = 0 WHERE "IsActive" = 1 AND "ExpirationDate" <= ?').run(
    clock.now().toISOString(),
  );
}
