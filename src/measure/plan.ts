import { mondayOf } from '../org/calendar.ts';
import { owedReadiness } from '../org/managerReadiness.ts';
import { groupNames } from '../org/names.ts';
import type { RecordChange } from '../org/update.ts';
import type { StoredIds } from '../retention/expired.ts';
import type { Counts } from './counts.ts';
import { difference, type Difference, type LateDifference } from './difference.ts';
import { closedBecause } from './gates.ts';
import { leftOutOf } from './leftOut.ts';
import { baselineChanges, ratesToFollow, objectiveChanges, type ObjectiveChange } from './objectives.ts';
import type { PeopleDifference, PersonWeek } from './peopleComparison.ts';
import { publishWeek, withWhole, type GroupPeople, type WeekFigures } from './publication.ts';
import { readersOf, type GroupReaders } from './readers.ts';
import { reviewChanges, type ReviewBasis } from './reviews.ts';
import { scorePeople } from './scores.ts';
import type { RolloutGroup, Situation } from './situation.ts';
import type { Stored } from './stored.ts';
import { meansWith, trainingChanges, type TrainingChange } from './trainings.ts';
import type { WholeCounts } from './wholeCounts.ts';
import { figureRows, personWeeks } from './wantedRows.ts';
import { gatesOf, withheldFigures, withheldPeople, type Withheld } from './withheld.ts';

/** What a run is asked to plan. */
export type PlanRequest = {
  /** Monday, YYYY-MM-DD. */
  week: string;
  today: string;
  /** Writes the baseline of objectives that have none. */
  baseline: boolean;
  /** Stores rows though managers read them who are not meant to. */
  acceptReaders: boolean;
};

/** Rows that a plan writes, by what they are. */
export type Written = {
  snapshots: number;
  metrics: number;
  groupRows: number;
  signalRows: number;
  objectives: number;
  trainings: number;
  reviews: number;
  deleted: number;
};

/** Everything one run will write, and what it will not: data only, shared by `--dry-run`, the writer and the tests. */
export type Plan = {
  week: string;
  snapshots: Difference;
  metrics: LateDifference;
  groupRows: Difference;
  signalRows: Difference;
  objectives: ObjectiveChange[];
  trainings: TrainingChange[];
  /** Figures of the day of reviews that ask for them; of this week only. */
  reviews: RecordChange[];
  /** Groups whose people are not those of the last measuring. */
  groupPeople: GroupPeople[];
  /** Groups that show no answers of their manager of today; active ones get a record of their own. */
  readiness: RolloutGroup[];
  figures: WeekFigures;
  withheld: Withheld[];
  /** Groups whose manager is ready and can read nothing, as the roles are; by name. */
  blindManagers: string[];
  /** Signals that are not counted for people who cannot read what they read, and how many these are; by name. */
  leftOut: { signal: string; people: number }[];
  /** Objectives that still have no baseline, on a run that was asked for them; by name. */
  withoutBaseline: string[];
  /** Signals of the whole project without a rate, as too few people own their records; by name. */
  hiddenWhole: string[];
  /** Rows of any week that are older than the charter allows; they are deleted as well. */
  expired: StoredIds;
  /** Rows of other weeks that stay readable though the gate of their people is closed now. */
  closedGatesLeft: number;
};

/** A plan before the rows about people are compared: what they must be, ids of those of closed gates, and the rest. */
export type WeekPlan = {
  people: PersonWeek[];
  closed: readonly string[];
  rest: Omit<Plan, keyof PeopleDifference | 'closedGatesLeft'>;
};

/** How much a plan writes. */
export function sizeOf({ snapshots, metrics, groupRows, signalRows, objectives, trainings, reviews }: Plan): Written {
  const deletions = [snapshots, metrics, groupRows, signalRows].map((each) => each.deletions.length);
  return {
    snapshots: snapshots.upserts.length,
    metrics: metrics.upserts.length,
    groupRows: groupRows.upserts.length,
    signalRows: signalRows.upserts.length,
    objectives: objectives.length,
    trainings: trainings.length,
    reviews: reviews.length,
    deleted: deletions.reduce((sum, each) => sum + each, 0),
  };
}

