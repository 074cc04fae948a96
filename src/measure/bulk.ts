import type { Connection } from '@salesforce/core';
import type { RowFailure } from '../org/update.ts';
import type { FieldValue, RecordValues } from '../org/upsert.ts';

const POLL_EVERY_MS = 500;
const GIVE_UP_AFTER_MS = 600_000;

/** A row of a job's list of failures: the row that was sent, and why it failed. */
type FailedRow = { sf__Error: string; ExternalKey__c: string };

function flat(value: FieldValue | undefined): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? value.ExternalKey__c : (value ?? null);
}

/** A parent that is named by its external key is a column of its own: `Snapshot__r.ExternalKey__c`. */
function column(field: string, value: FieldValue): string {
  return typeof value === 'object' && value !== null ? `${field}.ExternalKey__c` : field;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as the CSV of a Bulk 2.0 job: one header for all, `#N/A` for an empty value. */
function csvOf(rows: readonly RecordValues[]): string {
  const columns = new Map<string, string>();
  for (const row of rows) for (const [field, value] of Object.entries(row)) columns.set(column(field, value), field);
  const fields = [...columns.values()];
  const lines = rows.map((row) => fields.map((field) => quoted(String(flat(row[field]) ?? '#N/A'))).join(','));
  return `${[[...columns.keys()].map(quoted).join(','), ...lines].join('\n')}\n`;
}

/**
 * Upserts rows of one shape by their external key in a Bulk 2.0 job and waits for it.
 * @returns the rows that failed
 * @throws when the job as a whole fails or takes more than ten minutes
 */
export async function bulkUpsert(
  connection: Connection,
  object: string,
  rows: readonly RecordValues[],
): Promise<RowFailure[]> {
  const job = connection.bulk2.createJob({ object, operation: 'upsert', externalIdFieldName: 'ExternalKey__c' });
  await job.open();
  await job.uploadData(csvOf(rows));
  await job.close();
  await job.poll(POLL_EVERY_MS, GIVE_UP_AFTER_MS);
  const { numberRecordsFailed } = await job.check();
  if (numberRecordsFailed === 0) return [];
  const failed: readonly object[] = await job.getFailedResults();
  return (failed as FailedRow[]).map((row) => ({ object, key: row.ExternalKey__c, message: row.sf__Error }));
}
