/**
 * LastActivityDate of accounts, contacts, opportunities and leads: the latest due date among the record's completed tasks
 * and its events. Source: the field's description in Salesforce's object reference.
 */
import type { LocalOrg } from '../org.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { Row } from './row.ts';
import { prepared } from './statements.ts';

/** Records that show an activity: id prefix -> object, and the activity field that points to them. */
const SHOWN_ON = [
  { object: 'Account', field: 'AccountId', prefix: '001' },
  { object: 'Opportunity', field: 'WhatId', prefix: '006' },
  { object: 'Contact', field: 'WhoId', prefix: '003' },
  { object: 'Lead', field: 'WhoId', prefix: '00Q' },
] as const;

/** The day an activity counts for; undefined while it does not count (open or deleted). */
function countingDay(objectName: string, row: Row): string | undefined {
  if (row['IsDeleted'] === 1 || (objectName === 'Task' && row['IsClosed'] !== 1)) return undefined;
  return typeof row['ActivityDate'] === 'string' ? row['ActivityDate'] : undefined;
}

/** Computes the date again from all activities of one record. */
function recompute(org: LocalOrg, target: (typeof SHOWN_ON)[number], id: string): void {
  const sql = `UPDATE "${target.object}" SET "LastActivityDate" = (
      SELECT max("day") FROM (
        SELECT max("ActivityDate") AS "day" FROM "Task" WHERE "${target.field}" = ?1 AND "IsClosed" = 1 AND "IsDeleted" = 0
        UNION ALL SELECT max("ActivityDate") FROM "Event" WHERE "${target.field}" = ?1 AND "IsDeleted" = 0
      )) WHERE "Id" = ?1`;
  prepared(org, sql).run(id);
}

/** Moves the date forward; enough when an activity is new. */
function advance(org: LocalOrg, target: (typeof SHOWN_ON)[number], id: string, day: string): void {
  const sql = `UPDATE "${target.object}" SET "LastActivityDate" = ?1 WHERE "Id" = ?2
    AND ("LastActivityDate" IS NULL OR "LastActivityDate" < ?1)`;
  prepared(org, sql).run(day, id);
}

/** Keeps the dates right after an activity was inserted (`before` undefined), changed or deleted. */
export function noteActivity(org: LocalOrg, object: ObjectSchema, row: Row, before: Row | undefined): void {
  if (object.name !== 'Task' && object.name !== 'Event') return;
  for (const target of SHOWN_ON) {
    const id = row[target.field];
    const idBefore = before?.[target.field];
    if (before !== undefined && typeof idBefore === 'string' && idBefore.startsWith(target.prefix)) {
      recompute(org, target, idBefore);
    }
    const day = countingDay(object.name, row);
    if (day !== undefined && typeof id === 'string' && id.startsWith(target.prefix)) advance(org, target, id, day);
  }
}
