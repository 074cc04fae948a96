import type { Revision } from 'c/adoptionObjectiveItem';
import type { Decided } from 'c/adoptionOwedItem';
import type { Owed } from 'c/adoptionSteering';
import DECISION from '@salesforce/schema/RolloutDecision__c';
import ANSWER from '@salesforce/schema/RolloutDecision__c.Answer__c';
import DECIDED_ON from '@salesforce/schema/RolloutDecision__c.DecidedOn__c';
import IRRITANT from '@salesforce/schema/RolloutDecision__c.Irritant__c';
import IS_BLOCKING from '@salesforce/schema/RolloutDecision__c.IsBlocking__c';
import KIND from '@salesforce/schema/RolloutDecision__c.Kind__c';
import LEVEL from '@salesforce/schema/RolloutDecision__c.Level__c';
import NAME from '@salesforce/schema/RolloutDecision__c.Name';
import OWED_BY from '@salesforce/schema/RolloutDecision__c.OwedBy__c';
import PROJECT from '@salesforce/schema/RolloutDecision__c.Project__c';
import RAISED_ON from '@salesforce/schema/RolloutDecision__c.RaisedOn__c';
import RISK from '@salesforce/schema/RolloutDecision__c.Risk__c';
import REVISION from '@salesforce/schema/ObjectiveRevision__c';
import NEW_TARGET from '@salesforce/schema/ObjectiveRevision__c.NewTarget__c';
import OBJECTIVE from '@salesforce/schema/ObjectiveRevision__c.Objective__c';
import PREVIOUS_TARGET from '@salesforce/schema/ObjectiveRevision__c.PreviousTarget__c';
import REASON from '@salesforce/schema/ObjectiveRevision__c.Reason__c';
import REVISED_ON from '@salesforce/schema/ObjectiveRevision__c.RevisedOn__c';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';

/** Name of the object whose records are written, for the reader's rights. */
export const WRITTEN = { decision: DECISION.objectApiName, revision: REVISION.objectApiName } as const;

/** Characters of a record's name. */
const LONGEST_NAME = 80;

/** Stores the answer to a decision. @param day the writer's own day: the org refuses one in their future */
export async function decide({ id, answer }: Decided, day: string): Promise<void> {
  await updateRecord({ fields: { Id: id, [ANSWER.fieldApiName]: answer, [DECIDED_ON.fieldApiName]: day } });
}

/** Where a matter goes: the rollout, its sponsor (null: nobody yet), and the writer's own day. */
export interface Destination {
  projectId: string;
  sponsorId: string | null;
  day: string;
}

/**
 * Takes a matter to the sponsor, as the quick actions do: a decision of the lead changes its level, anything else becomes
 * a decision that names it.
 */
export async function escalate(item: Owed, name: string, { projectId, sponsorId, day }: Destination): Promise<void> {
  const sponsor = { [LEVEL.fieldApiName]: 'Sponsor', [OWED_BY.fieldApiName]: sponsorId };
  if (item.kind === 'decision' || item.kind === 'blocker') {
    await updateRecord({ fields: { Id: item.id, ...sponsor } });
    return;
  }
  const isBlocker = item.kind !== 'load';
  await createRecord({
    apiName: DECISION.objectApiName,
    fields: {
      [PROJECT.fieldApiName]: projectId,
      [NAME.fieldApiName]: name.slice(0, LONGEST_NAME),
      [KIND.fieldApiName]: isBlocker ? 'Blocker' : 'Decision',
      [IS_BLOCKING.fieldApiName]: isBlocker,
      [RAISED_ON.fieldApiName]: day,
      ...sponsor,
      ...(item.kind === 'risk' && { [RISK.fieldApiName]: item.id }),
      ...(item.kind === 'irritant' && { [IRRITANT.fieldApiName]: item.id }),
    },
  });
}

/** Moves a target, openly: the revision stays below the objective with its reason. */
export async function revise({ id, previous, target, reason }: Revision, day: string): Promise<void> {
  await createRecord({
    apiName: REVISION.objectApiName,
    fields: {
      [OBJECTIVE.fieldApiName]: id,
      [PREVIOUS_TARGET.fieldApiName]: previous,
      [NEW_TARGET.fieldApiName]: target,
      [REASON.fieldApiName]: reason,
      [REVISED_ON.fieldApiName]: day,
    },
  });
}
