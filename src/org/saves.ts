import type { Connection } from '@salesforce/core';
import { isPassing } from './failures.ts';
import { insistOnEach } from './passing.ts';
import { send, type OrgRequest } from './requests.ts';

/** Records the platform takes in one call of sObject collections. */
const CALL_SIZE = 200;

/** A record that was not written or deleted, the platform's code for it, and its words. */
export type RowFailure = { object: string; key: string; code: string; message: string };

type SaveError = { statusCode: string; message: string; fields?: string[] };
type SaveResult = { success: boolean; errors: SaveError[] };

/** What is done with rows of one object. */
export type Saving<Row> = {
  object: string;
  /** How a row is named in a failure. */
  keyOf: (row: Row) => string;
  /** The call for at most 200 rows, which takes each for itself (`allOrNone` false). It must be one that may arrive twice. */
  requestOf: (rows: readonly Row[]) => OrgRequest;
  /** Codes of refusals that are none: what was wanted is so already. */
  fineCodes?: ReadonlySet<string>;
  /** A row without fields that only a new record takes, for rows that an earlier try of the call may have created. */
  withoutFields?: (row: Row, fields: readonly string[]) => Row;
};

/** What a field gets that may be written once: the first try of a call has created the record, and its answer was lost. */
const ONCE_ONLY = 'INVALID_FIELD_FOR_INSERT_UPDATE';

function isResultOf(rows: number) {
  const isResult = (result: unknown): boolean => {
    const { success, errors } = (result ?? {}) as { success?: unknown; errors?: unknown };
    return success === true || (success === false && Array.isArray(errors) && errors.length > 0);
  };
  return (answer: unknown): answer is SaveResult[] =>
    Array.isArray(answer) && answer.length === rows && answer.every(isResult);
}

async function call<Row>(
  connection: Connection,
  rows: readonly Row[],
  { requestOf, withoutFields }: Saving<Row>,
): Promise<SaveResult[]> {
  let wasRepeated = false;
  const onRepeat = (): void => {
    wasRepeated = true;
  };
  const results = await send(connection, requestOf(rows), isResultOf(rows.length), { onRepeat });
  if (!wasRepeated || !withoutFields) return results;
  const again = rows.flatMap((row, index) => {
    const { success, errors } = results[index];
    const refused = success ? undefined : errors.find(({ statusCode }) => statusCode === ONCE_ONLY)?.fields;
    return refused?.length ? [{ index, row: withoutFields(row, refused) }] : [];
  });
  if (again.length === 0) return results;
  const rewritten = again.map(({ row }) => row);
  const later = await send(connection, requestOf(rewritten), isResultOf(rewritten.length));
  again.forEach(({ index }, at) => {
    results[index] = later[at];
  });
  return results;
}

function passingReasonOf({ success, errors }: SaveResult): string | undefined {
  const passing = success ? undefined : errors.find(({ statusCode }) => isPassing(statusCode));
  return passing && `${passing.statusCode}: ${passing.message}`;
}

/**
 * Writes or deletes rows, 200 a call; one that fails keeps no other from being saved. Rows that the platform refuses for a
 * reason that passes by itself, such as a lock, are sent again.
 * @returns what was refused
 */
export async function save<Row>(
  connection: Connection,
  rows: readonly Row[],
  saving: Saving<Row>,
): Promise<RowFailure[]> {
  const failures: RowFailure[] = [];
  for (let start = 0; start < rows.length; start += CALL_SIZE) {
    const part = rows.slice(start, start + CALL_SIZE);
    // Calls on the same objects at the same time would lock each other out.
    const results = await insistOnEach(connection, part, (open) => call(connection, open, saving), passingReasonOf);
    results.forEach(({ success, errors }, index) => {
      if (success || errors.every(({ statusCode }) => saving.fineCodes?.has(statusCode))) return;
      const message = errors.map(({ statusCode, message: text }) => `${statusCode}: ${text}`).join('; ');
      const key = saving.keyOf(part[index]);
      failures.push({ object: saving.object, key, code: errors[0]?.statusCode ?? '', message });
    });
  }
  return failures;
}
