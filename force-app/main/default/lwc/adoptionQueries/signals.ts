import AGREED_DEFINITION from '@salesforce/schema/AdoptionSignal__c.AgreedDefinition__c';
import BENEFIT from '@salesforce/schema/AdoptionSignal__c.BenefitToRep__c';
import COACHING_HINT from '@salesforce/schema/AdoptionSignal__c.CoachingHint__c';
import DECISION from '@salesforce/schema/AdoptionSignal__c.Decision__c';
import HOW_TO_FIX from '@salesforce/schema/AdoptionSignal__c.HowToFix__c';
import IS_ACTIVE from '@salesforce/schema/AdoptionSignal__c.IsActive__c';
import KEY from '@salesforce/schema/AdoptionSignal__c.Key__c';
import MINIMUM_RECORDS from '@salesforce/schema/AdoptionSignal__c.MinimumRecords__c';
import NAME from '@salesforce/schema/AdoptionSignal__c.Name';
import NEXT_REVIEW_ON from '@salesforce/schema/AdoptionSignal__c.NextReviewOn__c';
import OBJECT from '@salesforce/schema/AdoptionSignal__c.Object__c';
import ORDER from '@salesforce/schema/AdoptionSignal__c.Order__c';
import OWNER_FIELD from '@salesforce/schema/AdoptionSignal__c.OwnerField__c';
import PASS from '@salesforce/schema/AdoptionSignal__c.Pass__c';
import PILLAR from '@salesforce/schema/AdoptionSignal__c.Pillar__c';
import POPULATION from '@salesforce/schema/AdoptionSignal__c.Population__c';
import PROJECT from '@salesforce/schema/AdoptionSignal__c.Project__c';
import READERS from '@salesforce/schema/AdoptionSignal__c.Readers__c';
import REMEDIES from '@salesforce/schema/AdoptionSignal__c.Remedies__c';
import SCOPE from '@salesforce/schema/AdoptionSignal__c.Scope__c';
import TARGET from '@salesforce/schema/AdoptionSignal__c.Target__c';
import WEIGHT from '@salesforce/schema/AdoptionSignal__c.Weight__c';
import { asAgreed } from 'c/adoptionCharter';
import { cursorVariables, PAGE_INFO, pagedFrom, pagedNodesOf } from './paging.ts';
import {
  type Columns,
  nodesIn,
  optional,
  requiredNumber,
  type Row,
  rowsIn,
  text,
  type UiApiData,
} from './selection.ts';

/** What every reader of signals may read of them. */
export const SIGNAL_COLUMNS = {
  projectId: optional(PROJECT),
  key: text(KEY),
  name: text(NAME),
  object: text(OBJECT),
  ownerField: text(OWNER_FIELD),
  population: text(POPULATION),
  pass: text(PASS),
  /** For `readRemedies` of `c/adoptionFilters`. */
  remedies: text(REMEDIES),
  minimumRecords: requiredNumber(MINIMUM_RECORDS),
  target: requiredNumber(TARGET),
  weight: requiredNumber(WEIGHT),
  pillar: text(PILLAR),
  agreedDefinition: optional(AGREED_DEFINITION),
  decision: text(DECISION),
  readers: text(READERS),
  benefit: text(BENEFIT),
  howToFix: text(HOW_TO_FIX),
  nextReviewOn: optional(NEXT_REVIEW_ON),
};

const TEAM_COLUMNS = { ...SIGNAL_COLUMNS, coachingHint: text(COACHING_HINT) };

export interface Agreement {
  /** Whether the charter covers it as it is; if not, its weight is 0. */
  isAgreed: boolean;
}

/** A signal: its definition (as scoring takes it) and its data contract. */
export type Signal = Row<typeof SIGNAL_COLUMNS> & Agreement;
/** A signal with the hint for managers, which reps have no access to. */
export type TeamSignal = Row<typeof TEAM_COLUMNS> & Agreement;

const REVIEWS_DUE = 'reviewsDue';
/** Signals about people: those of the whole project are never in a score and have no owner to count by. */
const ACTIVE = `{${PROJECT.fieldApiName}: {eq: $project}}, {${IS_ACTIVE.fieldApiName}: {eq: true}}, {${SCOPE.fieldApiName}: {ne: "Project"}}`;

/** Cursor of the signals. */
export const TEAM_SIGNAL_PAGES = { after: KEY.objectApiName } as const;
/** Cursors of the signals and of those whose review is past its day. */
export const SIGNAL_PAGES = { ...TEAM_SIGNAL_PAGES, afterReviews: REVIEWS_DUE } as const;

function connection(columns: Columns): string {
  return `${KEY.objectApiName}(
      where: {and: [${ACTIVE}]}
      orderBy: {${ORDER.fieldApiName}: {order: ASC}}
      ${pagedFrom('after')}
    ) { ${pagedNodesOf(columns)} }`;
}

/**
 * Active signals of the project `$project`, in their order, and those whose review is past its day on `$today`, the
 * rollout's day.
 */
export const SIGNALS_QUERY = `query adoptionSignals($project: ID, ${cursorVariables(SIGNAL_PAGES)}, $today: Date) { uiapi { query {
    ${connection(SIGNAL_COLUMNS)}
    ${REVIEWS_DUE}: ${KEY.objectApiName}(
      where: {and: [${ACTIVE}, {${NEXT_REVIEW_ON.fieldApiName}: {lt: {value: $today}}}]}
      ${pagedFrom('afterReviews')}
    ) { edges { node { Id } } ${PAGE_INFO} }
  } } }`;

/** The active signals of `$project` with the hints for managers, as a part of a query. */
export const TEAM_SIGNALS = connection(TEAM_COLUMNS);

/** The signals with the weights that were agreed, so that every page scores as the charter says. */
export function signalsIn(data: UiApiData): Signal[] {
  return asAgreed(rowsIn(data, KEY.objectApiName, SIGNAL_COLUMNS));
}

/** Ids of the signals whose review is past its day. */
export function reviewsDueIn(data: UiApiData): string[] {
  return nodesIn(data, REVIEWS_DUE).map(({ Id }) => Id);
}

export function teamSignalsIn(data: UiApiData): TeamSignal[] {
  return asAgreed(rowsIn(data, KEY.objectApiName, TEAM_COLUMNS));
}
