import HELD_ON from '@salesforce/schema/RolloutTraining__c.HeldOn__c';
import NAME from '@salesforce/schema/RolloutTraining__c.Name';
import PROJECT from '@salesforce/schema/RolloutTraining__c.Project__c';
import SIGNAL from '@salesforce/schema/RolloutTraining__c.Signal__c';
import STATUS from '@salesforce/schema/RolloutTraining__c.Status__c';
import { GROUP_PAGES, groupsPart, type GroupWeek, groupWeeksIn, type TeamGroup, teamGroupsIn } from './groups.ts';
import { TEAM_IRRITANT_PAGES, TEAM_IRRITANTS, type TeamIrritant, teamIrritantsIn } from './irritants.ts';
import { cursorVariables, pagedFrom, pagedNodesOf } from './paging.ts';
import { optional, type Row, rowsIn, text, type UiApiData } from './selection.ts';
import { TEAM_SIGNAL_PAGES, TEAM_SIGNALS, type TeamSignal, teamSignalsIn } from './signals.ts';

const TRAININGS = NAME.objectApiName;

const TRAINING_COLUMNS = { name: text(NAME), signalId: optional(SIGNAL), heldOn: optional(HELD_ON) };

/** A session that is still to come. */
export type OfferedTraining = Row<typeof TRAINING_COLUMNS>;

/** What the team page reads at once, before it asks for people. */
export interface TeamPage {
  groups: TeamGroup[];
  /** Figures, newest week first. */
  weeks: GroupWeek[];
  signals: TeamSignal[];
  trainings: OfferedTraining[];
  irritants: TeamIrritant[];
}

/** Cursors of groups, figures, signals, irritants and sessions. */
export const TEAM_PAGE_PAGES = {
  ...GROUP_PAGES,
  ...TEAM_SIGNAL_PAGES,
  ...TEAM_IRRITANT_PAGES,
  afterTrainings: TRAININGS,
} as const;

/**
 * Teams of `$project` with their figures since `$since`, its signals, the sessions from `$today` on, and what people of `$reader` have
 * said that has no answer yet.
 * @param hasReadiness false for readers who may not know how ready managers are: the org would refuse the whole query
 */
export function teamPageQuery(hasReadiness: boolean): string {
  return `query adoptionGroups($project: ID, $reader: ID, $since: Date, $today: Date, ${cursorVariables(TEAM_PAGE_PAGES)}) { uiapi { query {
  ${groupsPart(hasReadiness)}
  ${TEAM_SIGNALS}
  ${TEAM_IRRITANTS}
  ${TRAININGS}(
    where: {and: [
      {${PROJECT.fieldApiName}: {eq: $project}}
      {${STATUS.fieldApiName}: {eq: "Planned"}}
      {${HELD_ON.fieldApiName}: {gte: {value: $today}}}
    ]}
    orderBy: {${HELD_ON.fieldApiName}: {order: ASC}}
    ${pagedFrom('afterTrainings')}
  ) { ${pagedNodesOf(TRAINING_COLUMNS)} }
} } }`;
}

export function teamPageIn(data: UiApiData, hasReadiness: boolean): TeamPage {
  return {
    groups: teamGroupsIn(data, hasReadiness),
    weeks: groupWeeksIn(data),
    signals: teamSignalsIn(data),
    trainings: rowsIn(data, TRAININGS, TRAINING_COLUMNS),
    irritants: teamIrritantsIn(data),
  };
}
