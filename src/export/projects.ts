import type { Connection } from '@salesforce/core';
import { tellMissing } from '../org/missing.ts';
import { getProject, projectOn } from '../org/project.ts';
import { readRolloutClock } from '../org/rolloutClock.ts';
import { queryAll } from '../org/soql.ts';
import { messages } from './messages.ts';

/** The least of the permission sets that read a rollout. */
export const EXPORT_PERMISSION_SET = 'CrmAdoptionReader';

/** A project of an export. */
export type ExportedProject = { id: string; key: string; /** Whether its charter is open today. */ isOpen: boolean };

/**
 * The project with a key, or all with one that the caller may read.
 * @throws SfError for an unknown key, no project at all, or a missing permission
 */
export async function readProjects(connection: Connection, key?: string): Promise<ExportedProject[]> {
  const keys = key === undefined ? await allKeys(connection) : [key];
  const projects: ExportedProject[] = [];
  for (const each of keys) {
    const { today } = await readRolloutClock(connection, each, EXPORT_PERMISSION_SET);
    const project = projectOn(await getProject(connection, each, EXPORT_PERMISSION_SET), today);
    projects.push({ id: project.id, key: project.key, isOpen: project.charterStatus === 'Open' });
  }
  return projects;
}

async function allKeys(connection: Connection): Promise<string[]> {
  const rows = await tellMissing(connection, EXPORT_PERMISSION_SET, () =>
    queryAll<{ ExternalKey__c: string | null }>(
      connection,
      'SELECT ExternalKey__c FROM RolloutProject__c ORDER BY ExternalKey__c',
    ),
  );
  const keys = rows.flatMap(({ ExternalKey__c: key }) => key ?? []);
  if (keys.length === 0) throw messages.createError('error.noProjects');
  return keys;
}
