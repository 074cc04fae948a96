import type { Step } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { closedBecause } from '../measure/gates.ts';
import type { FigureResult } from '../measure/result.ts';
import { groupNames, type NamedGroup } from '../org/names.ts';
import type { ProjectToday } from '../org/project.ts';

/** The band of a score. */
export type ReportBand = 'Green' | 'Amber' | 'Red';

/** One signal of one person. `rate` is between 0 and 1; rate and points are null when the signal did not score. */
export type ReportSignal = {
  key: string;
  population: number;
  passed: number;
  rate: number | null;
  points: number | null;
};

/** One person in one week. Score and band are null when there was not enough data. */
export type ReportRep = {
  username: string;
  name: string;
  /** Record id of the group; null when the caller may not see groups, or the person has none. */
  group: string | null;
  score: number | null;
  band: ReportBand | null;
  signals: ReportSignal[];
};

/** One measured week of a project, with only what the caller may read. */
export type Report = {
  project: string;
  /** The Monday; null when the caller can see no measured week. */
  week: string | null;
  /** Groups by name, then the whole project. Figures are null while they are hidden. */
  groups: FigureResult[];
  /** The people asked for: without a wish the reader and the reader's own team, by name. */
  reps: ReportRep[];
  /** How many more the reader may read and did not ask for. */
  otherPeople: number;
};

/** Why a part of the figures is not there; told to people, not part of the figures. */
export type Withheld =
  | { reason: 'charterIncomplete' }
  | { reason: 'mirrorPeriod'; opensOn: string }
  | { reason: 'waveMirror'; groups: string[] }
  | { reason: 'managerInactive'; groups: string[] }
  | { reason: 'managerNotReady'; groups: string[] }
  | { reason: 'nothingReadable'; groups: string[] }
  | { reason: 'hidden'; groups: (string | null)[]; minimumGroupSize: number };

/** A signal that was not counted for some who may be read, as they cannot read what it reads. */
export type LeftOut = { signal: string; people: number };

/** A signal that is counted once over all records; its rate is null while it may not be shown. */
export type WholeSignal = { name: string; rate: Step | null };

/** A report, and what to say about it. */
export type ReportReading = {
  report: Report;
  projectName: string;
  withheld: Withheld[];
  leftOut: LeftOut[];
  groupsReadable: boolean;
  /** Names for people, by the ids in the report, told apart. Empty when the caller may not read groups. */
  groupNames: ReadonlyMap<string, string>;
  /** Signals of the week by key, in the order of the charter. */
  signalNames: ReadonlyMap<string, string>;
  wholeSignals: WholeSignal[];
  /** Their targets in percent, as far as a rate of the whole or of a group is there. */
  signalTargets: ReadonlyMap<string, number>;
  /** Whether one person was asked for, whose records are shown signal by signal. */
  isDetailed: boolean;
};

/** What of a week a reader asked for. */
export type Scope = {
  /** Everybody who may be read, instead of the reader and the reader's own team. */
  isEverybody: boolean;
  /** One person, by name or username. */
  person: string | undefined;
  /** One group, by name or record id; the whole project is shown beside it. */
  group: string | undefined;
};

/** A project as far as withholding goes. */
export type GateProject = Pick<ProjectToday, 'charterStatus' | 'teamViewOpensOn' | 'mirrorWeeks' | 'minimumGroupSize'>;

/** A group as far as withholding goes. */
export type GateGroup = NamedGroup & {
  isManagerReady: boolean;
  isManagerActive: boolean;
  waveStartsOn: string | null;
  /** Whether the caller is its manager. */
  isOwn: boolean;
};

type NamedReason = 'waveMirror' | 'managerInactive' | 'managerNotReady' | 'nothingReadable';

/**
 * What was withheld in a week, and why. Pure. Groups whose people are in the report were open when they were measured,
 * whatever their manager's state is now. A manager who is ready and reads nobody of the own group is told so: roles, not
 * the charter, keep them out.
 */
export function findWithheld(
  project: GateProject,
  report: Pick<Report, 'week' | 'groups'> & { reps: readonly Pick<ReportRep, 'group'>[] },
  groups: readonly GateGroup[],
): Withheld[] {
  const { week, reps } = report;
  if (week === null || (report.groups.length === 0 && reps.length === 0)) return [];
  const withheld: Withheld[] = [];
  const closed = closedBecause(project, week, { isManagerReady: true, isManagerActive: true, waveStartsOn: null });
  if (closed === 'charterIncomplete') withheld.push({ reason: closed });
  if (closed === 'mirrorPeriod' && project.teamViewOpensOn !== null) {
    withheld.push({ reason: closed, opensOn: project.teamViewOpensOn });
  }
  const absent = groups.filter((group) => !reps.some((rep) => rep.group === group.id));
  const shown = groupNames(groups);
  const named = (reason: NamedReason, isSo: (group: GateGroup) => boolean) => {
    const names = absent.filter(isSo).map(({ id, name }) => shown.get(id) ?? name);
    if (names.length > 0) withheld.push({ reason, groups: names.sort() });
  };
  named('waveMirror', (group) => closedBecause(project, week, group) === 'waveMirror');
  named('managerInactive', (group) => closedBecause(project, week, group) === 'managerInactive');
  named('managerNotReady', (group) => closedBecause(project, week, group) === 'managerNotReady');
  named('nothingReadable', (group) => group.isOwn && closedBecause(project, week, group) === null);
  const hidden = report.groups
    .filter(({ mean, people }) => mean === null && (people ?? 0) > 0)
    .map(({ id, name }) => shown.get(id ?? '') ?? name);
  if (hidden.length > 0) {
    withheld.push({ reason: 'hidden', groups: hidden, minimumGroupSize: project.minimumGroupSize });
  }
  return withheld;
}
