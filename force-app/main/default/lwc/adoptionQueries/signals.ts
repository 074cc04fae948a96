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
import { pagedFrom, pagedNodesOf } from './paging.ts';
import {
  type Columns,
  type OfProject,
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

/** Signals about people: those of the whole project are never in a score and have no owner to count by. */
const ACTIVE = `{${IS_ACTIVE.fieldApiName}: {eq: true}}, {${SCOPE.fieldApiName}: {ne: "Project"}}`;

/** Cursor of the signals of a team. */
export const TEAM_SIGNAL_PAGES = { after: KEY.objectApiName } as const;
/** Cursor of the signals of several rollouts. */
export const SIGNAL_PAGES = { afterSignals: KEY.objectApiName } as const;

function connection(columns: Columns, ofProject: string, cursor: string): string {
  return `${KEY.objectApiName}(
      where: {and: [${ofProject}, ${ACTIVE}]}
      orderBy: {${ORDER.fieldApiName}: {order: ASC}}
      ${pagedFrom(cursor)}
    ) { ${pagedNodesOf(columns)} }`;
}

/** The active signals of the rollouts that are asked for, in their order, as a part of a query. */
export function signalsOf(of: OfProject): string {
  return connection(SIGNAL_COLUMNS, of(PROJECT), 'afterSignals');
}

/** The active signals of `$project` with the hints for managers, as a part of a query. */
export const TEAM_SIGNALS = connection(TEAM_COLUMNS, `{${PROJECT.fieldApiName}: {eq: $project}}`, 'after');

/** The signals with the weights that were agreed, so that every page scores as the charter says. */
export function signalsIn(data: UiApiData): Signal[] {
  return asAgreed(rowsIn(data, KEY.objectApiName, SIGNAL_COLUMNS));
}

export function teamSignalsIn(data: UiApiData): TeamSignal[] {
  return asAgreed(rowsIn(data, KEY.objectApiName, TEAM_COLUMNS));
}
