import type { Connection } from '@salesforce/core';
import { everyRecordQueries, requireEveryRecord } from '../org/everyRecord.ts';
import { isMissingObject, missingObjectError } from '../org/errors.ts';
import { MEASURED_USERS } from '../org/people.ts';
import { unknownProject } from '../org/project.ts';
import { queryBatch, recordsOf } from '../org/queryBatch.ts';
import { soqlText } from '../org/soql.ts';
import { missingCharterFields, type CharterRow, CHARTER_FIELDS } from './charter.ts';
import { messages } from './messages.ts';
import type { MeasuredProject, Situation } from './situation.ts';

/** The permission set that gives the caller the product's objects. */
export const CALLER_PERMISSION_SET = 'CrmAdoptionAdmin';

type ProjectRow = CharterRow & {
  Id: string;
  Name: string;
  ExternalKey__c: string;
  CharterStatus__c: MeasuredProject['charterStatus'];
  TeamViewOpensOn__c: string | null;
  MinimumGroupSize__c: number;
};
type SignalRow = {
  Id: string;
  Name: string;
  Key__c: string;
  Object__c: string;
  OwnerField__c: string;
  Population__c: string | null;
  Pass__c: string | null;
  MinimumRecords__c: number | null;
  Target__c: number | null;
  Weight__c: number | null;
};
type GroupRow = {
  Id: string;
  Name: string;
  ExternalKey__c: string | null;
  Manager__c: string | null;
  Manager__r: { UserRoleId: string | null } | null;
  ManagerReady__c: boolean;
};
type UserRow = { Id: string; Name: string; Username: string; ManagerId: string | null; UserRoleId: string | null };
type RoleRow = { Id: string; ParentRoleId: string | null };
type ObjectiveRow = { Id: string; CurrentValue__c: number | null; Signal__r: { Key__c: string } };

function queries(projectKey: string): string[] {
  const key = soqlText(projectKey);
  const inProject = `Project__r.ExternalKey__c = ${key}`;
  return [
    'SELECT Id, Name, ExternalKey__c, CharterStatus__c, TeamViewOpensOn__c, MinimumGroupSize__c, ' +
      `${CHARTER_FIELDS.join(', ')} FROM RolloutProject__c WHERE ExternalKey__c = ${key}`,
    'SELECT Id, Name, Key__c, Object__c, OwnerField__c, Population__c, Pass__c, MinimumRecords__c, Target__c, Weight__c ' +
      `FROM AdoptionSignal__c WHERE ${inProject} AND IsActive__c = true ORDER BY Order__c, Key__c`,
    'SELECT Id, Name, ExternalKey__c, Manager__c, Manager__r.UserRoleId, ManagerReady__c ' +
      `FROM RolloutGroup__c WHERE ${inProject} ORDER BY ExternalKey__c`,
    `SELECT Id, Name, Username, ManagerId, UserRoleId FROM User WHERE ${MEASURED_USERS} ORDER BY Id`,
    `SELECT Id, CurrentValue__c, Signal__r.Key__c FROM RolloutObjective__c WHERE ${inProject} ` +
      "AND Signal__c != null AND Unit__c = 'Percent'",
    'SELECT Id, ParentRoleId FROM UserRole',
  ];
}

/** `CRM-1:G:sales` is the group `sales` of project `CRM-1`; a key made by hand stays whole, as does the id of a group without one. */
function shortKey(externalKey: string, projectKey: string): string {
  const prefix = `${projectKey}:G:`;
  return externalKey.toLowerCase().startsWith(prefix.toLowerCase()) ? externalKey.slice(prefix.length) : externalKey;
}

function asProject(row: ProjectRow, today: string): MeasuredProject {
  return {
    id: row.Id,
    key: row.ExternalKey__c,
    name: row.Name,
    charterStatus: row.CharterStatus__c,
    teamViewOpensOn: row.TeamViewOpensOn__c,
    minimumGroupSize: row.MinimumGroupSize__c,
    retentionWeeks: row.RetentionWeeks__c,
    missingCharterFields: row.CharterStatus__c === 'Incomplete' ? missingCharterFields(row, today) : [],
  };
}

/** Sorted here: the ranges of owners are cut by the order of ids as texts. */
function asPeople(rows: readonly UserRow[]): Situation['people'] {
  return rows
    .map((row) => ({
      id: row.Id,
      name: row.Name,
      username: row.Username,
      managerId: row.ManagerId,
      roleId: row.UserRoleId,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Reads the project, its active signals and groups, and the people to measure: one HTTP request up to 2,000 people,
 * and one more to learn who the caller is when they logged in with nothing but an access token.
 * @param today the caller's day; says which charter dates still lie ahead
 * @throws SfError for an unknown project, a missing package or permission, nobody to measure, no signal, or a caller who
 * does not see everybody's records
 */
export async function collect(connection: Connection, projectKey: string, today: string): Promise<Situation> {
  const [projects, signals, groups, users, objectives, roles, ...rights] = await queryBatch(connection, [
    ...queries(projectKey),
    ...(await everyRecordQueries(connection)),
  ]);
  const [project] = await productRecords<ProjectRow>(connection, projects);
  if (!project) throw await unknownProject(connection, projectKey);
  const situation: Situation = {
    project: asProject(project, today),
    signals: (await productRecords<SignalRow>(connection, signals)).map((row) => ({
      id: row.Id,
      key: row.Key__c,
      name: row.Name,
      object: row.Object__c,
      ownerField: row.OwnerField__c,
      population: row.Population__c ?? '',
      pass: row.Pass__c ?? '',
      minimumRecords: row.MinimumRecords__c ?? 0,
      target: row.Target__c ?? 100,
      weight: row.Weight__c ?? 0,
    })),
    groups: (await productRecords<GroupRow>(connection, groups)).map((row) => ({
      id: row.Id,
      key: shortKey(row.ExternalKey__c ?? row.Id, project.ExternalKey__c),
      name: row.Name,
      managerId: row.Manager__c,
      managerRoleId: row.Manager__r?.UserRoleId ?? null,
      isManagerReady: row.ManagerReady__c,
    })),
    people: asPeople(recordsOf<UserRow>(users)),
    objectives: (await productRecords<ObjectiveRow>(connection, objectives)).map((row) => ({
      id: row.Id,
      signalKey: row.Signal__r.Key__c,
      currentValue: row.CurrentValue__c,
    })),
    roles: recordsOf<RoleRow>(roles).map((row) => ({ id: row.Id, parentId: row.ParentRoleId })),
  };
  requireEveryRecord(rights);
  if (situation.signals.length === 0) throw messages.createError('error.noSignals', [situation.project.name]);
  if (situation.people.length === 0) throw messages.createError('error.noPeople');
  return situation;
}

/** Records of one of the product's own objects; when it is not there, an error that says whether the package is. */
async function productRecords<T extends object>(
  connection: Connection,
  answer: Parameters<typeof recordsOf>[0],
): Promise<T[]> {
  try {
    return recordsOf<T>(answer);
  } catch (error) {
    if (!isMissingObject(error)) throw error;
    throw await missingObjectError(connection, error, { permissionSet: CALLER_PERMISSION_SET });
  }
}
