import type { Connection } from '@salesforce/core';
import type { CharterStatus } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import { CHARTER_FIELDS, charterStatusOf, type CharterRow } from './charter.ts';
import type { PermissionSetName } from './errors.ts';
import { tellMissing } from './missing.ts';
import { messages } from './messages.ts';
import { queryAll, soqlText } from './soql.ts';

/** A rollout project as every command needs it. Dates are `YYYY-MM-DD`. */
export type Project = {
  id: string;
  key: string;
  name: string;
  startDate: string | null;
  /** What the charter says, from which `projectOn` tells where it stands. */
  charter: CharterRow;
  teamViewOpensOn: string | null;
  mirrorWeeks: number | null;
  minimumGroupSize: number;
  /** Weeks for which figures are kept; null while the charter says nothing. */
  retentionWeeks: number | null;
};

/** A project on a day of the rollout. */
export type ProjectToday = Project & { charterStatus: CharterStatus };

type ProjectRow = CharterRow & {
  Id: string;
  Name: string;
  ExternalKey__c: string;
  StartDate__c: string | null;
  MinimumGroupSize__c: number;
};

/** The project with an external key, or undefined. Fails with a named error when the package or the permission is missing. */
export async function findProject(
  connection: Connection,
  key: string,
  permissionSet: PermissionSetName,
): Promise<Project | undefined> {
  const soql =
    `SELECT Id, Name, ExternalKey__c, StartDate__c, MinimumGroupSize__c, ${CHARTER_FIELDS.join(', ')} ` +
    `FROM RolloutProject__c WHERE ExternalKey__c = ${soqlText(key)}`;
  const rows = await tellMissing(connection, permissionSet, () => queryAll<ProjectRow>(connection, soql));
  return rows.map(asProject)[0];
}

/** The project with an external key; an unknown key is a named error that lists the keys there are. */
export async function getProject(
  connection: Connection,
  key: string,
  permissionSet: PermissionSetName,
): Promise<Project> {
  const project = await findProject(connection, key, permissionSet);
  if (project) return project;
  throw await unknownProject(connection, key);
}

/** Keys that are named when the one asked for is unknown; the others are counted. */
const SHOWN_KEYS = 10;

/** The error for a project key that the org does not know. */
export async function unknownProject(connection: Connection, key: string): Promise<Error> {
  const rows = await queryAll<{ ExternalKey__c: string | null }>(
    connection,
    'SELECT ExternalKey__c FROM RolloutProject__c ORDER BY ExternalKey__c',
  );
  const keys = rows.flatMap((row) => row.ExternalKey__c ?? []);
  if (keys.length === 0) return messages.createError('error.noProject', [key]);
  const shown = keys.slice(0, SHOWN_KEYS).join(', ');
  const left = keys.length - SHOWN_KEYS;
  const list = left > 0 ? messages.getMessage('keys.andOthers', [shown, left]) : shown;
  return messages.createError('error.projectUnknown', [key], [list]);
}

function asProject(row: ProjectRow): Project {
  return {
    id: row.Id,
    key: row.ExternalKey__c,
    name: row.Name,
    startDate: row.StartDate__c,
    charter: row,
    teamViewOpensOn: row.TeamViewOpensOn__c,
    mirrorWeeks: row.MirrorWeeks__c,
    minimumGroupSize: row.MinimumGroupSize__c,
    retentionWeeks: row.RetentionWeeks__c,
  };
}

/**
 * A project with where its charter stands.
 * @param today the rollout's day (`readRolloutClock`), YYYY-MM-DD
 */
export function projectOn(project: Project, today: string): ProjectToday {
  return { ...project, charterStatus: charterStatusOf(project.charter, today) };
}
