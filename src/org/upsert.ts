import type { Connection } from '@salesforce/core';
import { recordsRefused } from './refusals.ts';
import { save, type RowFailure } from './saves.ts';

/** A value of a field, or a parent named by its external key. */
export type FieldValue = string | number | boolean | null | { ExternalKey__c: string };

/** The fields of one record with its external key. */
export type RecordValues = { ExternalKey__c: string } & Record<string, FieldValue>;

/** A parent may be named by its id or by its external key: `Project__c`, `Project__r`. */
function withoutFields(row: RecordValues, fields: readonly string[]): RecordValues {
  const refused = new Set(fields.flatMap((field) => [field, field.replace(/__c$/, '__r')]));
  return Object.fromEntries(Object.entries(row).filter(([field]) => !refused.has(field))) as RecordValues;
}

/**
 * Creates or updates records of one object by `ExternalKey__c`; one that fails keeps no other from being written.
 * @returns what was refused
 */
export function upsertEach(
  connection: Connection,
  object: string,
  rows: readonly RecordValues[],
): Promise<RowFailure[]> {
  return save(connection, rows, {
    object,
    keyOf: (row) => row.ExternalKey__c,
    requestOf: (part) => ({
      method: 'PATCH',
      url: `${connection.baseUrl()}/composite/sobjects/${object}/ExternalKey__c`,
      body: { allOrNone: false, records: part.map((row) => ({ attributes: { type: object }, ...row })) },
    }),
    withoutFields,
  });
}

/** The same, for records that others build on: a second run goes on where this one stopped. @throws SfError that names what the org refused */
export async function upsertByKey(
  connection: Connection,
  object: string,
  rows: readonly RecordValues[],
): Promise<void> {
  const failures = await upsertEach(connection, object, rows);
  if (failures.length > 0) throw recordsRefused(failures);
}
