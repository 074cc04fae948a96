import type { Connection } from '@salesforce/core';
import { isMissing } from './errors.ts';
import { reasonOf } from './failures.ts';
import { messages } from './messages.ts';
import { queryBatch, recordsOf, type BatchAnswer } from './queryBatch.ts';
import { queryAll, soqlList } from './soql.ts';

/** The permission set that people who are measured hold, directly or through a permission set group. */
const PERMISSION_SET = 'CrmAdoptionRep';

const DIRECT = `PermissionSet.Name = '${PERMISSION_SET}' AND PermissionSetGroupId = null`;
/** Through a group, the assignment names the group's own set; what the group holds stands in its components. */
const THROUGH_GROUPS =
  'PermissionSetGroupId IN (SELECT PermissionSetGroupId FROM PermissionSetGroupComponent ' +
  `WHERE PermissionSet.Name = '${PERMISSION_SET}')`;

/** Assignments that count: not run out, of people who may log in and work here. */
const COUNTS = "IsActive = true AND Assignee.IsActive = true AND Assignee.UserType = 'Standard'";

/** SOQL sub-query of the permission sets that people hold: those of their profiles and of groups are among them. */
export const HELD_SETS = `SELECT PermissionSetId FROM PermissionSetAssignment WHERE ${COUNTS}`;

/** SOQL condition on RolloutGroup__c for the groups that have figures: functions and waves are described, never measured. */
export const MEASURED_GROUPS = "Kind__c != 'Function' AND Kind__c != 'Wave'";

/** A user as the product refers to one. */
export type Person = { id: string; username: string; name: string };

/** Somebody who is measured. They belong to the group of the manager in `User.ManagerId`. */
export type MeasuredPerson = Person & {
  managerId: string | null;
  /** Null without a manager. */
  manager: (Person & { isActive: boolean }) | null;
  roleId: string | null;
  /** When the person received the permission set, one way or the other. */
  startedAt: string;
};

/** A manager and how many measured people report to them. */
export type ManagerOfReps = Person & { reps: number };

/** Who is measured in an org. */
export type MeasuredPeople = {
  /** By ascending id as a text: ranges of owners are cut in this order. */
  people: MeasuredPerson[];
  /** SOQL sub-query of these people's ids, for conditions on other objects. It may find a few more: frozen users. */
  idQuery: string;
};

type UserRow = { Id: string; Username: string; Name: string };
type AssignmentRow = {
  AssigneeId: string;
  PermissionSetGroupId: string | null;
  SystemModstamp: string;
  Assignee: {
    Name: string;
    Username: string;
    ManagerId: string | null;
    Manager: { Name: string; Username: string; IsActive: boolean } | null;
    UserRoleId: string | null;
  };
};

/** Usernames by id, of users active or not. Asks nothing for no ids. */
export async function usernamesOf(connection: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await queryAll<UserRow>(connection, `SELECT Id, Username FROM User WHERE Id IN ${soqlList(ids)}`);
  return new Map(rows.map((row) => [row.Id, row.Username]));
}

/** The active users with these usernames. Usernames that nobody active has are simply not in the answer. */
export async function findActiveUsers(connection: Connection, usernames: readonly string[]): Promise<Person[]> {
  if (usernames.length === 0) return [];
  const rows = await queryAll<UserRow>(
    connection,
    `SELECT Id, Username, Name FROM User WHERE IsActive = true AND Username IN ${soqlList(usernames)}`,
  );
  return rows.map((row) => ({ id: row.Id, username: row.Username, name: row.Name }));
}

/**
 * SOQL that finds who is measured, for `measuredIn`: active users of type Standard who hold the permission set directly,
 * those who hold it through a group, and who is frozen. Two queries, as SOQL allows no semi-join inside an OR.
 * Source: Object Reference, PermissionSetAssignment, PermissionSetGroupComponent, UserLogin.
 */
