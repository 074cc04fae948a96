import type { Connection } from '@salesforce/core';
import { managedGroup, MANAGED_FIELDS, type ManagedRow } from '../org/managerReadiness.ts';
import { tellMissing } from '../org/missing.ts';
import { queryBatch, recordsOf } from '../org/queryBatch.ts';
import { soqlText } from '../org/soql.ts';
import type { FieldValue } from '../org/upsert.ts';
import type { ExistingGroup } from './groups.ts';
import { readStamps, type Stamps } from './stamps.ts';
import type { ExistingTeam } from './readiness.ts';
import { SEEDED_OBJECTS, type DesiredRecord, type ExistingRecord, type SeededObject } from './plan.ts';

type Parent = { Id: string; ExternalKey__c: string | null } | null;
type Row = ManagedRow & {
  ExternalKey__c: string | null;
  PairedWith__r?: Parent;
  Kind__c?: string | null;
  SeedStamps__c?: string | null;
} & Record<string, unknown>;

/** What the org already holds of a project. */
export type ExistingProject = {
  records: ExistingRecord[];
  groups: ExistingGroup[];
  /** Its teams, and whose answers they show. */
  managed: ExistingTeam[];
  /** Fingerprints of what was seeded last. */
  stamps: Stamps;
  /** The same as it is stored; null before the first seed. */
  stampsText: string | null;
};

const ALWAYS = ['Id', 'ExternalKey__c', 'Name'];
const FURTHER_FIELDS: Partial<Record<SeededObject, string[]>> = {
  RolloutProject__c: ['SeedStamps__c'],
  RolloutPhase__c: ['PairedWith__r.Id', 'PairedWith__r.ExternalKey__c'],
  AdoptionSignal__c: ['AgreedDefinition__c'],
  RolloutGroup__c: [...MANAGED_FIELDS, 'Kind__c'],
};

/** A record that somebody entered by hand has no key; its id stands for it, which no template asks for. */
function keyOf(row: { Id: string; ExternalKey__c: string | null }): string {
  return row.ExternalKey__c ?? row.Id;
}

function queryOf(object: SeededObject, projectKey: string, desired: readonly DesiredRecord[]): string {
  const said = desired
    .filter((record) => record.object === object)
    .flatMap(({ values, people = {} }) => [...Object.keys(values), ...Object.keys(people)]);
  const fields = said.map((field) => (field.endsWith('__r') ? `${field}.ExternalKey__c` : field));
  const keyField = object === 'RolloutProject__c' ? 'ExternalKey__c' : 'Project__r.ExternalKey__c';
  const all = new Set([...ALWAYS, ...(FURTHER_FIELDS[object] ?? []), ...fields]);
  return `SELECT ${[...all].join(', ')} FROM ${object} WHERE ${keyField} = ${soqlText(projectKey)}`;
}

function isTeam({ Kind__c: kind }: Row): boolean {
  return kind !== 'Function' && kind !== 'Wave';
}

/** A parent by its external key, as a desired record names it. */
function valueOf(value: unknown): FieldValue {
  if (typeof value !== 'object' || value === null) return (value ?? null) as FieldValue;
  return { ExternalKey__c: keyOf(value as { Id: string; ExternalKey__c: string | null }) };
}

function recordOf(object: SeededObject, row: Row): ExistingRecord {
  return {
    object,
    externalKey: keyOf(row),
    pairedWith: row.PairedWith__r ? keyOf(row.PairedWith__r) : null,
    values: Object.fromEntries(Object.entries(row).map(([field, value]) => [field, valueOf(value)])),
  };
}

/**
 * Reads all records of a project that a template may have, the project included: one HTTP request up to 2,000 of a kind.
 * @param desired what the template wants; of each kind, the fields that it says are read
 */
export async function readExisting(
  connection: Connection,
  projectKey: string,
  desired: readonly DesiredRecord[],
): Promise<ExistingProject> {
  const queries = SEEDED_OBJECTS.map((object) => queryOf(object, projectKey, desired));
  // A caller with another role may read the project but not all that is below it.
  const found = await tellMissing(connection, 'CrmAdoptionAdmin', async () =>
    (await queryBatch(connection, queries)).map((answer, index) => ({
      object: SEEDED_OBJECTS[index],
      rows: recordsOf<Row>(answer),
    })),
  );
  const stamps = found.flatMap(({ rows }) => rows.map(({ SeedStamps__c: text }) => text)).find(Boolean);
  const groupRows = found.filter(({ object }) => object === 'RolloutGroup__c').flatMap(({ rows }) => rows);
  return {
    stamps: readStamps(stamps),
    stampsText: stamps?.replaceAll('\r\n', '\n') ?? null,
    records: found.flatMap(({ object, rows }) => rows.map((row) => recordOf(object, row))),
    // A key may be one of a function or a wave, and their managers have a team beside.
    groups: groupRows.map((row) => {
      const { ExternalKey__c: externalKey, Name: name, Manager__c: managerId = null } = row;
      return { externalKey, name, managerId: isTeam(row) ? managerId : null, isTeam: isTeam(row) };
    }),
    managed: groupRows
      .filter(isTeam)
      .map((row) => ({ ...managedGroup(row), externalKey: row.ExternalKey__c?.toLowerCase() ?? null })),
  };
}
