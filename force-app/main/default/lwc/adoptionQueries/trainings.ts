import IS_ACTIVE from '@salesforce/schema/AdoptionSignal__c.IsActive__c';
import SIGNAL_NAME from '@salesforce/schema/AdoptionSignal__c.Name';
import ORDER from '@salesforce/schema/AdoptionSignal__c.Order__c';
import SIGNAL_PROJECT from '@salesforce/schema/AdoptionSignal__c.Project__c';
import TARGET from '@salesforce/schema/AdoptionSignal__c.Target__c';
import HEADCOUNT from '@salesforce/schema/RolloutGroup__c.Headcount__c';
import GROUP_PROJECT from '@salesforce/schema/RolloutGroup__c.Project__c';
import ATTENDED from '@salesforce/schema/RolloutTraining__c.Attended__c';
import AUDIENCE from '@salesforce/schema/RolloutTraining__c.Audience__c';
import MINUTES from '@salesforce/schema/RolloutTraining__c.DurationMinutes__c';
import FACILITATOR from '@salesforce/schema/RolloutTraining__c.Facilitator__r.Name';
import FACILITATOR_USERNAME from '@salesforce/schema/RolloutTraining__c.Facilitator__r.Username';
import FORMAT from '@salesforce/schema/RolloutTraining__c.Format__c';
import TRAINING_GROUP from '@salesforce/schema/RolloutTraining__c.Group__c';
import HELD_ON from '@salesforce/schema/RolloutTraining__c.HeldOn__c';
import TRAINING_NAME from '@salesforce/schema/RolloutTraining__c.Name';
import TRAINING_PROJECT from '@salesforce/schema/RolloutTraining__c.Project__c';
import REGISTERED from '@salesforce/schema/RolloutTraining__c.Registered__c';
import SEATS from '@salesforce/schema/RolloutTraining__c.Seats__c';
import TRAINING_SIGNAL from '@salesforce/schema/RolloutTraining__c.Signal__c';
import STATUS from '@salesforce/schema/RolloutTraining__c.Status__c';
import RATE_GROUP from '@salesforce/schema/SignalAdoption__c.Group__c';
import RATE_PROJECT from '@salesforce/schema/SignalAdoption__c.Project__c';
import RATE from '@salesforce/schema/SignalAdoption__c.Rate__c';
import RATE_TEXT from '@salesforce/schema/SignalAdoption__c.RateText__c';
import SCOPE from '@salesforce/schema/SignalAdoption__c.Scope__c';
import RATE_SIGNAL from '@salesforce/schema/SignalAdoption__c.Signal__c';
import STEP_WEEK from '@salesforce/schema/SignalAdoption__c.StepWeek__c';
import WEEK_START from '@salesforce/schema/SignalAdoption__c.WeekStart__c';
import { toldApart } from 'c/adoptionNames';
import { cursorVariables, pagedFrom, pagedNodesOf } from './paging.ts';
import { displayed, number, optional, requiredNumber, type Row, rowsIn, text, type UiApiData } from './selection.ts';

const SIGNAL = TARGET.objectApiName;
const RATES = RATE.objectApiName;
const GROUPS = HEADCOUNT.objectApiName;

/** Name of the object, for its records and what is written on them. */
export const TRAINING = STATUS.objectApiName;
/** The count of people who say that they come. */
export const TRAINING_REGISTERED = REGISTERED.fieldApiName;

const SIGNAL_COLUMNS = { projectId: optional(SIGNAL_PROJECT), name: text(SIGNAL_NAME), target: requiredNumber(TARGET) };
const TRAINING_COLUMNS = {
  projectId: optional(TRAINING_PROJECT),
  signalId: optional(TRAINING_SIGNAL),
  name: text(TRAINING_NAME),
  /** In words. */
  format: displayed(FORMAT),
  audience: text(AUDIENCE),
  heldOn: optional(HELD_ON),
  minutes: number(MINUTES),
  status: text(STATUS),
  seats: number(SEATS),
  registered: number(REGISTERED),
  attended: number(ATTENDED),
  facilitator: text(FACILITATOR),
  facilitatorUsername: text(FACILITATOR_USERNAME),
};
const WHOLE_COLUMNS = {
  signalId: text(RATE_SIGNAL),
  weekStart: text(WEEK_START),
  stepWeek: optional(STEP_WEEK),
  rate: number(RATE),
  /** The step in words, in the reader's language: "80-84 %". */
  rateText: text(RATE_TEXT),
};
const GROUP_RATE_COLUMNS = {
  signalId: text(RATE_SIGNAL),
  groupId: text(RATE_GROUP),
  weekStart: text(WEEK_START),
  stepWeek: optional(STEP_WEEK),
  rate: number(RATE),
};
const SESSION_COLUMNS = {
  signalId: optional(TRAINING_SIGNAL),
  groupId: optional(TRAINING_GROUP),
  heldOn: optional(HELD_ON),
  status: text(STATUS),
};
const GROUP_COLUMNS = { headcount: number(HEADCOUNT) };

