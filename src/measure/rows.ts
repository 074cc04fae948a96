import type {
  GroupRow,
  ScoreResult,
  SignalScore,
} from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import type { RecordValues } from '../org/upsert.ts';
import type { StoredRow } from './earlier.ts';
import type { SignalRate } from './signals.ts';
import type { MeasuredProject, MeasuredSignal, Person, RolloutGroup } from './situation.ts';

/** A week of a project. */
export type ProjectWeek = { project: Pick<MeasuredProject, 'id' | 'key'>; week: string };

/** Keys of the rows that belong to no single group. A group of that key gets a prefix, so that they never collide. */
const SCOPE_KEYS = { SmallGroups: 'SMALL', Project: 'ALL' } as const;

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

export function metricRow(
  at: ProjectWeek,
  person: Pick<Person, 'id'>,
  signal: Pick<MeasuredSignal, 'id' | 'key'>,
  score: SignalScore,
): RecordValues {
  const parent = snapshotKey(at, person.id);
  return {
    ExternalKey__c: `${parent}:${signal.key}`,
    Snapshot__r: { ExternalKey__c: parent },
    Signal__c: signal.id,
    Population__c: score.population,
    Passed__c: score.passed,
    Rate__c: score.ratePercent,
    Points__c: score.points,
  };
}

function groupRowKey(row: Pick<GroupRow, 'scope' | 'key'>): string {
  if (row.scope !== 'Group') return SCOPE_KEYS[row.scope];
  const key = row.key ?? '';
  return Object.values<string>(SCOPE_KEYS).includes(key.toUpperCase()) ? `G:${key}` : key;
}

export function groupAdoptionRow(
  at: ProjectWeek,
  group: Pick<RolloutGroup, 'id'> | undefined,
  row: GroupRow,
  cohort: string,
): RecordValues {
  return {
    ExternalKey__c: `${at.project.key}:${at.week}:${groupRowKey(row)}`,
    Project__c: at.project.id,
    Group__c: group?.id ?? null,
    Scope__c: row.scope,
    WeekStart__c: at.week,
    Reps__c: row.reps,
    ScoredReps__c: row.scoredReps,
    Mean__c: row.mean,
    Green__c: row.green,
    Amber__c: row.amber,
    Red__c: row.red,
    IsSuppressed__c: row.isSuppressed,
    Cohort__c: cohort,
  };
}

/** The group key in the external key of a stored group row. */
export function groupKeyIn({ key }: Pick<MeasuredProject, 'key'>, week: string, externalKey: string): string {
  return externalKey.slice(`${key}:${week}:`.length).replace(/^G:/, '');
}

export function signalAdoptionRow(at: ProjectWeek, { signalId, signalKey, people, rate }: SignalRate): RecordValues {
  return {
    ExternalKey__c: `${at.project.key}:${at.week}:${signalKey}`,
    Project__c: at.project.id,
    Signal__c: signalId,
    WeekStart__c: at.week,
    People__c: people,
    Rate__c: rate,
    IsSuppressed__c: rate === null,
  };
}

/** What a table must look like against what it holds. */
export type Difference = {
  /** New or changed rows. A row that is there already leaves out its parent, which can never change. */
  upserts: RecordValues[];
  /** Ids of rows that must not be there (any more). */
  deletions: string[];
  unchanged: number;
};

function isSame(row: RecordValues, stored: StoredRow): boolean {
  return Object.entries(row).every(([field, value]) =>
    typeof value === 'object' && value !== null ? true : (stored.values[field] ?? null) === value,
  );
}

function withoutParents(row: RecordValues): RecordValues {
  const fields = Object.entries(row).filter(([, value]) => typeof value !== 'object' || value === null);
  return Object.fromEntries(fields) as RecordValues;
}

/** Compares the wanted rows with the stored ones by external key, without regard to case. */
export function difference(wanted: readonly RecordValues[], stored: ReadonlyMap<string, StoredRow>): Difference {
  const left = new Map(stored);
  const upserts: RecordValues[] = [];
  for (const row of wanted) {
    const key = row.ExternalKey__c.toLowerCase();
    const known = left.get(key);
    left.delete(key);
    if (!known) upserts.push(row);
    else if (!isSame(row, known)) upserts.push(withoutParents(row));
  }
  const deletions = [...left.values()].map((row) => row.id);
  return { upserts, deletions, unchanged: wanted.length - upserts.length };
}
