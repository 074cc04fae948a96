import type { Connection } from '@salesforce/core';
import { type MeanRow, meanIs } from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import { scopeName } from '../measure/groupLine.ts';
import { isMissingObject } from '../org/errors.ts';
import { getProject, type Project } from '../org/project.ts';
import { queryAll, soqlText } from '../org/soql.ts';
import {
  findWithheld,
  type Report,
  type ReportBand,
  type ReportGroup,
  type ReportReading,
  type ReportRep,
  type ReportSignal,
} from './report.ts';

type GroupRow = { Id: string; Name: string; ManagerReady__c: boolean };
/** A group with the key that its figures name it by. */
type KeyedGroup = { id: string; key: string; name: string; isManagerReady: boolean };
type AdoptionRow = {
  ExternalKey__c: string;
  Scope__c: 'Group' | 'SmallGroups' | 'Project';
  Group__c: string | null;
  Reps__c: number;
  ScoredReps__c: number | null;
  Mean__c: number | null;
  Green__c: number | null;
  Amber__c: number | null;
  Red__c: number | null;
  IsSuppressed__c: boolean;
};
type SnapshotRow = {
  Id: string;
  Owner: { Name: string; Username: string };
  Group__c?: string | null;
  Score__c: number | null;
  Band__c: ReportBand | null;
};
type MetricRow = {
  Snapshot__c: string;
  Signal__r: { Key__c: string; Name: string };
  Population__c: number;
  Passed__c: number;
  Rate__c: number | null;
  Points__c: number | null;
};

/** Order of the rows of a week: groups, then what small groups are together, then the whole project. */
const SCOPES = ['Group', 'SmallGroups', 'Project'] as const;

/**
 * Reads one measured week with the caller's own rights: the platform's sharing decides whose rows come back, nothing here
 * widens or narrows it. People and groups are listed by name and never ranked.
 *
 * @param week a Monday; without it the last week the caller can see
 */
export async function readReport(connection: Connection, projectKey: string, week?: string): Promise<ReportReading> {
  const project = await getProject(connection, projectKey, 'CrmAdoptionManager');
  const groupRows = await readableRows<GroupRow>(
    connection,
    `SELECT Id, Name, ManagerReady__c FROM RolloutGroup__c WHERE Project__c = ${soqlText(project.id)}`,
  );
  const asked = week ?? (await lastWeek(connection, project));
  const adoption = asked === null ? [] : await readAdoption(connection, project, asked);
  const groups = keyed(groupRows ?? [], adoption);
  const names = {
    groupsReadable: groupRows !== undefined,
    groupNames: new Map(groups.map(({ key, name }) => [key, name])),
  };
  const empty: Report = { project: project.key, week: asked, groups: [], reps: [] };
  if (asked === null) return { report: empty, withheld: [], ...names, signalNames: new Map() };
  const { reps, signalNames } = await readReps(connection, project, asked, groups);
  const report = { ...empty, groups: reportGroups(adoption, groups), reps };
  return { report, withheld: findWithheld(project, report, groups), ...names, signalNames };
}

/** Rows of an object that not every role may read; undefined when it is closed to the caller. */
async function readableRows<T extends object>(connection: Connection, soql: string): Promise<T[] | undefined> {
  try {
    return await queryAll<T>(connection, soql);
  } catch (error) {
    // That the package is there is known by now: the project has been read.
    if (isMissingObject(error)) return undefined;
    throw error;
  }
}

/** The latest measured week the caller can see anything of. */
async function lastWeek(connection: Connection, project: Project): Promise<string | null> {
  const weeks: string[] = [];
  for (const object of ['GroupAdoption__c', 'AdoptionSnapshot__c']) {
    const rows = await readableRows<{ WeekStart__c: string }>(
      connection,
      `SELECT WeekStart__c FROM ${object} WHERE Project__c = ${soqlText(project.id)} ORDER BY WeekStart__c DESC LIMIT 1`,
    );
    weeks.push(...(rows ?? []).map((row) => row.WeekStart__c));
  }
  return weeks.sort().at(-1) ?? null;
}

async function readAdoption(connection: Connection, project: Project, week: string): Promise<AdoptionRow[]> {
  const rows = await readableRows<AdoptionRow>(
    connection,
    'SELECT ExternalKey__c, Scope__c, Group__c, Reps__c, ScoredReps__c, Mean__c, Green__c, Amber__c, Red__c, IsSuppressed__c ' +
      `FROM GroupAdoption__c WHERE Project__c = ${soqlText(project.id)} AND WeekStart__c = ${week}`,
  );
  return rows ?? [];
}

