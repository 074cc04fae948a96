import type { Connection } from '@salesforce/core';
import { queryAll, soqlList } from '../org/soql.ts';
import { messages } from './messages.ts';

/** A permission set of ours that somebody holds. */
export type Holding = { id: string; permissionSet: string; username: string };

type AssignmentRow = { Id: string; PermissionSet: { Name: string }; Assignee: { Username: string } };
type GroupRow = { PermissionSet: { Name: string }; PermissionSetGroup: { DeveloperName: string } };

/**
 * Who holds which of the permission sets, by set and name; also assignments that have run out.
 * @throws `HeldInGroupsError` when a permission set group, which is the customer's, holds one
 */
export async function readHoldings(connection: Connection, names: readonly string[]): Promise<Holding[]> {
  if (names.length === 0) return [];
  const groups = await queryAll<GroupRow>(
    connection,
    'SELECT PermissionSet.Name, PermissionSetGroup.DeveloperName FROM PermissionSetGroupComponent ' +
      `WHERE PermissionSet.Name IN ${soqlList(names)} ORDER BY PermissionSetGroup.DeveloperName`,
  );
  if (groups.length > 0) {
    const lines = groups.map((row) => `- ${row.PermissionSetGroup.DeveloperName}: ${row.PermissionSet.Name}`);
    throw messages.createError('error.heldInGroups', [lines.join('\n')]);
  }
  const rows = await queryAll<AssignmentRow>(
    connection,
    'SELECT Id, PermissionSet.Name, Assignee.Username FROM PermissionSetAssignment ' +
      `WHERE PermissionSet.Name IN ${soqlList(names)} ORDER BY PermissionSet.Name, Assignee.Username`,
  );
  return rows.map(({ Id, PermissionSet, Assignee }) => ({
    id: Id,
    permissionSet: PermissionSet.Name,
    username: Assignee.Username,
  }));
}
