import type { Connection } from '@salesforce/core';
import { readFailedRows, startJob, whenOver, type BulkOperation, type FailedRow } from './bulkJob.ts';
import { csvOf } from './csv.ts';
import { ALREADY_GONE, deleteByIds } from './deletion.ts';
import { unexpectedAnswer } from './errors.ts';
import { isPassing } from './failures.ts';
import { messages } from './messages.ts';
import type { RowFailure } from './saves.ts';
import { upsertEach, type RecordValues } from './upsert.ts';

/** From how many rows on a bulk job is the right way. */
export const BULK_ABOVE = 2000;

/**
 * Rows of one job: one batch of the platform's, so that no batch locks the parents of another one out. All rows of a large
 * org in one text would fill the memory. Source: Bulk API 2.0, Limits.
 */
const JOB_ROWS = 10_000;

/** The reason of a failed row: `CODE:what the platform says:fields --`. */
function failureOf(object: string, { sf__Error: reason, ExternalKey__c: key, Id: id }: FailedRow): RowFailure {
  const [code = '', ...text] = reason.split(':');
  return { object, key: key ?? id ?? '', code, message: `${code}: ${text.join(':')}` };
}

/**
 * Does something with rows of one shape in a Bulk 2.0 job and waits for it.
 * @returns the rows that failed: those for a reason that passes by itself apart. The platform works on several batches at the
 * same time, which lock each other's parents out
 * @throws when the job as a whole fails or takes too long
 */
async function runJob(
  connection: Connection,
  operation: BulkOperation,
  object: string,
  rows: readonly (RecordValues | { Id: string })[],
): Promise<{ failures: RowFailure[]; again: ReadonlySet<string> }> {
  const job = await whenOver(connection, await startJob(connection, operation, object, csvOf(rows)));
  if (job.state !== 'JobComplete') {
    throw messages.createError('error.jobFailed', [object, job.errorMessage ?? job.state], [job.id]);
  }
  if (job.numberRecordsProcessed !== rows.length) throw unexpectedAnswer(job);
  const all =
    job.numberRecordsFailed === 0 ? [] : (await readFailedRows(connection, job)).map((row) => failureOf(object, row));
  const again = new Set(all.filter(({ code }) => isPassing(code)).map(({ key }) => key));
  return { failures: all.filter(({ key }) => !again.has(key)), again };
}

/** Upserts rows of one shape by their external key in bulk. Rows that were refused by a lock are sent again in order. */
async function bulkUpsert(
  connection: Connection,
  object: string,
  rows: readonly RecordValues[],
): Promise<RowFailure[]> {
  const { failures, again } = await runJob(connection, 'upsert', object, rows);
  const locked = rows.filter(({ ExternalKey__c: key }) => again.has(String(key)));
  return [...failures, ...(await upsertEach(connection, object, locked))];
}

/** Deletes any number of records by their ids; many in bulk. They go to the Recycle Bin. @returns what is still there */
export async function deleteMany(
  connection: Connection,
  object: string,
  ids: readonly string[],
): Promise<RowFailure[]> {
  if (ids.length <= BULK_ABOVE) return deleteByIds(connection, object, ids);
  const { failures, again } = await runJob(
    connection,
    'delete',
    object,
    ids.map((Id) => ({ Id })),
  );
  const locked = await deleteByIds(connection, object, [...again]);
  return [...failures.filter(({ code }) => !ALREADY_GONE.has(code)), ...locked];
}

/** Rows of one job each: of one shape, as new rows and changed ones have different fields, and not too many. */
function* jobsOf(rows: Iterable<RecordValues>): Generator<RecordValues[]> {
  const shapes = new Map<string, RecordValues[]>();
  for (const row of rows) {
    const shape = Object.keys(row).join();
    const same = shapes.get(shape) ?? [];
    shapes.set(shape, same);
    same.push(row);
    if (same.length < JOB_ROWS) continue;
    yield same;
    shapes.delete(shape);
  }
  yield* shapes.values();
}

/** Upserts any number of rows by external key; many in bulk, for which rows may be made as they are asked for. */
export async function upsertMany(
  connection: Connection,
  object: string,
  rows: Iterable<RecordValues> & { readonly length: number },
): Promise<RowFailure[]> {
  if (rows.length <= BULK_ABOVE) return upsertEach(connection, object, [...rows]);
  const failures: RowFailure[] = [];
  for (const job of jobsOf(rows)) {
    // Jobs on the same records would lock each other out.
    failures.push(...(await bulkUpsert(connection, object, job)));
  }
  return failures;
}
