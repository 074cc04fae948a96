import { quote } from '../engine/columns.ts';
import type { AccessOrg } from './accessOrg.ts';
import type { Access } from '../org.ts';
import { ACCESS_OF_PARENT } from '../schema/standardFacts.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { effectivePermissions } from './permissions.ts';
import type { EffectivePermissions } from './permissions.ts';
import { isPermissionable } from './permissionable.ts';
import { rolesBelow, SharingRules } from './sharing.ts';
import type { Purpose } from './sharing.ts';

/** Who reads a setup object (null: everybody), and who changes it (null: nobody through the data API); any of the rights will do. */
type SetupRights = { read: readonly string[] | null; change: string | null };

const OPEN: SetupRights = { read: null, change: null };
const ASSIGNING = ['ViewSetup', 'AssignPermissionSets', 'ManageUsers'];

/** Setup objects. Source: Object Reference, "Special Access Rules" of each object's page. */
const SETUP_OBJECTS: Readonly<Record<string, SetupRights>> = {
  FieldPermissions: { read: ['ViewSetup'], change: null },
  ObjectPermissions: { read: ['ViewSetup'], change: null },
  OpportunityStage: OPEN,
  Organization: OPEN,
  PermissionSet: OPEN,
  PermissionSetAssignment: { read: ASSIGNING, change: 'AssignPermissionSets' },
  PermissionSetGroup: { read: ['ViewSetup', 'AssignPermissionSets'], change: 'ManageProfilesPermissionsets' },
  PermissionSetGroupComponent: { read: ['ViewSetup'], change: 'ManageProfilesPermissionsets' },
  Profile: OPEN,
  RecordType: OPEN,
  User: { read: null, change: 'ManageUsers' },
  UserLogin: { read: ['ManageUsers'], change: 'ManageUsers' },
  UserRole: { read: null, change: 'ManageRoles' },
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
    const setup = SETUP_OBJECTS[object.name];
    if (setup !== undefined) {
      if (action === 'read') return setup.read?.some((right) => this.has(right)) ?? true;
      return setup.change !== null && this.has(setup.change);
    }
    const { permissions } = this.#current();
    if (permissions.everything) return true;
    const above = this.#org.schema.findObject(ACCESS_OF_PARENT[object.name]?.parent ?? '');
    if (above !== undefined) return this.canObject(above, action === 'read' ? 'read' : 'edit');
    return permissions.objects.get(object.name.toLowerCase())?.[OBJECT_ACTIONS[action]] === true;
  }

  public canField(object: ObjectSchema, field: string, action: 'read' | 'edit'): boolean {
    const schema = this.#org.schema.findField(object, field);
    if (schema === undefined || !this.canObject(object, 'read')) return false;
    if (action === 'edit' && !schema.createable && !schema.updateable) return false;
    const isFree = object.name in SETUP_OBJECTS || object.name in ACCESS_OF_PARENT || !isPermissionable(schema);
    if (isFree || this.#current().permissions.everything) return true;
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
        changesAll(object) || permissions.user.has('viewalldata') || objectPermission(object)?.viewAllRecords === true,
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
