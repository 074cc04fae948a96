import type { Connection } from '@salesforce/core';
import type { Step } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import type { FigureResult } from '../measure/result.ts';
import { groupNames } from '../org/names.ts';
import { MEASURED_GROUPS } from '../org/people.ts';
import { getProject, projectOn, type Project } from '../org/project.ts';
import { readRolloutClock } from '../org/rolloutClock.ts';
import { soqlText } from '../org/soql.ts';
import { byName, readableRows } from './readable.ts';
import { readReps } from './readReps.ts';
import { findWithheld, type GateGroup, type Report, type ReportReading, type WholeSignal } from './report.ts';

/** The least of the permission sets that read a team. */
const REPORT_PERMISSION_SET = 'CrmAdoptionManager';

type GroupRow = {
  Id: string;
  Name: string;
  ManagerReady__c: boolean;
  WaveStart__c: string | null;
  Manager__r: { Username: string; IsActive: boolean } | null;
};
type PlaceRow = {
  Scope__c: FigureResult['scope'];
  /** Absent for readers who may not know of groups. */
  Group__c?: string | null;
  StepWeek__c: string | null;
};
type MeanRow = PlaceRow & { Reps__c: number; ScoredReps__c: number | null; Mean__c: number | null };
type RateRow = PlaceRow & {
  Rate__c: number | null;
  Signal__r: { Key__c: string; Name: string; Scope__c: string | null };
};

/**
 * Reads one measured week with the caller's own rights: the platform's sharing decides whose rows come back, nothing here
 * widens or narrows it. People and groups are listed by name and never ranked.
 *
 * @param week a Monday; without it the last week the caller can see
 * @param now an instant: what the charter allows goes by the day that it is in the rollout
 */
export async function readReport(
  connection: Connection,
  projectKey: string,
  week?: string,
  now = new Date(),
): Promise<ReportReading> {
  const { today } = await readRolloutClock(connection, projectKey, REPORT_PERMISSION_SET, now);
  const project = projectOn(await getProject(connection, projectKey, REPORT_PERMISSION_SET), today);
  const groupRows = await readableRows<GroupRow>(
    connection,
    'SELECT Id, Name, ManagerReady__c, WaveStart__c, Manager__r.Username, Manager__r.IsActive FROM RolloutGroup__c ' +
      `WHERE Project__c = ${soqlText(project.id)} AND ${MEASURED_GROUPS}`,
  );
  const asked = week ?? (await lastWeek(connection, project));
  // Reps may not read which group a figure is of, and the platform refuses a whole query for one such field.
  const groupField = groupRows === undefined ? '' : 'Group__c, ';
  const means = asked === null ? [] : await readMeans(connection, project, asked, groupField);
  const rates = asked === null ? [] : await readRates(connection, project, asked, groupField);
  const groups = asGroups(groupRows ?? [], connection.getUsername());
  const names = { groupsReadable: groupRows !== undefined, groupNames: groupNames(groups) };
  const empty: Report = { project: project.key, week: asked, groups: [], reps: [] };
  if (asked === null)
    return { report: empty, withheld: [], leftOut: [], ...names, signalNames: new Map(), wholeSignals: [] };
  const whole = rates.filter(({ Signal__r: signal }) => signal.Scope__c === 'Project');
  const ofPeople = rates.filter((row) => !whole.includes(row));
  const measured = new Map(ofPeople.map(({ Signal__r: signal }) => [signal.Key__c, signal.Name]));
  const { reps, signalNames, leftOut } = await readReps(connection, project, asked, groups, measured);
  const report = { ...empty, groups: reportGroups(means, rates, groups), reps };
  return {
    report,
    withheld: findWithheld(project, report, groups),
    leftOut,
    ...names,
    signalNames,
    wholeSignals: whole.map(asWhole),
  };
}

function asWhole({ Signal__r: signal, Rate__c: rate, StepWeek__c: week }: RateRow): WholeSignal {
  return { name: signal.Name, rate: stepIn(rate, week) };
}

