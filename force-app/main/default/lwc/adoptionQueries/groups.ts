import GROUP from '@salesforce/schema/GroupAdoption__c.Group__c';
import GROUP_MANAGER_USERNAME from '@salesforce/schema/GroupAdoption__c.Group__r.Manager__r.Username';
import GROUP_NAME from '@salesforce/schema/GroupAdoption__c.Group__r.Name';
import IS_SUPPRESSED from '@salesforce/schema/GroupAdoption__c.IsSuppressed__c';
import MEAN from '@salesforce/schema/GroupAdoption__c.Mean__c';
import FIGURES_PROJECT from '@salesforce/schema/GroupAdoption__c.Project__c';
import REPS from '@salesforce/schema/GroupAdoption__c.Reps__c';
import SCOPE from '@salesforce/schema/GroupAdoption__c.Scope__c';
import SCORED_REPS from '@salesforce/schema/GroupAdoption__c.ScoredReps__c';
import STEP_WEEK from '@salesforce/schema/GroupAdoption__c.StepWeek__c';
import USE from '@salesforce/schema/GroupAdoption__c.Use__c';
import WEEK_START from '@salesforce/schema/GroupAdoption__c.WeekStart__c';
import KIND from '@salesforce/schema/RolloutGroup__c.Kind__c';
import MANAGER from '@salesforce/schema/RolloutGroup__c.Manager__c';
import MANAGER_ACTIVE from '@salesforce/schema/RolloutGroup__c.Manager__r.IsActive';
import MANAGER_NAME from '@salesforce/schema/RolloutGroup__c.Manager__r.Name';
import MANAGER_USERNAME from '@salesforce/schema/RolloutGroup__c.Manager__r.Username';
import MANAGER_READY from '@salesforce/schema/RolloutGroup__c.ManagerReady__c';
import NAME from '@salesforce/schema/RolloutGroup__c.Name';
import PROJECT from '@salesforce/schema/RolloutGroup__c.Project__c';
import { groupNames, toldApart } from 'c/adoptionNames';
import { type ManagerReadiness, managerReadinessIn, READINESS_PART } from './managerReadiness.ts';
import { pagedFrom, pagedNodesOf } from './paging.ts';
import { flag, number, optional, type Row, rowsIn, text, type UiApiData } from './selection.ts';

const FIGURES = MEAN.objectApiName;
const GROUPS = NAME.objectApiName;

const FIGURE_COLUMNS = {
  groupId: optional(GROUP),
  groupName: text(GROUP_NAME),
  managerUsername: text(GROUP_MANAGER_USERNAME),
  scope: text(SCOPE),
  weekStart: text(WEEK_START),
  /** Week of the figure; an earlier one while it stays because people came or went. */
  stepWeek: optional(STEP_WEEK),
  reps: number(REPS),
  scoredReps: number(SCORED_REPS),
  /** Lowest score of the step of five; 0 for all below the lowest step. */
  mean: number(MEAN),
  /** The step in words, in the reader's language: "80-84". */
  use: text(USE),
  isSuppressed: flag(IS_SUPPRESSED),
};
export const GROUP_COLUMNS = {
  projectId: optional(PROJECT),
  name: text(NAME),
  managerId: optional(MANAGER),
  managerName: text(MANAGER_NAME),
  managerUsername: text(MANAGER_USERNAME),
  /** False as well for a group without a manager. */
  isManagerActive: flag(MANAGER_ACTIVE),
  isManagerReady: flag(MANAGER_READY),
};

/** One group, or the whole project, in one week; no figures when suppressed. */
export type GroupWeek = Row<typeof FIGURE_COLUMNS>;
/** A group and whether its manager is prepared. */
export type Group = Row<typeof GROUP_COLUMNS>;
/** A group with what its manager says: undefined where the reader may know none, null where they see none. */
export type TeamGroup = Group & { readiness?: ManagerReadiness | null };

/** Values of `Scope__c`. */
export const SCOPE_VALUE = { group: 'Group', project: 'Project' } as const;

/** Functions and waves are described, never measured. */
export const ONLY_TEAMS = ['Function', 'Wave'].map((kind) => `{${KIND.fieldApiName}: {ne: "${kind}"}}`).join(', ');

/** Cursors of the teams and of their figures. */
export const GROUP_PAGES = { afterGroups: GROUPS, afterFigures: FIGURES } as const;

/**
 * Teams of `$project` and the weekly figures since `$since` that the reader may see, newest first, as a part of a query: sharing gives a
 * manager the own group and the whole project, and the project lead all of them. What managers say of their readiness
 * stands beside, where the reader may know it.
 */
export function groupsPart(hasReadiness: boolean): string {
  return `${GROUPS}(
    where: {and: [{${PROJECT.fieldApiName}: {eq: $project}}, ${ONLY_TEAMS}]}
    orderBy: {${NAME.fieldApiName}: {order: ASC}}
    ${pagedFrom('afterGroups')}
  ) { ${pagedNodesOf(GROUP_COLUMNS)} }
  ${FIGURES}(
    where: {and: [
      {${FIGURES_PROJECT.fieldApiName}: {eq: $project}}
      {${WEEK_START.fieldApiName}: {gte: {value: $since}}}
    ]}
    orderBy: {${WEEK_START.fieldApiName}: {order: DESC}}
    ${pagedFrom('afterFigures')}
  ) { ${pagedNodesOf(FIGURE_COLUMNS)} }
  ${hasReadiness ? READINESS_PART : ''}`;
}

/** Groups whose names, and those of their managers, are told apart. */
export function groupsToldApart<G extends Group>(groups: readonly G[]): G[] {
  const names = groupNames(groups.map((group) => ({ ...group, managerUsername: group.managerUsername || null })));
  const asManager = ({ managerName: name, managerUsername: mark }: Group) => ({ name, mark });
  const show = toldApart(groups.map(asManager));
  return groups.map((group) => ({
    ...group,
    name: names.get(group.id) ?? group.name,
    managerName: show(asManager(group)),
  }));
}

/**
 * The teams, each with what its manager of today says of the own readiness: whoever managed it before keeps the own
 * answers. Only a manager's record is the manager's; that of somebody else says nothing of a group.
 */
export function teamGroupsIn(data: UiApiData, hasReadiness: boolean): TeamGroup[] {
  const groups = groupsToldApart(rowsIn(data, GROUPS, GROUP_COLUMNS));
  if (!hasReadiness) return groups;
  const said = managerReadinessIn(data);
  return groups.map((group) => ({
    ...group,
    readiness: said.find((one) => one.groupId === group.id && one.managerId === group.managerId) ?? null,
  }));
}

export function groupWeeksIn(data: UiApiData): GroupWeek[] {
  const rows = rowsIn(data, FIGURES, FIGURE_COLUMNS);
  const names = groupNames(
    rows.map(({ groupId, groupName: name, managerUsername }) => ({
      id: groupId ?? '',
      name,
      managerUsername: managerUsername || null,
    })),
  );
  return rows.map((row) => ({ ...row, groupName: names.get(row.groupId ?? '') ?? row.groupName }));
}
