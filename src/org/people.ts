import type { Connection } from '@salesforce/core';
import { queryAll, soqlList } from './soql.ts';

const ASSIGNEES = "SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.Name = 'CrmAdoptionRep'";

/**
 * SOQL condition on User for the people who are measured: active, and given the permission set `CrmAdoptionRep`.
 * They belong to the group of the manager in `User.ManagerId`.
 */
export const MEASURED_USERS = `IsActive = true AND Id IN (${ASSIGNEES})`;

/** SOQL sub-query of the same people's ids, for conditions on other objects: a sub-query cannot hold another one. */
export const MEASURED_USER_IDS = `${ASSIGNEES} AND Assignee.IsActive = true`;

/** SOQL for who received the permission set when: a person's own start. */
export const REP_ASSIGNMENTS =
  "SELECT AssigneeId, SystemModstamp FROM PermissionSetAssignment WHERE PermissionSet.Name = 'CrmAdoptionRep'";

/** SOQL condition on RolloutGroup__c for the groups that have figures: functions and waves are described, never measured. */
export const MEASURED_GROUPS = "Kind__c != 'Function' AND Kind__c != 'Wave'";

/** A user as the product refers to one. */
export type Person = { id: string; username: string; name: string };

/** A manager and how many measured people report to them. */
export type ManagerOfReps = Person & { reps: number };

type UserRow = { Id: string; Username: string; Name: string };
type RepRow = { ManagerId: string; Manager: { Name: string; Username: string; IsActive: boolean } };

/** The active users with these usernames. Usernames that nobody active has are simply not in the answer. */
export async function findActiveUsers(connection: Connection, usernames: readonly string[]): Promise<Person[]> {
  if (usernames.length === 0) return [];
  const rows = await queryAll<UserRow>(
    connection,
    `SELECT Id, Username, Name FROM User WHERE IsActive = true AND Username IN ${soqlList(usernames)}`,
  );
  return rows.map((row) => ({ id: row.Id, username: row.Username, name: row.Name }));
}

/** The active managers of the people who are measured, by username. */
export async function findManagersOfReps(connection: Connection): Promise<ManagerOfReps[]> {
  const rows = await queryAll<RepRow>(
    connection,
    'SELECT ManagerId, Manager.Name, Manager.Username, Manager.IsActive FROM User ' +
      `WHERE ManagerId != null AND ${MEASURED_USERS}`,
  );
  const managers = new Map<string, ManagerOfReps>();
  for (const { ManagerId: id, Manager: manager } of rows) {
    if (!manager.IsActive) continue;
    const known = managers.get(id) ?? { id, username: manager.Username, name: manager.Name, reps: 0 };
    managers.set(id, { ...known, reps: known.reps + 1 });
  }
  return [...managers.values()].sort((one, other) => one.username.localeCompare(other.username, 'en'));
}
