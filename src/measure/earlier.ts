import type { Connection } from '@salesforce/core';
import { addDays, mondayOf } from '../org/calendar.ts';
import { queryBatch, recordsOf } from '../org/queryBatch.ts';
import { soqlText } from '../org/soql.ts';
import { expiredIn, expiredQueries, type Expired, type RetainedProject } from '../retention/expired.ts';
import type { CohortRow } from './cohort.ts';
import { trainingQueries, type GroupMeanRow, type TrainingRow } from './training.ts';

/**
 * Scores look back 30 days: figures this near can be compared (see `publishGroups`), near by the week that they name and
 * by the day on which they were counted. A week that is measured late shows the records of today.
 */
const FOUR_WEEKS = 28;

/** A stored record: its id and the values that measuring writes, by field. */
export type StoredRow = { id: string; values: Readonly<Record<string, unknown>> };

/** What is stored about a project: this week's rows by lower-case external key, and the scores of four weeks before. */
export type Earlier = {
  snapshots: ReadonlyMap<string, StoredRow>;
  metrics: ReadonlyMap<string, StoredRow>;
  groupRows: ReadonlyMap<string, StoredRow>;
  signalRows: ReadonlyMap<string, StoredRow>;
  /** Group rows of this week, of four weeks before and after, and those written in the last four weeks. */
  nearGroupRows: readonly CohortRow[];
  /** Held trainings of groups, and the published means of these groups. */
  trainings: readonly TrainingRow[];
  groupMeans: readonly GroupMeanRow[];
  /** Stored rows of any week that must not be kept. */
  expired: Expired;
  /** By user id. */
  fourWeeksAgo: ReadonlyMap<string, number | null>;
};

type ApiRow = { Id: string; ExternalKey__c: string } & Record<string, unknown>;
type SnapshotRow = ApiRow & { Metrics__r: { records: ApiRow[] } | null };

function queries(projectId: string, week: string, today: string): string[] {
  const inWeek = (day: string): string => `WHERE Project__c = ${soqlText(projectId)} AND WeekStart__c = ${day}`;
  return [
    'SELECT Id, ExternalKey__c, OwnerId, Project__c, Group__c, WeekStart__c, Score__c, Band__c, FourWeekChange__c, ' +
      '(SELECT Id, ExternalKey__c, Snapshot__c, Signal__c, Population__c, Passed__c, Rate__c, Points__c FROM Metrics__r) ' +
      `FROM AdoptionSnapshot__c ${inWeek(week)}`,
    'SELECT Id, ExternalKey__c, Project__c, Group__c, Scope__c, WeekStart__c, Reps__c, ScoredReps__c, Mean__c, ' +
      `Green__c, Amber__c, Red__c, IsSuppressed__c, Cohort__c FROM GroupAdoption__c ${inWeek(week)}`,
    `SELECT OwnerId, Score__c FROM AdoptionSnapshot__c ${inWeek(addDays(week, -FOUR_WEEKS))}`,
    'SELECT Id, ExternalKey__c, Project__c, Signal__c, WeekStart__c, People__c, Rate__c, IsSuppressed__c ' +
      `FROM SignalAdoption__c ${inWeek(week)}`,
    'SELECT WeekStart__c, Scope__c, ExternalKey__c, IsSuppressed__c, Green__c, Cohort__c FROM GroupAdoption__c ' +
      `WHERE Project__c = ${soqlText(projectId)} AND ((WeekStart__c >= ${addDays(week, -FOUR_WEEKS)} ` +
      `AND WeekStart__c <= ${addDays(week, FOUR_WEEKS)}) ` +
      `OR LastModifiedDate >= ${addDays(mondayOf(today), -FOUR_WEEKS)}T00:00:00Z)`,
  ];
}

function byKey(rows: readonly ApiRow[]): Map<string, StoredRow> {
  return new Map(rows.map((row) => [row.ExternalKey__c.toLowerCase(), { id: row.Id, values: row }]));
}

/** Reads what earlier runs stored: one HTTP request while each answer fits on a page (2,000 rows). */
export async function readEarlier(
  connection: Connection,
  project: RetainedProject,
  week: string,
  today: string,
): Promise<Earlier> {
  const [snapshots, groupRows, fourWeeksAgo, signalRows, near, trainings, groupMeans, ...expired] = await queryBatch(
    connection,
    [...queries(project.id, week, today), ...trainingQueries(project.id, week), ...expiredQueries(project, today)],
  );
  const rows = recordsOf<SnapshotRow>(snapshots);
  return {
    snapshots: byKey(rows),
    metrics: byKey(rows.flatMap((row) => row.Metrics__r?.records ?? [])),
    groupRows: byKey(recordsOf<ApiRow>(groupRows)),
    signalRows: byKey(recordsOf<ApiRow>(signalRows)),
    nearGroupRows: recordsOf<CohortRow>(near),
    trainings: recordsOf<TrainingRow>(trainings),
    groupMeans: recordsOf<GroupMeanRow>(groupMeans),
    expired: expiredIn(expired),
    fourWeeksAgo: new Map(
      recordsOf<{ OwnerId: string; Score__c: number | null }>(fourWeeksAgo).map((row) => [row.OwnerId, row.Score__c]),
    ),
  };
}
