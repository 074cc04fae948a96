import type { Connection } from '@salesforce/core';
import { upsertMany } from '../org/bulk.ts';
import { deleteByIds } from '../org/deletion.ts';
import { queryAll, soqlList } from '../org/soql.ts';
import { recordsRefused, refusalLines } from '../org/refusals.ts';
import type { RowFailure } from '../org/saves.ts';
import { updateById } from '../org/update.ts';
import type { RecordValues } from '../org/upsert.ts';
import { messages } from './messages.ts';
import { sizeOf, type Plan, type Written } from './plan.ts';

/** Refusals that say by themselves that somebody else wrote the same row at the same time, or deleted it. */
const OVERTAKEN_CODES = new Set(['DUPLICATE_EXTERNAL_ID', 'DUPLICATE_VALUE', 'ENTITY_IS_DELETED']);
/** The refusal of an org that has no room left, whatever the row. */
const STORAGE_FULL = 'STORAGE_LIMIT_EXCEEDED';
/** Refusals of a row that is there, or not there, against the plan. They name the fields of a parent, or of its right. */
const PARENT_CODES = new Set(['INVALID_FIELD', 'INVALID_FIELD_FOR_INSERT_UPDATE', 'REQUIRED_FIELD_MISSING']);
/** Rows that are looked at again to tell why they were refused; as many as a query may name. */
const LOOKED_AT = 100;

/** The parent of a row that is to be created; rows that were there when the run read them leave it out. */
function parentKey(row: RecordValues): string | undefined {
  const parent = row.Snapshot__r;
  return typeof parent === 'object' && parent !== null ? parent.ExternalKey__c : undefined;
}

/**
 * Refusals of rows that another run wrote or deleted between the reading and the writing of this one. Their codes say that
 * fields are closed or missing, which is true and misleads; whether the row is there now tells.
 */
async function overtaken(
  connection: Connection,
  failures: readonly RowFailure[],
  metrics: Iterable<RecordValues>,
): Promise<RowFailure[]> {
  const refused = new Set(failures.filter(({ code }) => PARENT_CODES.has(code)).map(({ key }) => key));
  const planned = new Map<string, RecordValues>();
  for (const row of metrics) if (refused.has(row.ExternalKey__c)) planned.set(row.ExternalKey__c, row);
  const unclear = failures.filter(({ code, key }) => PARENT_CODES.has(code) && planned.has(key)).slice(0, LOOKED_AT);
  const found =
    unclear.length === 0
      ? []
      : await queryAll<{ ExternalKey__c: string }>(
          connection,
          `SELECT ExternalKey__c FROM AdoptionMetric__c WHERE ExternalKey__c IN ${soqlList(unclear.map(({ key }) => key))}`,
        );
  const there = new Set(found.map(({ ExternalKey__c: key }) => key.toLowerCase()));
  const isOtherwise = unclear.some(({ key }) => {
    const isNew = parentKey(planned.get(key) as RecordValues) !== undefined;
    return isNew === there.has(key.toLowerCase());
  });
  const codes = new Set([...OVERTAKEN_CODES, ...(isOtherwise ? PARENT_CODES : [])]);
  return failures.filter(({ code }) => codes.has(code));
}

async function writeError(connection: Connection, failures: readonly RowFailure[], plan: Plan): Promise<Error> {
  if (failures.every(({ code }) => code === STORAGE_FULL)) return recordsRefused(failures);
  const late = new Set(await overtaken(connection, failures, plan.metrics.upserts));
  const error =
    late.size === failures.length
      ? messages.createError('error.overtaken', [late.size, plan.week])
      : messages.createError('error.writeFailed', [failures.length, refusalLines(failures).join('\n')]);
  return error.setData([...failures]);
}

/** Rows but those whose parent was refused. @param orphans keys of these parents */
function withoutOrphans(rows: Iterable<RecordValues> & { length: number }, orphans: ReadonlySet<string>): typeof rows {
  return orphans.size === 0 ? rows : [...rows].filter((row) => !orphans.has(parentKey(row) ?? ''));
}

/**
 * Carries out a plan. Deletions come first, so that what nobody may see is gone even when a later step fails. A row that
 * fails keeps no other from being written; running again writes what is missing.
 * @throws SfError that says what was refused, or that another run was faster
 */
export async function write(connection: Connection, plan: Plan): Promise<Written> {
  const { snapshots, metrics, groupRows, signalRows, objectives, trainings, reviews, groupPeople } = plan;
  const failures = [
    ...(await deleteByIds(connection, 'AdoptionMetric__c', metrics.deletions)),
    ...(await deleteByIds(connection, 'AdoptionSnapshot__c', snapshots.deletions)),
    ...(await deleteByIds(connection, 'GroupAdoption__c', groupRows.deletions)),
    ...(await deleteByIds(connection, 'SignalAdoption__c', signalRows.deletions)),
    ...(await upsertMany(connection, 'GroupAdoption__c', groupRows.upserts)),
    ...(await upsertMany(connection, 'SignalAdoption__c', signalRows.upserts)),
  ];
  const failedSnapshots = await upsertMany(connection, 'AdoptionSnapshot__c', snapshots.upserts);
  const orphans = new Set(failedSnapshots.map(({ key }) => key));
  failures.push(
    ...failedSnapshots,
    ...(await upsertMany(connection, 'AdoptionMetric__c', withoutOrphans(metrics.upserts, orphans))),
    ...(await updateById(connection, 'RolloutObjective__c', objectives)),
    ...(await updateById(
      connection,
      'RolloutTraining__c',
      trainings.map(({ id, before, after }) => ({ id, values: { MeanBefore__c: before, MeanAfter__c: after } })),
    )),
    ...(await updateById(connection, 'RolloutReview__c', reviews)),
  );
  // Last: who was counted is only right once the figures are stored.
  failures.push(
    ...(await updateById(
      connection,
      'RolloutGroup__c',
      groupPeople.map(({ group, peopleKey, peopleChangedOn }) => ({
        id: group.id,
        values: { PeopleKey__c: peopleKey, PeopleChangedOn__c: peopleChangedOn },
      })),
    )),
  );
  if (failures.length > 0) throw await writeError(connection, failures, plan);
  return sizeOf(plan);
}
