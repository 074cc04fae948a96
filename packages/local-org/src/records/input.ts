/** Reads the values of a request: which fields they name, whether the user may set them, parents by external id. */
import { isStored, quote } from '../engine/columns.ts';
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { AUDIT_FIELDS } from '../schema/standardFacts.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { findStored } from './row.ts';
import type { Row } from './row.ts';
import { prepared } from './statements.ts';
import { readValue } from './values.ts';

/** Values by field name as a client sends them; a relationship name may hold `{ externalIdField: value }`. */
export type RecordValues = Readonly<Record<string, unknown>>;

type WriteAction = 'create' | 'update';

function unknownField(object: ObjectSchema, name: string): OrgError {
  return new OrgError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`, {
    fields: [name],
  });
}

function notWritable(field: FieldSchema): OrgError {
  return new OrgError(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    { fields: [field.name] },
  );
}

/** Fields that one user may set in one kind of write; decisions are kept while many records are written. */
export class WritableFields {
  readonly #org: LocalOrg;
  readonly #session: Session;
  readonly #object: ObjectSchema;
  readonly #action: WriteAction;
  readonly #known = new Map<string, FieldSchema>();

  public constructor(org: LocalOrg, session: Session, object: ObjectSchema, action: WriteAction) {
    this.#org = org;
    this.#session = session;
    this.#object = object;
    this.#action = action;
  }

  /** The field behind a name. Throws INVALID_FIELD, INVALID_FIELD_FOR_INSERT_UPDATE. */
  public find(name: string): FieldSchema {
    let field = this.#known.get(name);
    if (field === undefined) {
      field = this.#decide(name);
      this.#known.set(name, field);
    }
    return field;
  }

  #decide(name: string): FieldSchema {
    const { access } = this.#session;
    const field = this.#org.schema.findField(this.#object, name);
    if (field === undefined || !access.canField(this.#object, field.name, 'read')) {
      throw unknownField(this.#object, name);
    }
    if (this.#isSettableAudit(field)) return field;
    const allowed = this.#action === 'create' ? field.createable : field.updateable;
    const fixedMaster = this.#action === 'update' && field.relationshipKind === 'masterDetail' && !field.reparentable;
    if (!isStored(field) || !allowed || fixedMaster || !access.canField(this.#object, field.name, 'edit')) {
      throw notWritable(field);
    }
    return field;
  }

  /** "Set Audit Fields upon Record Creation", which the org gives to whoever has Modify All Data. */
  #isSettableAudit(field: FieldSchema): boolean {
    return this.#action === 'create' && AUDIT_FIELDS.includes(field.name) && this.#session.access.has('ModifyAllData');
  }
}

/** Id of the parent that `{ Field: value }` names. Throws INVALID_FIELD, NOT_FOUND (as the platform: foreign key external ID). */
function resolveParent(org: LocalOrg, object: ObjectSchema, field: FieldSchema, key: unknown): string {
  const relationship = field.relationshipName ?? field.name;
  if (typeof key !== 'object' || key === null) throw unknownField(object, relationship);
  const entries = Object.entries(key as RecordValues).filter(([name]) => name !== 'attributes');
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) {
    throw new OrgError('INVALID_FIELD', `${relationship}: name exactly one external id field of the parent`, {
      fields: [relationship],
    });
  }
  const [keyName, keyValue] = entry;
  for (const targetName of field.referenceTo) {
    const target = org.schema.findObject(targetName);
    const keyField = target && org.schema.findField(target, keyName);
    if (target === undefined || keyField === undefined) continue;
    if (keyField.name === 'Id') {
      const id = readValue(keyField, keyValue);
      if (typeof id === 'string' && findStored(org, target, id) !== undefined) return id;
      continue;
    }
    if (!keyField.externalId && !keyField.unique) {
      throw new OrgError(
        'INVALID_FIELD',
        `Field name provided, ${keyName} is not an External ID or indexed field for ${targetName}`,
      );
    }
    const sql = `SELECT "Id" FROM ${quote(target.name)} WHERE ${quote(keyField.name)} = ? AND "IsDeleted" = 0 LIMIT 2`;
    const found = prepared(org, sql).all(readValue(keyField, keyValue));
    if (found.length > 1) {
      throw new OrgError('INVALID_FIELD', `More than one record found for external id field: [${keyName}]`);
    }
    if (found[0] !== undefined) return String(found[0]['Id']);
  }
  throw new OrgError(
    'INVALID_FIELD',
    `Foreign key external ID: ${String(keyValue).toLowerCase()} not found for field ${keyName} in entity ${field.referenceTo.join(', ')}`,
    { fields: [field.name] },
  );
}

/** The given values in stored form, by field name. */
export function readInput(org: LocalOrg, object: ObjectSchema, writable: WritableFields, values: RecordValues): Row {
  const row: Row = {};
  for (const name in values) {
    const value = values[name];
    if (name === 'attributes' || value === undefined) continue;
    const relation =
      typeof value === 'object' && value !== null ? org.schema.findRelationship(object, name) : undefined;
    if (relation === undefined) {
      const field = writable.find(name);
      row[field.name] = readValue(field, value);
    } else {
      row[writable.find(relation.name).name] = resolveParent(org, object, relation, value);
    }
  }
  return row;
}
