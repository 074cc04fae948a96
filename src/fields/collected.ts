import type { Connection } from '@salesforce/core';
import { tellMissing } from '../org/missing.ts';
import { getProject } from '../org/project.ts';
import { readRolloutClock } from '../org/rolloutClock.ts';
import { queryAll, soqlText } from '../org/soql.ts';
import { updateAll, type RecordChange } from '../org/update.ts';
import { upsertByKey, type RecordValues } from '../org/upsert.ts';
import type { FieldLine, FieldsReading } from './fields.ts';

/** The permission set that allows to write the collection plan. */
export const FIELDS_PERMISSION_SET = 'CrmAdoptionAdmin';

/** What became, or would become, of the records of the collection plan (CollectedField__c); fields by API name. */
export type Collected = {
  project: string;
  dryRun: boolean;
  created: string[];
  updated: string[];
  unchanged: number;
};

type CollectedRow = {
  Id: string;
  ExternalKey__c: string | null;
  Object__c: string;
  Field__c: string;
  FilledRate__c: number | null;
  FilledRateOn__c: string | null;
};
type Measured = { FilledRate__c: number; FilledRateOn__c: string };
type Plan = { create: { field: string; row: RecordValues }[]; update: (RecordChange & { field: string })[] };

/** The key of a record that this command makes. Templates choose keys of their own, so records are found by object and field too. */
function keyOf(project: string, object: string, field: string): string {
  return `${project}:F:${object}.${field}`;
}

function measuredOf({ filledRate }: FieldLine, today: string): Measured | null {
  return filledRate === null ? null : { FilledRate__c: filledRate, FilledRateOn__c: today };
}

/** The records of a field: a template or a person may have given it more than one. */
function recordsFor(rows: readonly CollectedRow[], key: string, object: string, field: string): CollectedRow[] {
  const same = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase();
  return rows.filter(
    (row) => same(row.ExternalKey__c, key) || (same(row.Object__c, object) && same(row.Field__c, field)),
  );
}

/**
 * What to write: a record for each field that has none, and rate and day for those that have one. Verdict, name and
 * whatever else people typed stay. Pure.
 */
export function planCollected(
  { object, fields }: Pick<FieldsReading, 'object' | 'fields'>,
  project: string,
  today: string,
  rows: readonly CollectedRow[],
): Plan {
  const plan: Plan = { create: [], update: [] };
  for (const line of fields) {
    const key = keyOf(project, object, line.field);
    const measured = measuredOf(line, today);
    const own = recordsFor(rows, key, object, line.field);
    if (own.length === 0) {
      const row = { ExternalKey__c: key, Name: line.label.slice(0, 80), Object__c: object, Field__c: line.field };
      const parent = { Project__r: { ExternalKey__c: project } };
      plan.create.push({ field: line.field, row: { ...row, ...parent, ...measured } });
    }
    for (const { Id: id, FilledRate__c: rate, FilledRateOn__c: on } of own) {
      if (measured === null || (rate === measured.FilledRate__c && on === today)) continue;
      plan.update.push({ field: line.field, id, values: measured });
    }
  }
  return plan;
}

/**
 * Creates or updates the collection plan of a project for one object. The same day again writes nothing.
 * @param dryRun reads and plans only
 * @throws SfError for an unknown project, a missing package or permission, or what the org refuses
 */
export async function writeCollected(
  connection: Connection,
  reading: FieldsReading,
  projectKey: string,
  dryRun: boolean,
): Promise<Collected> {
  const project = await getProject(connection, projectKey, FIELDS_PERMISSION_SET);
  const { today } = await readRolloutClock(connection, project.key, FIELDS_PERMISSION_SET);
  const rows = await tellMissing(connection, FIELDS_PERMISSION_SET, () =>
    queryAll<CollectedRow>(
      connection,
      'SELECT Id, ExternalKey__c, Object__c, Field__c, FilledRate__c, FilledRateOn__c FROM CollectedField__c ' +
        `WHERE Project__c = ${soqlText(project.id)}`,
    ),
  );
  const { create, update } = planCollected(reading, project.key, today, rows);
  if (!dryRun) {
    await upsertByKey(
      connection,
      'CollectedField__c',
      create.map(({ row }) => row),
    );
    await updateAll(
      connection,
      'CollectedField__c',
      update.map(({ id, values }) => ({ id, values })),
    );
  }
  const changed = new Set([...create, ...update].map(({ field }) => field));
  return {
    project: project.key,
    dryRun,
    created: create.map(({ field }) => field),
    updated: [...new Set(update.map(({ field }) => field))],
    unchanged: reading.fields.filter(({ field }) => !changed.has(field)).length,
  };
}
