/**
 * Deleting: the row stays as deleted (queryAll finds it), details of a master go with it, lookups are emptied; a required
 * lookup cannot be and refuses the deletion.
 */
import { quote } from '../engine/columns.ts';
import { toId18 } from '../engine/ids.ts';
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { noteActivity } from './activity.ts';
import { savingMasters } from './masters.ts';
import { requireStored, updateStored } from './row.ts';
import type { Row } from './row.ts';
import { prepared } from './statements.ts';

/**
 * Standard children that go with their parent. Source: Salesforce help, "Delete Records": deleting an account deletes its
 * contacts, opportunities and activities; closed won opportunities and cases keep it from being deleted.
 */
const STANDARD_CASCADE: Readonly<Record<string, readonly string[]>> = {
  Account: ['Contact.AccountId', 'Opportunity.AccountId', 'Task.WhatId', 'Event.WhatId'],
  Case: ['Task.WhatId', 'Event.WhatId'],
  Contact: ['Task.WhoId', 'Event.WhoId'],
  Lead: ['Task.WhoId', 'Event.WhoId'],
  Opportunity: ['OpportunityContactRole.OpportunityId', 'Task.WhatId', 'Event.WhatId'],
};

/** References that go on naming a deleted record. Source: Object Reference, OpportunityContactRole, ContactId. */
const KEPT_REFERENCES: ReadonlySet<string> = new Set(['OpportunityContactRole.ContactId']);

function refuseDelete(message: string): OrgError {
  return new OrgError('DELETE_FAILED', message);
}

function livingRows(org: LocalOrg, child: ObjectSchema, field: FieldSchema, id: string): Row[] {
  const sql = `SELECT * FROM ${quote(child.name)} WHERE ${quote(field.name)} = ? AND "IsDeleted" = 0`;
  return prepared(org, sql).all(id) as Row[];
}

function checkAccount(org: LocalOrg, row: Row): void {
  const id = row['Id'] ?? null;
  const name = String(row['Name']);
  const count = (sql: string): number => Number(prepared(org, sql).get(id)?.['n']);
  if (count('SELECT count(*) AS n FROM "Case" WHERE "AccountId" = ? AND "IsDeleted" = 0') > 0) {
    throw refuseDelete(`Your attempt to delete ${name} could not be completed because it is associated with cases.`);
  }
  if (count('SELECT count(*) AS n FROM "Opportunity" WHERE "AccountId" = ? AND "IsWon" = 1 AND "IsDeleted" = 0') > 0) {
    throw refuseDelete(
      `Your attempt to delete ${name} could not be completed because some opportunities in that account were closed won.`,
    );
  }
}

function detach(org: LocalOrg, row: Row, child: ObjectSchema, field: FieldSchema, childRows: Row[], now: string): void {
  if (childRows.length === 0) return;
  if (!field.nillable) {
    throw refuseDelete(
      `Your attempt to delete ${String(row['Name'] ?? row['Id'])} could not be completed because it is referenced by ${child.name}.${field.name}: ${String(childRows[0]?.['Id'])}`,
    );
  }
  for (const childRow of childRows) {
    updateStored(org, child, String(childRow['Id']), { [field.name]: null, SystemModstamp: now });
  }
}

/** Marks one row deleted with everything that depends on it. */
function removeRow(org: LocalOrg, session: Session, object: ObjectSchema, row: Row): void {
  const id = String(row['Id']);
  const now = org.clock.now().toISOString();
  if (object.name === 'Account') checkAccount(org, row);
  savingMasters(org, session, object, [row], () =>
    updateStored(org, object, id, { IsDeleted: 1, SystemModstamp: now }),
  );
  noteActivity(org, object, { ...row, IsDeleted: 1 }, row);
  for (const child of org.schema.objects()) {
    for (const field of child.fields) {
      if (field.name === 'MasterRecordId' || !field.referenceTo.includes(object.name)) continue;
      if (KEPT_REFERENCES.has(`${child.name}.${field.name}`)) continue;
      const childRows = livingRows(org, child, field, id);
      const cascades =
        field.relationshipKind === 'masterDetail' ||
        STANDARD_CASCADE[object.name]?.includes(`${child.name}.${field.name}`) === true;
      if (cascades) for (const childRow of childRows) removeRow(org, session, child, childRow);
      else detach(org, row, child, field, childRows, now);
    }
  }
}

/** Deletes a record for a user. Throws NOT_FOUND, ENTITY_IS_DELETED, INSUFFICIENT_ACCESS_OR_READONLY, DELETE_FAILED. */
export function deleteStored(org: LocalOrg, session: Session, object: ObjectSchema, id: string): void {
  const key = toId18(id);
  const row = requireStored(org, object, key);
  if (!object.deletable) {
    throw new OrgError('INVALID_TYPE_FOR_OPERATION', `entity type ${object.name} cannot be deleted`);
  }
  if (!session.access.canObject(object, 'read')) {
    throw new OrgError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  }
  if (!session.access.canDeleteRow(object, key)) {
    throw new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', `insufficient access rights on object id ${key}`, {
      status: 403,
    });
  }
  removeRow(org, session, object, row);
}
