import type { Connection } from '@salesforce/core';

/** Subrequests the platform takes in one composite/batch call. */
const BATCH_SIZE = 25;

/** An error the platform answered to one query, with its code, so that `asNamedError` can map it. */
export class QueryError extends Error {
  readonly errorCode: string;

  constructor(errorCode: string, message: string) {
    super(message);
    this.name = 'QueryError';
    this.errorCode = errorCode;
  }
}

/** Records of a query, or why there are none. */
export type BatchAnswer = { records: object[] } | { error: QueryError };

/** A page of records as the API gives them: fields, and the first page of each child query. */
type QueryPage = { records: Record<string, unknown>[]; done: boolean; nextRecordsUrl?: string };
/** The answer to one part of a batch: what was asked for, or a list of errors. */
type PartAnswer = { statusCode: number; result: object | { errorCode: string; message: string }[] };

/** Gets addresses below `/services/data/`, 25 in one HTTP request, and gives the answers in their order. */
export async function batches(connection: Connection, urls: readonly string[]): Promise<PartAnswer[]> {
  const answers: PartAnswer[] = [];
  for (let start = 0; start < urls.length; start += BATCH_SIZE) {
    const batchRequests = urls.slice(start, start + BATCH_SIZE).map((url) => ({ method: 'GET', url }));
    // One after the other: the platform runs at most some long queries of a user at the same time.
    const response = await connection.requestPost<{ results: PartAnswer[] }>(
      `${connection.baseUrl()}/composite/batch`,
      {
        batchRequests,
      },
    );
    answers.push(...response.results);
  }
  return answers;
}

function isPage(value: unknown): value is QueryPage {
  return typeof value === 'object' && value !== null && 'records' in value && 'done' in value;
}

/** Follows a page to the end. @returns all records, without the type and address that the API adds to each */
async function readOn(connection: Connection, first: QueryPage): Promise<object[]> {
  const records: object[] = [];
  let page = first;
  for (;;) {
    for (const row of page.records) {
      const record: Record<string, unknown> = {};
      for (const [field, value] of Object.entries(row)) {
        if (field === 'attributes') continue;
        record[field] = isPage(value) ? { records: await readOn(connection, value) } : value;
      }
      records.push(record);
    }
    if (page.done || page.nextRecordsUrl === undefined) return records;
    // Each page holds the address of the next one, so pages can only be read one after the other.
    page = await connection.request<QueryPage>(page.nextRecordsUrl);
  }
}

async function answerOf(connection: Connection, { statusCode, result }: PartAnswer): Promise<BatchAnswer> {
  if (Array.isArray(result)) {
    const [first] = result as { errorCode: string; message: string }[];
    return { error: new QueryError(first?.errorCode ?? `HTTP_${statusCode}`, first?.message ?? '') };
  }
  return { records: await readOn(connection, result as QueryPage) };
}

/**
 * Runs SOQL queries with one HTTP request for each 25 of them, and further ones only for answers of more than a page
 * (2,000 records). A query that fails has an error as its answer; the others are not affected.
 * @returns the answers, in the order of the queries
 */
export async function queryBatch(connection: Connection, queries: readonly string[]): Promise<BatchAnswer[]> {
  const version = connection.getApiVersion();
  const parts = await batches(
    connection,
    queries.map((soql) => `v${version}/query?q=${encodeURIComponent(soql)}`),
  );
  const answers: BatchAnswer[] = [];
  for (const part of parts) answers.push(await answerOf(connection, part));
  return answers;
}

/** The records of an answer. @throws QueryError */
export function recordsOf<T extends object>(answer: BatchAnswer | undefined): T[] {
  if (!answer) return [];
  if ('error' in answer) throw answer.error;
  return answer.records as T[];
}