/**
 * Groups with their keys, taken from their figures of the week: not everybody who reads groups may read the keys on them.
 * A group without figures in that week has its id in place of a key.
 */
function keyed(groups: readonly GroupRow[], adoption: readonly AdoptionRow[]): KeyedGroup[] {
  const keys = new Map(adoption.map((row) => [row.Group__c, lastPart(row.ExternalKey__c)]));
  return groups.map(({ Id: id, Name: name, ManagerReady__c: isManagerReady }) => ({
    id,
    key: keys.get(id) ?? id,
    name,
    isManagerReady,
  }));
}

function reportGroups(rows: readonly AdoptionRow[], groups: readonly KeyedGroup[]): ReportGroup[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const means = rows.map(asMean);
  return rows
    .map((row) => ({ scope: SCOPES.indexOf(row.Scope__c), group: asGroup(row, names, means) }))
    .sort((one, other) => one.scope - other.scope || byName(one.group.name, other.group.name))
    .map(({ group }) => group);
}

function asMean({ Scope__c: scope, ScoredReps__c: scoredReps, Mean__c: mean }: AdoptionRow): MeanRow {
  return { scope, scoredReps, mean };
}

function asGroup(row: AdoptionRow, names: ReadonlyMap<string, string>, week: readonly MeanRow[]): ReportGroup {
  const key = lastPart(row.ExternalKey__c);
  return {
    key,
    name: row.Scope__c === 'Group' ? (names.get(row.Group__c ?? '') ?? key) : scopeName(row.Scope__c),
    reps: row.Reps__c,
    scoredReps: row.ScoredReps__c,
    mean: row.Mean__c,
    meanIs: meanIs(asMean(row), week),
    green: row.Green__c,
    amber: row.Amber__c,
    red: row.Red__c,
    suppressed: row.IsSuppressed__c,
  };
}

async function readReps(
  connection: Connection,
  project: Project,
  week: string,
  groups: readonly KeyedGroup[],
): Promise<{ reps: ReportRep[]; signalNames: Map<string, string> }> {
  // Reps may not read which group they are in, and the platform refuses a whole query for one such field.
  const groupField = groups.length > 0 ? ', Group__c' : '';
  const snapshots = await readableRows<SnapshotRow>(
    connection,
    `SELECT Id, Owner.Name, Owner.Username${groupField}, Score__c, Band__c FROM AdoptionSnapshot__c ` +
      `WHERE Project__c = ${soqlText(project.id)} AND WeekStart__c = ${week}`,
  );
  if (!snapshots?.length) return { reps: [], signalNames: new Map() };
  const metrics = await queryAll<MetricRow>(
    connection,
    'SELECT Snapshot__c, Signal__r.Key__c, Signal__r.Name, Population__c, Passed__c, Rate__c, Points__c FROM AdoptionMetric__c ' +
      `WHERE Snapshot__r.Project__c = ${soqlText(project.id)} AND Snapshot__r.WeekStart__c = ${week} ` +
      'ORDER BY Signal__r.Order__c, Signal__r.Key__c',
  );
  const keys = new Map(groups.map(({ id, key }) => [id, key]));
  const signals = Map.groupBy(metrics, (metric) => metric.Snapshot__c);
  const reps = snapshots
    .map((snapshot) => ({
      username: snapshot.Owner.Username,
      name: snapshot.Owner.Name,
      group: keys.get(snapshot.Group__c ?? '') ?? null,
      score: snapshot.Score__c,
      band: snapshot.Band__c,
      signals: (signals.get(snapshot.Id) ?? []).map(asSignal),
    }))
    .sort((one, other) => byName(one.name, other.name) || byName(one.username, other.username));
  return { reps, signalNames: new Map(metrics.map(({ Signal__r: signal }) => [signal.Key__c, signal.Name])) };
}

function asSignal(row: MetricRow): ReportSignal {
  const hasRate = row.Rate__c !== null && row.Population__c > 0;
  return {
    key: row.Signal__r.Key__c,
    population: row.Population__c,
    passed: row.Passed__c,
    // The stored rate is rounded for display; the two counts are exact.
    rate: hasRate ? row.Passed__c / row.Population__c : null,
    points: row.Points__c,
  };
}

/** The key of a record in its external key, which lists the keys of its parents first. */
function lastPart(externalKey: string): string {
  return externalKey.slice(externalKey.lastIndexOf(':') + 1);
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, 'en');
}
