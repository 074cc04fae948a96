import { quote } from '../engine/columns.ts';
import type { AccessOrg } from './accessOrg.ts';
import type { Access } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { effectivePermissions } from './permissions.ts';
import type { EffectivePermissions } from './permissions.ts';
import { isPermissionable } from './permissionable.ts';
import { rolesBelow, SharingRules } from './sharing.ts';
import type { Purpose } from './sharing.ts';

/** Setup objects that everybody reads, and the permission that changing one needs (null: nobody through the data API). */
const SETUP_OBJECTS: Readonly<Record<string, string | null>> = {
  OpportunityStage: null,
  Organization: null,
  PermissionSet: null,
  PermissionSetAssignment: 'AssignPermissionSets',
  Profile: null,
  RecordType: null,
  User: 'ManageUsers',
  UserRole: 'ManageRoles',
};

const OBJECT_ACTIONS = { create: 'allowCreate', read: 'allowRead', edit: 'allowEdit', delete: 'allowDelete' } as const;

/** What is derived from the database for one access epoch. */
interface Snapshot {
  epoch: number;
  permissions: EffectivePermissions;
  rolesBelow: string[];
  filters: Map<string, string | null>;
}

/** Access of one user; follows every change of permissions, roles and users at once. */
export class UserAccess implements Access {
  readonly #org: AccessOrg;
  readonly #userId: string;
  #snapshot: Snapshot | undefined;

  public constructor(org: AccessOrg, userId: string) {
    this.#org = org;
    this.#userId = userId;
  }

  public has(permission: string): boolean {
    return this.#current().permissions.user.has(permission.toLowerCase());
  }

  public hasCustomPermission(name: string): boolean {
    return this.#current().permissions.custom.has(name.toLowerCase());
  }

  public canObject(object: ObjectSchema, action: 'create' | 'read' | 'edit' | 'delete'): boolean {
    if (object.name in SETUP_OBJECTS) {
      const permission = SETUP_OBJECTS[object.name] ?? null;
      return action === 'read' || (permission !== null && this.has(permission));
    }
    const { permissions } = this.#current();
    if (permissions.everything) return true;
    return permissions.objects.get(object.name.toLowerCase())?.[OBJECT_ACTIONS[action]] === true;
  }

  public canField(object: ObjectSchema, field: string, action: 'read' | 'edit'): boolean {
    const schema = this.#org.schema.findField(object, field);
    if (schema === undefined || !this.canObject(object, 'read')) return false;
    if (action === 'edit' && !schema.createable && !schema.updateable) return false;
    if (this.#current().permissions.everything || followsObject(schema)) return true;
    const permission = this.#current().permissions.fields.get(`${object.name}.${schema.name}`.toLowerCase());
    return action === 'edit' ? permission?.editable === true : permission?.readable === true;
  }

  public rowFilter(object: ObjectSchema, alias: string): string | null {
    return this.#filter(object, alias, 'read');
  }

  public canEditRow(object: ObjectSchema, recordId: string): boolean {
    return this.canObject(object, 'edit') && this.#reaches(object, recordId, 'edit');
  }

  /** Deleting needs full access: owner, above the owner, or Modify All; public read/write is not enough. */
  public canDeleteRow(object: ObjectSchema, recordId: string): boolean {
    if (!this.canObject(object, 'delete')) return false;
    const asPrivate = object.sharingModel === 'ReadWrite' ? { ...object, sharingModel: 'Private' as const } : object;
    return this.#reaches(asPrivate, recordId, 'edit');
  }

  #reaches(object: ObjectSchema, recordId: string, purpose: Purpose): boolean {
    if (object.name in SETUP_OBJECTS) return true;
    const filter = this.#rules().filter(object, 't', purpose);
    if (filter === null) return true;
    const sql = `SELECT 1 FROM ${quote(object.name)} t WHERE t."Id" = ? AND ${filter}`;
    return this.#org.db.prepare(sql).get(recordId) !== undefined;
  }

  #filter(object: ObjectSchema, alias: string, purpose: Purpose): string | null {
    const { filters } = this.#current();
    const key = `${object.name} ${alias}`;
    const known = filters.get(key);
    if (known !== undefined) return known;
    const filter = this.#rules().filter(object, alias, purpose);
    filters.set(key, filter);
    return filter;
  }

  #rules(): SharingRules {
    const { permissions, rolesBelow: below } = this.#current();
    const objectPermission = (object: ObjectSchema) => permissions.objects.get(object.name.toLowerCase());
    const changesAll = (object: ObjectSchema): boolean =>
      permissions.user.has('modifyalldata') || objectPermission(object)?.modifyAllRecords === true;
    return new SharingRules(this.#org, {
      userId: this.#userId,
      rolesBelow: below,
      changesAll,
      seesAll: (object) =>
        changesAll(object) ||
        permissions.user.has('viewalldata') ||
        objectPermission(object)?.viewAllRecords === true ||
        (object.name === 'PermissionSetAssignment' && permissions.user.has('assignpermissionsets')),
    });
  }

  #current(): Snapshot {
    if (this.#snapshot?.epoch !== this.#org.accessEpoch) {
      this.#snapshot = {
        epoch: this.#org.accessEpoch,
        permissions: effectivePermissions(this.#org, this.#userId),
        rolesBelow: rolesBelow(this.#org, this.#userId),
        filters: new Map(),
      };
    }
    return this.#snapshot;
  }
}

/** Standard fields come with the object; so does what no field permission can hide. */
function followsObject(field: FieldSchema): boolean {
  return !field.custom || !isPermissionable(field);
}
