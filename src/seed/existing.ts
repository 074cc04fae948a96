import type { Connection } from '@salesforce/core';
import { tellMissing } from '../org/missing.ts';
import { queryAll, soqlText } from '../org/soql.ts';
import type { ExistingGroup } from './groups.ts';
import { SEEDED_OBJECTS, type ExistingRecord, type SeededObject } from './plan.ts';

type Row = {
  Id: string;
  ExternalKey__c: string | null;
  CreatedDate: string;
  LastModifiedDate: string;
  PairedWith__r?: { Id: string; ExternalKey__c: string | null } | null;
  Name?: string;
  Manager__c?: string | null;
  Kind__c?: string | null;
};

/** What the org already holds of a project. */
export type ExistingProject = { records: ExistingRecord[]; groups: ExistingGroup[] };

/** Fields to read beyond the key and the two dates. */
const FURTHER_FIELDS: Partial<Record<SeededObject, string>> = {
  RolloutPhase__c: ', PairedWith__r.Id, PairedWith__r.ExternalKey__c',
  RolloutGroup__c: ', Name, Manager__c, Kind__c',
};

/** Reads the keys of all records below a project, the project included. */
export async function readExisting(connection: Connection, projectKey: string): Promise<ExistingProject> {
  // A caller with another role may read the project but not all that is below it.
  const found = await tellMissing(connection, 'CrmAdoptionAdmin', () =>
    Promise.all(
      SEEDED_OBJECTS.map(async (object) => ({ object, rows: await readRows(connection, object, projectKey) })),
    ),
  );
  const records = found.flatMap(({ object, rows }) =>
    rows.map((row) => ({
      object,
      externalKey: keyOf(row),
      isUntouched: row.CreatedDate === row.LastModifiedDate,
      pairedWith: row.PairedWith__r ? keyOf(row.PairedWith__r) : null,
    })),
  );
  const groups = found
    .filter(({ object }) => object === 'RolloutGroup__c')
    .flatMap(({ rows }) =>
      // Functions and waves are described, never measured: a key may be theirs, and their managers have a team beside.
      rows.map(({ Kind__c: kind, ExternalKey__c: externalKey, Name: name = '', Manager__c: managerId = null }) => ({
        externalKey,
        name,
        managerId: kind === 'Function' || kind === 'Wave' ? null : managerId,
      })),
    );
  return { records, groups };
}

/** A record that somebody entered by hand has no key; its id stands for it, which no template asks for. */
function keyOf(row: { Id: string; ExternalKey__c: string | null }): string {
  return row.ExternalKey__c ?? row.Id;
}

async function readRows(connection: Connection, object: SeededObject, projectKey: string): Promise<Row[]> {
  const keyField = object === 'RolloutProject__c' ? 'ExternalKey__c' : 'Project__r.ExternalKey__c';
  return queryAll<Row>(
    connection,
    `SELECT Id, ExternalKey__c, CreatedDate, LastModifiedDate${FURTHER_FIELDS[object] ?? ''} ` +
      `FROM ${object} WHERE ${keyField} = ${soqlText(projectKey)}`,
  );
}
