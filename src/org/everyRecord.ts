import type { Connection } from '@salesforce/core';
import { callerId } from './caller.ts';
import { isMissing } from './errors.ts';
import { messages } from './messages.ts';
import { recordsOf, type BatchAnswer } from './queryBatch.ts';
import { soqlText } from './soql.ts';

/** Rights that open everybody's records, whatever sharing says. */
type RightToAll = 'ModifyAllData' | 'ViewAllData';

/**
 * SOQL that asks whether the caller holds a right, for `holdsRight`. It can come from the profile or from a permission set,
 * and SOQL allows no semi-join inside an OR; hence two queries.
 */
export async function rightQueries(connection: Connection, right: RightToAll): Promise<string[]> {
  const caller = await callerCondition(connection);
  return [
    `SELECT Id FROM User WHERE ${caller} AND Profile.Permissions${right} = true`,
    `SELECT Id FROM User WHERE ${caller} AND Id IN (SELECT AssigneeId FROM PermissionSetAssignment ` +
      `WHERE PermissionSet.Permissions${right} = true AND IsActive = true)`,
  ];
}

/** SOQL that asks whether the caller holds "Modify All Data", for `requireEveryRecord`. */
export function everyRecordQueries(connection: Connection): Promise<string[]> {
  return rightQueries(connection, 'ModifyAllData');
}

/** Whether the caller holds a right. @param answers to `rightQueries` */
export function holdsRight(answers: readonly BatchAnswer[]): boolean {
  return answers.some(findsCaller);
}

/**
 * Ends a command that would work on a part of the records and take it for all of them.
 * @param answers to `everyRecordQueries`
 * @throws `NotEverythingError`
 */
export function requireEveryRecord(answers: readonly BatchAnswer[]): void {
  if (!holdsRight(answers)) throw messages.createError('error.notEverything');
}

/** Assignments are closed to people without the rights of an administrator, who do not hold this one either. */
function findsCaller(answer: BatchAnswer): boolean {
  if ('error' in answer && isMissing(answer.error)) return false;
  return recordsOf(answer).length > 0;
}

/** SOQL condition on User for the caller. Someone who passes an access token has it in place of a username. */
async function callerCondition(connection: Connection): Promise<string> {
  const username = connection.getUsername();
  if (username?.includes('@')) return `Username = ${soqlText(username)}`;
  return `Id = ${soqlText(await callerId(connection))}`;
}
