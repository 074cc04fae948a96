/** What profile and permission sets give one user, merged: any grant wins. */
import type { AccessOrg } from './accessOrg.ts';
import type { ObjectPermission, PermissionSetModel } from '../schema/types.ts';

/** Merged permissions of one user. Keys are lower-case API names. */
export interface EffectivePermissions {
  /** Every object and field, those deployed later too (System Administrator). */
  everything: boolean;
  objects: Map<string, Omit<ObjectPermission, 'object'>>;
  /** `object.field` */
  fields: Map<string, { readable: boolean; editable: boolean }>;
  user: Set<string>;
  custom: Set<string>;
}

function addObject(target: EffectivePermissions['objects'], permission: ObjectPermission): void {
  const key = permission.object.toLowerCase();
  const before = target.get(key);
  target.set(key, {
    allowCreate: permission.allowCreate || before?.allowCreate === true,
    allowRead: permission.allowRead || before?.allowRead === true,
    allowEdit: permission.allowEdit || before?.allowEdit === true,
    allowDelete: permission.allowDelete || before?.allowDelete === true,
    viewAllRecords: permission.viewAllRecords || before?.viewAllRecords === true,
    modifyAllRecords: permission.modifyAllRecords || before?.modifyAllRecords === true,
  });
}

function addAll(target: EffectivePermissions, model: PermissionSetModel): void {
  for (const permission of model.objectPermissions) addObject(target.objects, permission);
  for (const { field, readable, editable } of model.fieldPermissions) {
    const before = target.fields.get(field.toLowerCase());
    target.fields.set(field.toLowerCase(), {
      readable: readable || editable || before?.readable === true,
      editable: editable || before?.editable === true,
    });
  }
  for (const name of model.userPermissions) target.user.add(name.toLowerCase());
  for (const name of model.customPermissions) target.custom.add(name.toLowerCase());
}

/** Permission sets that a user holds, by themselves or through a group, with assignments that have not run out. */
const HELD_SETS = `
  WITH held AS (
    SELECT "PermissionSetId", "PermissionSetGroupId" FROM "PermissionSetAssignment"
    WHERE "AssigneeId" = ?1 AND "IsDeleted" = 0 AND ("ExpirationDate" IS NULL OR "ExpirationDate" > ?2)
  )
  SELECT s."Name" FROM held h JOIN "PermissionSet" s ON s."Id" = h."PermissionSetId"
  WHERE h."PermissionSetGroupId" IS NULL AND s."ProfileId" IS NULL
  UNION
  SELECT s."Name" FROM held h
    JOIN "PermissionSetGroupComponent" c ON c."PermissionSetGroupId" = h."PermissionSetGroupId" AND c."IsDeleted" = 0
    JOIN "PermissionSet" s ON s."Id" = c."PermissionSetId"`;

/** Permissions of a user: their profile and every permission set assigned to them. */
export function effectivePermissions(org: AccessOrg, userId: string): EffectivePermissions {
  const result = noPermissions();
  const profileName = org.db
    .prepare('SELECT p."Name" FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ?')
    .get(userId)?.['Name'];
  const profile = org.profiles().find(({ name }) => name === profileName);
  if (profile !== undefined) {
    result.everything = profile.everything;
    addAll(result, profile);
  }
  const held = org.db.prepare(HELD_SETS).all(userId, org.clock.now().toISOString());
  const names = new Set(held.map((row) => String(row['Name'])));
  for (const set of org.permissionSets()) if (names.has(set.name)) addAll(result, set);
  return result;
}

/** What several permission sets give together. */
export function merged(models: readonly PermissionSetModel[]): EffectivePermissions {
  const result = noPermissions();
  for (const model of models) addAll(result, model);
  return result;
}

function noPermissions(): EffectivePermissions {
  return { everything: false, objects: new Map(), fields: new Map(), user: new Set(), custom: new Set() };
}