export function measuredQueries(): string[] {
  const fields =
    'AssigneeId, PermissionSetGroupId, SystemModstamp, Assignee.Name, Assignee.Username, Assignee.ManagerId, ' +
    'Assignee.Manager.Name, Assignee.Manager.Username, Assignee.Manager.IsActive, Assignee.UserRoleId';
  return [
    `SELECT ${fields} FROM PermissionSetAssignment WHERE ${DIRECT} AND ${COUNTS}`,
    `SELECT ${fields} FROM PermissionSetAssignment WHERE ${THROUGH_GROUPS} AND ${COUNTS}`,
    'SELECT UserId FROM UserLogin WHERE IsFrozen = true',
  ];
}

/** Number of answers that `measuredIn` takes. */
export const MEASURED_ANSWERS = 3;

/** The managers of measured people: one value each, however many people report to them. */
type Managers = Map<string, MeasuredPerson['manager']>;

function managerOf(
  { ManagerId: id, Manager: manager }: AssignmentRow['Assignee'],
  known: Managers,
): MeasuredPerson['manager'] {
  if (id === null || manager === null) return null;
  const same = known.get(id) ?? { id, username: manager.Username, name: manager.Name, isActive: manager.IsActive };
  known.set(id, same);
  return same;
}

function asPerson(id: string, rows: readonly AssignmentRow[], managers: Managers): MeasuredPerson[] {
  const [first] = rows;
  if (!first) return [];
  const { Assignee: user } = first;
  const manager = managerOf(user, managers);
  return [
    {
      id,
      name: user.Name,
      username: user.Username,
      managerId: user.ManagerId,
      manager,
      roleId: user.UserRoleId,
      startedAt: rows.map((row) => row.SystemModstamp).sort()[0] ?? '',
    },
  ];
}

function idQueryOf(groupIds: readonly string[]): string {
  const held = groupIds.length === 0 ? DIRECT : `((${DIRECT}) OR PermissionSetGroupId IN ${soqlList(groupIds)})`;
  return `SELECT AssigneeId FROM PermissionSetAssignment WHERE ${held} AND ${COUNTS}`;
}

/** Records of setup objects. @throws SfError for callers without the rights of an administrator, to whom they are closed */
export function setupRecords<T extends object>(answer: BatchAnswer | undefined): T[] {
  try {
    return recordsOf<T>(answer);
  } catch (error) {
    if (!(error instanceof Error) || !isMissing(error)) throw error;
    throw messages.createError('error.peopleHidden', [reasonOf(error)], [], error);
  }
}

/**
 * Who is measured, from the answers to `measuredQueries`.
 * @throws SfError when the caller may not read who holds what, or who is frozen
 */
export function measuredIn([direct, throughGroups, frozen]: readonly BatchAnswer[]): MeasuredPeople {
  const frozenIds = new Set(setupRecords<{ UserId: string }>(frozen).map(({ UserId }) => UserId));
  const grouped = setupRecords<AssignmentRow>(throughGroups);
  const rows = [...setupRecords<AssignmentRow>(direct), ...grouped].filter((row) => !frozenIds.has(row.AssigneeId));
  const byPerson = Map.groupBy(rows, (row) => row.AssigneeId);
  const managers: Managers = new Map();
  const groupIds = new Set(grouped.flatMap(({ PermissionSetGroupId: id }) => id ?? []));
  return {
    people: [...byPerson]
      .flatMap(([id, own]) => asPerson(id, own, managers))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    idQuery: idQueryOf([...groupIds].sort()),
  };
}

/** The active managers of the people who are measured, by username. */
export async function findManagersOfReps(connection: Connection): Promise<ManagerOfReps[]> {
  const { people } = measuredIn(await queryBatch(connection, measuredQueries()));
  const managers = new Map<string, ManagerOfReps>();
  for (const { manager } of people) {
    if (!manager?.isActive) continue;
    const { id, username, name } = manager;
    managers.set(id, { id, username, name, reps: (managers.get(id)?.reps ?? 0) + 1 });
  }
  return [...managers.values()].sort((one, other) => one.username.localeCompare(other.username, 'en'));
}
