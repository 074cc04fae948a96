import {
  fourWeekChange,
  scoreSignals,
  type GroupRow,
  type ScoreResult,
} from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import type { RecordValues } from '../org/upsert.ts';
import type { Counts } from './count.ts';
import type { Earlier } from './earlier.ts';
import type { StoredIds } from '../retention/expired.ts';
import { closedBecause, type GateReason } from './gates.ts';
import { publishWeek, type WeekFigures } from './publication.ts';
import { knownPeople } from './readers.ts';
import { difference, metricRow, signalAdoptionRow, snapshotRow, type Difference } from './rows.ts';
import { objectiveChanges, signalRates, type ObjectiveChange } from './signals.ts';
import { trainingChanges, type TrainingChange } from './training.ts';
import type { Person, RolloutGroup, Situation } from './situation.ts';

/** Rows about single people that are not stored, or figures that are not published, and why. */
export type Withheld = {
  what: 'people' | 'figures';
  /** Group key; null for people without a group and for figures of more than one group. */
  group: string | null;
  /** Name of the group; null with it. */
  name: string | null;
  /** Whose rows or figures they are; people without a group are part of the project alone. */
  scope: GroupRow['scope'];
  reps: number;
  reason: GateReason | 'tooFewScored' | 'notEnoughData';
};

/** Rows that a plan writes, by what they are. */
export type Written = {
  snapshots: number;
  metrics: number;
  groupRows: number;
  signalRows: number;
  objectives: number;
  trainings: number;
  deleted: number;
};

/** Everything one run will write, and what it will not: data only, shared by `--dry-run`, the writer and the tests. */
export type Plan = {
  week: string;
  snapshots: Difference;
  metrics: Difference;
  groupRows: Difference;
  signalRows: Difference;
  objectives: ObjectiveChange[];
  trainings: TrainingChange[];
  figures: WeekFigures['figures'];
  withheld: Withheld[];
  /** Rows of any week that are older than the charter allows; they are deleted as well. */
  expired: StoredIds;
  /** Rows of other weeks that stay readable though the gate of their people is closed now. */
  closedGatesLeft: number;
};

/** How much a plan writes. */
export function sizeOf({ snapshots, metrics, groupRows, signalRows, objectives, trainings }: Plan): Written {
  const deletions = [snapshots, metrics, groupRows, signalRows].map((each) => each.deletions.length);
  return {
    snapshots: snapshots.upserts.length,
    metrics: metrics.upserts.length,
    groupRows: groupRows.upserts.length,
    signalRows: signalRows.upserts.length,
    objectives: objectives.length,
    trainings: trainings.length,
    deleted: deletions.reduce((sum, each) => sum + each, 0),
  };
}

type ScoredPerson = { person: Person; group: RolloutGroup | undefined; score: ScoreResult };

function scorePeople({ signals, groups, people }: Situation, counts: Counts): ScoredPerson[] {
  const groupByManager = new Map<string, RolloutGroup>();
  for (const group of groups) {
    if (group.managerId !== null && !groupByManager.has(group.managerId)) groupByManager.set(group.managerId, group);
  }
  return people.map((person) => ({
    person,
    group: person.managerId === null ? undefined : groupByManager.get(person.managerId),
    score: scoreSignals(
      signals,
      signals.map(({ key }) => ({ key, ...(counts.get(key)?.get(person.id) ?? { population: 0, passed: 0 }) })),
    ),
  }));
}

/** People whose rows are not stored, group by group in the project's order, those without a group last. */
function withheldPeople({ project, groups }: Situation, week: string, scored: readonly ScoredPerson[]): Withheld[] {
  return [...groups, undefined].flatMap((group) => {
    const reps = scored.filter((each) => each.group === group).length;
    // Nothing opens rows of people without a group, so the charter is not what keeps them out.
    const reason = group ? closedBecause(project, week, group) : 'noGroup';
    const place = { group: group?.key ?? null, name: group?.name ?? null, reps };
    const scope = group ? ('Group' as const) : ('Project' as const);
    return reps > 0 && reason !== null ? [{ what: 'people' as const, ...place, scope, reason }] : [];
  });
}

