import type { Connection } from '@salesforce/core';
import { callerId } from '../org/caller.ts';
import type { PermissionSetName } from '../org/errors.ts';
import { recordsRefused } from '../org/refusals.ts';
import { save } from '../org/saves.ts';
import { queryAll, soqlText } from '../org/soql.ts';
import { messages } from './messages.ts';

/** Whether the caller got a permission set now or had it already. */
export type Assignment = 'assigned' | 'alreadyAssigned';

/** Gives the calling user a permission set of the package. Does nothing when they have it. */
export async function assignToCaller(connection: Connection, name: PermissionSetName): Promise<Assignment> {
  const userId = await callerId(connection);
  const [permissionSet] = await queryAll<{ Id: string }>(
    connection,
    `SELECT Id FROM PermissionSet WHERE Name = ${soqlText(name)}`,
  );
  if (!permissionSet) throw messages.createError('error.permissionSetMissing', [name]);
  const assigned = await queryAll<{ Id: string }>(
    connection,
    `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = ${soqlText(userId)} ` +
      `AND PermissionSetId = ${soqlText(permissionSet.Id)}`,
  );
  if (assigned.length > 0) return 'alreadyAssigned';
  const url = `${connection.baseUrl()}/composite/sobjects`;
  const attributes = { type: 'PermissionSetAssignment' };
  const failures = await save(connection, [{ attributes, AssigneeId: userId, PermissionSetId: permissionSet.Id }], {
    object: attributes.type,
    keyOf: () => name,
    requestOf: (rows) => ({ method: 'POST', url, body: { allOrNone: false, records: rows } }),
    // Somebody else assigned it meanwhile, or an earlier try of this call did.
    fineCodes: new Set(['DUPLICATE_VALUE']),
  });
  if (failures.length > 0) throw recordsRefused(failures);
  return 'assigned';
}
