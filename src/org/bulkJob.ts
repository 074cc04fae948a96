import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@salesforce/core';
import { platformCode } from './failures.ts';
import { messages } from './messages.ts';
import { isPage, readOn } from './pages.ts';
import { patience } from './passing.ts';
import { send, type OrgRequest, type Shape } from './requests.ts';

/** A Bulk 2.0 job that loads rows, as far as it is used here. */
export type BulkJob = {
  id: string;
  object: string;
  state: 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';
  /** Known once the job is over. */
  numberRecordsProcessed?: number;
  numberRecordsFailed?: number;
  errorMessage?: string;
};

const RUNNING = new Set<unknown>(['UploadComplete', 'InProgress']);

function isJob(answer: unknown): answer is BulkJob {
  const { id, state } = (answer ?? {}) as Partial<Record<keyof BulkJob, unknown>>;
  return typeof id === 'string' && typeof state === 'string';
}

function isNothing(answer: unknown): answer is undefined {
  return answer === undefined || answer === null || answer === '';
}

function jobs(connection: Connection): string {
  return `${connection.baseUrl()}/jobs/ingest`;
}

/** Sends what a job takes once. When a second try is refused, the first one got through and its answer was lost. */
async function sendOnce<T>(connection: Connection, request: OrgRequest, isExpected: Shape<T>): Promise<void> {
  let wasRepeated = false;
  const onRepeat = (): void => {
    wasRepeated = true;
  };
  try {
    await send(connection, request, isExpected, { onRepeat });
  } catch (error) {
    if (!wasRepeated || platformCode(error) === undefined) throw error;
  }
}

/** What a job does with its rows: upserts them by their external key, or deletes them by their id. */
export type BulkOperation = 'upsert' | 'delete';

/**
 * Starts a job.
 * @param csv the rows, with line feeds
 * @returns its id
 */
export async function startJob(
  connection: Connection,
  operation: BulkOperation,
  object: string,
  csv: string,
): Promise<string> {
  const key = operation === 'upsert' ? { externalIdFieldName: 'ExternalKey__c' } : {};
  const body = { object, operation, ...key, contentType: 'CSV', lineEnding: 'LF' };
  // A job whose answer was lost stays open and empty, does nothing, and is deleted by the platform after a week.
  const { id } = await send(connection, { method: 'POST', url: jobs(connection), body }, isJob);
  const data: OrgRequest = {
    method: 'PUT',
    url: `${jobs(connection)}/${id}/batches`,
    body: csv,
    contentType: 'text/csv',
  };
  await sendOnce(connection, data, isNothing);
  await sendOnce(
    connection,
    { method: 'PATCH', url: `${jobs(connection)}/${id}`, body: { state: 'UploadComplete' } },
    isJob,
  );
  return id;
}

/**
 * Waits until a job is over, whatever its end; asks after one second, then less and less often.
 * @throws `JobTooLongError`
 */
export async function whenOver(connection: Connection, id: string): Promise<BulkJob> {
  const { firstMs, longestMs, giveUpAfterMs } = patience.poll;
  let waited = 0;
  for (let pause = firstMs; ; pause = Math.min(pause * 1.5, longestMs)) {
    // Whether to ask again depends on this answer.
    const job = await send(connection, { method: 'GET', url: `${jobs(connection)}/${id}` }, isJob);
    if (!RUNNING.has(job.state)) return job;
    if (waited >= giveUpAfterMs) {
      throw messages.createError('error.jobTooLong', [job.object, Math.round(waited / 60_000)], [id]);
    }
    await sleep(pause);
    waited += pause;
  }
}

/** A list of failed rows: the row that was sent, and why it failed. */
export type FailedRow = { sf__Error: string; ExternalKey__c?: string; Id?: string };

/** Reads the rows that a job could not save; all of them, or an error. */
export function readFailedRows(connection: Connection, { id, numberRecordsFailed = 0 }: BulkJob): Promise<FailedRow[]> {
  const isComplete = (answer: unknown): answer is FailedRow[] =>
    Array.isArray(answer) &&
    answer.length === numberRecordsFailed &&
    answer.every((row) => typeof (row as Partial<FailedRow> | null)?.sf__Error === 'string');
  return send(connection, { method: 'GET', url: `${jobs(connection)}/${id}/failedResults` }, isComplete);
}

/**
 * Waits for jobs on these objects that are still running, of an earlier run that was interrupted or of another one: what
 * they write must be there before a run compares.
 */
export async function finishRunningJobs(connection: Connection, objects: readonly string[]): Promise<void> {
  const list = await send(connection, { method: 'GET', url: `${jobs(connection)}?jobType=V2Ingest` }, isPage);
  const all = (await readOn(connection, list)) as BulkJob[];
  const running = all.filter(({ object, state }) => objects.includes(object) && RUNNING.has(state));
  for (const { id } of running) await whenOver(connection, id);
}
