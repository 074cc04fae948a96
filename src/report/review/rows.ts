import { type Part, SMALLEST_FUNCTION } from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { MEASURED_GROUPS } from '../../org/people.ts';
import { soqlText } from '../../org/soql.ts';

const REVIEW_FIELDS =
  'Id, Name, Kind__c, HeldOn__c, PlannedOn__c, NextOn__c, Verdict__c, Budget__c, BudgetNote__c, Quality__c, ' +
  'QualityNote__c, Dates__c, DatesNote__c, WhatWeSaw__c, WhatWeStop__c, FiguresTakenOn__c, WholeMean__c, ' +
  'SignalsAtTarget__c, Signals__c, ObjectivesAtTarget__c, Objectives__c, ManagersReady__c, Managers__c, FreedLoad__c, ' +
  'PlannedLoad__c, IrritantsInTime__c';

/** SOQL for each part. Only rows of the whole project are asked for: no group's mean, nobody's score. */
export function reviewQueries(projectId: string): Record<Part, string> {
  const ofProject = `WHERE Project__c = ${soqlText(projectId)}`;
  const ofWhole = `${ofProject} AND Scope__c = 'Project'`;
  return {
    reviews: `SELECT ${REVIEW_FIELDS} FROM RolloutReview__c ${ofProject}`,
    frozenMoney: `SELECT Id, Spent__c, BenefitConfirmed__c FROM RolloutReview__c ${ofProject}`,
    decisions:
      'SELECT Name, Level__c, OwedBy__r.Name, OwedBy__r.Username, RaisedOn__c, AnswerDueOn__c, IsBlocking__c ' +
      `FROM RolloutDecision__c ${ofProject} AND DecidedOn__c = null ORDER BY Name`,
    objectives:
      'SELECT Name, Unit__c, Baseline__c, BaselineMeasuredOn__c, InitialTarget__c, CurrentTarget__c, CurrentValue__c, ' +
      `DueDate__c, RevisionCount__c FROM RolloutObjective__c ${ofProject} ORDER BY DueDate__c NULLS LAST, Name`,
    means: `SELECT WeekStart__c, Mean__c FROM GroupAdoption__c ${ofWhole} ORDER BY WeekStart__c`,
    rates:
      `SELECT WeekStart__c, Rate__c, Target__c, Signal__r.Name FROM SignalAdoption__c ${ofWhole} ` +
      'AND Rate__c != null ORDER BY Signal__r.Order__c, Signal__r.Key__c',
    groups: `SELECT ManagerReady__c FROM RolloutGroup__c ${ofProject} AND ${MEASURED_GROUPS} AND Manager__c != null`,
    attitudes:
      `SELECT Supporters__c, Waiting__c, Opposed__c FROM RolloutGroup__c ${ofProject} ` +
      `AND Kind__c = 'Function' AND Headcount__c >= ${SMALLEST_FUNCTION}`,
    members: `SELECT PlannedLoad__c, FreedLoad__c FROM RolloutMember__c ${ofProject}`,
    irritants: `SELECT FiledOn__c, AnsweredOn__c, AnswerWithinDays__c, IsAnsweredInTime__c FROM Irritant__c ${ofProject}`,
    trainings: `SELECT Name, Status__c, HeldOn__c, Attended__c FROM RolloutTraining__c ${ofProject}`,
    money:
      'SELECT OutlayExpected__c, OutlayConfirmed__c, YearlyBenefitExpected__c, YearlyBenefitConfirmed__c, ' +
      `PaybackMonthsExpected__c, PaybackMonthsConfirmed__c FROM RolloutProject__c WHERE Id = ${soqlText(projectId)}`,
    risks:
      'SELECT Name, Exposure__c, EarlySign__c, SignSeenOn__c, Status__c ' +
      `FROM RolloutRisk__c ${ofProject} AND Status__c != 'Closed' ORDER BY Exposure__c DESC NULLS LAST, Name`,
    fields: `SELECT Name FROM CollectedField__c ${ofProject} AND Verdict__c = 'Drop' ORDER BY Name`,
    signals: `SELECT Name FROM AdoptionSignal__c ${ofProject} AND IsActive__c = false ORDER BY Name`,
  };
}
