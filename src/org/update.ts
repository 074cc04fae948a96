import type { Connection } from '@salesforce/core';
import { recordsRefused } from './refusals.ts';
import { save, type RowFailure } from './saves.ts';
import type { FieldValue } from './upsert.ts';

/** New values of one record, by API name. */
export type RecordChange = { id: string; values: Record<string, FieldValue> };

/** Updates records of one object by id; one that fails keeps no other from being written. @returns what was refused */
export function updateById(
  connection: Connection,
  object: string,
  changes: readonly RecordChange[],
): Promise<RowFailure[]> {
  return save(connection, changes, {
    object,
    keyOf: ({ id }) => id,
    requestOf: (part) => ({
      method: 'PATCH',
      url: `${connection.baseUrl()}/composite/sobjects`,
      body: {
        allOrNone: false,
        records: part.map(({ id, values }) => ({ attributes: { type: object }, id, ...values })),
      },
    }),
  });
}

/** The same, for changes that belong together. @throws SfError that names what the org refused */
export async function updateAll(
  connection: Connection,
  object: string,
  changes: readonly RecordChange[],
): Promise<void> {
  const failures = await updateById(connection, object, changes);
  if (failures.length > 0) throw recordsRefused(failures);
}
