import type { Connection } from '@salesforce/core';
import { callerId } from '../org/caller.ts';
import { holdsRight, rightQueries } from '../org/everyRecord.ts';
import { queryBatch } from '../org/queryBatch.ts';
import { soqlList, soqlText } from '../org/soql.ts';
import { messages } from './messages.ts';

/**
 * SOQL condition on AdoptionSnapshot__c for rows about people that the caller is meant to read (docs/people-rules.md, 3
 * and 5): sharing shows managers the people below them, and both gates must be open today. Everybody has their own.
 *
 * @param open ids of the projects whose charter is open today
 * @param knowsGroups whether the caller may read groups; who may not has no people below
 * @returns null when there are none
 * @throws `PeopleNotForYouError` for a caller whom sharing does not hold back
 */
export async function peopleCondition(
  connection: Connection,
  open: readonly string[],
  knowsGroups: boolean,
): Promise<string | null> {
  if (holdsRight(await queryBatch(connection, await rightQueries(connection, 'ViewAllData')))) {
    throw messages.createError('error.peopleNotForYou');
  }
  if (open.length === 0) return null;
  const own = `OwnerId = ${soqlText(await callerId(connection))}`;
  const whose = knowsGroups ? `(${own} OR Group__r.ManagerReady__c = true)` : own;
  return `Project__c IN ${soqlList(open)} AND ${whose}`;
}
