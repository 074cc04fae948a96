import type { Connection } from '@salesforce/core';
import { deleteMany } from '../org/bulk.ts';
import { pagesOf } from '../org/pages.ts';
import { queryBatch, recordsOf } from '../org/queryBatch.ts';
import type { RowFailure } from '../org/saves.ts';

/** Objects in the order in which their records can go: what points to others first. */
export const DELETED_OBJECTS: readonly string[] = [
  'AdoptionMetric__c',
  'AdoptionSnapshot__c',
  'GroupAdoption__c',
  'SignalAdoption__c',
  'AdoptionPause__c',
  'ManagerReadiness__c',
  'RolloutDecision__c',
  'RolloutReview__c',
  'RolloutRisk__c',
  'RolloutTraining__c',
  'RolloutMessage__c',
  'RolloutValue__c',
  'CollectedField__c',
  'Irritant__c',
  'RolloutMember__c',
  'ObjectiveRevision__c',
  'RolloutObjective__c',
  'AdoptionSignal__c',
  'RolloutGroup__c',
  'RolloutPhase__c',
  'RolloutProject__c',
];

/** Ids that are held at a time. */
const AT_ONCE = 100_000;

/** Records of an object. */
export type RecordCount = { object: string; records: number };

/** How many records there are of the objects that the org has, in the order of their deletion. */
export async function countRecords(connection: Connection, objects: readonly string[]): Promise<RecordCount[]> {
  const present = DELETED_OBJECTS.filter((object) => objects.includes(object));
  const answers = await queryBatch(
    connection,
    present.map((object) => `SELECT COUNT(Id) n FROM ${object}`),
  );
  return present.map((object, index) => ({ object, records: recordsOf<{ n: number }>(answers[index])[0]?.n ?? 0 }));
}

/** Deletes all records of an object. @returns what is still there */
export async function deleteAll(connection: Connection, object: string): Promise<RowFailure[]> {
  const failures: RowFailure[] = [];
  let ids: string[] = [];
  for await (const page of pagesOf(connection, `SELECT Id FROM ${object}`)) {
    ids.push(...page.map(({ Id: id }) => String(id)));
    if (ids.length < AT_ONCE) continue;
    failures.push(...(await deleteMany(connection, object, ids)));
    ids = [];
  }
  return [...failures, ...(await deleteMany(connection, object, ids))];
}
