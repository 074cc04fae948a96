import FIGURE_GROUP from '@salesforce/schema/GroupAdoption__c.Group__c';
import FIGURE_IS_SUPPRESSED from '@salesforce/schema/GroupAdoption__c.IsSuppressed__c';
import FIGURE_MEAN from '@salesforce/schema/GroupAdoption__c.Mean__c';
import FIGURE_PROJECT from '@salesforce/schema/GroupAdoption__c.Project__c';
import FIGURE_SCOPE from '@salesforce/schema/GroupAdoption__c.Scope__c';
import FIGURE_STEP_WEEK from '@salesforce/schema/GroupAdoption__c.StepWeek__c';
import FIGURE_USE from '@salesforce/schema/GroupAdoption__c.Use__c';
import FIGURE_WEEK_START from '@salesforce/schema/GroupAdoption__c.WeekStart__c';
import IRRITANT_ANSWER_WITHIN from '@salesforce/schema/Irritant__c.AnswerWithinDays__c';
import IRRITANT_ANSWERED_ON from '@salesforce/schema/Irritant__c.AnsweredOn__c';
import IRRITANT_FILED_ON from '@salesforce/schema/Irritant__c.FiledOn__c';
import IRRITANT_IS_ANSWERED_IN_TIME from '@salesforce/schema/Irritant__c.IsAnsweredInTime__c';
import IRRITANT_NAME from '@salesforce/schema/Irritant__c.Name';
import IRRITANT_PROJECT from '@salesforce/schema/Irritant__c.Project__c';
import IRRITANT_RESPONSIBLE_NAME from '@salesforce/schema/Irritant__c.Responsible__r.Name';
import IRRITANT_RESPONSIBLE_USERNAME from '@salesforce/schema/Irritant__c.Responsible__r.Username';
import GROUP_BARRIER_POINT_TEXT from '@salesforce/schema/RolloutGroup__c.BarrierPointText__c';
import GROUP_BARRIER_POINT from '@salesforce/schema/RolloutGroup__c.BarrierPoint__c';
import GROUP_HEADCOUNT from '@salesforce/schema/RolloutGroup__c.Headcount__c';
import GROUP_KIND from '@salesforce/schema/RolloutGroup__c.Kind__c';
import GROUP_MANAGER_ABILITY from '@salesforce/schema/RolloutGroup__c.ManagerAbility__c';
import GROUP_MANAGER_AWARENESS from '@salesforce/schema/RolloutGroup__c.ManagerAwareness__c';
import GROUP_MANAGER_COACHED_ON from '@salesforce/schema/RolloutGroup__c.ManagerCoachedOn__c';
import GROUP_MANAGER_DESIRE from '@salesforce/schema/RolloutGroup__c.ManagerDesire__c';
import GROUP_MANAGER_KNOWLEDGE from '@salesforce/schema/RolloutGroup__c.ManagerKnowledge__c';
import GROUP_MANAGER_READY from '@salesforce/schema/RolloutGroup__c.ManagerReady__c';
import GROUP_MANAGER_REINFORCEMENT from '@salesforce/schema/RolloutGroup__c.ManagerReinforcement__c';
import GROUP_MANAGER_USERNAME from '@salesforce/schema/RolloutGroup__c.Manager__r.Username';
import GROUP_MANAGER from '@salesforce/schema/RolloutGroup__c.Manager__c';
import GROUP_NAME from '@salesforce/schema/RolloutGroup__c.Name';
import GROUP_OPPOSED from '@salesforce/schema/RolloutGroup__c.Opposed__c';
import GROUP_PROJECT from '@salesforce/schema/RolloutGroup__c.Project__c';
import GROUP_SUPPORTERS from '@salesforce/schema/RolloutGroup__c.Supporters__c';
import GROUP_WAITING from '@salesforce/schema/RolloutGroup__c.Waiting__c';
import MEMBER_FREED_LOAD from '@salesforce/schema/RolloutMember__c.FreedLoad__c';
import MEMBER_NAME from '@salesforce/schema/RolloutMember__c.Name';
import MEMBER_PLANNED_LOAD from '@salesforce/schema/RolloutMember__c.PlannedLoad__c';
import MEMBER_PROJECT from '@salesforce/schema/RolloutMember__c.Project__c';
import MEMBER_ROLE from '@salesforce/schema/RolloutMember__c.Role__c';
import PROJECT_OUTLAY_CONFIRMED from '@salesforce/schema/RolloutProject__c.OutlayConfirmed__c';
import PROJECT_OUTLAY_EXPECTED from '@salesforce/schema/RolloutProject__c.OutlayExpected__c';
import PROJECT_PAYBACK_MONTHS_CONFIRMED from '@salesforce/schema/RolloutProject__c.PaybackMonthsConfirmed__c';
import PROJECT_PAYBACK_MONTHS_EXPECTED from '@salesforce/schema/RolloutProject__c.PaybackMonthsExpected__c';
import PROJECT_THREE_YEAR_RETURN_CONFIRMED from '@salesforce/schema/RolloutProject__c.ThreeYearReturnConfirmed__c';
import PROJECT_THREE_YEAR_RETURN_EXPECTED from '@salesforce/schema/RolloutProject__c.ThreeYearReturnExpected__c';
import PROJECT_YEARLY_BENEFIT_CONFIRMED from '@salesforce/schema/RolloutProject__c.YearlyBenefitConfirmed__c';
import PROJECT_YEARLY_BENEFIT_EXPECTED from '@salesforce/schema/RolloutProject__c.YearlyBenefitExpected__c';
import PROJECT_YEARLY_COST_CONFIRMED from '@salesforce/schema/RolloutProject__c.YearlyCostConfirmed__c';
import PROJECT_YEARLY_COST_EXPECTED from '@salesforce/schema/RolloutProject__c.YearlyCostExpected__c';
import RISK_ACTION_DUE_ON from '@salesforce/schema/RolloutRisk__c.ActionDueOn__c';
import RISK_CAUSE from '@salesforce/schema/RolloutRisk__c.Cause__c';
import RISK_EARLY_SIGN from '@salesforce/schema/RolloutRisk__c.EarlySign__c';
import RISK_EXPOSURE from '@salesforce/schema/RolloutRisk__c.Exposure__c';
import RISK_IMPACT from '@salesforce/schema/RolloutRisk__c.Impact__c';
import RISK_LIKELIHOOD from '@salesforce/schema/RolloutRisk__c.Likelihood__c';
import RISK_NAME from '@salesforce/schema/RolloutRisk__c.Name';
import RISK_PROJECT from '@salesforce/schema/RolloutRisk__c.Project__c';
import RISK_RESPONSIBLE_NAME from '@salesforce/schema/RolloutRisk__c.Responsible__r.Name';
import RISK_RESPONSIBLE_USERNAME from '@salesforce/schema/RolloutRisk__c.Responsible__r.Username';
import RISK_SIGN_SEEN_ON from '@salesforce/schema/RolloutRisk__c.SignSeenOn__c';
import RISK_STATUS from '@salesforce/schema/RolloutRisk__c.Status__c';
import VALUE_CALCULATION from '@salesforce/schema/RolloutValue__c.Calculation__c';
import VALUE_CONFIRMED_ON from '@salesforce/schema/RolloutValue__c.ConfirmedOn__c';
import VALUE_EXPECTED from '@salesforce/schema/RolloutValue__c.Expected__c';
import VALUE_KIND from '@salesforce/schema/RolloutValue__c.Kind__c';
import VALUE_MEASURED from '@salesforce/schema/RolloutValue__c.Measured__c';
import VALUE_NAME from '@salesforce/schema/RolloutValue__c.Name';
import VALUE_PROJECT from '@salesforce/schema/RolloutValue__c.Project__c';
import VALUE_RECURRENCE from '@salesforce/schema/RolloutValue__c.Recurrence__c';
import { SMALLEST_FUNCTION } from 'c/adoptionReview';
import { inWords, part } from './part.ts';

