import {
  type Cohort,
  countedPeople,
  type GroupRow,
  type KnownPeople,
  publishGroups,
} from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import type { RecordValues } from '../org/upsert.ts';
import { type CohortRow, cohortText, fingerprintOf, keptCohort, publishedWeeks } from './cohort.ts';
import { groupAdoptionRow, groupKeyIn, type ProjectWeek } from './rows.ts';
import type { RolloutGroup } from './situation.ts';

/** A group and the scores of its people. */
export type ScoredGroup = { group: RolloutGroup; members: { id: string; score: number | null }[] };

/** What is published about the groups of a week. */
export type WeekFigures = {
  /** Rows in the project's order, with the group's name. */
  figures: (GroupRow & { name: string | null })[];
  /** The same as records. */
  records: RecordValues[];
  /** Ids of the people in the published rows, by the parts of which the published sums are made. */
  blocks: (readonly string[])[];
};

/**
 * Decides what a week publishes about groups, beside what near weeks published.
 * @param nearRows stored group rows of this week and of four weeks before and after
 * @param known the people each reader knows
 */
export function publishWeek(
  at: ProjectWeek,
  minimumGroupSize: number,
  scoredGroups: readonly ScoredGroup[],
  nearRows: readonly CohortRow[],
  known: readonly KnownPeople[],
): WeekFigures {
  const { project, week } = at;
  const groupByKey = new Map(scoredGroups.map(({ group }) => [group.key, group]));
  const weeks = publishedWeeks(nearRows, (row) => groupKeyIn(project, row.WeekStart__c, row.ExternalKey__c));
  const measured = scoredGroups.map(({ group, members }) => {
    const { key, managerId } = group;
    return {
      key,
      managerId,
      members,
      fingerprint: fingerprintOf(project.key, countedPeople({ managerId, members }), key),
    };
  });
  const { rows, publishedAs, people, blocks } = publishGroups(measured, minimumGroupSize, {
    known,
    weeks: [...weeks.values()],
    fingerprintOf: (ids) => fingerprintOf(project.key, ids),
  });
  const before = weeks.get(week);
  const prints = new Map(measured.map(({ key, fingerprint }) => [key, fingerprint]));
  const cohortOfRow = ({ scope, key, green }: GroupRow): Cohort => {
    if (scope === 'Group' && key !== null) {
      const now = { fingerprint: prints.get(key) ?? '', publishedAs: publishedAs.get(key) ?? 'none' };
      return keptCohort(now, before?.groups.get(key));
    }
    const now: Cohort = {
      fingerprint: fingerprintOf(project.key, people),
      publishedAs: green === null ? 'none' : 'alone',
    };
    const bands = before?.projectBands ?? null;
    return scope === 'Project' && bands !== null ? keptCohort(now, { fingerprint: bands, publishedAs: 'alone' }) : now;
  };
  return {
    figures: rows.map((row) => ({ ...row, name: groupByKey.get(row.key ?? '')?.name ?? null })),
    records: rows.map((row) => groupAdoptionRow(at, groupByKey.get(row.key ?? ''), row, cohortText(cohortOfRow(row)))),
    blocks,
  };
}