function withheldFigures(figures: Plan['figures'], withoutScore: number): Withheld[] {
  const suppressed = figures
    .filter((row) => row.isSuppressed && row.reps > 0)
    .map(({ key, name, scope, reps }) => ({
      what: 'figures' as const,
      group: key,
      name,
      scope,
      reps,
      reason: 'tooFewScored' as const,
    }));
  if (withoutScore === 0) return suppressed;
  const noScore = { what: 'figures', group: null, name: null, scope: 'Project', reps: withoutScore } as const;
  return [...suppressed, { ...noScore, reason: 'notEnoughData' }];
}

/** Rows about the people of open groups. */
function personRows(
  { project, signals }: Situation,
  week: string,
  scored: readonly ScoredPerson[],
  earlier: Earlier,
): { snapshots: RecordValues[]; metrics: RecordValues[] } {
  const at = { project, week };
  const snapshots: RecordValues[] = [];
  const metrics: RecordValues[] = [];
  for (const { person, group, score } of scored) {
    if (!group || closedBecause(project, week, group) !== null) continue;
    const change = fourWeekChange(score.score, earlier.fourWeeksAgo.get(person.id));
    snapshots.push(snapshotRow(at, person, group, score, change));
    score.signals.forEach((signalScore, index) => {
      const signal = signals[index];
      if (signal) metrics.push(metricRow(at, person, signal, signalScore));
    });
  }
  return { snapshots, metrics };
}

/**
 * Decides what a week's rows must be. Rows of that week that must not be there (any more) are planned for deletion: the
 * manager is no longer ready, the charter was reopened, a person left or lost the permission set, a group or signal is
 * gone. Other weeks are never touched. Pure.
 * @param week Monday, YYYY-MM-DD
 */
export function plan(situation: Situation, counts: Counts, earlier: Earlier, week: string): Plan {
  const { project, groups } = situation;
  const scored = scorePeople(situation, counts);
  const at = { project, week };
  const groupOf = new Map(scored.map(({ person, group }) => [person.id, group]));
  const known = knownPeople(situation, (id) => groupOf.get(id));
  const scoredGroups = groups.map((group) => ({
    group,
    members: scored
      .filter((each) => each.group === group)
      .map(({ person, score }) => ({ id: person.id, score: score.score })),
  }));
  const { figures, records, blocks } = publishWeek(
    at,
    project.minimumGroupSize,
    scoredGroups,
    earlier.nearGroupRows,
    known,
  );
  const rates = signalRates(situation, counts, blocks, known);
  const wanted = personRows(situation, week, scored, earlier);
  const snapshots = difference(wanted.snapshots, earlier.snapshots);
  const goneSnapshots = new Set<unknown>(snapshots.deletions);
  const isGone = new Set([...snapshots.deletions, ...earlier.expired.old.snapshots]);
  // The metrics of a deleted snapshot go with it.
  const livingMetrics = [...earlier.metrics].filter(([, { values }]) => !goneSnapshots.has(values.Snapshot__c));
  const metrics = difference(wanted.metrics, new Map(livingMetrics));
  return {
    week,
    snapshots,
    metrics,
    groupRows: difference(records, earlier.groupRows),
    signalRows: difference(
      rates.map((rate) => signalAdoptionRow(at, rate)),
      earlier.signalRows,
    ),
    objectives: objectiveChanges(situation.objectives, rates),
    trainings: trainingChanges(earlier.trainings, [
      ...earlier.groupMeans.filter((row) => row.WeekStart__c !== week),
      ...records.map((row) => ({
        Group__c: row.Group__c as string | null,
        WeekStart__c: week,
        ScoredReps__c: row.ScoredReps__c as number | null,
        Mean__c: row.Mean__c as number | null,
      })),
    ]),
    figures,
    expired: earlier.expired.old,
    closedGatesLeft: earlier.expired.closed.filter((id) => !isGone.has(id)).length,
    withheld: [
      ...withheldPeople(situation, week, scored),
      ...withheldFigures(figures, scored.filter(({ score }) => score.score === null).length),
    ],
  };
}
