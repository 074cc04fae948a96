import type { Connection } from '@salesforce/core';
import { callerId } from '../org/caller.ts';
import { groupNames } from '../org/names.ts';
import { MEASURED_GROUPS } from '../org/people.ts';
import { getProject, projectOn, type Project, type ProjectToday } from '../org/project.ts';
import { readRolloutClock } from '../org/rolloutClock.ts';
import { soqlText } from '../org/soql.ts';
import { readableRows } from './readable.ts';
import { readReps } from './readReps.ts';
import { reportGroups, stepIn, type MeanRow, type RateRow } from './groupFigures.ts';
import { messages } from './messages.ts';
import {
  findWithheld,
  type GateGroup,
  type Report,
  type ReportReading,
  type Scope,
  type WholeSignal,
} from './report.ts';

/** The least of the permission sets that read a team. */
const REPORT_PERMISSION_SET = 'CrmAdoptionManager';

type GroupRow = {
  Id: string;
  Name: string;
  ManagerReady__c: boolean;
  WaveStart__c: string | null;
  Manager__c: string | null;
  Manager__r: { Username: string; IsActive: boolean } | null;
};

/** What a reader sees without a wish: the reader and the reader's own team. */
const OWN: Scope = { isEverybody: false, person: undefined, group: undefined };

/**
 * Reads one measured week with the caller's own rights: the platform's sharing decides whose rows come back, nothing here
 * widens or narrows it. People and groups are listed by name and never ranked.
 *
 * @param week a Monday; without it the last week the caller can see
 * @throws SfError for a person or group that is unknown, or may not be read
 * @param now an instant: what the charter allows goes by the day that it is in the rollout
 */
export async function readReport(
  connection: Connection,
  projectKey: string,
  { week, scope = OWN, now = new Date() }: { week?: string | undefined; scope?: Scope; now?: Date } = {},
): Promise<ReportReading> {
  const { today } = await readRolloutClock(connection, projectKey, REPORT_PERMISSION_SET, now);
  const project = projectOn(await getProject(connection, projectKey, REPORT_PERMISSION_SET), today);
  const groupRows = await readGroups(connection, project);
  // A login by access token has no username, so people are told by their id.
  const caller = await callerId(connection);
  const groups = asGroups(groupRows ?? [], caller);
  const shown = groupsAskedFor(groups, scope.group);
  const asked = week ?? (await lastWeek(connection, project));
  const names = { projectName: project.name, groupsReadable: groupRows !== undefined, groupNames: groupNames(groups) };
  const isDetailed = scope.person !== undefined;
  const empty: Report = { project: project.key, week: asked, groups: [], reps: [], otherPeople: 0 };
  const nothing = { withheld: [], leftOut: [], signalNames: new Map(), signalTargets: new Map(), wholeSignals: [] };
  if (asked === null) return { report: empty, ...names, ...nothing, isDetailed };
  const reader = { caller, scope, groups, shown, hasGroups: groupRows !== undefined };
  return { ...names, ...(await readWeek(connection, project, { ...empty, week: asked }, reader)), isDetailed };
}

/** Who reads, what they asked for, and what groups they may know of. */
type Reader = Parameters<typeof readReps>[3] & {
  groups: readonly GateGroup[];
  shown: readonly GateGroup[];
  hasGroups: boolean;
};

/** The rows of one week. */
async function readWeek(
  connection: Connection,
  project: ProjectToday,
  empty: Report & { week: string },
  reader: Reader,
): Promise<Omit<ReportReading, 'projectName' | 'groupsReadable' | 'groupNames' | 'isDetailed'>> {
  const { week } = empty;
  const { scope, groups, shown } = reader;
  // Reps may not read which group a figure is of, and the platform refuses a whole query for one such field.
  const groupField = reader.hasGroups ? 'Group__c, ' : '';
  const means = await readMeans(connection, project, week, groupField);
  const rates = await readRates(connection, project, week, groupField);
  const whole = rates.filter(({ Signal__r: signal }) => signal.Scope__c === 'Project');
  const ofPeople = rates.filter((row) => !whole.includes(row));
  const measured = new Map(ofPeople.map(({ Signal__r: signal }) => [signal.Key__c, signal.Name]));
  const people = await readReps(connection, project, week, reader, measured);
  const ids = new Set<string | null>(shown.map(({ id }) => id));
  const isAskedFor = (id: string | null): boolean => scope.group === undefined || id === null || ids.has(id);
  const figures = reportGroups(means, rates, groups).filter(({ id }) => isAskedFor(id));
  const report: Report = { ...empty, groups: figures, reps: people.reps, otherPeople: people.otherPeople };
  return {
    report,
    withheld: findWithheld(project, { ...report, reps: people.readable }, shown),
    leftOut: people.leftOut,
    signalNames: new Map([...measured, ...people.signalNames]),
    signalTargets: targetsOf(rates),
    wholeSignals: whole.map(asWhole),
  };
}

/** The groups that have figures; undefined for a reader who may not know of groups. */
function readGroups(connection: Connection, project: Project): Promise<GroupRow[] | undefined> {
  return readableRows<GroupRow>(
    connection,
    'SELECT Id, Name, ManagerReady__c, WaveStart__c, Manager__c, Manager__r.Username, Manager__r.IsActive FROM RolloutGroup__c ' +
      `WHERE Project__c = ${soqlText(project.id)} AND ${MEASURED_GROUPS}`,
  );
}

function asWhole({ Signal__r: signal, Rate__c: rate, StepWeek__c: week }: RateRow): WholeSignal {
  return { name: signal.Name, rate: stepIn(rate, week) };
}

function targetsOf(rates: readonly RateRow[]): Map<string, number> {
  return new Map(rates.flatMap((row) => (row.Target__c === null ? [] : [[row.Signal__r.Key__c, row.Target__c]])));
}

/** The groups with a name or id; all without one. */
function groupsAskedFor(groups: readonly GateGroup[], asked: string | undefined): GateGroup[] {
  if (asked === undefined) return [...groups];
  const shown = groupNames(groups);
  const found = groups.filter(({ id, name }) =>
    [id, name, shown.get(id) ?? name].some((each) => each.localeCompare(asked, 'en', { sensitivity: 'base' }) === 0),
  );
  if (found.length > 0) return found;
  const readable = [...shown.values()].sort().join(', ');
  throw readable === ''
    ? messages.createError('error.noGroups', [asked])
    : messages.createError('error.groupUnknown', [asked], [readable]);
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
    `SELECT Scope__c, ${groupField}StepWeek__c, Rate__c, Target__c, Signal__r.Key__c, Signal__r.Name, ` +
      'Signal__r.Scope__c FROM SignalAdoption__c ' +
      `WHERE Project__c = ${soqlText(project.id)} AND WeekStart__c = ${week} ` +
      'ORDER BY Signal__r.Order__c, Signal__r.Key__c',
  );
  return rows ?? [];
}

function asGroups(groups: readonly GroupRow[], caller: string): GateGroup[] {
  return groups.map((row) => ({
    id: row.Id,
    name: row.Name,
    managerUsername: row.Manager__r?.Username ?? null,
    isManagerReady: row.ManagerReady__c,
    isManagerActive: row.Manager__r?.IsActive === true,
    waveStartsOn: row.WaveStart__c,
    isOwn: row.Manager__c === caller,
  }));
}
