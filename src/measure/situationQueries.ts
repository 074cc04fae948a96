import { addDays } from '../org/calendar.ts';
import { CHARTER_FIELDS, type CharterRow } from '../org/charter.ts';
import { MEASURED_GROUPS } from '../org/people.ts';
import { CALENDAR_FIELDS, ORGANIZATION_QUERY, type CalendarRow } from '../org/rolloutClock.ts';
import { signalQuery } from '../org/signals.ts';
import { soqlText } from '../org/soql.ts';
import { reviewQueries } from './reviewFacts.ts';
import { trainingQueries } from './trainings.ts';

/** The rows that measuring reads, as the API returns them. */

export type ProjectRow = CharterRow &
  CalendarRow & {
    Id: string;
    ExternalKey__c: string;
    MinimumGroupSize__c: number;
  };
/** A user and who is above them. */
export type ManagerRow = { ManagerId: string | null; Manager?: ManagerRow | null };
export type GroupRow = {
  Id: string;
  Name: string;
  ExternalKey__c: string | null;
  Manager__c: string | null;
  Manager__r: (ManagerRow & { Name: string; Username: string; IsActive: boolean; UserRoleId: string | null }) | null;
  ManagerReady__c: boolean;
  Readiness__r: { Manager__c: string | null } | null;
  WaveStart__c: string | null;
  PeopleKey__c: string | null;
  PeopleChangedOn__c: string | null;
};
export type ObjectiveRow = {
  Id: string;
  Name: string;
  Baseline__c: number | null;
  CurrentValue__c: number | null;
  Signal__r: { Key__c: string };
};

/** SOQL of everything measuring reads first, in the order in which `readSituation` takes the answers. */
export function situationQueries(projectKey: string, week: string): string[] {
  const key = soqlText(projectKey);
  const inProject = `Project__r.ExternalKey__c = ${key}`;
  return [
    'SELECT Id, Name, ExternalKey__c, MinimumGroupSize__c, ' +
      `${[...CHARTER_FIELDS, ...CALENDAR_FIELDS].join(', ')} FROM RolloutProject__c WHERE ExternalKey__c = ${key}`,
    signalQuery(inProject),
    'SELECT Id, Name, ExternalKey__c, Manager__c, Manager__r.Name, Manager__r.Username, Manager__r.IsActive, Manager__r.UserRoleId, Manager__r.ManagerId, ' +
      'Manager__r.Manager.ManagerId, Manager__r.Manager.Manager.ManagerId, ManagerReady__c, Readiness__r.Manager__c, WaveStart__c, PeopleKey__c, ' +
      `PeopleChangedOn__c FROM RolloutGroup__c WHERE ${inProject} AND ${MEASURED_GROUPS} ORDER BY Name, Id`,
    `SELECT Id, Name, Baseline__c, CurrentValue__c, Signal__r.Key__c FROM RolloutObjective__c WHERE ${inProject} ` +
      "AND Signal__c != null AND Unit__c = 'Percent'",
    'SELECT Id, ParentRoleId FROM UserRole',
    `SELECT OwnerId, CreatedById, From__c, Until__c FROM AdoptionPause__c WHERE From__c <= ${addDays(week, 6)} ` +
      `AND Until__c >= ${addDays(week, -7)}`,
    ORGANIZATION_QUERY,
    ...trainingQueries(inProject, week),
    ...reviewQueries(inProject),
  ];
}
