import { createLocalOrg } from '../../../local-org/engine/create.ts';
import type { LocalOrg, Session } from '../../../local-org/org.ts';
import { PLAIN_FIELD } from '../../../local-org/schema/plainField.ts';
import type { FieldSchema, FieldType, ObjectSchema, PermissionSetModel } from '../../../local-org/schema/types.ts';

/** A Wednesday. */
export const NOW = '2026-03-04T10:00:00.000Z';

type Value = string | number | boolean | null;

/** An org with a stopped clock, written to directly so that query tests rest on no other rule. */
export class SalesOrg {
  public readonly org: LocalOrg;
  public readonly admin: Session;

  public constructor(now: string = NOW) {
    this.org = createLocalOrg({ now: new Date(now) });
    const row = this.org.db.prepare(`SELECT "Id" FROM "User" WHERE "Username" LIKE 'admin@%'`).get();
    this.admin = this.login(String(row?.['Id']));
  }

  /** Stores a row as it is; owner is the administrator unless said otherwise. */
  public insert(objectName: string, values: Record<string, Value>): string {
    const object = this.org.schema.findObject(objectName);
    if (object === undefined) throw new Error(`no object ${objectName}`);
    const owner: Record<string, Value> = object.hasOwner ? { OwnerId: this.admin.userId } : {};
    const row: Record<string, Value> = { Id: this.org.ids.next(object.keyPrefix), ...owner, ...values };
    const names = Object.keys(row);
    const sql = `INSERT INTO "${object.name}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    const bound = Object.values(row).map((value) => (typeof value === 'boolean' ? Number(value) : value));
    this.org.db.prepare(sql).run(...bound);
    return String(row['Id']);
  }

  /** A user with the Standard User profile, logged in. */
  public user(name: string, values: Record<string, Value> = {}): Session {
    const profile = this.org.db.prepare(`SELECT "Id" FROM "Profile" WHERE "Name" = 'Standard User'`).get();
    const id = this.insert('User', {
      Name: name,
      LastName: name,
      Username: `${name.toLowerCase()}@example.com`,
      IsActive: true,
      ProfileId: String(profile?.['Id']),
      TimeZoneSidKey: 'UTC',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      ...values,
    });
    return this.login(id);
  }

  /** Deploys objects and permission sets. */
  public deploy(objects: ObjectSchema[], permissionSets: PermissionSetModel[] = []): void {
    this.org.transaction(() => this.org.applySchema({ objects, permissionSets }));
  }

  private login(userId: string): Session {
    const session = this.org.session(this.org.issueToken(userId));
    if (session === undefined) throw new Error(`user ${userId} cannot log in`);
    return session;
  }
}

/** A nillable custom field; `given` overrides what the type implies. */
export function customField(name: string, type: FieldType, given: Partial<FieldSchema> = {}): FieldSchema {
  return {
    ...PLAIN_FIELD,
    name,
    label: name,
    type,
    custom: name.endsWith('__c'),
    nillable: true,
    createable: true,
    updateable: true,
    defaultedOnCreate: false,
    length: type === 'string' ? 255 : 0,
    precision: 0,
    scale: 2,
    blanksAs: 'BlankAsZero',
    ...given,
  };
}

/** A custom object with Id, Name and OwnerId beside the given fields. */
export function customObject(name: string, fields: FieldSchema[], given: Partial<ObjectSchema> = {}): ObjectSchema {
  return {
    name,
    label: name,
    labelPlural: name,
    keyPrefix: 'a0X',
    custom: true,
    fields: [
      customField('Id', 'id', { nillable: false, length: 18 }),
      customField('Name', 'string', { nameField: true }),
      customField('OwnerId', 'reference', {
        referenceTo: ['User'],
        relationshipName: 'Owner',
        relationshipKind: 'lookup',
      }),
      ...fields,
    ],
    validationRules: [],
    sharingModel: 'ReadWrite',
    hasOwner: true,
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    description: null,
    ...given,
  };
}
