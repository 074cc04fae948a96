import { closedBecause } from '../measure/gates.ts';
import type { GroupFigures } from '../measure/groupLine.ts';
import type { Project } from '../org/project.ts';

/** The band of a score. */
export type ReportBand = 'Green' | 'Amber' | 'Red';

/** One group in one week. Figures are null when they are withheld, so that nothing leads back to one person. */
export type ReportGroup = { key: string; name: string } & GroupFigures;

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
  /** Key of the group; null when the caller may not see groups, or the person has none. */
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
  groups: ReportGroup[];
  reps: ReportRep[];
};

/** Why a part of the figures is not there; told to people, not part of the figures. */
export type Withheld =
  | { reason: 'charterIncomplete' }
  | { reason: 'mirrorPeriod'; opensOn: string }
  | { reason: 'managerNotReady'; groups: string[] }
  | { reason: 'smallGroups'; groups: string[]; minimumGroupSize: number }
  | { reason: 'bands'; groups: string[] };

/** A report, and what to say about it. */
export type ReportReading = {
  report: Report;
  withheld: Withheld[];
  groupsReadable: boolean;
  /** Names for people, by the keys in the report. Empty when the caller may not read groups. */
  groupNames: ReadonlyMap<string, string>;
  signalNames: ReadonlyMap<string, string>;
};

/** A group as far as withholding goes. */
export type GateGroup = { key: string; name: string; isManagerReady: boolean };

/**
 * What was withheld in a week: by the charter, by managers who are not ready, by the size of groups and bands. Pure. Groups whose
 * people are in the report were open when they were measured, whatever their manager's state is now.
 */
export function findWithheld(project: Project, report: Report, groups: readonly GateGroup[]): Withheld[] {
  const { week, reps } = report;
  if (week === null || (report.groups.length === 0 && reps.length === 0)) return [];
  const withheld: Withheld[] = [];
  const closed = closedBecause(project, week, { isManagerReady: true });
  if (closed === 'charterIncomplete') withheld.push({ reason: closed });
  if (closed === 'mirrorPeriod' && project.teamViewOpensOn !== null) {
    withheld.push({ reason: closed, opensOn: project.teamViewOpensOn });
  }
  const unready = groups
    .filter((group) => closedBecause(project, week, group) === 'managerNotReady')
    .filter((group) => !reps.some((rep) => rep.group === group.key))
    .map((group) => group.name);
  if (unready.length > 0) withheld.push({ reason: 'managerNotReady', groups: unready.sort() });
  const suppressed = report.groups.filter((group) => group.suppressed).map((group) => group.name);
  if (suppressed.length > 0) {
    withheld.push({ reason: 'smallGroups', groups: suppressed, minimumGroupSize: project.minimumGroupSize });
  }
  const withoutBands = report.groups.filter(({ mean, green }) => mean !== null && green === null);
  if (withoutBands.length > 0) withheld.push({ reason: 'bands', groups: withoutBands.map((group) => group.name) });
  return withheld;
}
