import type { CharterStatus } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import { addDays, mondayOf } from '../org/calendar.ts';
import { recordsOf, type BatchAnswer } from '../org/queryBatch.ts';
import { soqlText } from '../org/soql.ts';

const WEEK = 7;

/**
 * Weeks that figures of groups and signals stay in any case: a group whose people changed keeps showing its last ones for
 * four weeks. They hold nothing about single people.
 */
const COMPARED_WEEKS = 5;

/** What retention needs of a project. */
export type RetainedProject = {
  id: string;
  /** Weeks of the charter; null while it says nothing, and then nothing expires. */
  retentionWeeks: number | null;
  charterStatus: CharterStatus;
};

/** Ids of stored rows, by what they are about. Signals of a person (AdoptionMetric__c) go with their week. */
export type StoredIds = {
  snapshots: string[];
  groupRows: string[];
  signalRows: string[];
  /** What former managers said of their readiness: no group shows it any more. */
  readiness: string[];
};

/** Rows that must not be kept. */
export type Expired = {
  /** Older than the charter allows. */
  old: StoredIds;
  /** Rows about people whose gate is closed now: the charter is not open, or their manager is not ready. */
  closed: string[];
};

/** First weeks that are kept, as Mondays; null keeps everything. */
export function keptFrom(retentionWeeks: number | null, today: string): { people: string; figures: string } | null {
  if (retentionWeeks === null) return null;
  const from = (weeks: number): string => addDays(mondayOf(today), -WEEK * weeks);
  return { people: from(retentionWeeks), figures: from(Math.max(retentionWeeks, COMPARED_WEEKS)) };
}

/** Records of managers that no group looks up, not touched for as long as rows about people are kept; also of groups that are gone. */
function formerReadiness(projectId: string, monday: string): string {
  return (
    `SELECT Id FROM ManagerReadiness__c WHERE (Group__r.Project__c = ${soqlText(projectId)} OR Group__c = null) ` +
    'AND Id NOT IN (SELECT Readiness__c FROM RolloutGroup__c WHERE Readiness__c != null) ' +
    `AND LastModifiedDate < ${monday}T00:00:00Z`
  );
}

/** SOQL that finds what has expired, for `expiredIn`. */
export function expiredQueries({ id, retentionWeeks, charterStatus }: RetainedProject, today: string): string[] {
  const kept = keptFrom(retentionWeeks, today);
  const inProject = `WHERE Project__c = ${soqlText(id)}`;
  const older = (object: string, monday: string): string =>
    `SELECT Id FROM ${object} ${inProject} AND WeekStart__c < ${monday} ORDER BY WeekStart__c`;
  const isClosed = charterStatus === 'Open' ? ' AND (Group__c = null OR Group__r.ManagerReady__c = false)' : '';
  return [
    `SELECT Id FROM AdoptionSnapshot__c ${inProject}${isClosed}`,
    ...(kept
      ? [
          older('AdoptionSnapshot__c', kept.people),
          older('GroupAdoption__c', kept.figures),
          older('SignalAdoption__c', kept.figures),
          formerReadiness(id, kept.people),
        ]
      : []),
  ];
}

/** What the answers to `expiredQueries` say. @throws QueryError */
export function expiredIn(answers: readonly BatchAnswer[]): Expired {
  const [closed = [], snapshots = [], groupRows = [], signalRows = [], readiness = []] = answers.map((answer) =>
    recordsOf<{ Id: string }>(answer).map(({ Id }) => Id),
  );
  return { old: { snapshots, groupRows, signalRows, readiness }, closed };
}
