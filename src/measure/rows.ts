import type { GroupFigures, Step } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import type { ScoreResult, SignalScore } from '../../force-app/main/default/lwc/adoptionScores/adoptionScores.ts';
import type { RecordValues } from '../org/upsert.ts';
import type { MeasuredProject, MeasuredSignal, Person, RolloutGroup } from './situation.ts';

/** A week of a project. */
export type ProjectWeek = { project: Pick<MeasuredProject, 'id' | 'key'>; week: string };

/** Stands for the whole project in keys, where a group has its id. */
const WHOLE = 'ALL';

/**
 * External key of a person's week. It holds the 18-character id: external keys ignore case, and 15-character ids of two
 * people may differ in nothing else.
 */
function snapshotKey({ project, week }: ProjectWeek, personId: string): string {
  return `${project.key}:${week}:${personId}`;
}

export function snapshotRow(
  at: ProjectWeek,
  person: Pick<Person, 'id'>,
  group: Pick<RolloutGroup, 'id'>,
  score: Pick<ScoreResult, 'score' | 'band'>,
  change: number | null,
): RecordValues {
  return {
    ExternalKey__c: snapshotKey(at, person.id),
    OwnerId: person.id,
    Project__c: at.project.id,
    Group__c: group.id,
    WeekStart__c: at.week,
    Score__c: score.score,
    Band__c: score.band,
    FourWeekChange__c: change,
  };
}

/** @param snapshot its external key; the rows of one person share the object, as a large org has many */
export function metricRow(
  snapshot: { ExternalKey__c: string },
  signal: Pick<MeasuredSignal, 'id' | 'key'>,
  score: SignalScore,
): RecordValues {
  return {
    ExternalKey__c: `${snapshot.ExternalKey__c}:${signal.key}`,
    Snapshot__r: snapshot,
    Signal__c: signal.id,
    Population__c: score.population,
    Passed__c: score.passed,
    Rate__c: score.ratePercent,
    Points__c: score.points,
  };
}

/** Ids are unique, also where nobody gave a group a key, or two people the same one. */
function placeKey({ project, week }: ProjectWeek, group: RolloutGroup | null): string {
  return `${project.key}:${week}:${group?.id ?? WHOLE}`;
}

/** What rows of groups and of the project have in common. A group's rows belong to its manager, who may so read them. */
function placeOf(at: ProjectWeek, group: RolloutGroup | null, step: Step | null): Record<string, string | null> {
  return {
    Project__c: at.project.id,
    Group__c: group?.id ?? null,
    Scope__c: group ? 'Group' : 'Project',
    WeekStart__c: at.week,
    StepWeek__c: step?.week ?? null,
    ...(group?.ownerId && { OwnerId: group.ownerId }),
  };
}

/** @param group null for the whole project */
export function groupAdoptionRow(at: ProjectWeek, group: RolloutGroup | null, figures: GroupFigures): RecordValues {
  const { people, scored, mean } = figures;
  return {
    ExternalKey__c: placeKey(at, group),
    ...placeOf(at, group, mean),
    Reps__c: people,
    ScoredReps__c: mean === null ? null : scored,
    Mean__c: mean?.lowest ?? null,
    IsSuppressed__c: mean === null,
  };
}

/** @param group null for the whole project */
export function signalAdoptionRow(
  at: ProjectWeek,
  group: RolloutGroup | null,
  signal: Pick<MeasuredSignal, 'id' | 'key'>,
  rate: Step | null,
): RecordValues {
  return {
    ExternalKey__c: `${placeKey(at, group)}:${signal.key}`,
    ...placeOf(at, group, rate),
    Signal__c: signal.id,
    Rate__c: rate?.lowest ?? null,
    IsSuppressed__c: rate === null,
  };
}
