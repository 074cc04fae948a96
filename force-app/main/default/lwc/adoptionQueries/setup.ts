import IS_ACTIVE from '@salesforce/schema/AdoptionSignal__c.IsActive__c';
import ORDER from '@salesforce/schema/AdoptionSignal__c.Order__c';
import SIGNAL_PROJECT from '@salesforce/schema/AdoptionSignal__c.Project__c';
import SIGNAL_SCOPE from '@salesforce/schema/AdoptionSignal__c.Scope__c';
import GROUP_NAME from '@salesforce/schema/RolloutGroup__c.Name';
import GROUP_PROJECT from '@salesforce/schema/RolloutGroup__c.Project__c';
import RATE_PROJECT from '@salesforce/schema/SignalAdoption__c.Project__c';
import RATE_SCOPE from '@salesforce/schema/SignalAdoption__c.Scope__c';
import WEEK_START from '@salesforce/schema/SignalAdoption__c.WeekStart__c';
import { asAgreed } from 'c/adoptionCharter';
import { type Group, GROUP_COLUMNS, ONLY_TEAMS, SCOPE_VALUE } from './groups.ts';
import { cursorVariables, pagedFrom, pagedNodesOf } from './paging.ts';
import { flag, nodesOf, type Row, rowsIn, text, type UiApiData } from './selection.ts';
import { type Agreement, SIGNAL_COLUMNS } from './signals.ts';

const SIGNALS = SIGNAL_SCOPE.objectApiName;
const GROUPS = GROUP_NAME.objectApiName;
const RATES = WEEK_START.objectApiName;

const COLUMNS = { ...SIGNAL_COLUMNS, scope: text(SIGNAL_SCOPE), isActive: flag(IS_ACTIVE) };
const WEEK_COLUMNS = { weekStart: text(WEEK_START) };

/** A signal as an administrator sees it: those switched off and those of the whole project among them. */
export type SetupSignal = Row<typeof COLUMNS> & Agreement;

/** What the page for administrators reads of a rollout. */
export interface Setup {
  signals: SetupSignal[];
  groups: Group[];
  /** Monday of the newest measured week; null before the first. */
  newestWeek: string | null;
}

/** Cursors of the signals and of the teams. */
export const SETUP_PAGES = { after: SIGNALS, afterGroups: GROUPS } as const;

/** Every signal of `$project` in its order, its teams, and the newest week of its figures. */
export const SETUP_QUERY = `query adoptionSetup($project: ID, ${cursorVariables(SETUP_PAGES)}) { uiapi { query {
  ${SIGNALS}(
    where: {${SIGNAL_PROJECT.fieldApiName}: {eq: $project}}
    orderBy: {${ORDER.fieldApiName}: {order: ASC}}
    ${pagedFrom('after')}
  ) { ${pagedNodesOf(COLUMNS)} }
  ${GROUPS}(
    where: {and: [{${GROUP_PROJECT.fieldApiName}: {eq: $project}}, ${ONLY_TEAMS}]}
    orderBy: {${GROUP_NAME.fieldApiName}: {order: ASC}}
    ${pagedFrom('afterGroups')}
  ) { ${pagedNodesOf(GROUP_COLUMNS)} }
  ${RATES}(
    where: {and: [
      {${RATE_PROJECT.fieldApiName}: {eq: $project}}, {${RATE_SCOPE.fieldApiName}: {eq: "${SCOPE_VALUE.project}"}}
    ]}
    orderBy: {${WEEK_START.fieldApiName}: {order: DESC}}
    first: 1
  ) { ${nodesOf(WEEK_COLUMNS)} }
} } }`;

export function setupIn(data: UiApiData): Setup {
  return {
    signals: asAgreed(rowsIn(data, SIGNALS, COLUMNS)),
    groups: rowsIn(data, GROUPS, GROUP_COLUMNS),
    newestWeek: rowsIn(data, RATES, WEEK_COLUMNS)[0]?.weekStart ?? null,
  };
}
