import type { Connection } from '@salesforce/core';
import type { People } from './people.ts';
import { PROJECT } from './rollout.ts';
import type { Places } from './rolloutRecords.ts';

/** Reads what the records of the rollout side point to. */
export async function findPlaces(
  admin: Connection,
  { people, adminId, firstMonday }: { people: People; adminId: string; firstMonday: string },
): Promise<Places> {
  const project = `Project__r.ExternalKey__c = '${PROJECT}'`;
  const { records: projects } = await admin.query<{ Id: string }>(
    `SELECT Id FROM RolloutProject__c WHERE ExternalKey__c = '${PROJECT}'`,
  );
  const { records: groups } = await admin.query<{ Id: string; Manager__r: { Name: string } }>(
    `SELECT Id, Manager__r.Name FROM RolloutGroup__c WHERE ${project} AND Kind__c = 'Team'`,
  );
  const { records: signals } = await admin.query<{ Id: string; Key__c: string }>(
    `SELECT Id, Key__c FROM AdoptionSignal__c WHERE ${project}`,
  );
  return {
    projectId: projects[0].Id,
    adminId,
    people,
    groups: new Map(groups.map(({ Id, Manager__r }) => [Manager__r.Name, Id])),
    signals: new Map(signals.map(({ Id, Key__c }) => [Key__c, Id])),
    firstMonday,
  };
}
