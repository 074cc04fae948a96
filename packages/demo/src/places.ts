import type { Connection } from '@salesforce/core';
import { externalKeyOf, type KindLetter } from '../../../src/seed/facts.ts';
import { SEEDED_OBJECTS } from '../../../src/seed/plan.ts';
import { DIRECTOR, LEAD, type People } from './people.ts';
import { PROJECT } from './rollout.ts';

/** Ids of what the records of the rollout side point to. */
export interface Places {
  projectId: string;
  adminId: string;
  people: People;
  /** Name of the manager -> id of their group. */
  groups: Map<string, string>;
  /** External key of a seeded record -> id. */
  seeded: Map<string, string>;
  /** The Monday that days count from. */
  firstMonday: string;
}

/** Reads what the seed made. */
export async function findPlaces(
  admin: Connection,
  { people, adminId, firstMonday }: { people: People; adminId: string; firstMonday: string },
): Promise<Places> {
  const seeded = new Map<string, string>();
  for (const object of SEEDED_OBJECTS) {
    const { records } = await admin.query<{ Id: string; ExternalKey__c: string }>(
      `SELECT Id, ExternalKey__c FROM ${object} WHERE ExternalKey__c != null`,
    );
    for (const { Id, ExternalKey__c: key } of records) seeded.set(key, Id);
  }
  const { records: groups } = await admin.query<{ Id: string; Manager__r: { Name: string } }>(
    `SELECT Id, Manager__r.Name FROM RolloutGroup__c WHERE Project__r.ExternalKey__c = '${PROJECT}' AND Manager__c != null`,
  );
  return {
    projectId: String(seeded.get(PROJECT)),
    adminId,
    people,
    groups: new Map(groups.map(({ Id, Manager__r }) => [Manager__r.Name, Id])),
    seeded,
    firstMonday,
  };
}

/** The id of a record that the template brought, by its kind and key there. */
export function idOf({ seeded }: Places, kind: KindLetter, key: string): string {
  const id = seeded.get(externalKeyOf(PROJECT, kind, key));
  if (!id) throw new Error(`The template has no record ${kind}:${key}, which the demo lives.`);
  return id;
}

/** The user with a name; throws for one whom the demo does not have. */
export function userNamed({ people }: Pick<Places, 'people'>, name: string): string {
  const id =
    name === LEAD
      ? people.leadId
      : name === DIRECTOR
        ? people.directorId
        : (people.managers.get(name) ?? people.agents.get(name));
  if (!id) throw new Error(`The demo has nobody called ${name}.`);
  return id;
}
