import type { Connection } from '@salesforce/core';
import { deleteByIds } from '../org/deletion.ts';
import { failuresOf, updateById, type RowFailure } from '../org/update.ts';
import { bulkUpsert } from './bulk.ts';
import { messages } from './messages.ts';
import { sizeOf, type Plan, type Written } from './plan.ts';
import type { RecordValues } from '../org/upsert.ts';

/** Records the platform takes in one call, and from how many on a bulk job is the right way. */
const CALL_SIZE = 200;
const BULK_ABOVE = 2000;
/** Failures that are shown; the others are counted. */
const SHOWN_FAILURES = 5;

type SaveResult = { success: boolean; errors: { statusCode: string; message: string }[] };

function* callsOf<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += CALL_SIZE) yield items.slice(start, start + CALL_SIZE);
}

async function upsertCall(
  connection: Connection,
  object: string,
  rows: readonly RecordValues[],
): Promise<RowFailure[]> {
  const results = await connection.request<SaveResult[]>({
    method: 'PATCH',
    url: `${connection.baseUrl()}/composite/sobjects/${object}/ExternalKey__c`,
    body: JSON.stringify({
      allOrNone: false,
      records: rows.map((row) => ({ attributes: { type: object }, ...row })),
    }),
    headers: { 'content-type': 'application/json' },
  });
  return failuresOf(
    object,
    rows.map((row) => row.ExternalKey__c),
    results,
  );
}

/** Upserts rows by external key; new rows and changed ones apart, as they have different fields. */
async function upsert(connection: Connection, object: string, rows: readonly RecordValues[]): Promise<RowFailure[]> {
  const failures: RowFailure[] = [];
  if (rows.length > BULK_ABOVE) {
    const shapes = Map.groupBy(rows, (row) => Object.keys(row).join());
    for (const shape of shapes.values()) {
      // Jobs on the same records would lock each other out.
      failures.push(...(await bulkUpsert(connection, object, shape)));
    }
    return failures;
  }
  for (const call of callsOf(rows)) {
    failures.push(...(await upsertCall(connection, object, call)));
  }
  return failures;
}

function parentKey(row: RecordValues): string | undefined {
  const parent = row.Snapshot__r;
  return typeof parent === 'object' && parent !== null ? parent.ExternalKey__c : undefined;
}

function writeError(failures: readonly RowFailure[]): Error {
  const shown = failures.slice(0, SHOWN_FAILURES).map(({ object, key, message }) => `${object} ${key}: ${message}`);
  if (failures.length > shown.length) shown.push('...');
  return messages.createError('error.writeFailed', [failures.length, shown.join('\n')]);
}

/**
 * Carries out a plan. Deletions come first, so that what nobody may see is gone even when a later step fails. A row that
 * fails keeps no other from being written; running again writes what is missing.
 * @throws SfError that lists the rows that failed
 */
export async function write(connection: Connection, plan: Plan): Promise<Written> {
  const { snapshots, metrics, groupRows, signalRows, objectives, trainings, groupPeople } = plan;
  const failures = [
    ...(await deleteByIds(connection, 'AdoptionMetric__c', metrics.deletions)),
    ...(await deleteByIds(connection, 'AdoptionSnapshot__c', snapshots.deletions)),
    ...(await deleteByIds(connection, 'GroupAdoption__c', groupRows.deletions)),
    ...(await deleteByIds(connection, 'SignalAdoption__c', signalRows.deletions)),
    ...(await upsert(connection, 'GroupAdoption__c', groupRows.upserts)),
    ...(await upsert(connection, 'SignalAdoption__c', signalRows.upserts)),
  ];
  const failedSnapshots = await upsert(connection, 'AdoptionSnapshot__c', snapshots.upserts);
  const orphans = new Set(failedSnapshots.map(({ key }) => key));
  failures.push(
    ...failedSnapshots,
    ...(await upsert(
      connection,
      'AdoptionMetric__c',
      metrics.upserts.filter((row) => !orphans.has(parentKey(row) ?? '')),
    )),
    ...(await updateById(connection, 'RolloutObjective__c', objectives)),
    ...(await updateById(
      connection,
      'RolloutTraining__c',
      trainings.map(({ id, before, after }) => ({ id, values: { MeanBefore__c: before, MeanAfter__c: after } })),
    )),
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
  if (failures.length > 0) throw writeError(failures);
  return sizeOf(plan);
}
