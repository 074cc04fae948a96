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

type QueryPage = { records: object[]; done: boolean; nextRecordsUrl?: string };
type BatchResponse = {
  results: { statusCode: number; result: QueryPage | { errorCode: string; message: string }[] }[];
};

async function answerOf(connection: Connection, result: BatchResponse['results'][number]): Promise<BatchAnswer> {
  if (Array.isArray(result.result)) {
    const [first] = result.result;
    return { error: new QueryError(first?.errorCode ?? `HTTP_${result.statusCode}`, first?.message ?? '') };
  }
  const { records } = result.result;
  let page = result.result;
  while (!page.done && page.nextRecordsUrl !== undefined) {
    // Each page holds the address of the next one, so pages can only be read one after the other.
    page = await connection.request<QueryPage>(page.nextRecordsUrl);
    // Not `push(...)`: a page can hold more records than a call takes arguments.
    for (const record of page.records) records.push(record);
  }
  return { records };
}

/**
 * Runs SOQL queries with one HTTP request for each 25 of them, and further ones only for answers of more than a page
 * (2,000 records). A query that fails has an error as its answer; the others are not affected.
 * @returns the answers, in the order of the queries
 */
export async function queryBatch(connection: Connection, queries: readonly string[]): Promise<BatchAnswer[]> {
  const version = connection.getApiVersion();
  const answers: BatchAnswer[] = [];
  for (let start = 0; start < queries.length; start += BATCH_SIZE) {
    const batchRequests = queries
      .slice(start, start + BATCH_SIZE)
      .map((soql) => ({ method: 'GET', url: `v${version}/query?q=${encodeURIComponent(soql)}` }));
    // One after the other: the platform runs at most some long queries of a user at the same time.
    const response = await connection.requestPost<BatchResponse>(`${connection.baseUrl()}/composite/batch`, {
      batchRequests,
    });
    for (const result of response.results) {
      answers.push(await answerOf(connection, result));
    }
  }
  return answers;
}

/** The records of an answer. @throws QueryError */
export function recordsOf<T extends object>(answer: BatchAnswer | undefined): T[] {
  if (!answer) return [];
  if ('error' in answer) throw answer.error;
  return answer.records as T[];
}
