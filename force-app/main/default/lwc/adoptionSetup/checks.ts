import { missingCharterParts } from 'c/adoptionCharter';
import { measuringOn, nextMonday } from 'c/adoptionPublication';
import type { Group, Project, Setup, SetupSignal } from 'c/adoptionQueries';
import type { SetupCheck } from 'c/adoptionSetupChecks';
import { day, enumeration, fill, whole } from 'c/adoptionWording';
import { LABELS, PART } from './labels.ts';

type Line = Omit<SetupCheck, 'key'>;

const NOTHING = { why: '', fix: '', command: '' };

/** Commands that run as they stand in a terminal with a default org. */
function doctor(key: string): string {
  return `sf adoption doctor --project ${key}`;
}

/** Profiles are permission sets, too, to this object. */
const WHO_VIEWS_ALL =
  'sf data query --query "SELECT Assignee.Name FROM PermissionSetAssignment WHERE PermissionSet.PermissionsViewAllData = true"';

function fine(title: string, what: string): Line {
  return { ...NOTHING, state: 'fine', title, what };
}

function toDo(title: string, what: string, more: Partial<Line>): Line {
  return { ...NOTHING, state: 'toDo', title, what, ...more };
}

function charter(project: Project, today: string): Line {
  const missing = [...new Set(missingCharterParts(project, today).map((part) => PART[part]))];
  if (missing.length === 0) return fine(LABELS.charter, fill(LABELS.charterAgreed, day(project.charterAgreedOn)));
  const more = { fix: LABELS.charterFix, why: LABELS.charterWhy };
  return toDo(LABELS.charter, fill(LABELS.charterLacks, enumeration(missing)), more);
}

function agreement({ key, charterAgreedOn }: Project, signals: readonly SetupSignal[]): Line {
  const open = signals.filter(({ isActive, isAgreed }) => isActive && !isAgreed).map(({ name }) => name);
  if (signals.every(({ isActive }) => !isActive)) {
    return toDo(LABELS.signals, LABELS.signalsNone, { fix: LABELS.signalsNoneFix, why: LABELS.signalsNoneWhy });
  }
  if (open.length === 0) return fine(LABELS.signals, LABELS.signalsAgreed);
  const fix = charterAgreedOn ? LABELS.signalsChangedFix : LABELS.signalsOpenFix;
  const more = { fix, command: `sf adoption charter agree --project ${key}`, why: LABELS.signalsWhy };
  return toDo(LABELS.signals, fill(LABELS.signalsOpen, enumeration(open)), more);
}

function named(groups: readonly Group[]): string {
  return enumeration(groups.map(({ name }) => name));
}

function managers(groups: readonly Group[]): Line[] {
  const without = groups.filter(({ managerId }) => managerId === null);
  const gone = groups.filter(({ managerId, isManagerActive }) => managerId !== null && !isManagerActive);
  const notReady = groups.filter(({ isManagerActive, isManagerReady }) => isManagerActive && !isManagerReady);
  const title = LABELS.managers;
  const why = LABELS.managersWhy;
  if (groups.length === 0) return [toDo(title, LABELS.groupsNone, { fix: LABELS.groupsNoneFix, why })];
  const lines = [
    { groups: without, what: LABELS.managersMissing, fix: LABELS.managersMissingFix },
    { groups: gone, what: LABELS.managersGone, fix: LABELS.managersGoneFix },
    { groups: notReady, what: LABELS.managersNotReady, fix: LABELS.managersNotReadyFix },
  ].filter((line) => line.groups.length > 0);
  if (lines.length === 0) return [fine(title, fill(LABELS.managersFine, whole(groups.length)))];
  return lines.map(({ groups: found, what, fix }) => toDo(title, fill(what, named(found)), { fix, why }));
}

function measuring({ key }: Project, newestWeek: string | null, today: string): Line {
  const next = day(nextMonday(today));
  const state = measuringOn(newestWeek, today);
  const title = LABELS.measuring;
  if (state === 'inTime') return fine(title, fill(LABELS.measured, day(newestWeek), next));
  const what = state === 'never' ? LABELS.neverMeasured : fill(LABELS.overdue, day(newestWeek));
  const command = `sf adoption measure --project ${key}`;
  return toDo(title, what, { fix: LABELS.measuringFix, command, why: LABELS.measuringWhy });
}

function retention({ retentionWeeks, key }: Project): Line {
  const title = LABELS.retention;
  if (retentionWeeks !== null) return fine(title, fill(LABELS.retentionWeeks, whole(retentionWeeks), key));
  return toDo(title, LABELS.retentionNone, { fix: LABELS.charterFix, why: LABELS.retentionWhy });
}

/** What no page can read, with the one command that can. */
function beyond(key: string): Line[] {
  const unknown = { ...NOTHING, state: 'unknown' as const, fix: '' };
  return [
    { ...unknown, title: LABELS.package, what: LABELS.version, command: doctor(key), why: LABELS.packageWhy },
    { ...unknown, title: LABELS.holders, what: LABELS.holdersWhat, command: doctor(key), why: LABELS.holdersWhy },
    { ...unknown, title: LABELS.viewAll, what: LABELS.viewAllWhat, command: WHO_VIEWS_ALL, why: LABELS.viewAllWhy },
  ];
}

const ORDER: readonly SetupCheck['state'][] = ['toDo', 'unknown', 'fine'];

/**
 * What an administrator has to see to, what is to do first.
 * @param today the rollout's day
 */
export function checksOf(project: Project, { signals, groups, newestWeek }: Setup, today: string): SetupCheck[] {
  const lines = [
    charter(project, today),
    agreement(project, signals),
    ...managers(groups),
    measuring(project, newestWeek, today),
    retention(project),
    ...beyond(project.key),
  ];
  const keyed = lines.map((line, index) => ({ ...line, key: String(index) }));
  return ORDER.flatMap((state) => keyed.filter((line) => line.state === state));
}
