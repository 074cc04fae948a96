import HELD_ON from '@salesforce/schema/RolloutTraining__c.HeldOn__c';
import NAME from '@salesforce/schema/RolloutTraining__c.Name';
import PROJECT from '@salesforce/schema/RolloutTraining__c.Project__c';
import STATUS from '@salesforce/schema/RolloutTraining__c.Status__c';
import { nodesOf, type OfProject, optional, type Row, rowsIn, rowsOf, text, type UiApiData } from './selection.ts';

const TRAINING = HELD_ON.objectApiName;
const COLUMNS = { projectId: optional(PROJECT), name: text(NAME), heldOn: text(HELD_ON) };
/** More than took place in the half year that a history shows. */
const MOST = 200;

/** A training that took place in the rollout; who was there is not kept. */
export type HeldTraining = Row<typeof COLUMNS>;

/** The trainings that took place in the rollouts that are asked for, the newest first, as a part of a query. */
export function heldTrainingsOf(of: OfProject): string {
  return `${TRAINING}(
    where: {and: [${of(PROJECT)}, {${STATUS.fieldApiName}: {eq: "Held"}}, {${HELD_ON.fieldApiName}: {ne: null}}]}
    orderBy: {${HELD_ON.fieldApiName}: {order: DESC}}
    first: ${MOST}
  ) { ${nodesOf(COLUMNS)} }`;
}

export function heldTrainingsIn(data: UiApiData, projectId: string): HeldTraining[] {
  return rowsOf(projectId, rowsIn(data, TRAINING, COLUMNS));
}
