import type { Connection } from '@salesforce/core';
import { callerId } from './caller.ts';
import { holdsRight, rightQueries } from './everyRecord.ts';
import { messages } from './messages.ts';
import { queryBatch } from './queryBatch.ts';
import { soqlList, soqlText } from './soql.ts';

/** Whose rows a caller is meant to read. */
export type PeopleRule = {
  /** SOQL condition on AdoptionSnapshot__c. */
  condition: string;
  /** @throws `PeopleNotForYouError` for a caller whom sharing does not hold back */
  requireHeldBack: () => void;
};

/**
 * The rows about people that the caller is meant to read, beside what sharing shows (docs/people-rules.md, 3 and 5):
 * everybody has their own; a manager has those of the people below while both gates are open today. Whom sharing does not
 * hold back has no more than the own team.
 *
 * @param open ids of the projects whose charter is open today
 * @param knowsGroups whether the caller may read groups; who may not has no people below
 */
export async function peopleRule(
  connection: Connection,
  open: readonly string[],
  knowsGroups: boolean,
): Promise<PeopleRule> {
  const readsAll = holdsRight(await queryBatch(connection, await rightQueries(connection, 'ViewAllData')));
  const caller = soqlText(await callerId(connection));
  const below = `Project__c IN ${soqlList(open)} AND Group__r.ManagerReady__c = true`;
  const team = readsAll ? `${below} AND Group__r.Manager__c = ${caller}` : below;
  const own = `OwnerId = ${caller}`;
  return {
    condition: knowsGroups && open.length > 0 ? `(${own} OR (${team}))` : own,
    requireHeldBack: () => {
      if (readsAll) throw messages.createError('error.peopleNotForYou');
    },
  };
}

/** A condition on snapshots, for what stands below them. */
export function ofSnapshot(condition: string): string {
  return condition.replaceAll(/\b(Project__c|WeekStart__c|OwnerId|Group__[cr])\b/g, 'Snapshot__r.$1');
}
