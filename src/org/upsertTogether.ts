import type { Connection } from '@salesforce/core';
import { insist } from './passing.ts';
import { recordsRefused } from './refusals.ts';
import { ask } from './requests.ts';
import { unexpectedAnswer } from './errors.ts';
import type { RowFailure } from './saves.ts';
import type { RecordValues } from './upsert.ts';

/** Rows of one object. */
export type ObjectRows = { object: string; rows: readonly RecordValues[] };

/** Records of one collection, and collections of one composite request. */
const COLLECTION_SIZE = 200;
const COLLECTIONS_A_REQUEST = 5;

/** What a row says that fails only because another one did; the other one is the reason worth reading. */
const CONSEQUENCES = new Set(['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'PROCESSING_HALTED']);

type SaveError = { statusCode?: string; errorCode?: string; message: string };
type RowResult = { success: boolean; errors?: SaveError[] } | SaveError;
type CompositeAnswer = { compositeResponse: { body: RowResult[] | null; httpStatusCode: number }[] };

function isAnswerTo(collections: number) {
  return (answer: unknown): answer is CompositeAnswer => {
    const { compositeResponse } = (answer ?? {}) as { compositeResponse?: unknown };
    return (
      Array.isArray(compositeResponse) &&
      compositeResponse.length === collections &&
      compositeResponse.every((part: { body?: unknown } | null) => part?.body === null || Array.isArray(part?.body))
    );
  };
}

function errorsOf(result: RowResult): SaveError[] {
  if (!('success' in result)) return [result];
  return result.success ? [] : (result.errors ?? []);
}

function failuresIn({ compositeResponse }: CompositeAnswer, collections: readonly ObjectRows[]): RowFailure[] {
  return compositeResponse.flatMap(({ body }, index) => {
    const { object = '', rows = [] } = collections[index] ?? {};
    return (body ?? []).flatMap((result, row) =>
      errorsOf(result).map(({ statusCode, errorCode, message }) => {
        const code = statusCode ?? errorCode ?? '';
        return { object, key: rows[row]?.ExternalKey__c ?? '', code, message: `${code}: ${message}` };
      }),
    );
  });
}

function requestOf(connection: Connection, collections: readonly ObjectRows[]): object {
  const compositeRequest = collections.map(({ object, rows }, index) => ({
    method: 'PATCH',
    url: `${connection.baseUrl().replace(/^.*(?=\/services\/)/, '')}/composite/sobjects/${object}/ExternalKey__c`,
    referenceId: `rows${index}`,
    body: { allOrNone: true, records: rows.map((row) => ({ attributes: { type: object }, ...row })) },
  }));
  return { allOrNone: true, compositeRequest };
}

/** Cuts rows into collections that the platform takes. */
function collectionsOf(work: readonly ObjectRows[]): ObjectRows[] {
  return work.flatMap(({ object, rows }) =>
    Array.from({ length: Math.ceil(rows.length / COLLECTION_SIZE) }, (_, index) => ({
      object,
      rows: rows.slice(index * COLLECTION_SIZE, (index + 1) * COLLECTION_SIZE),
    })),
  );
}

/**
 * Creates or updates records of several objects by their external keys, in the given order: a thousand in one HTTP
 * request, which is all or nothing.
 * @param workAt what to write, asked again before another try: the one before may have got through
 * @throws SfError that names what the org refused
 */
export async function upsertTogether(
  connection: Connection,
  workAt: (tries: number) => Promise<readonly ObjectRows[]>,
): Promise<void> {
  await insist(connection, async (tries) => {
    const collections = collectionsOf(await workAt(tries));
    for (let start = 0; start < collections.length; start += COLLECTIONS_A_REQUEST) {
      const part = collections.slice(start, start + COLLECTIONS_A_REQUEST);
      const url = `${connection.baseUrl()}/composite`;
      // Parents come before children, so the requests follow each other.
      const answer = await ask(connection, { method: 'POST', url, body: requestOf(connection, part) });
      if (!isAnswerTo(part.length)(answer)) throw unexpectedAnswer(answer);
      const failures = failuresIn(answer, part);
      const reasons = failures.filter(({ code }) => !CONSEQUENCES.has(code));
      if (failures.length > 0) throw recordsRefused(reasons.length > 0 ? reasons : failures);
    }
  });
}
