import type { Connection, SfError } from '@salesforce/core';
import { isMissingObject, permissionMissing, type PermissionSetName } from './errors.ts';
import { asError } from './failures.ts';
import { messages } from './messages.ts';
import { queryAll, soqlText } from './soql.ts';

/**
 * Tells the two reasons for a missing product object apart: the package is not in the org, or the caller lacks the
 * permission set. Asks the org one more question, so only after an error that `isMissingObject` accepts.
 */
export async function missingObjectError(
  connection: Connection,
  error: unknown,
  { permissionSet }: { permissionSet: PermissionSetName },
): Promise<SfError> {
  const cause = asError(error);
  const installed = await queryAll(connection, `SELECT Id FROM PermissionSet WHERE Name = ${soqlText(permissionSet)}`);
  return installed.length > 0
    ? permissionMissing(cause, permissionSet)
    : messages.createError('error.packageNotDeployed', [], [], cause);
}

/** Does work that reads product objects; one that is missing becomes the error of `missingObjectError`. */
export async function tellMissing<T>(
  connection: Connection,
  permissionSet: PermissionSetName,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isMissingObject(error)) throw await missingObjectError(connection, error, { permissionSet });
    throw error;
  }
}
