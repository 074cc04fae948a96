import type { Connection } from '@salesforce/core';
import { usernamesOf } from '../org/people.ts';
import type { FieldValue } from '../org/upsert.ts';
import type { PlannedRecord } from './plan.ts';

/** Ids of users begin with this (Object Reference, key prefixes). */
const USER_ID = /^005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/;

function isUserId(value: FieldValue): value is string {
  return typeof value === 'string' && USER_ID.test(value);
}

/** A plan whose differences and changes name people by their username, not by an id that says nothing to anybody. */
export async function withUsernames(
  connection: Connection,
  records: readonly PlannedRecord[],
): Promise<PlannedRecord[]> {
  const values = records.flatMap(({ differs, changes }) => [
    ...differs.flatMap(({ is, wished }) => [is, wished]),
    ...changes.flatMap(({ was, is }) => [was, is]),
  ]);
  const usernames = await usernamesOf(connection, [...new Set(values.filter(isUserId))]);
  const named = (value: FieldValue): FieldValue => (isUserId(value) ? (usernames.get(value) ?? value) : value);
  return records.map((record) => ({
    ...record,
    differs: record.differs.map(({ field, is, wished }) => ({ field, is: named(is), wished: named(wished) })),
    changes: record.changes.map(({ field, was, is }) => ({ field, was: named(was), is: named(is) })),
  }));
}
