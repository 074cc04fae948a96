import SIGNAL_IS_ACTIVE from '@salesforce/schema/AdoptionSignal__c.IsActive__c';
import SIGNAL_NAME from '@salesforce/schema/AdoptionSignal__c.Name';
import SIGNAL_PROJECT from '@salesforce/schema/AdoptionSignal__c.Project__c';
import FIELD_NAME from '@salesforce/schema/CollectedField__c.Name';
import FIELD_PROJECT from '@salesforce/schema/CollectedField__c.Project__c';
import FIELD_VERDICT from '@salesforce/schema/CollectedField__c.Verdict__c';
import FIGURE_MEAN from '@salesforce/schema/GroupAdoption__c.Mean__c';
import FIGURE_PROJECT from '@salesforce/schema/GroupAdoption__c.Project__c';
import FIGURE_SCOPE from '@salesforce/schema/GroupAdoption__c.Scope__c';
import FIGURE_WEEK_START from '@salesforce/schema/GroupAdoption__c.WeekStart__c';
import REVIEW_BENEFIT_CONFIRMED from '@salesforce/schema/RolloutReview__c.BenefitConfirmed__c';
import REVIEW_BUDGET_NOTE from '@salesforce/schema/RolloutReview__c.BudgetNote__c';
import REVIEW_BUDGET from '@salesforce/schema/RolloutReview__c.Budget__c';
import REVIEW_DATES_NOTE from '@salesforce/schema/RolloutReview__c.DatesNote__c';
import REVIEW_DATES from '@salesforce/schema/RolloutReview__c.Dates__c';
import REVIEW_FIGURES_TAKEN_ON from '@salesforce/schema/RolloutReview__c.FiguresTakenOn__c';
import REVIEW_FREED_LOAD from '@salesforce/schema/RolloutReview__c.FreedLoad__c';
import REVIEW_HELD_ON from '@salesforce/schema/RolloutReview__c.HeldOn__c';
import REVIEW_IRRITANTS_IN_TIME from '@salesforce/schema/RolloutReview__c.IrritantsInTime__c';
import REVIEW_KIND from '@salesforce/schema/RolloutReview__c.Kind__c';
import REVIEW_MANAGERS_READY from '@salesforce/schema/RolloutReview__c.ManagersReady__c';
import REVIEW_MANAGERS from '@salesforce/schema/RolloutReview__c.Managers__c';
import REVIEW_NAME from '@salesforce/schema/RolloutReview__c.Name';
import REVIEW_NEXT_ON from '@salesforce/schema/RolloutReview__c.NextOn__c';
import REVIEW_OBJECTIVES_AT_TARGET from '@salesforce/schema/RolloutReview__c.ObjectivesAtTarget__c';
import REVIEW_OBJECTIVES from '@salesforce/schema/RolloutReview__c.Objectives__c';
import REVIEW_PLANNED_LOAD from '@salesforce/schema/RolloutReview__c.PlannedLoad__c';
import REVIEW_PLANNED_ON from '@salesforce/schema/RolloutReview__c.PlannedOn__c';
import REVIEW_PROJECT from '@salesforce/schema/RolloutReview__c.Project__c';
import REVIEW_QUALITY_NOTE from '@salesforce/schema/RolloutReview__c.QualityNote__c';
import REVIEW_QUALITY from '@salesforce/schema/RolloutReview__c.Quality__c';
import REVIEW_SIGNALS_AT_TARGET from '@salesforce/schema/RolloutReview__c.SignalsAtTarget__c';
import REVIEW_SIGNALS from '@salesforce/schema/RolloutReview__c.Signals__c';
import REVIEW_SPENT from '@salesforce/schema/RolloutReview__c.Spent__c';
import REVIEW_VERDICT from '@salesforce/schema/RolloutReview__c.Verdict__c';
import REVIEW_WHAT_WE_SAW from '@salesforce/schema/RolloutReview__c.WhatWeSaw__c';
import REVIEW_WHAT_WE_STOP from '@salesforce/schema/RolloutReview__c.WhatWeStop__c';
import REVIEW_WHOLE_MEAN from '@salesforce/schema/RolloutReview__c.WholeMean__c';
import RATE_PROJECT from '@salesforce/schema/SignalAdoption__c.Project__c';
import RATE_RATE_TEXT from '@salesforce/schema/SignalAdoption__c.RateText__c';
import RATE_RATE from '@salesforce/schema/SignalAdoption__c.Rate__c';
import RATE_SCOPE from '@salesforce/schema/SignalAdoption__c.Scope__c';
import RATE_SIGNAL from '@salesforce/schema/SignalAdoption__c.Signal__c';
import RATE_SIGNAL_NAME from '@salesforce/schema/SignalAdoption__c.Signal__r.Name';
import RATE_SIGNAL_SCOPE from '@salesforce/schema/SignalAdoption__c.Signal__r.Scope__c';
import RATE_TARGET from '@salesforce/schema/SignalAdoption__c.Target__c';
import RATE_WEEK_START from '@salesforce/schema/SignalAdoption__c.WeekStart__c';
import { inWords, part } from './part.ts';