/** A signal that a training can lift. */
export type TrainedSignal = Row<typeof SIGNAL_COLUMNS>;
/** A session that is planned or was held; people are counted, never named. */
export type Training = Row<typeof TRAINING_COLUMNS>;
/** The published rate of a signal over the whole rollout in one week. */
export type WholeRate = Row<typeof WHOLE_COLUMNS>;
/** The published rate of a signal in one group and week. */
export type SignalGroupRate = Row<typeof GROUP_RATE_COLUMNS>;
/** For which group a session is. */
export type GroupSession = Row<typeof SESSION_COLUMNS>;
/** How many people a group has. */
export type GroupSize = Row<typeof GROUP_COLUMNS>;

/** Cursors of what everybody may read about trainings. */
export const TRAINING_PAGES = { afterSignals: SIGNAL, afterTrainings: TRAINING, afterRates: RATES } as const;
/** Cursors of what only those read who read figures of groups. */
export const TRAINING_EFFECT_PAGES = { afterSessions: TRAINING, afterGroups: GROUPS, afterRates: RATES } as const;

function rates(scope: string): string {
  return `where: {and: [
      {${RATE_PROJECT.fieldApiName}: {eq: $project}}
      {${SCOPE.fieldApiName}: {eq: "${scope}"}}
      {${WEEK_START.fieldApiName}: {gte: {value: $since}}}
    ]}
    orderBy: {${WEEK_START.fieldApiName}: {order: ASC}}
    ${pagedFrom('afterRates')}`;
}

const OF_PROJECT = `where: {${TRAINING_PROJECT.fieldApiName}: {eq: $project}}
    orderBy: {${HELD_ON.fieldApiName}: {order: ASC}}`;

/** Signals and trainings of `$project`, and the rates of the whole since `$since`: nothing about a group. */
export const TRAININGS_QUERY = `query adoptionTrainings(
  $project: ID, $since: Date, ${cursorVariables(TRAINING_PAGES)}
) { uiapi { query {
  ${SIGNAL}(
    where: {and: [{${SIGNAL_PROJECT.fieldApiName}: {eq: $project}}, {${IS_ACTIVE.fieldApiName}: {eq: true}}]}
    orderBy: {${ORDER.fieldApiName}: {order: ASC}}
    ${pagedFrom('afterSignals')}
  ) { ${pagedNodesOf(SIGNAL_COLUMNS)} }
  ${TRAINING}(${OF_PROJECT} ${pagedFrom('afterTrainings')}) { ${pagedNodesOf(TRAINING_COLUMNS)} }
  ${RATES}(${rates('Project')}) { ${pagedNodesOf(WHOLE_COLUMNS)} }
} } }`;

/** Which groups were trained, their people and their rates since `$since`. Who may not read groups has no effect to see. */
export const TRAINING_EFFECT_QUERY = `query adoptionTrainingEffect(
  $project: ID, $since: Date, ${cursorVariables(TRAINING_EFFECT_PAGES)}
) { uiapi { query {
  ${TRAINING}(${OF_PROJECT} ${pagedFrom('afterSessions')}) { ${pagedNodesOf(SESSION_COLUMNS)} }
  ${GROUPS}(
    where: {${GROUP_PROJECT.fieldApiName}: {eq: $project}}
    ${pagedFrom('afterGroups')}
  ) { ${pagedNodesOf(GROUP_COLUMNS)} }
  ${RATES}(${rates('Group')}) { ${pagedNodesOf(GROUP_RATE_COLUMNS)} }
} } }`;

export function trainedSignalsIn(data: UiApiData): TrainedSignal[] {
  return rowsIn(data, SIGNAL, SIGNAL_COLUMNS);
}

export function trainingsIn(data: UiApiData): Training[] {
  const rows = rowsIn(data, TRAINING, TRAINING_COLUMNS);
  const named = ({ facilitator: name, facilitatorUsername: mark }: Training) => ({ name, mark });
  const show = toldApart(rows.map(named));
  return rows.map((row) => ({ ...row, facilitator: show(named(row)) }));
}

export function wholeRatesIn(data: UiApiData): WholeRate[] {
  return rowsIn(data, RATES, WHOLE_COLUMNS);
}

/** All that an effect is made of. */
export function trainingEffectIn(data: UiApiData): {
  sessions: GroupSession[];
  groups: GroupSize[];
  rates: SignalGroupRate[];
} {
  return {
    sessions: rowsIn(data, TRAINING, SESSION_COLUMNS),
    groups: rowsIn(data, GROUPS, GROUP_COLUMNS),
    rates: rowsIn(data, RATES, GROUP_RATE_COLUMNS),
  };
}
