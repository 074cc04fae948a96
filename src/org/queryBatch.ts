import type { Connection } from '@salesforce/core';
import { unexpectedAnswer } from './errors.ts';
import { BARE_STATUS, passingReason } from './failures.ts';
import { isPage, readOn, type Keep, type QueryPage } from './pages.ts';
import { insistOnEach } from './passing.ts';
import { isSilentWhileAlive, send } from './requests.ts';

/** Subrequests the platform takes in one composite/batch call. */
export const BATCH_SIZE = 25;

/** An error the platform answered to one query, with its code, so that `asNamedError` can map it. */
export class QueryError extends Error {
  readonly errorCode: string;

  constructor(errorCode: string, message: string) {
    super(message);
    this.name = 'QueryError';
    this.errorCode = errorCode;
  }
}

/**
 * SOQL, and what to keep of each record as it arrives (see `readOn`); the whole record unless it says otherwise. The records
 * of one that is read later are read on by whoever asked: only its first page comes with the answer.
 */
export type Query = string | { soql: string; keep: Keep } | { soql: string; isLater: true };

/** Records of a query, or why there are none. */
export type BatchAnswer = { records: object[]; rest?: QueryPage } | { error: QueryError };

/** The answer to one part of a batch: what was asked for, or a list of errors. */
type Refusal = { errorCode: string; message: string };
type PartAnswer = { statusCode: number; result: unknown };

/** Whether an answer to a batch has a part for each address. */
function isBatchOf(parts: number) {
  return (answer: unknown): answer is { results: PartAnswer[] } => {
    const { results } = (answer ?? {}) as { results?: unknown };
    const isPart = (part: unknown): boolean => typeof (part as Partial<PartAnswer> | null)?.statusCode === 'number';
    return Array.isArray(results) && results.length === parts && results.every(isPart);
  };
}

/** The error of a part; undefined for one that brought what was asked for. */
export function refusalOf({ statusCode, result }: PartAnswer): QueryError | undefined {
  if (statusCode < 400 && !Array.isArray(result)) return undefined;
  const [first] = Array.isArray(result) ? (result as Refusal[]) : [];
  return new QueryError(first?.errorCode ?? `${BARE_STATUS}${statusCode}`, first?.message ?? '');
}

/** What a query becomes that took longer than an org may be silent. */
const TOO_SLOW: PartAnswer = {
  statusCode: 400,
  result: [{ errorCode: 'QUERY_TIMEOUT', message: 'No answer came in time.' }],
};

/**
 * Sends one call. The parts of a call run one after the other, so that a call may take too long though no part does: then
 * each half is sent by itself.
 */
async function callOf(connection: Connection, urls: readonly string[]): Promise<PartAnswer[]> {
  const body = { batchRequests: urls.map((url) => ({ method: 'GET', url })) };
  const url = `${connection.baseUrl()}/composite/batch`;
  try {
    return (await send(connection, { method: 'POST', url, body }, isBatchOf(urls.length))).results;
  } catch (error) {
    if (!(await isSilentWhileAlive(connection, error))) throw error;
    if (urls.length === 1) return [TOO_SLOW];
    const middle = Math.ceil(urls.length / 2);
    return [...(await callOf(connection, urls.slice(0, middle))), ...(await callOf(connection, urls.slice(middle)))];
  }
}

/** Gets addresses below `/services/data/` in one HTTP request and gives the answers in their order. */
function callPatiently(connection: Connection, urls: readonly string[]): Promise<PartAnswer[]> {
  return insistOnEach(
    connection,
    urls,
    (parts) => callOf(connection, parts),
    (part) => passingReason(refusalOf(part)),
  );
}

/** The same for any number of them, 25 in a request. */
export async function batches(connection: Connection, urls: readonly string[]): Promise<PartAnswer[]> {
  const answers: PartAnswer[] = [];
  for (let start = 0; start < urls.length; start += BATCH_SIZE) {
    // One after the other: the platform runs at most some long queries of a user at the same time.
    answers.push(...(await callPatiently(connection, urls.slice(start, start + BATCH_SIZE))));
  }
  return answers;
}

async function answerOf(connection: Connection, part: PartAnswer, query: Query): Promise<BatchAnswer> {
  const error = refusalOf(part);
  if (error) return { error };
  if (!isPage(part.result)) throw unexpectedAnswer(part.result);
  if (typeof query === 'string') return { records: await readOn(connection, part.result) };
  if ('isLater' in query) return { records: [], rest: part.result };
  return { records: await readOn(connection, part.result, query.keep) };
}

/**
 * Runs SOQL queries with one HTTP request for each 25 of them, and further ones only for answers of more than a page
 * (2,000 records). A query that fails has an error as its answer; the others are not affected.
 * @returns the answers, in the order of the queries
 */
export async function queryBatch(connection: Connection, queries: readonly Query[]): Promise<BatchAnswer[]> {
  const version = connection.getApiVersion();
  const answers: BatchAnswer[] = [];
  for (let start = 0; start < queries.length; start += BATCH_SIZE) {
    const call = queries.slice(start, start + BATCH_SIZE);
    const urls = call.map((query) => {
      const soql = typeof query === 'string' ? query : query.soql;
      return `v${version}/query?q=${encodeURIComponent(soql)}`;
    });
    const parts = await callPatiently(connection, urls);
    for (const [index, part] of parts.entries()) answers.push(await answerOf(connection, part, call[index]));
  }
  return answers;
}

/** Shows the records of an answer to a query that is read later, one by one. @throws QueryError */
export async function showRecords(
  connection: Connection,
  answer: BatchAnswer | undefined,
  show: (record: object) => void,
): Promise<void> {
  recordsOf(answer);
  if (!answer || !('rest' in answer) || answer.rest === undefined) return;
  await readOn(connection, answer.rest, (record) => void show(record));
}

/** The records of an answer. @throws QueryError */
export function recordsOf<T extends object>(answer: BatchAnswer | undefined): T[] {
  if (!answer) return [];
  if ('error' in answer) throw answer.error;
  return answer.records as T[];
}
