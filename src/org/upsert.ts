import type { Connection } from '@salesforce/core';
import { asNamedError } from './errors.ts';
import { messages } from './messages.ts';

/** The platform takes at most 200 records in one call of sObject collections. */
const RECORDS_PER_CALL = 200;

/** A value of a field, or a parent named by its external key. */
export type FieldValue = string | number | boolean | null | { ExternalKey__c: string };

/** The fields of one record with its external key. */
export type RecordValues = { ExternalKey__c: string } & Record<string, FieldValue>;

type RowError = { statusCode?: string; errorCode?: string; message: string; fields?: string[] };
type RowResult = { success: boolean; errors: RowError[] };

/**
 * Creates or updates records of one object by `ExternalKey__c`, 200 a call, in the given order. Each call is all or
 * nothing; the first that fails ends the work with an error that names the record, so that a second run can go on.
 */
export async function upsertByKey(
  connection: Connection,
  objectName: string,
  records: readonly RecordValues[],
): Promise<void> {
  for (let start = 0; start < records.length; start += RECORDS_PER_CALL) {
    const batch = records.slice(start, start + RECORDS_PER_CALL).map((record) => ({ ...record }));
    const results: RowResult[] = await connection
      .sobject(objectName)
      .upsert(batch, 'ExternalKey__c', { allOrNone: true });
    failOnRefusal(objectName, records.slice(start), results);
  }
}

/** Rows that fail only because another one did say so with this code; the other one is the reason worth reading. */
const ROLLED_BACK = 'ALL_OR_NONE_OPERATION_ROLLED_BACK';

function failOnRefusal(objectName: string, records: readonly RecordValues[], results: readonly RowResult[]): void {
  const refusals = results.flatMap((result, index) =>
    result.errors.map((error) => ({
      code: error.statusCode ?? error.errorCode ?? '',
      text: `${objectName} ${records[index]?.ExternalKey__c ?? ''}: ${error.message}`,
    })),
  );
  const reasons = refusals.filter((refusal) => refusal.code !== ROLLED_BACK);
  const [first] = reasons;
  if (!first) return;
  const refusal = new Error(reasons.map((reason) => reason.text).join('\n'));
  refusal.name = first.code;
  const named = asNamedError(refusal, { permissionSet: 'CrmAdoptionAdmin' });
  throw named === refusal ? messages.createError('error.recordRefused', [refusal.message], [], refusal) : named;
}
