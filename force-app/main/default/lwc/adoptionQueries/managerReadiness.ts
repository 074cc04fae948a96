import ABILITY from '@salesforce/schema/ManagerReadiness__c.Ability__c';
import AWARENESS from '@salesforce/schema/ManagerReadiness__c.Awareness__c';
import COACHED_ON from '@salesforce/schema/ManagerReadiness__c.CoachedOn__c';
import DESIRE from '@salesforce/schema/ManagerReadiness__c.Desire__c';
import GROUP from '@salesforce/schema/ManagerReadiness__c.Group__c';
import KNOWLEDGE from '@salesforce/schema/ManagerReadiness__c.Knowledge__c';
import MANAGER from '@salesforce/schema/ManagerReadiness__c.Manager__c';
import REINFORCEMENT from '@salesforce/schema/ManagerReadiness__c.Reinforcement__c';
import PROJECT from '@salesforce/schema/RolloutGroup__c.Project__c';
import { nodesOf, number, optional, type Row, rowsIn, type UiApiData } from './selection.ts';

const READINESS = MANAGER.objectApiName;
/** More managers than a rollout has; pages of more than 200 need the bound. */
const MOST = 2000;

/** From 1 to 5; null: not answered. */
const ANSWERS = {
  awareness: number(AWARENESS),
  desire: number(DESIRE),
  knowledge: number(KNOWLEDGE),
  ability: number(ABILITY),
  reinforcement: number(REINFORCEMENT),
};
const COLUMNS = { groupId: optional(GROUP), managerId: optional(MANAGER), coachedOn: optional(COACHED_ON), ...ANSWERS };

/** The five answers. */
export type Readiness = Omit<Row<typeof ANSWERS>, 'id'>;
/** The record in which a manager says how ready they are. */
export type ManagerReadiness = Row<typeof COLUMNS>;

/** What managers of `$project` say, as far as sharing opens it: the own answers, and all of them to the lead. */
export const READINESS_PART = `${READINESS}(
  where: {${GROUP.fieldApiName.replace('__c', '__r')}: {${PROJECT.fieldApiName}: {eq: $project}}}
  first: ${MOST}, upperBound: ${MOST}
) { ${nodesOf(COLUMNS)} }`;

export function managerReadinessIn(data: UiApiData): ManagerReadiness[] {
  return rowsIn(data, READINESS, COLUMNS);
}

/** API names of what a manager fills in, by name. */
export const READINESS_FIELD: Readonly<Record<keyof Readiness | 'coachedOn', string>> = {
  awareness: AWARENESS.fieldApiName,
  desire: DESIRE.fieldApiName,
  knowledge: KNOWLEDGE.fieldApiName,
  ability: ABILITY.fieldApiName,
  reinforcement: REINFORCEMENT.fieldApiName,
  coachedOn: COACHED_ON.fieldApiName,
};
