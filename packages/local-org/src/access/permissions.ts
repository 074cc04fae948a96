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

/** Permissions of a user: their profile and every permission set assigned to them. */
export function effectivePermissions(org: AccessOrg, userId: string): EffectivePermissions {
  const result: EffectivePermissions = {
    everything: false,
    objects: new Map(),
    fields: new Map(),
    user: new Set(),
    custom: new Set(),
  };
  const profileName = org.db
    .prepare('SELECT p."Name" FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ?')
    .get(userId)?.['Name'];
  const profile = org.profiles().find(({ name }) => name === profileName);
  if (profile !== undefined) {
    result.everything = profile.everything;
    addAll(result, profile);
  }
  const assigned = org.db
    .prepare(
      `SELECT s."Name" FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
       WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0`,
    )
    .all(userId);
  const names = new Set(assigned.map((row) => String(row['Name'])));
  for (const set of org.permissionSets()) if (names.has(set.name)) addAll(result, set);
  return result;
}
