import assert from 'node:assert/strict';
import type { LocalOrg, Session } from '../../src/org.ts';
import { createRecord } from '../../src/records/dml.ts';
import type { ObjectSchema } from '../../src/schema/types.ts';
import type { TrialOrg } from '../fixtures/trialOrg.ts';
import { idOf } from '../fixtures/trialOrg.ts';

export function objectOf(org: LocalOrg, name: string): ObjectSchema {
  const object = org.schema.findObject(name);
  assert.ok(object, name);
  return object;
}

/** Assigns a permission set and returns the id of the assignment. */
export function assign({ org, admin }: TrialOrg, user: Session, set: string): string {
  const values = { AssigneeId: user.userId, PermissionSetId: idOf(org, 'PermissionSet', set) };
  return createRecord(org, admin, 'PermissionSetAssignment', values);
}

/** Ids a user sees of an object, by the row filter alone. */
export function seen(org: LocalOrg, session: Session, object: string): string[] {
  const filter = session.access.rowFilter(objectOf(org, object), 'x');
  const sql = `SELECT x."Id" FROM "${object}" x WHERE x."IsDeleted" = 0${filter === null ? '' : ` AND ${filter}`} ORDER BY x."Id"`;
  return org.db
    .prepare(sql)
    .all()
    .map((row) => String(row['Id']));
}
