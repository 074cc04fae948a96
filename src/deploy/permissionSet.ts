import type { Connection } from '@salesforce/core';
import type { PermissionSetName } from '../org/errors.ts';
import { queryAll, soqlText } from '../org/soql.ts';
import { messages } from './messages.ts';

/** Whether the caller got a permission set now or had it already. */
export type Assignment = 'assigned' | 'alreadyAssigned';

/** Gives the calling user a permission set of the package. Does nothing when they have it. */
export async function assignToCaller(connection: Connection, name: PermissionSetName): Promise<Assignment> {
  const { user_id: userId } = await connection.identity();
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
  await connection.sobject('PermissionSetAssignment').create({ AssigneeId: userId, PermissionSetId: permissionSet.Id });
  return 'assigned';
}