/**
 * Decides what a week's rows must be. Rows of that week that must not be there (any more) are planned for deletion: the
 * manager is no longer ready, the charter was reopened, a person left or lost the permission set, a group or signal is
 * gone. Other weeks are never touched. Pure.
 * @param groupPeople the people of each group, see `peopleOfGroups`
 * @param whole what signals of the whole project count
 */
export function planWeek(
  situation: Situation,
  counts: Counts,
  stored: Stored,
  groupPeople: readonly GroupPeople[],
  { week, today, baseline, acceptReaders }: PlanRequest,
  whole: WholeCounts = new Map(),
): WeekPlan {
  const scored = scorePeople(situation, counts, week);
  const figures = withWhole(publishWeek(situation, scored, counts, groupPeople, stored.last, week), situation, whole);
  const figuresWithheld = withheldFigures(figures, groupPeople, scored, week);
  const readers = readersOf(situation);
  const gateOf = gatesOf(situation, week, readers, acceptReaders);
  const { groupRows, signalRows } = figureRows(situation, week, figures);
  const objectives = objectivesOf(situation, figures, baseline ? today : null);
  const people = personWeeks(situation, week, scored, gateOf, stored, counts);
  const rest = {
    week,
    groupRows: difference(groupRows, stored.groupRows),
    signalRows: difference(signalRows, stored.signalRows),
    objectives: objectives.changes,
    trainings: trainingChanges(situation.trainings, meansWith(situation, groupRows, week)),
    reviews: reviewsOf({ situation, figures, objectiveChanges: objectives.changes }, week, today),
    readiness: owedReadiness(situation.groups),
    groupPeople: groupPeople.filter(({ group, peopleKey }) => group.peopleKey !== peopleKey),
    figures,
    withheld: withheldPeople(situation, scored, gateOf, readers).concat(figuresWithheld),
    ...unseen(situation, week, readers, counts),
    withoutBaseline: objectives.missing.map(({ name }) => name),
    hiddenWhole: hiddenWhole(situation, whole, figures),
    expired: stored.expired.old,
  };
  return { people, closed: stored.expired.closed, rest };
}

/** What objectives get, and which stay without a baseline. @param baselineOn the day of the baselines; null without them */
function objectivesOf(
  situation: Situation,
  figures: WeekFigures,
  baselineOn: string | null,
): ReturnType<typeof baselineChanges> {
  const followed = objectiveChanges(situation.objectives, ratesToFollow(situation, figures.project.rates));
  if (baselineOn === null) return { changes: followed, missing: [] };
  const { changes, missing } = baselineChanges(
    situation.objectives,
    ratesToFollow(situation, figures.everybody),
    baselineOn,
  );
  return { changes: [...followed, ...changes], missing };
}

/** What somebody does not see as the roles and permissions are: managers their group, people a signal. */
function unseen(
  situation: Situation,
  week: string,
  readers: ReadonlyMap<string, GroupReaders>,
  counts: Counts,
): Pick<Plan, 'blindManagers' | 'leftOut'> {
  return { blindManagers: blindManagers(situation, week, readers), leftOut: leftOutOf(situation, counts) };
}

/** The figures of the day are those of the week that is on. */
function reviewsOf(basis: ReviewBasis, week: string, today: string): RecordChange[] {
  return week < mondayOf(today) ? [] : reviewChanges(basis, today);
}

function hiddenWhole({ projectSignals }: Situation, whole: WholeCounts, figures: WeekFigures): string[] {
  const isHidden = (key: string): boolean => (whole.get(key)?.population ?? 0) > 0 && !figures.project.rates.has(key);
  return projectSignals.filter(({ key }) => isHidden(key)).map(({ name }) => name);
}

/** The plan with its rows about people. Rows of closed gates are left that neither this week nor retention deletes. */
export function wholePlan({ rest, closed }: WeekPlan, rows: PeopleDifference): Plan {
  const gone = new Set([...rows.snapshots.deletions, ...rest.expired.snapshots]);
  return { ...rest, ...rows, closedGatesLeft: closed.filter((id) => !gone.has(id)).length };
}

/** Names of open groups whose manager can read nothing. */
function blindManagers(
  { project, groups }: Situation,
  week: string,
  readers: ReadonlyMap<string, GroupReaders>,
): string[] {
  const names = groupNames(groups);
  return groups
    .filter((group) => closedBecause(project, week, group) === null && readers.get(group.id)?.isManagerBlind)
    .map(({ id, name }) => names.get(id) ?? name);
}
