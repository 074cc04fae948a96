import type { Connection } from '@salesforce/core';
import {
  giveReadiness,
  managedGroup,
  MANAGED_FIELDS,
  owedReadiness,
  receivingNames,
  type GivenReadiness,
  type ManagedGroup,
  type ManagedRow,
} from '../org/managerReadiness.ts';
import { MEASURED_GROUPS } from '../org/people.ts';
import { queryAll, soqlText } from '../org/soql.ts';
import type { PlannedRecord } from './plan.ts';

/** A team that the org has; its external key in small letters, null where somebody made it by hand. */
export type ExistingTeam = ManagedGroup & { externalKey: string | null };

/** The teams whose manager will get a record to say how ready they are, once the records of a plan are written; by name. */
export function plannedReadiness(records: readonly PlannedRecord[], teams: readonly ExistingTeam[]): string[] {
  const managers = new Map(
    records.flatMap(({ object, action, externalKey, name, values }) =>
      object === 'RolloutGroup__c' && action !== 'leaveOut' && typeof values['Manager__c'] === 'string'
        ? [[externalKey.toLowerCase(), { name, managerId: values['Manager__c'], isManagerActive: true }] as const]
        : [],
    ),
  );
  const kept = teams.map((team) => ({ ...team, ...managers.get(team.externalKey ?? '') }));
  const known = new Set(teams.map(({ externalKey }) => externalKey));
  const created = [...managers].filter(([key]) => !known.has(key)).map(([, { name }]) => name);
  return [...receivingNames(owedReadiness(kept)), ...created];
}

/** Gives the managers of a project's teams their record, once the teams are there. @throws what `giveReadiness` throws */
export async function giveSeeded(connection: Connection, projectKey: string): Promise<GivenReadiness> {
  const rows = await queryAll<ManagedRow>(
    connection,
    `SELECT Id, Name, ${MANAGED_FIELDS.join(', ')} FROM RolloutGroup__c ` +
      `WHERE Project__r.ExternalKey__c = ${soqlText(projectKey)} AND ${MEASURED_GROUPS} ORDER BY Name, Id`,
  );
  return giveReadiness(connection, owedReadiness(rows.map(managedGroup)));
}
