import ALSO_BOTHERS from '@salesforce/schema/Irritant__c.AlsoBothers__c';
import ANSWER_WITHIN from '@salesforce/schema/Irritant__c.AnswerWithinDays__c';
import ANSWERED_ON from '@salesforce/schema/Irritant__c.AnsweredOn__c';
import AUTHOR from '@salesforce/schema/Irritant__c.CreatedBy.Name';
import AUTHOR_MANAGER from '@salesforce/schema/Irritant__c.CreatedBy.ManagerId';
import AUTHOR_USERNAME from '@salesforce/schema/Irritant__c.CreatedBy.Username';
import DESCRIPTION from '@salesforce/schema/Irritant__c.Description__c';
import FILED_ON from '@salesforce/schema/Irritant__c.FiledOn__c';
import IN_TIME from '@salesforce/schema/Irritant__c.IsAnsweredInTime__c';
import KIND from '@salesforce/schema/Irritant__c.Kind__c';
import NAME from '@salesforce/schema/Irritant__c.Name';
import PROJECT from '@salesforce/schema/Irritant__c.Project__c';
import ANSWER from '@salesforce/schema/Irritant__c.PublicAnswer__c';
import RESPONSIBLE from '@salesforce/schema/Irritant__c.Responsible__c';
import RESPONSIBLE_NAME from '@salesforce/schema/Irritant__c.Responsible__r.Name';
import RESPONSIBLE_USERNAME from '@salesforce/schema/Irritant__c.Responsible__r.Username';
import { toldApart } from 'c/adoptionNames';
import { irritantWait, type Wait } from 'c/adoptionReview';
import { cursorVariables, pagedFrom, pagedNodesOf } from './paging.ts';
import { condition, flag, number, optional, type Row, rowsIn, text, type UiApiData } from './selection.ts';

/** Name of the object, for what is filed and answered. */
export const IRRITANT = NAME.objectApiName;

/** Names of the fields that the page writes. */
export const IRRITANT_FIELD = {
  alsoBothers: ALSO_BOTHERS.fieldApiName,
  answer: ANSWER.fieldApiName,
  answeredOn: ANSWERED_ON.fieldApiName,
  description: DESCRIPTION.fieldApiName,
  kind: KIND.fieldApiName,
  name: NAME.fieldApiName,
  project: PROJECT.fieldApiName,
  responsible: RESPONSIBLE.fieldApiName,
} as const;

const COLUMNS = {
  projectId: optional(PROJECT),
  name: text(NAME),
  kind: text(KIND),
  description: text(DESCRIPTION),
  filedOn: text(FILED_ON),
  answerWithin: number(ANSWER_WITHIN),
  isInTime: flag(IN_TIME),
  answeredOn: optional(ANSWERED_ON),
  answer: text(ANSWER),
  /** How many more people said so; nobody's name. */
  alsoBothers: number(ALSO_BOTHERS),
  responsibleId: optional(RESPONSIBLE),
  responsibleName: text(RESPONSIBLE_NAME),
  responsibleUsername: text(RESPONSIBLE_USERNAME),
  /** Whom Salesforce recorded as its author: filing is not anonymous, and the page says so. */
  author: text(AUTHOR),
  authorUsername: text(AUTHOR_USERNAME),
};

/** What bothers somebody, and its answer. */
export type Irritant = Row<typeof COLUMNS>;

type Waiting = Pick<Irritant, 'filedOn' | 'answeredOn' | 'answerWithin'>;

/** How long it waits, or waited, for its answer. @param today the rollout's day */
export function waitOf({ filedOn, answeredOn, answerWithin }: Waiting, today: string): Wait {
  return irritantWait({ FiledOn__c: filedOn, AnsweredOn__c: answeredOn, AnswerWithinDays__c: answerWithin }, today);
}

/** Cursor of the irritants. */
export const IRRITANT_PAGES = { after: IRRITANT } as const;

/** All irritants of `$project`, the newest first. */
export const IRRITANTS_QUERY = `query adoptionIrritants($project: ID, ${cursorVariables(IRRITANT_PAGES)}) { uiapi { query {
  ${IRRITANT}(
    where: {${PROJECT.fieldApiName}: {eq: $project}}
    orderBy: {${FILED_ON.fieldApiName}: {order: DESC}}
    ${pagedFrom('after')}
  ) { ${pagedNodesOf(COLUMNS)} }
} } }`;

/** The irritants, with their people told apart. */
export function irritantsIn(data: UiApiData): Irritant[] {
  const rows = rowsIn(data, IRRITANT, COLUMNS);
  const author = (row: Irritant) => ({ name: row.author, mark: row.authorUsername });
  const responsible = (row: Irritant) => ({ name: row.responsibleName, mark: row.responsibleUsername });
  const show = toldApart(rows.flatMap((row) => [author(row), responsible(row)]));
  return rows.map((row) => ({ ...row, author: show(author(row)), responsibleName: show(responsible(row)) }));
}

/** Alias of the irritants that wait for an answer and come from people whose manager the reader is. */
const OF_TEAM = 'teamIrritants';
/** Cursor of these. */
export const TEAM_IRRITANT_PAGES = { afterIrritants: OF_TEAM } as const;

const TEAM_COLUMNS = {
  filedOn: text(FILED_ON),
  answeredOn: optional(ANSWERED_ON),
  answerWithin: number(ANSWER_WITHIN),
};

/** An irritant of the reader's own people that has no answer yet. */
export type TeamIrritant = Row<typeof TEAM_COLUMNS>;

/** Unanswered irritants of `$project` that people filed whose manager `$reader` is, the oldest first, as a part of a query. */
export const TEAM_IRRITANTS = `${OF_TEAM}: ${IRRITANT}(
    where: {and: [
      ${condition(PROJECT, '{eq: $project}')}
      ${condition(ANSWERED_ON, '{eq: null}')}
      ${condition(AUTHOR_MANAGER, '{eq: $reader}')}
    ]}
    orderBy: {${FILED_ON.fieldApiName}: {order: ASC}}
    ${pagedFrom('afterIrritants')}
  ) { ${pagedNodesOf(TEAM_COLUMNS)} }`;

export function teamIrritantsIn(data: UiApiData): TeamIrritant[] {
  return rowsIn(data, OF_TEAM, TEAM_COLUMNS);
}
