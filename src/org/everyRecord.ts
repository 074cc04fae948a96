import type { Connection } from '@salesforce/core';
import { callerId } from './caller.ts';
import { messages } from './messages.ts';
import { recordsOf, type BatchAnswer } from './queryBatch.ts';
import { soqlText } from './soql.ts';

/**
 * SOQL that asks whether the caller holds "Modify All Data", for `requireEveryRecord`. It can come from the profile or
 * from a permission set, and SOQL allows no semi-join inside an OR; hence two queries.
 */
export async function everyRecordQueries(connection: Connection): Promise<string[]> {
  const caller = await callerCondition(connection);
  return [
    `SELECT Id FROM User WHERE ${caller} AND Profile.PermissionsModifyAllData = true`,
    `SELECT Id FROM User WHERE ${caller} AND Id IN (SELECT AssigneeId FROM PermissionSetAssignment ` +
      'WHERE PermissionSet.PermissionsModifyAllData = true)',
  ];
}

/**
 * Ends a command that would work on a part of the records and take it for all of them.
 * @param answers to `everyRecordQueries`
 * @throws `NotEverythingError`
 */
export function requireEveryRecord(answers: readonly BatchAnswer[]): void {
  if (!answers.some((answer) => recordsOf(answer).length > 0)) throw messages.createError('error.notEverything');
}

/** SOQL condition on User for the caller. Someone who passes an access token has it in place of a username. */
async function callerCondition(connection: Connection): Promise<string> {
  const username = connection.getUsername();
  if (username?.includes('@')) return `Username = ${soqlText(username)}`;
  return `Id = ${soqlText(await callerId(connection))}`;
}
