import METRIC_PASSED from '@salesforce/schema/AdoptionMetric__c.Passed__c';
import METRIC_POINTS from '@salesforce/schema/AdoptionMetric__c.Points__c';
import METRIC_POPULATION from '@salesforce/schema/AdoptionMetric__c.Population__c';
import METRIC_RATE from '@salesforce/schema/AdoptionMetric__c.Rate__c';
import METRIC_SIGNAL from '@salesforce/schema/AdoptionMetric__c.Signal__c';
import METRIC_SNAPSHOT from '@salesforce/schema/AdoptionMetric__c.Snapshot__c';
import METRIC_SNAPSHOT_GROUP from '@salesforce/schema/AdoptionMetric__c.Snapshot__r.Group__c';
import METRIC_SNAPSHOT_OWNER from '@salesforce/schema/AdoptionMetric__c.Snapshot__r.OwnerId';
import METRIC_SNAPSHOT_PROJECT from '@salesforce/schema/AdoptionMetric__c.Snapshot__r.Project__c';
import METRIC_SNAPSHOT_WEEK from '@salesforce/schema/AdoptionMetric__c.Snapshot__r.WeekStart__c';
import BAND from '@salesforce/schema/AdoptionSnapshot__c.Band__c';
import FOUR_WEEK_CHANGE from '@salesforce/schema/AdoptionSnapshot__c.FourWeekChange__c';
import GROUP from '@salesforce/schema/AdoptionSnapshot__c.Group__c';
import OWNER_NAME from '@salesforce/schema/AdoptionSnapshot__c.Owner.Name';
import OWNER_USERNAME from '@salesforce/schema/AdoptionSnapshot__c.Owner.Username';
import OWNER from '@salesforce/schema/AdoptionSnapshot__c.OwnerId';
import PROJECT from '@salesforce/schema/AdoptionSnapshot__c.Project__c';
import SCORE from '@salesforce/schema/AdoptionSnapshot__c.Score__c';
import WEEK_START from '@salesforce/schema/AdoptionSnapshot__c.WeekStart__c';
import { cursorVariables, PAGE_INFO, pagedFrom, pagedNodesOf } from './paging.ts';
import {
  condition,
  nodesOf,
  number,
  type OfProject,
  optional,
  requiredNumber,
  type Row,
  rowsIn,
  rowsOf,
  text,
  type UiApiData,
} from './selection.ts';

const SNAPSHOT = SCORE.objectApiName;
const METRIC = METRIC_RATE.objectApiName;

const WEEK_COLUMNS = {
  weekStart: text(WEEK_START),
  score: number(SCORE),
  band: optional(BAND),
  fourWeekChange: number(FOUR_WEEK_CHANGE),
};
const OWN_COLUMNS = { ...WEEK_COLUMNS, projectId: optional(PROJECT) };
const PERSON_COLUMNS = {
  ...WEEK_COLUMNS,
  ownerId: text(OWNER),
  ownerName: text(OWNER_NAME),
  ownerUsername: text(OWNER_USERNAME),
};
const METRIC_COLUMNS = {
  snapshotId: text(METRIC_SNAPSHOT),
  signalId: text(METRIC_SIGNAL),
  population: requiredNumber(METRIC_POPULATION),
  passed: requiredNumber(METRIC_PASSED),
  rate: number(METRIC_RATE),
  points: number(METRIC_POINTS),
};

/** One stored week of a person. */
export type SnapshotWeek = Row<typeof WEEK_COLUMNS>;
/** One stored week with the person it belongs to. */
export type PersonWeek = Row<typeof PERSON_COLUMNS>;
/** One signal of one stored week; `rate` in percent. */
export type MetricRow = Row<typeof METRIC_COLUMNS>;

/** Weeks of a person's own history: half a year. */
export const OWN_WEEKS = 26;

/** Weeks of all rollouts of a person together; nobody is in so many that half a year of one is not among them. */
const MOST_OWN = 200;

/** The weeks stored for `$owner` in the rollouts that are asked for, newest first, as a part of a query. */
export function ownWeeksOf(of: OfProject): string {
  return `${SNAPSHOT}(
    where: {and: [${of(PROJECT)}, ${condition(OWNER, '{eq: $owner}')}]}
    orderBy: {${WEEK_START.fieldApiName}: {order: DESC}}
    first: ${MOST_OWN}
  ) { ${nodesOf(OWN_COLUMNS)} ${PAGE_INFO} }`;
}

/** Cursors of the weeks and of the signals. */
export const TEAM_PAGES = { afterWeeks: SNAPSHOT, afterMetrics: METRIC } as const;

/**
 * Weeks since `$since` of the people of `$group` whom the reader may see, except `$reader` (whose own page is the
 * mirror), and the signals of `$week`. Sharing decides which rows arrive.
 */
export const TEAM_WEEKS_QUERY = `query adoptionTeamWeeks(
  $project: ID, $group: ID, $reader: ID, $since: Date, $week: Date, ${cursorVariables(TEAM_PAGES)}
) { uiapi { query {
  ${SNAPSHOT}(
    where: {and: [
      ${condition(PROJECT, '{eq: $project}')}
      ${condition(GROUP, '{eq: $group}')}
      ${condition(OWNER, '{ne: $reader}')}
      ${condition(WEEK_START, '{gte: {value: $since}}')}
    ]}
    orderBy: {${WEEK_START.fieldApiName}: {order: DESC}}
    ${pagedFrom('afterWeeks')}
  ) { ${pagedNodesOf(PERSON_COLUMNS)} }
  ${METRIC}(
    where: {and: [
      ${condition(METRIC_SNAPSHOT_PROJECT, '{eq: $project}')}
      ${condition(METRIC_SNAPSHOT_GROUP, '{eq: $group}')}
      ${condition(METRIC_SNAPSHOT_OWNER, '{ne: $reader}')}
      ${condition(METRIC_SNAPSHOT_WEEK, '{eq: {value: $week}}')}
    ]}
    ${pagedFrom('afterMetrics')}
  ) { ${pagedNodesOf(METRIC_COLUMNS)} }
} } }`;

/** Half a year of the weeks stored in a rollout, newest first, and whether there are older ones. */
export function ownWeeksIn(data: UiApiData, projectId: string): { weeks: SnapshotWeek[]; hasOlder: boolean } {
  const all = rowsOf(projectId, rowsIn(data, SNAPSHOT, OWN_COLUMNS));
  const isCut = data.uiapi.query[SNAPSHOT]?.pageInfo?.hasNextPage === true;
  return { weeks: all.slice(0, OWN_WEEKS), hasOlder: isCut || all.length > OWN_WEEKS };
}

export function personWeeksIn(data: UiApiData): PersonWeek[] {
  return rowsIn(data, SNAPSHOT, PERSON_COLUMNS);
}

export function metricsIn(data: UiApiData): MetricRow[] {
  return rowsIn(data, METRIC, METRIC_COLUMNS);
}
