import type { Connection } from '@salesforce/core';
import { messages } from './messages.ts';
import type { FieldValue } from './upsert.ts';

/** Records the platform takes in one call of sObject collections. */
const CALL_SIZE = 200;

/** New values of one record, by API name. */
export type RecordChange = { id: string; values: Record<string, FieldValue> };

/** A record that was not written. */
export type RowFailure = { object: string; key: string; message: string };

type SaveResult = { success: boolean; errors: { statusCode: string; message: string }[] };

/** What a call of sObject collections refused. @param keys how to name each record of the call */
export function failuresOf(object: string, keys: readonly string[], results: readonly SaveResult[]): RowFailure[] {
  return results.flatMap(({ success, errors }, index) => {
    if (success) return [];
    const message = errors.map(({ statusCode, message: text }) => `${statusCode}: ${text}`).join('; ');
    return [{ object, key: keys[index] ?? '', message }];
  });
}

/** Updates records of one object by id, 200 a call; one that fails keeps no other from being written. */
export async function updateById(
  connection: Connection,
  object: string,
  changes: readonly RecordChange[],
): Promise<RowFailure[]> {
  const failures: RowFailure[] = [];
  for (let start = 0; start < changes.length; start += CALL_SIZE) {
    const call = changes.slice(start, start + CALL_SIZE);
    const records = call.map(({ id, values }) => ({ attributes: { type: object }, id, ...values }));
    const results = await connection.request<SaveResult[]>({
      method: 'PATCH',
      url: `${connection.baseUrl()}/composite/sobjects`,
      body: JSON.stringify({ allOrNone: false, records }),
      headers: { 'content-type': 'application/json' },
    });
    failures.push(
      ...failuresOf(
        object,
        call.map(({ id }) => id),
        results,
      ),
    );
  }
  return failures;
}

/** The same, for changes that belong together. @throws SfError that names what the org refused */
export async function updateAll(
  connection: Connection,
  object: string,
  changes: readonly RecordChange[],
): Promise<void> {
  const failures = await updateById(connection, object, changes);
  if (failures.length === 0) return;
  const lines = failures.map(({ key, message }) => `${object} ${key}: ${message}`);
  throw messages.createError('error.recordRefused', [lines.join('\n')]);
}
