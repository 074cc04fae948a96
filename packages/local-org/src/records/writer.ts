/** Creates and updates records of one object for one user; keeps what it learnt while many records are written. */
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { toId18 } from '../engine/ids.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { noteActivity } from './activity.ts';
import { fillAutoNumbers } from './autoNumber.ts';
import { fillDefaults } from './defaults.ts';
import { derive } from './derived.ts';
import { readInput, WritableFields } from './input.ts';
import type { RecordValues } from './input.ts';
import { ReferenceCheck } from './references.ts';
import { savingMasters } from './masters.ts';
import { insertStored, requireStored, storedFields, updateStored } from './row.ts';
import type { Row } from './row.ts';
import { checkUnique } from './uniqueness.ts';
import { checkValidationRules } from './validation.ts';

function missing(fields: string[]): OrgError {
  return new OrgError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${fields.join(', ')}]`, { fields });
}

/** A reference that points to itself or to a user is checked like any other; audit users are the platform's own. */
function isCheckedReference(field: FieldSchema): boolean {
  return field.type === 'reference' && field.name !== 'CreatedById' && field.name !== 'LastModifiedById';
}

export class RecordWriter {
  readonly #org: LocalOrg;
  readonly #session: Session;
  readonly #object: ObjectSchema;
  readonly #references: ReferenceCheck;
  readonly #fields: Record<'create' | 'update', WritableFields>;
  readonly #checked: FieldSchema[];
  readonly #required: FieldSchema[];

  public constructor(org: LocalOrg, session: Session, object: ObjectSchema) {
    this.#org = org;
    this.#session = session;
    this.#object = object;
    this.#references = new ReferenceCheck(org, session, object);
    this.#fields = {
      create: new WritableFields(org, session, object, 'create'),
      update: new WritableFields(org, session, object, 'update'),
    };
    this.#checked = storedFields(object).filter(isCheckedReference);
    this.#required = storedFields(object).filter((field) => !field.nillable && field.createable);
  }

  /** Inserts one record and returns its id. Call inside a transaction. */
  public create(values: RecordValues): string {
    this.#requireObjectAccess('create');
    this.#org.storage.requireRoom(this.#object);
    const given = readInput(this.#org, this.#object, this.#fields.create, values);
    const row: Row = { ...given };
    const now = this.#org.clock.now().toISOString();
    fillDefaults(this.#org, this.#session, this.#object, row);
    row['CreatedDate'] ??= now;
    row['CreatedById'] ??= this.#session.userId;
    row['LastModifiedDate'] ??= row['CreatedDate'];
    row['LastModifiedById'] ??= row['CreatedById'];
    row['SystemModstamp'] = now;
    row['IsDeleted'] = 0;
    derive(this.#object.name, { org: this.#org, session: this.#session, row, given, before: undefined });
    const empty = this.#required.filter((field) => (row[field.name] ?? null) === null);
    if (empty.length > 0) throw missing(empty.map((field) => field.name));
    this.#checkReferences(row, undefined);
    checkUnique(this.#org, this.#object, row, undefined);
    row['Id'] = this.#org.ids.next(this.#object.keyPrefix);
    fillAutoNumbers(this.#org, this.#object, row);
    if (this.#object.custom) row['Name'] ??= row['Id'].slice(0, 15);
    checkValidationRules(this.#org, this.#session, this.#object, row, undefined);
    savingMasters(this.#org, this.#session, this.#object, [row], () => insertStored(this.#org, this.#object, row));
    noteActivity(this.#org, this.#object, row, undefined);
    return row['Id'];
  }

  /** Changes one record. Call inside a transaction. */
  public update(id: string, values: RecordValues): void {
    const key = toId18(id);
    const before = requireStored(this.#org, this.#object, key);
    this.#requireObjectAccess('edit');
    if (!this.#session.access.canEditRow(this.#object, key)) throw this.#notEditable(key);
    const given = readInput(this.#org, this.#object, this.#fields.update, values);
    const emptied = Object.keys(given).filter((name) => given[name] === null && !this.#nillable(name));
    if (emptied.length > 0) throw missing(emptied);
    const row: Row = { ...before, ...given };
    derive(this.#object.name, { org: this.#org, session: this.#session, row, given, before });
    const now = this.#org.clock.now().toISOString();
    row['LastModifiedDate'] = now;
    row['LastModifiedById'] = this.#session.userId;
    row['SystemModstamp'] = now;
    const changes = this.#changes(before, row);
    this.#checkReferences(changes, before);
    checkUnique(this.#org, this.#object, changes, key);
    checkValidationRules(this.#org, this.#session, this.#object, row, before);
    savingMasters(this.#org, this.#session, this.#object, [before, row], () =>
      updateStored(this.#org, this.#object, key, changes),
    );
    noteActivity(this.#org, this.#object, row, before);
  }

  #nillable(name: string): boolean {
    return this.#org.schema.findField(this.#object, name)?.nillable === true;
  }

  #changes(before: Row, row: Row): Row {
    const changes: Row = {};
    for (const { name } of storedFields(this.#object)) {
      const value = row[name];
      if (value !== undefined && value !== before[name]) changes[name] = value;
    }
    return changes;
  }

  #checkReferences(row: Row, before: Row | undefined): void {
    for (const field of this.#checked) {
      const id = row[field.name];
      if (typeof id === 'string' && !this.#isOwnDefault(field, id, before)) this.#references.check(field, id);
    }
  }

  /** The user who creates a record may own it, whatever else they may see. */
  #isOwnDefault(field: FieldSchema, id: string, before: Row | undefined): boolean {
    return before === undefined && field.name === 'OwnerId' && id === this.#session.userId;
  }

  #requireObjectAccess(action: 'create' | 'edit'): void {
    const { name } = this.#object;
    const possible = action === 'create' ? this.#object.createable : this.#object.updateable;
    if (!possible) {
      const verb = action === 'create' ? 'inserted' : 'updated';
      throw new OrgError('INVALID_TYPE_FOR_OPERATION', `entity type ${name} cannot be ${verb}`);
    }
    if (!this.#session.access.canObject(this.#object, 'read')) {
      throw new OrgError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    }
    if (!this.#session.access.canObject(this.#object, action)) {
      throw new OrgError(
        'INSUFFICIENT_ACCESS_OR_READONLY',
        `insufficient access rights on object ${name}: no ${action} permission`,
        {
          status: 403,
        },
      );
    }
  }

  #notEditable(id: string): OrgError {
    return new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', `insufficient access rights on object id ${id}`, {
      status: 403,
    });
  }
}
