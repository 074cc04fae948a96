import FIELD_MINUTES_AWEEK from '@salesforce/schema/CollectedField__c.MinutesAWeek__c';
import FIELD_NAME from '@salesforce/schema/CollectedField__c.Name';
import FIELD_PROJECT from '@salesforce/schema/CollectedField__c.Project__c';
import FIELD_VERDICT from '@salesforce/schema/CollectedField__c.Verdict__c';
import REVISION_NEW_TARGET from '@salesforce/schema/ObjectiveRevision__c.NewTarget__c';
import REVISION_OBJECTIVE from '@salesforce/schema/ObjectiveRevision__c.Objective__c';
import REVISION_OBJECTIVE_PROJECT from '@salesforce/schema/ObjectiveRevision__c.Objective__r.Project__c';
import REVISION_PREVIOUS_TARGET from '@salesforce/schema/ObjectiveRevision__c.PreviousTarget__c';
import REVISION_REASON from '@salesforce/schema/ObjectiveRevision__c.Reason__c';
import REVISION_REVISED_ON from '@salesforce/schema/ObjectiveRevision__c.RevisedOn__c';
import DECISION_ANSWER_DUE_ON from '@salesforce/schema/RolloutDecision__c.AnswerDueOn__c';
import DECISION_DECIDED_ON from '@salesforce/schema/RolloutDecision__c.DecidedOn__c';
import DECISION_HINT from '@salesforce/schema/RolloutDecision__c.Hint__c';
import DECISION_IRRITANT from '@salesforce/schema/RolloutDecision__c.Irritant__c';
import DECISION_IS_BLOCKING from '@salesforce/schema/RolloutDecision__c.IsBlocking__c';
import DECISION_KIND from '@salesforce/schema/RolloutDecision__c.Kind__c';
import DECISION_LEVEL from '@salesforce/schema/RolloutDecision__c.Level__c';
import DECISION_NAME from '@salesforce/schema/RolloutDecision__c.Name';
import DECISION_OWED_BY from '@salesforce/schema/RolloutDecision__c.OwedBy__c';
import DECISION_OWED_BY_NAME from '@salesforce/schema/RolloutDecision__c.OwedBy__r.Name';
import DECISION_OWED_BY_USERNAME from '@salesforce/schema/RolloutDecision__c.OwedBy__r.Username';
import DECISION_PROJECT from '@salesforce/schema/RolloutDecision__c.Project__c';
import DECISION_RAISED_ON from '@salesforce/schema/RolloutDecision__c.RaisedOn__c';
import DECISION_RISK from '@salesforce/schema/RolloutDecision__c.Risk__c';
import MESSAGE_AUDIENCE from '@salesforce/schema/RolloutMessage__c.Audience__c';
import MESSAGE_CHANNEL from '@salesforce/schema/RolloutMessage__c.Channel__c';
import MESSAGE_NAME from '@salesforce/schema/RolloutMessage__c.Name';
import MESSAGE_PROJECT from '@salesforce/schema/RolloutMessage__c.Project__c';
import MESSAGE_SEND_ON from '@salesforce/schema/RolloutMessage__c.SendOn__c';
import MESSAGE_STATUS from '@salesforce/schema/RolloutMessage__c.Status__c';
import OBJECTIVE_BASELINE_MEASURED_ON from '@salesforce/schema/RolloutObjective__c.BaselineMeasuredOn__c';
import OBJECTIVE_BASELINE from '@salesforce/schema/RolloutObjective__c.Baseline__c';
import OBJECTIVE_CURRENT_TARGET from '@salesforce/schema/RolloutObjective__c.CurrentTarget__c';
import OBJECTIVE_CURRENT_VALUE from '@salesforce/schema/RolloutObjective__c.CurrentValue__c';
import OBJECTIVE_DIRECTION from '@salesforce/schema/RolloutObjective__c.Direction__c';
import OBJECTIVE_DUE_DATE from '@salesforce/schema/RolloutObjective__c.DueDate__c';
import OBJECTIVE_INITIAL_TARGET from '@salesforce/schema/RolloutObjective__c.InitialTarget__c';
import OBJECTIVE_NAME from '@salesforce/schema/RolloutObjective__c.Name';
import OBJECTIVE_PROJECT from '@salesforce/schema/RolloutObjective__c.Project__c';
import OBJECTIVE_RESPONSIBLE_NAME from '@salesforce/schema/RolloutObjective__c.Responsible__r.Name';
import OBJECTIVE_RESPONSIBLE_USERNAME from '@salesforce/schema/RolloutObjective__c.Responsible__r.Username';
import OBJECTIVE_REVISION_COUNT from '@salesforce/schema/RolloutObjective__c.RevisionCount__c';
import OBJECTIVE_SIGNAL from '@salesforce/schema/RolloutObjective__c.Signal__c';
import OBJECTIVE_UNIT from '@salesforce/schema/RolloutObjective__c.Unit__c';
import PHASE_END_DATE from '@salesforce/schema/RolloutPhase__c.EndDate__c';
import PHASE_KIND from '@salesforce/schema/RolloutPhase__c.Kind__c';
import PHASE_NAME from '@salesforce/schema/RolloutPhase__c.Name';
import PHASE_ORDER from '@salesforce/schema/RolloutPhase__c.Order__c';
import PHASE_PAIRED_WITH from '@salesforce/schema/RolloutPhase__c.PairedWith__c';
import PHASE_PROJECT from '@salesforce/schema/RolloutPhase__c.Project__c';
import PHASE_START_DATE from '@salesforce/schema/RolloutPhase__c.StartDate__c';
import PHASE_STATUS from '@salesforce/schema/RolloutPhase__c.Status__c';
import PROJECT_SPONSOR from '@salesforce/schema/RolloutProject__c.Sponsor__c';
import PROJECT_SPONSOR_NAME from '@salesforce/schema/RolloutProject__c.Sponsor__r.Name';
import PROJECT_SPONSOR_USERNAME from '@salesforce/schema/RolloutProject__c.Sponsor__r.Username';
import PROJECT_START_DATE from '@salesforce/schema/RolloutProject__c.StartDate__c';
import PROJECT_STATUS from '@salesforce/schema/RolloutProject__c.Status__c';
import PROJECT_TARGET_DATE from '@salesforce/schema/RolloutProject__c.TargetDate__c';
import TRAINING_ATTENDED from '@salesforce/schema/RolloutTraining__c.Attended__c';
import TRAINING_FORMAT from '@salesforce/schema/RolloutTraining__c.Format__c';
import TRAINING_HELD_ON from '@salesforce/schema/RolloutTraining__c.HeldOn__c';
import TRAINING_NAME from '@salesforce/schema/RolloutTraining__c.Name';
import TRAINING_PROJECT from '@salesforce/schema/RolloutTraining__c.Project__c';
import TRAINING_REGISTERED from '@salesforce/schema/RolloutTraining__c.Registered__c';
import TRAINING_SEATS from '@salesforce/schema/RolloutTraining__c.Seats__c';
import TRAINING_STATUS from '@salesforce/schema/RolloutTraining__c.Status__c';
import { inWords, part } from './part.ts';