/** The latest measured week the caller can see anything of. */
async function lastWeek(connection: Connection, project: Project): Promise<string | null> {
  const weeks: string[] = [];
  for (const object of ['GroupAdoption__c', 'SignalAdoption__c', 'AdoptionSnapshot__c']) {
    const rows = await readableRows<{ WeekStart__c: string }>(
      connection,
      `SELECT WeekStart__c FROM ${object} WHERE Project__c = ${soqlText(project.id)} ORDER BY WeekStart__c DESC LIMIT 1`,
    );
    weeks.push(...(rows ?? []).map((row) => row.WeekStart__c));
  }
  return weeks.sort().at(-1) ?? null;
}

async function readMeans(
  connection: Connection,
  project: Project,
  week: string,
  groupField: string,
): Promise<MeanRow[]> {
  const rows = await readableRows<MeanRow>(
    connection,
    `SELECT Scope__c, ${groupField}StepWeek__c, Reps__c, ScoredReps__c, Mean__c FROM GroupAdoption__c ` +
      `WHERE Project__c = ${soqlText(project.id)} AND WeekStart__c = ${week}`,
  );
  return rows ?? [];
}

async function readRates(
  connection: Connection,
  project: Project,
  week: string,
  groupField: string,
): Promise<RateRow[]> {
  const rows = await readableRows<RateRow>(
    connection,
    `SELECT Scope__c, ${groupField}StepWeek__c, Rate__c, Signal__r.Key__c, Signal__r.Name, Signal__r.Scope__c FROM SignalAdoption__c ` +
      `WHERE Project__c = ${soqlText(project.id)} AND WeekStart__c = ${week} ` +
      'ORDER BY Signal__r.Order__c, Signal__r.Key__c',
  );
  return rows ?? [];
}

function asGroups(groups: readonly GroupRow[], username: string | undefined): GateGroup[] {
  return groups.map((row) => ({
    id: row.Id,
    name: row.Name,
    managerUsername: row.Manager__r?.Username ?? null,
    isManagerReady: row.ManagerReady__c,
    isManagerActive: row.Manager__r?.IsActive === true,
    waveStartsOn: row.WaveStart__c,
    isOwn: row.Manager__r?.Username === username,
  }));
}

function stepIn(lowest: number | null, week: string | null): Step | null {
  return lowest === null || week === null ? null : { lowest, week };
}

/** Groups by name, then the whole project, which before the charter is complete has rates alone. */
function reportGroups(
  means: readonly MeanRow[],
  rates: readonly RateRow[],
  groups: readonly GateGroup[],
): FigureResult[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const ratesOf = Map.groupBy(rates, (row) => row.Group__c ?? null);
  const places: FigureResult[] = means.map((row) => {
    const id = row.Scope__c === 'Group' ? (row.Group__c ?? null) : null;
    const group = byId.get(id ?? '');
    return {
      scope: row.Scope__c,
      id,
      name: group?.name ?? id,
      manager: group?.managerUsername ?? null,
      people: row.Reps__c,
      scored: row.ScoredReps__c ?? 0,
      mean: stepIn(row.Mean__c, row.StepWeek__c),
      rates: ratesIn(ratesOf.get(row.Group__c ?? null) ?? []),
    };
  });
  if (rates.length > 0 && !places.some(({ scope }) => scope === 'Project')) {
    const whole = {
      scope: 'Project' as const,
      id: null,
      name: null,
      manager: null,
      people: null,
      scored: 0,
      mean: null,
    };
    places.push({ ...whole, rates: ratesIn(ratesOf.get(null) ?? []) });
  }
  return places.sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      byName(a.name ?? '', b.name ?? '') ||
      byName(a.manager ?? '', b.manager ?? ''),
  );
}

function ratesIn(rows: readonly RateRow[]): Record<string, Step> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const step = stepIn(row.Rate__c, row.StepWeek__c);
      return step ? [[row.Signal__r.Key__c, step]] : [];
    }),
  );
}
