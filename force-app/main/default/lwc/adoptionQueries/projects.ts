import CHARTER_AGREED_ON from '@salesforce/schema/RolloutProject__c.CharterAgreedOn__c';
import EXTERNAL_KEY from '@salesforce/schema/RolloutProject__c.ExternalKey__c';
import FISCAL_YEAR_START_MONTH from '@salesforce/schema/RolloutProject__c.FiscalYearStartMonth__c';
import IMPACT_ASSESSMENT from '@salesforce/schema/RolloutProject__c.ImpactAssessmentReference__c';
import IS_PAY_BANNED from '@salesforce/schema/RolloutProject__c.IsPayBanned__c';
import IS_RANKING_BANNED from '@salesforce/schema/RolloutProject__c.IsRankingBanned__c';
import IS_SANCTION_BANNED from '@salesforce/schema/RolloutProject__c.IsSanctionBanned__c';
import LEAD from '@salesforce/schema/RolloutProject__c.Lead__c';
import LEAD_NAME from '@salesforce/schema/RolloutProject__c.Lead__r.Name';
import MEASURING_PURPOSE from '@salesforce/schema/RolloutProject__c.MeasuringPurpose__c';
import MINIMUM_GROUP_SIZE from '@salesforce/schema/RolloutProject__c.MinimumGroupSize__c';
import MIRROR_STARTS_ON from '@salesforce/schema/RolloutProject__c.MirrorStartsOn__c';
import MIRROR_WEEKS from '@salesforce/schema/RolloutProject__c.MirrorWeeks__c';
import NAME from '@salesforce/schema/RolloutProject__c.Name';
import NEVER_SCORED from '@salesforce/schema/RolloutProject__c.NeverScored__c';
import PEOPLE_INFORMED_ON from '@salesforce/schema/RolloutProject__c.PeopleInformedOn__c';
import RETENTION_WEEKS from '@salesforce/schema/RolloutProject__c.RetentionWeeks__c';
import STATUS from '@salesforce/schema/RolloutProject__c.Status__c';
import TEAM_VIEW_OPENS_ON from '@salesforce/schema/RolloutProject__c.TeamViewOpensOn__c';
import TIME_ZONE from '@salesforce/schema/RolloutProject__c.TimeZone__c';
import WORKS_COUNCIL from '@salesforce/schema/RolloutProject__c.WorksCouncilConsultedOn__c';
import REVIEW_PROJECT from '@salesforce/schema/RolloutReview__c.Project__c';
import { type CharterStatus, charterStatusOn } from 'c/adoptionCharter';
import { dayIn, type FilterClock, isTimeZone } from 'c/adoptionFilters';
import { ALONG, type Along } from './along.ts';
import { cursorVariables, pagedFrom, pagedNodesOf } from './paging.ts';
import {
  flag,
  number,
  type OfProject,
  optional,
  requiredNumber,
  type Row,
  rowsIn,
  text,
  type UiApiData,
} from './selection.ts';

const PROJECT = NAME.objectApiName;
/** Projects of this status are over; they are opened by their key only. */
const CLOSED_STATUS = 'Closed';

const COLUMNS = {
  name: text(NAME),
  key: text(EXTERNAL_KEY),
  leadId: optional(LEAD),
  leadName: text(LEAD_NAME),
  measuringPurpose: text(MEASURING_PURPOSE),
  isPayBanned: flag(IS_PAY_BANNED),
  isSanctionBanned: flag(IS_SANCTION_BANNED),
  isRankingBanned: flag(IS_RANKING_BANNED),
  /** What is never looked at, one line each, in the rollout's own words. */
  neverScored: text(NEVER_SCORED),
  retentionWeeks: number(RETENTION_WEEKS),
  minimumGroupSize: requiredNumber(MINIMUM_GROUP_SIZE),
  charterAgreedOn: optional(CHARTER_AGREED_ON),
  worksCouncilConsultedOn: optional(WORKS_COUNCIL),
  peopleInformedOn: optional(PEOPLE_INFORMED_ON),
  impactAssessmentReference: text(IMPACT_ASSESSMENT),
  mirrorStartsOn: optional(MIRROR_STARTS_ON),
  mirrorWeeks: number(MIRROR_WEEKS),
  teamViewOpensOn: optional(TEAM_VIEW_OPENS_ON),
  timeZone: text(TIME_ZONE),
  fiscalYearStartMonth: number(FISCAL_YEAR_START_MONTH),
};

/** A rollout as the org has it, on whatever day. */
export type StoredProject = Row<typeof COLUMNS>;
/** A rollout as the components need it: its name, its lead, its charter and where that stands today. */
export type Project = StoredProject & { charterStatus: CharterStatus };

/** Cursors of the projects and of what is asked along with them. */
export function projectPages(along?: Along): Readonly<Record<string, string>> {
  return { after: PROJECT, ...(along && ALONG[along].pages) };
}

/** How a rollout is named: by its external key, its own record, or one of its reviews. */
export type ProjectChoice = 'key' | 'record' | 'review';

const CONDITION: Record<ProjectChoice | 'open', string> = {
  open: `{${STATUS.fieldApiName}: {ne: "${CLOSED_STATUS}"}}`,
  key: `{${EXTERNAL_KEY.fieldApiName}: {eq: $key}}`,
  record: '{Id: {eq: $record}}',
  review: `{Id: {inq: {${REVIEW_PROJECT.objectApiName}: {Id: {eq: $record}}, ApiName: "${REVIEW_PROJECT.fieldApiName}"}}}`,
};
const VARIABLE: Record<ProjectChoice | 'open', string> = {
  open: '',
  key: '$key: String, ',
  record: '$record: ID, ',
  review: '$record: ID, ',
};

/**
 * Open projects the reader can see, or the one with a key (variable `$key`), with an id or a review (`$record`).
 * @param along what else to ask about them, in the same request; see `isOwnAsked` for its variable
 */
export function projectsQuery(by: ProjectChoice | 'open', along?: Along): string {
  const more = along && ALONG[along];
  const of: OfProject = ({ fieldApiName }) => `{${fieldApiName.replace(/__c$/, '__r')}: ${CONDITION[by]}}`;
  const variables = `${VARIABLE[by]}${more?.isOwned ? '$owner: ID, ' : ''}${cursorVariables(projectPages(along))}`;
  return `query adoptionProjects(${variables}) { uiapi { query {
    ${PROJECT}(
      where: ${CONDITION[by]}, orderBy: {${NAME.fieldApiName}: {order: ASC}}, ${pagedFrom('after')}
    ) { ${pagedNodesOf(COLUMNS)} }
    ${more?.connections(of) ?? ''}
  } } }`;
}

export function projectsIn(data: UiApiData): StoredProject[] {
  return rowsIn(data, PROJECT, COLUMNS);
}

/**
 * What day it is in a rollout, and its calendar, for every reader and measuring alike. A rollout without a time zone,
 * whose charter nobody has agreed yet, follows the reader's.
 * @param now an instant, in milliseconds
 */
export function clockOf(project: StoredProject, readerTimeZone: string, now: number): FilterClock {
  const timeZone = isTimeZone(project.timeZone) ? project.timeZone : readerTimeZone;
  return { timeZone, today: dayIn(timeZone, now), fiscalYearStartMonth: project.fiscalYearStartMonth ?? 1 };
}

/** A rollout on its own day: its charter stands where it does for every reader, whatever day their own calendar has. */
export function projectOn(project: StoredProject, { today }: FilterClock): Project {
  return { ...project, charterStatus: charterStatusOn(project, today) };
}
