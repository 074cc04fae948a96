import type { Connection } from '@salesforce/core';
import { deleteByIds } from '../org/deletion.ts';
import { everyRecordQueries, requireEveryRecord } from '../org/everyRecord.ts';
import { getProject, projectOn } from '../org/project.ts';
import { tellMissing } from '../org/missing.ts';
import { queryBatch } from '../org/queryBatch.ts';
import { refusalLines } from '../org/refusals.ts';
import { expiredIn, expiredQueries, keptFrom, type StoredIds } from './expired.ts';
import { messages } from './messages.ts';

/** The permission set that allows to delete what was measured. */
export const PRUNE_PERMISSION_SET = 'CrmAdoptionAdmin';

export type PruneRequest = {
  /** External key of the project. */
  project: string;
  /** The rollout's day (`readRolloutClock`), YYYY-MM-DD. */
  today: string;
  /** Counts, deletes nothing. */
  dryRun: boolean;
  /** Deletes rows about people whose gate is closed now as well, whatever their week. */
  closedGates: boolean;
};

export type Pruned = {
  project: string;
  dryRun: boolean;
  retentionWeeks: number | null;
  /** First week kept about people, a Monday; null when the charter sets no limit. */
  keptFrom: string | null;
  /** Rows deleted; on a dry run the rows that would be. */
  deleted: { snapshots: number; groupRows: number; signalRows: number; closedGates: number; readiness: number };
  /** Rows about people whose gate is closed now that stay. */
  closedGatesLeft: number;
};

/**
 * Deletes rows, those about people first. Used by `prune` and by every `measure`.
 * @throws SfError that lists rows that are still there
 */
export async function deleteStored(connection: Connection, ids: StoredIds): Promise<void> {
  const failures = [
    ...(await deleteByIds(connection, 'AdoptionSnapshot__c', ids.snapshots)),
    ...(await deleteByIds(connection, 'GroupAdoption__c', ids.groupRows)),
    ...(await deleteByIds(connection, 'SignalAdoption__c', ids.signalRows)),
    ...(await deleteByIds(connection, 'ManagerReadiness__c', ids.readiness)),
  ];
  if (failures.length === 0) return;
  throw messages
    .createError('error.notDeleted', [failures.length, refusalLines(failures).join('\n')])
    .setData([...failures]);
}

/** What a run would delete: in numbers, and the rows. */
export type PrunePlan = { pruned: Pruned; ids: StoredIds };

/**
 * Finds what the charter of a project does not allow to keep: weeks that are older, and on request rows about people whose
 * gate has closed since.
 * @throws SfError for an unknown project, a missing permission, or a caller who does not see everybody's rows
 */
export async function planPrune(connection: Connection, request: PruneRequest): Promise<PrunePlan> {
  const { today, dryRun, closedGates } = request;
  const project = projectOn(await getProject(connection, request.project, PRUNE_PERMISSION_SET), today);
  const { old, closed } = await tellMissing(connection, PRUNE_PERMISSION_SET, async () =>
    expiredIn(await queryBatch(connection, expiredQueries(project, today))),
  );
  requireEveryRecord(await queryBatch(connection, await everyRecordQueries(connection)));
  const isOld = new Set(old.snapshots);
  const closedOnly = closed.filter((id) => !isOld.has(id));
  const pruned = {
    project: project.key,
    dryRun,
    retentionWeeks: project.retentionWeeks,
    keptFrom: keptFrom(project.retentionWeeks, today)?.people ?? null,
    deleted: {
      snapshots: old.snapshots.length,
      groupRows: old.groupRows.length,
      signalRows: old.signalRows.length,
      closedGates: closedGates ? closedOnly.length : 0,
      readiness: old.readiness.length,
    },
    closedGatesLeft: closedGates ? 0 : closedOnly.length,
  };
  return { pruned, ids: { ...old, snapshots: [...old.snapshots, ...(closedGates ? closedOnly : [])] } };
}

/**
 * Enforces the retention of a project's charter. Running it again deletes nothing more.
 * @throws what `planPrune` and `deleteStored` throw
 */
export async function prune(connection: Connection, request: PruneRequest): Promise<Pruned> {
  const { pruned, ids } = await planPrune(connection, request);
  if (!request.dryRun) await deleteStored(connection, ids);
  return pruned;
}
