import { soqlText } from '../org/soql.ts';
import type { StoredRow } from './difference.ts';
import type { StoredWeek } from './peopleComparison.ts';

const WEEK_FIELDS = [
  'Id',
  'ExternalKey__c',
  'OwnerId',
  'Project__c',
  'Group__c',
  'WeekStart__c',
  'Score__c',
  'Band__c',
  'FourWeekChange__c',
] as const;
const METRIC_FIELDS = [
  'Id',
  'ExternalKey__c',
  'Signal__c',
  'Population__c',
  'Passed__c',
  'Rate__c',
  'Points__c',
] as const;

type Row = Readonly<Record<string, unknown>>;

/** A person's week as it is stored, as a text without the names of its fields: a tenth of the memory of the row. */
export type PackedWeek = string & { readonly packedWeek: unique symbol };

/** SOQL of a week's rows about people, for `packedWeek`. */
export function weekQuery(projectId: string, week: string): string {
  return (
    `SELECT ${WEEK_FIELDS.join(', ')}, (SELECT ${METRIC_FIELDS.join(', ')} FROM Metrics__r) FROM AdoptionSnapshot__c ` +
    `WHERE Project__c = ${soqlText(projectId)} AND WeekStart__c = ${week}`
  );
}

function valuesOf(fields: readonly string[], row: Row): unknown[] {
  return fields.map((field) => row[field] ?? null);
}

function rowOf(fields: readonly string[], values: readonly unknown[]): StoredRow {
  return Object.fromEntries(fields.map((field, place) => [field, values[place]])) as StoredRow;
}

/** Packs a week with its metrics. @param row of an answer to `weekQuery`, its child pages whole */
export function packedWeek(row: object): PackedWeek {
  const week = row as Row & { Metrics__r?: { records: Row[] } | null };
  const metrics = (week.Metrics__r?.records ?? []).map((metric) => valuesOf(METRIC_FIELDS, metric));
  return JSON.stringify([valuesOf(WEEK_FIELDS, week), metrics]) as PackedWeek;
}

/** The week as it was before it was packed. */
export function unpackedWeek(packed: PackedWeek): StoredWeek {
  const [week, metrics] = JSON.parse(packed) as [unknown[], unknown[][]];
  return {
    ...rowOf(WEEK_FIELDS, week),
    Metrics__r: { records: metrics.map((metric) => rowOf(METRIC_FIELDS, metric)) },
  };
}
