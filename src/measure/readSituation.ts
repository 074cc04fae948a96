import type { Connection } from '@salesforce/core';
import { dayIn } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { charterStatusOf, missingCharterFields } from '../org/charter.ts';
import { everyRecordQueries, requireEveryRecord } from '../org/everyRecord.ts';
import { isMissingObject } from '../org/errors.ts';
import { missingObjectError } from '../org/missing.ts';
import { MEASURED_ANSWERS, measuredIn, measuredQueries, type MeasuredPerson } from '../org/people.ts';
import { unknownProject } from '../org/project.ts';
import { calendarOf, type OrganizationRow } from '../org/rolloutClock.ts';
import { queryBatch, recordsOf, type BatchAnswer } from '../org/queryBatch.ts';
import { requireOneKeyEach, type SignalRow } from '../org/signals.ts';
import { messages } from './messages.ts';
import { reviewFactsIn } from './reviewFacts.ts';
import { signalsIn } from './signalRows.ts';
import {
  everySignal,
  managersOfSeveral,
  type MeasuredProject,
  type Objective,
  type Person,
  type RolloutGroup,
  type Situation,
} from './situation.ts';
import {
  situationQueries,
  type GroupRow,
  type ManagerRow,
  type ObjectiveRow,
  type ProjectRow,
} from './situationQueries.ts';

/** The permission set that gives the caller the product's objects. */
export const CALLER_PERMISSION_SET = 'CrmAdoptionAdmin';

function asProject(row: ProjectRow, today: string): MeasuredProject {
  return {
    id: row.Id,
    key: row.ExternalKey__c,
    name: row.Name,
    charterStatus: charterStatusOf(row, today),
    teamViewOpensOn: row.TeamViewOpensOn__c,
    mirrorStartsOn: row.MirrorStartsOn__c,
    mirrorWeeks: row.MirrorWeeks__c,
    minimumGroupSize: row.MinimumGroupSize__c,
    retentionWeeks: row.RetentionWeeks__c,
    missingCharterFields: missingCharterFields(row, today),
  };
}

function asObjectives(rows: readonly ObjectiveRow[]): Objective[] {
  return rows.map((row) => ({
    id: row.Id,
    name: row.Name,
    signalKey: row.Signal__r.Key__c,
    baseline: row.Baseline__c,
    currentValue: row.CurrentValue__c,
  }));
}

/** The users above a manager, nearest first, as far as the query followed them. */
function chainOf(row: ManagerRow | null | undefined): string[] {
  if (!row?.ManagerId) return [];
  return [row.ManagerId, ...chainOf(row.Manager)];
}

function asGroups(rows: readonly GroupRow[]): RolloutGroup[] {
  return rows.map((row) => ({
    id: row.Id,
    name: row.Name,
    managerId: row.Manager__c,
    managerName: row.Manager__r?.Name ?? null,
    managerUsername: row.Manager__r?.Username ?? null,
    isManagerActive: row.Manager__r?.IsActive === true,
    managerRoleId: row.Manager__r?.UserRoleId ?? null,
    aboveManager: chainOf(row.Manager__r),
    ownerId: row.Manager__r?.IsActive ? row.Manager__c : null,
    isManagerReady: row.ManagerReady__c,
    readinessManagerId: row.Readiness__r?.Manager__c ?? null,
    waveStartsOn: row.WaveStart__c,
    peopleKey: row.PeopleKey__c,
    peopleChangedOn: row.PeopleChangedOn__c,
  }));
}

/** The people with their pauses. Nobody can put somebody else on one. */
function withPauses(
  people: readonly MeasuredPerson[],
  pauses: readonly { OwnerId: string; CreatedById: string; From__c: string; Until__c: string }[],
  timeZone: string,
): Person[] {
  const own = pauses.filter((row) => row.CreatedById === row.OwnerId);
  const paused = Map.groupBy(own, (row) => row.OwnerId);
  return people.map((person) => ({
    ...person,
    startedOn: dayIn(timeZone, Date.parse(person.startedAt)),
    pauses: (paused.get(person.id) ?? []).map((pause) => ({ from: pause.From__c, until: pause.Until__c })),
  }));
}

function requireOneGroupEach(groups: readonly RolloutGroup[]): void {
  const [first] = managersOfSeveral(groups);
  if (first) throw messages.createError('error.twoGroups', [first.manager, first.groups]);
}

/**
 * What measuring needs to know, ready to be measured: see `readFound`.
 * @throws SfError for what `readFound` refuses, and for nobody to measure, no signal, two signals of one key, or a manager
 * with two groups
 */
export async function readSituation(
  connection: Connection,
  projectKey: string,
  week: string,
  today: string,
): Promise<Situation> {
  const situation = await readFound(connection, projectKey, week, today);
  requireOneGroupEach(situation.groups);
  requireOneKeyEach(everySignal(situation));
  if (situation.signals.length === 0) throw messages.createError('error.noSignals', [situation.project.name]);
  if (situation.people.length === 0) throw messages.createError('error.noPeople');
  return situation;
}

/**
 * Reads the project, its active signals and groups, and the people to measure, as they are: one HTTP request up to 2,000
 * people, and one more to learn who the caller is when they logged in with nothing but an access token.
 * @param week Monday, YYYY-MM-DD
 * @param today the rollout's day; says which charter dates still lie ahead
 * @throws SfError for an unknown project, a missing package or permission, or a caller who does not see everybody's records
 */
export async function readFound(
  connection: Connection,
  projectKey: string,
  week: string,
  today: string,
): Promise<Situation> {
  const rights = await everyRecordQueries(connection);
  const answers = await queryBatch(connection, [
    ...rights,
    ...measuredQueries(),
    ...situationQueries(projectKey, week),
  ]);
  const [mayReadAll, peopleAnswers] = [answers.splice(0, rights.length), answers.splice(0, MEASURED_ANSWERS)];
  const [projects, signals, groups, objectives, roles, pauses, organization, trainings, means, ...reviews] = answers;
  const own = <T extends object>(answer: BatchAnswer | undefined): Promise<T[]> =>
    productRecords<T>(connection, answer);
  const [project] = await own<ProjectRow>(projects);
  if (!project) throw await unknownProject(connection, projectKey);
  requireEveryRecord(mayReadAll);
  const measured = measuredIn(peopleAnswers);
  const clock = { ...calendarOf(project, recordsOf<OrganizationRow>(organization)[0]), today };
  return {
    project: asProject(project, today),
    clock,
    ...signalsIn(await own<SignalRow>(signals)),
    groups: asGroups(await own<GroupRow>(groups)),
    people: withPauses(measured.people, await own(pauses), clock.timeZone),
    idQuery: measured.idQuery,
    objectives: asObjectives(await own(objectives)),
    trainings: recordsOf(trainings),
    groupMeans: recordsOf(means),
    reviews: reviewFactsIn(reviews),
    roles: recordsOf<{ Id: string; ParentRoleId: string | null }>(roles).map((row) => ({
      id: row.Id,
      parentId: row.ParentRoleId,
    })),
  };
}

/** Records of one of the product's own objects; when it is not there, an error that says whether the package is. */
async function productRecords<T extends object>(connection: Connection, answer: BatchAnswer | undefined): Promise<T[]> {
  try {
    return recordsOf<T>(answer);
  } catch (error) {
    if (!isMissingObject(error)) throw error;
    throw await missingObjectError(connection, error, { permissionSet: CALLER_PERMISSION_SET });
  }
}
