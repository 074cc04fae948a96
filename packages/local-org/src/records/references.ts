/** Lookups and master-detail fields: the record they name exists, has the right type and is within the user's reach. */
import { quote } from '../engine/columns.ts';
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { ACCESS_OF_PARENT } from '../schema/standardFacts.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { prepared } from './statements.ts';

function refuse(code: string, field: FieldSchema, message: string): OrgError {
  return new OrgError(code, message, { fields: [field.name] });
}

/** Checks references of one user's records of an object; what passed is remembered while many records are written. */
export class ReferenceCheck {
  readonly #org: LocalOrg;
  readonly #session: Session;
  readonly #object: ObjectSchema;
  readonly #passed = new Map<FieldSchema, Set<string>>();

  public constructor(org: LocalOrg, session: Session, object: ObjectSchema) {
    this.#org = org;
    this.#session = session;
    this.#object = object;
  }

  /** Throws INVALID_CROSS_REFERENCE_KEY, ENTITY_IS_DELETED, FIELD_INTEGRITY_EXCEPTION or INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY. */
  public check(field: FieldSchema, id: string): void {
    let passed = this.#passed.get(field);
    if (passed === undefined) {
      passed = new Set();
      this.#passed.set(field, passed);
    }
    if (passed.has(id)) return;
    this.#checkTarget(field, id);
    passed.add(id);
  }

  #checkTarget(field: FieldSchema, id: string): void {
    const target = field.referenceTo
      .map((name) => this.#org.schema.findObject(name))
      .find((object) => object !== undefined && id.startsWith(object.keyPrefix));
    if (target === undefined) {
      throw refuse('FIELD_INTEGRITY_EXCEPTION', field, `${field.label}: id value of incorrect type: ${id}`);
    }
    const row = prepared(this.#org, `SELECT "IsDeleted" FROM ${quote(target.name)} WHERE "Id" = ?`).get(id);
    if (row === undefined) throw refuse('INVALID_CROSS_REFERENCE_KEY', field, 'invalid cross reference id');
    if (row['IsDeleted'] === 1) throw refuse('ENTITY_IS_DELETED', field, 'entity is deleted');
    if (field.name === 'OwnerId') this.#checkOwner(field, id);
    if (!this.#reaches(field, target, id)) {
      throw refuse(
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        field,
        `insufficient access rights on cross-reference id: ${id}`,
      );
    }
  }

  #checkOwner(field: FieldSchema, id: string): void {
    const user = prepared(this.#org, 'SELECT "IsActive" FROM "User" WHERE "Id" = ?').get(id);
    if (user?.['IsActive'] !== 1) {
      throw refuse(
        'INACTIVE_OWNER_OR_USER',
        field,
        `operation performed with inactive user [${id}] as owner of record`,
      );
    }
  }

  /** A detail needs edit access to its master, as what has its parent's access does; a lookup the right to read the record. */
  #reaches(field: FieldSchema, target: ObjectSchema, id: string): boolean {
    const { access } = this.#session;
    const isGoverned = ACCESS_OF_PARENT[this.#object.name]?.field === field.name;
    if (isGoverned || field.relationshipKind === 'masterDetail') return access.canEditRow(target, id);
    const filter = access.rowFilter(target, 't');
    if (filter === null) return true;
    return (
      this.#org.db.prepare(`SELECT 1 FROM ${quote(target.name)} t WHERE t."Id" = ? AND ${filter}`).get(id) !== undefined
    );
  }
}