/** Teams whose manager prepares for the change; functions and waves are described only. */
const TEAMS_WITH_MANAGER = ['Function', 'Wave']
  .map((kind) => `{${GROUP_KIND.fieldApiName}: {ne: "${kind}"}}`)
  .concat(`{${GROUP_MANAGER.fieldApiName}: {ne: null}}`)
  .join(', ');

/** Parts about groups, the team, the money and the risks, which not everybody reads. */
export const PEOPLE_PARTS = {
  groups: part({
    fields: [GROUP_NAME, GROUP_KIND, GROUP_MANAGER, GROUP_MANAGER_READY],
    project: GROUP_PROJECT,
    and: TEAMS_WITH_MANAGER,
    order: { by: GROUP_NAME, direction: 'ASC' },
  }),
  readiness: part({
    fields: [
      GROUP_NAME,
      GROUP_KIND,
      GROUP_MANAGER_USERNAME,
      GROUP_MANAGER_AWARENESS,
      GROUP_MANAGER_DESIRE,
      GROUP_MANAGER_KNOWLEDGE,
      GROUP_MANAGER_ABILITY,
      GROUP_MANAGER_REINFORCEMENT,
      GROUP_MANAGER_COACHED_ON,
      GROUP_BARRIER_POINT,
      GROUP_BARRIER_POINT_TEXT,
      GROUP_HEADCOUNT,
      GROUP_SUPPORTERS,
      GROUP_WAITING,
      GROUP_OPPOSED,
    ],
    project: GROUP_PROJECT,
    order: { by: GROUP_NAME, direction: 'ASC' },
  }),
  attitudes: part({
    fields: [GROUP_KIND, GROUP_HEADCOUNT, GROUP_SUPPORTERS, GROUP_WAITING, GROUP_OPPOSED],
    project: GROUP_PROJECT,
    and: `{${GROUP_KIND.fieldApiName}: {eq: "Function"}}, {${GROUP_HEADCOUNT.fieldApiName}: {gte: ${SMALLEST_FUNCTION}}}`,
    order: { by: GROUP_NAME, direction: 'ASC' },
  }),
  figures: part({
    fields: [
      FIGURE_GROUP,
      FIGURE_SCOPE,
      FIGURE_WEEK_START,
      FIGURE_STEP_WEEK,
      FIGURE_MEAN,
      FIGURE_USE,
      FIGURE_IS_SUPPRESSED,
    ],
    project: FIGURE_PROJECT,
    and: `{${FIGURE_WEEK_START.fieldApiName}: {gte: {value: $since}}}`,
    variables: { since: 'Date' },
    order: { by: FIGURE_WEEK_START, direction: 'DESC' },
  }),
  members: part({
    fields: [MEMBER_NAME, inWords(MEMBER_ROLE), MEMBER_PLANNED_LOAD, MEMBER_FREED_LOAD],
    project: MEMBER_PROJECT,
    order: { by: MEMBER_NAME, direction: 'ASC' },
  }),
  irritants: part({
    fields: [
      IRRITANT_NAME,
      IRRITANT_ANSWERED_ON,
      IRRITANT_FILED_ON,
      IRRITANT_ANSWER_WITHIN,
      IRRITANT_IS_ANSWERED_IN_TIME,
      IRRITANT_RESPONSIBLE_NAME,
      IRRITANT_RESPONSIBLE_USERNAME,
    ],
    project: IRRITANT_PROJECT,
    order: { by: IRRITANT_NAME, direction: 'ASC' },
  }),
  risks: part({
    fields: [
      RISK_NAME,
      inWords(RISK_CAUSE),
      RISK_LIKELIHOOD,
      RISK_IMPACT,
      RISK_EXPOSURE,
      RISK_EARLY_SIGN,
      RISK_SIGN_SEEN_ON,
      RISK_STATUS,
      RISK_ACTION_DUE_ON,
      RISK_RESPONSIBLE_NAME,
      RISK_RESPONSIBLE_USERNAME,
    ],
    project: RISK_PROJECT,
    and: `{${RISK_STATUS.fieldApiName}: {ne: "Closed"}}`,
    order: { by: RISK_EXPOSURE, direction: 'DESC' },
  }),
  money: part({
    fields: [
      PROJECT_OUTLAY_EXPECTED,
      PROJECT_OUTLAY_CONFIRMED,
      PROJECT_YEARLY_COST_EXPECTED,
      PROJECT_YEARLY_COST_CONFIRMED,
      PROJECT_YEARLY_BENEFIT_EXPECTED,
      PROJECT_YEARLY_BENEFIT_CONFIRMED,
      PROJECT_THREE_YEAR_RETURN_EXPECTED,
      PROJECT_THREE_YEAR_RETURN_CONFIRMED,
      PROJECT_PAYBACK_MONTHS_EXPECTED,
      PROJECT_PAYBACK_MONTHS_CONFIRMED,
    ],
  }),
  values: part({
    fields: [
      VALUE_NAME,
      VALUE_KIND,
      VALUE_RECURRENCE,
      VALUE_CALCULATION,
      VALUE_EXPECTED,
      VALUE_MEASURED,
      VALUE_CONFIRMED_ON,
    ],
    project: VALUE_PROJECT,
    order: { by: VALUE_NAME, direction: 'ASC' },
  }),
} as const;
