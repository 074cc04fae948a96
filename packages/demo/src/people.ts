import type { Connection } from '@salesforce/core';
import type { SourceAgent } from './dataset.ts';
import { insert, queryMap } from './records.ts';
import { NEWCOMER } from './story.ts';

/** Users of the demo org: name in the data set -> record id. */
export interface People {
  /** The CRM director, above all managers. */
  directorId: string;
  /** Leads the rollout; manages nobody. */
  leadId: string;
  managers: Map<string, string>;
  agents: Map<string, string>;
  /** Customer service; nobody measures them, and cases are theirs. */
  service: string[];
}

/** As many as a figure of the whole rollout needs, and one who may be away. */
const SERVICE = ['Ava Brandt', 'Bruno Costa', 'Edda Falk', 'Hugo Lind', 'Ines Moreau', 'Otto Reiss'];

export const LEAD = 'Camille Laurent';
/** People who work in French, with the numbers and dates of France; everybody else in English. */
export const FRENCH_SPEAKERS: readonly string[] = [LEAD];
export const DIRECTOR = 'Marion Keller';

/** `anna.snelling@demo.crm-adoption.example` for Anna Snelling. */
export function usernameOf(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.crm-adoption.example`;
}

function userRecord(
  name: string,
  profileId: string,
  roleId: string | null,
  managerId: string | null,
): Record<string, unknown> {
  const [first, ...rest] = name.split(' ');
  return {
    FirstName: first,
    LastName: rest.join(' '),
    Alias: `${first.slice(0, 1)}${rest.join('').slice(0, 4)}`.toLowerCase(),
    Username: usernameOf(name),
    Email: usernameOf(name),
    ProfileId: profileId,
    UserRoleId: roleId,
    ManagerId: managerId,
    IsActive: true,
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: FRENCH_SPEAKERS.includes(name) ? 'fr_FR' : 'en_US',
    LanguageLocaleKey: FRENCH_SPEAKERS.includes(name) ? 'fr' : 'en_US',
    EmailEncodingKey: 'UTF-8',
  };
}

/** Ids of roles; those of managers and teams in the order of the managers. */
interface Roles {
  directorRole: string;
  leadRole: string;
  managerRoles: string[];
  teamRoles: string[];
}

/**
 * Director > one role a manager > one role for their team, so that roles let nobody read another manager's people. The
 * rollout lead has a role of their own below the director: nobody's rows reach them through sharing.
 */
async function createRoles(connection: Connection, managerNames: readonly string[]): Promise<Roles> {
  const [directorRole] = await insert(connection, 'UserRole', [{ Name: 'CRM Director', DeveloperName: 'CrmDirector' }]);
  const role = (name: string, parent: string): Record<string, unknown> => ({
    Name: name,
    DeveloperName: name.replace(/[^A-Za-z]+/g, ''),
    ParentRoleId: parent,
  });
  const [leadRole, ...managerRoles] = await insert(connection, 'UserRole', [
    role('Rollout Lead', directorRole),
    ...managerNames.map((name) => role(`Region of ${name}`, directorRole)),
  ]);
  const teamRoles = await insert(
    connection,
    'UserRole',
    managerNames.map((name, index) => role(`Team of ${name}`, managerRoles[index])),
  );
  return { directorRole, leadRole, managerRoles, teamRoles };
}

/** Creates the roles and one user a person. */
export async function createPeople(connection: Connection, source: SourceAgent[]): Promise<People> {
  const managerNames = [...new Set(source.map((agent) => agent.manager))].sort();
  const profileId = (await queryMap(connection, "SELECT Name, Id FROM Profile WHERE Name = 'Standard User'")).get(
    'Standard User',
  );
  if (!profileId) throw new Error('The org has no profile "Standard User".');

  const { directorRole, leadRole, managerRoles, teamRoles } = await createRoles(connection, managerNames);
  const [directorId] = await insert(connection, 'User', [userRecord(DIRECTOR, profileId, directorRole, null)]);
  const [leadId, ...managerIds] = await insert(connection, 'User', [
    userRecord(LEAD, profileId, leadRole, directorId),
    ...managerNames.map((name, index) => userRecord(name, profileId, managerRoles[index], directorId)),
  ]);
  const agentIds = await insert(
    connection,
    'User',
    source.map((agent) => {
      const index = managerNames.indexOf(agent.manager);
      return userRecord(agent.sales_agent, profileId, teamRoles[index], managerIds[index]);
    }),
  );
  const service = await insert(
    connection,
    'User',
    SERVICE.map((name) => userRecord(name, profileId, null, directorId)),
  );
  return {
    directorId,
    leadId,
    managers: new Map(managerNames.map((name, index) => [name, managerIds[index]])),
    agents: new Map(source.map((agent, index) => [agent.sales_agent, agentIds[index]])),
    service,
  };
}

async function assignees(connection: Connection, name: string, users: readonly string[]): Promise<void> {
  const sets = await queryMap(connection, `SELECT Name, Id FROM PermissionSet WHERE Name = '${name}'`);
  await insert(
    connection,
    'PermissionSetAssignment',
    users.map((AssigneeId) => ({ AssigneeId, PermissionSetId: sets.get(name) })),
  );
}

/** Makes people part of what is measured; their private weeks begin on that day. */
export function assignRep(connection: Connection, users: readonly string[]): Promise<void> {
  return assignees(connection, 'CrmAdoptionRep', users);
}

/** Gives everyone the permission set of their part, the newcomer excepted; call after the package is deployed. */
export async function assignPermissionSets(connection: Connection, people: People): Promise<void> {
  const reps = [...people.agents].filter(([name]) => name !== NEWCOMER.rep).map(([, id]) => id);
  await assignRep(connection, reps);
  await assignees(connection, 'CrmAdoptionManager', [...people.managers.values(), people.leadId, people.directorId]);
  await assignees(connection, 'CrmAdoptionReader', people.service);
  await assignees(connection, 'CrmAdoptionLead', [people.leadId, people.directorId]);
}