/** Parts of a review: its own record, and what is counted of the whole rollout. */
export const REVIEW_PARTS = {
  reviews: part({
    fields: [
      REVIEW_NAME,
      inWords(REVIEW_KIND),
      REVIEW_HELD_ON,
      REVIEW_PLANNED_ON,
      REVIEW_NEXT_ON,
      REVIEW_VERDICT,
      REVIEW_BUDGET,
      REVIEW_BUDGET_NOTE,
      REVIEW_QUALITY,
      REVIEW_QUALITY_NOTE,
      REVIEW_DATES,
      REVIEW_DATES_NOTE,
      REVIEW_WHAT_WE_SAW,
      REVIEW_WHAT_WE_STOP,
      REVIEW_FIGURES_TAKEN_ON,
      REVIEW_WHOLE_MEAN,
      REVIEW_SIGNALS_AT_TARGET,
      REVIEW_SIGNALS,
      REVIEW_OBJECTIVES_AT_TARGET,
      REVIEW_OBJECTIVES,
      REVIEW_MANAGERS_READY,
      REVIEW_MANAGERS,
      REVIEW_FREED_LOAD,
      REVIEW_PLANNED_LOAD,
      REVIEW_IRRITANTS_IN_TIME,
    ],
    project: REVIEW_PROJECT,
    order: { by: REVIEW_PLANNED_ON, direction: 'ASC' },
  }),
  frozenMoney: part({
    fields: [REVIEW_SPENT, REVIEW_BENEFIT_CONFIRMED],
    project: REVIEW_PROJECT,
    order: { by: REVIEW_PLANNED_ON, direction: 'ASC' },
  }),
  means: part({
    fields: [FIGURE_SCOPE, FIGURE_WEEK_START, FIGURE_MEAN],
    project: FIGURE_PROJECT,
    and: `{${FIGURE_SCOPE.fieldApiName}: {eq: "Project"}}`,
    order: { by: FIGURE_WEEK_START, direction: 'ASC' },
  }),
  rates: part({
    fields: [
      RATE_SCOPE,
      RATE_WEEK_START,
      RATE_RATE,
      RATE_RATE_TEXT,
      RATE_TARGET,
      RATE_SIGNAL,
      RATE_SIGNAL_NAME,
      RATE_SIGNAL_SCOPE,
    ],
    project: RATE_PROJECT,
    and: `{${RATE_SCOPE.fieldApiName}: {eq: "Project"}}, {${RATE_RATE.fieldApiName}: {ne: null}}`,
    order: { by: RATE_WEEK_START, direction: 'ASC' },
  }),
  fields: part({
    fields: [FIELD_NAME, FIELD_VERDICT],
    project: FIELD_PROJECT,
    and: `{${FIELD_VERDICT.fieldApiName}: {eq: "Drop"}}`,
    order: { by: FIELD_NAME, direction: 'ASC' },
  }),
  signals: part({
    fields: [SIGNAL_NAME, SIGNAL_IS_ACTIVE],
    project: SIGNAL_PROJECT,
    and: `{${SIGNAL_IS_ACTIVE.fieldApiName}: {eq: false}}`,
    order: { by: SIGNAL_NAME, direction: 'ASC' },
  }),
} as const;
