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
import { type Group, GROUP_COLUMNS, groupsToldApart, ONLY_TEAMS, SCOPE_VALUE } from './groups.ts';
import { pagedFrom, pagedNodesOf } from './paging.ts';
import { flag, type OfProject, optional, type Row, rowsIn, rowsOf, text, type UiApiData } from './selection.ts';
import { type Agreement, SIGNAL_COLUMNS } from './signals.ts';

const SIGNALS = SIGNAL_SCOPE.objectApiName;
const GROUPS = GROUP_NAME.objectApiName;
const RATES = WEEK_START.objectApiName;

const COLUMNS = { ...SIGNAL_COLUMNS, scope: text(SIGNAL_SCOPE), isActive: flag(IS_ACTIVE) };
const WEEK_COLUMNS = { projectId: optional(RATE_PROJECT), weekStart: text(WEEK_START) };

/** A signal as an administrator sees it: those switched off and those of the whole project among them. */
export type SetupSignal = Row<typeof COLUMNS> & Agreement;

/** What the page for administrators reads of a rollout. */
export interface Setup {
  signals: SetupSignal[];
  groups: Group[];
  /** Monday of the newest measured week; null before the first. */
  newestWeek: string | null;
}

/** Cursors of the signals, of the teams and of the weeks. */
export const SETUP_PAGES = { afterSignals: SIGNALS, afterGroups: GROUPS, afterWeeks: RATES } as const;

/**
 * Every signal of the rollouts that are asked for in its order, their teams, and the weeks of their figures, the newest
 * first, as parts of a query.
 */
export function setupOf(of: OfProject): string {
  return `${SIGNALS}(
    where: ${of(SIGNAL_PROJECT)}
    orderBy: {${ORDER.fieldApiName}: {order: ASC}}
    ${pagedFrom('afterSignals')}
  ) { ${pagedNodesOf(COLUMNS)} }
  ${GROUPS}(
    where: {and: [${of(GROUP_PROJECT)}, ${ONLY_TEAMS}]}
    orderBy: {${GROUP_NAME.fieldApiName}: {order: ASC}}
    ${pagedFrom('afterGroups')}
  ) { ${pagedNodesOf(GROUP_COLUMNS)} }
  ${RATES}(
    where: {and: [
      ${of(RATE_PROJECT)}
      {${RATE_SCOPE.fieldApiName}: {eq: "${SCOPE_VALUE.project}"}}
    ]}
    orderBy: {${WEEK_START.fieldApiName}: {order: DESC}}
    ${pagedFrom('afterWeeks')}
  ) { ${pagedNodesOf(WEEK_COLUMNS)} }`;
}

/** What was read of one rollout. */
export function setupIn(data: UiApiData, projectId: string): Setup {
  return {
    signals: asAgreed(rowsOf(projectId, rowsIn(data, SIGNALS, COLUMNS))),
    groups: groupsToldApart(rowsOf(projectId, rowsIn(data, GROUPS, GROUP_COLUMNS))),
    newestWeek: rowsOf(projectId, rowsIn(data, RATES, WEEK_COLUMNS))[0]?.weekStart ?? null,
  };
}