/** Parts that everybody reads: the plan, its objectives, what is owed, and the days to come. */
export const PLAN_PARTS = {
  plan: part({
    fields: [
      inWords(PROJECT_STATUS),
      PROJECT_START_DATE,
      PROJECT_TARGET_DATE,
      PROJECT_SPONSOR,
      PROJECT_SPONSOR_NAME,
      PROJECT_SPONSOR_USERNAME,
    ],
  }),
  phases: part({
    fields: [PHASE_NAME, PHASE_KIND, PHASE_ORDER, PHASE_STATUS, PHASE_START_DATE, PHASE_END_DATE, PHASE_PAIRED_WITH],
    project: PHASE_PROJECT,
    order: { by: PHASE_ORDER, direction: 'ASC' },
  }),
  objectives: part({
    fields: [
      OBJECTIVE_NAME,
      OBJECTIVE_UNIT,
      OBJECTIVE_DIRECTION,
      OBJECTIVE_BASELINE,
      OBJECTIVE_BASELINE_MEASURED_ON,
      OBJECTIVE_INITIAL_TARGET,
      OBJECTIVE_CURRENT_TARGET,
      OBJECTIVE_CURRENT_VALUE,
      OBJECTIVE_DUE_DATE,
      OBJECTIVE_REVISION_COUNT,
      OBJECTIVE_SIGNAL,
      OBJECTIVE_RESPONSIBLE_NAME,
      OBJECTIVE_RESPONSIBLE_USERNAME,
    ],
    project: OBJECTIVE_PROJECT,
    order: { by: OBJECTIVE_DUE_DATE, direction: 'ASC' },
  }),
  revisions: part({
    fields: [REVISION_OBJECTIVE, REVISION_PREVIOUS_TARGET, REVISION_NEW_TARGET, REVISION_REVISED_ON, REVISION_REASON],
    project: REVISION_OBJECTIVE_PROJECT,
    order: { by: REVISION_REVISED_ON, direction: 'DESC' },
  }),
  decisions: part({
    fields: [
      DECISION_NAME,
      DECISION_KIND,
      DECISION_LEVEL,
      DECISION_OWED_BY,
      DECISION_OWED_BY_NAME,
      DECISION_OWED_BY_USERNAME,
      DECISION_RAISED_ON,
      DECISION_ANSWER_DUE_ON,
      DECISION_DECIDED_ON,
      DECISION_IS_BLOCKING,
      DECISION_HINT,
    ],
    project: DECISION_PROJECT,
    and: `{${DECISION_DECIDED_ON.fieldApiName}: {eq: null}}`,
    order: { by: DECISION_NAME, direction: 'ASC' },
  }),
  // Apart from the decisions: who may not read risks reads what is to be decided all the same.
  raised: part({
    fields: [DECISION_LEVEL, DECISION_RISK, DECISION_IRRITANT],
    project: DECISION_PROJECT,
    and: `{${DECISION_DECIDED_ON.fieldApiName}: {eq: null}}`,
  }),
  trainings: part({
    fields: [
      TRAINING_NAME,
      TRAINING_STATUS,
      inWords(TRAINING_FORMAT),
      TRAINING_HELD_ON,
      TRAINING_SEATS,
      TRAINING_REGISTERED,
      TRAINING_ATTENDED,
    ],
    project: TRAINING_PROJECT,
    order: { by: TRAINING_HELD_ON, direction: 'ASC' },
  }),
  messages: part({
    fields: [MESSAGE_NAME, MESSAGE_SEND_ON, MESSAGE_STATUS, inWords(MESSAGE_CHANNEL), MESSAGE_AUDIENCE],
    project: MESSAGE_PROJECT,
    order: { by: MESSAGE_SEND_ON, direction: 'ASC' },
  }),
  collection: part({
    fields: [FIELD_NAME, FIELD_VERDICT, FIELD_MINUTES_AWEEK],
    project: FIELD_PROJECT,
    order: { by: FIELD_NAME, direction: 'ASC' },
  }),
} as const;
