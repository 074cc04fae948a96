import type { Connection } from '@salesforce/core';
import { readFailedRows, startUpsert, whenOver, type FailedRow } from './bulkJob.ts';
import { csvOf } from './csv.ts';
import { unexpectedAnswer } from './errors.ts';
import { isPassing } from './failures.ts';
import { messages } from './messages.ts';
import type { RowFailure } from './saves.ts';
import { upsertEach, type RecordValues } from './upsert.ts';

/** From how many rows on a bulk job is the right way. */
export const BULK_ABOVE = 2000;

/** The reason of a failed row: `CODE:what the platform says:fields --`. */
function failureOf(object: string, { sf__Error: reason, ExternalKey__c: key }: FailedRow): RowFailure {
  const [code = '', ...text] = reason.split(':');
  return { object, key, code, message: `${code}: ${text.join(':')}` };
}

/**
 * Upserts rows of one shape by their external key in a Bulk 2.0 job and waits for it. The platform works on several batches
 * at the same time, which lock each other's parents out: rows that were refused by a lock are sent again in order.
 * @returns the rows that failed
 * @throws when the job as a whole fails or takes too long
 */
async function bulkUpsert(
  connection: Connection,
  object: string,
  rows: readonly RecordValues[],
): Promise<RowFailure[]> {
  const job = await whenOver(connection, await startUpsert(connection, object, csvOf(rows)));
  if (job.state !== 'JobComplete') {
    throw messages.createError('error.jobFailed', [object, job.errorMessage ?? job.state], [job.id]);
  }
  if (job.numberRecordsProcessed !== rows.length) throw unexpectedAnswer(job);
  const failures =
    job.numberRecordsFailed === 0 ? [] : (await readFailedRows(connection, job)).map((row) => failureOf(object, row));
  const passing = new Set(failures.filter(({ code, message }) => isPassing(code, message)).map(({ key }) => key));
  const again = rows.filter(({ ExternalKey__c: key }) => passing.has(key));
  return [...failures.filter(({ key }) => !passing.has(key)), ...(await upsertEach(connection, object, again))];
}

/** Upserts any number of rows by external key; many in bulk. New rows and changed ones have different fields. */
export async function upsertMany(
  connection: Connection,
  object: string,
  rows: readonly RecordValues[],
): Promise<RowFailure[]> {
  if (rows.length <= BULK_ABOVE) return upsertEach(connection, object, rows);
  const failures: RowFailure[] = [];
  const shapes = Map.groupBy(rows, (row) => Object.keys(row).join());
  for (const shape of shapes.values()) {
    // Jobs on the same records would lock each other out.
    failures.push(...(await bulkUpsert(connection, object, shape)));
  }
  return failures;
}
