import type { FilterClock } from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { MEASURED_GROUPS } from '../../org/people.ts';
import { soqlText } from '../../org/soql.ts';
import type { Judgement, Light, OwedDecision, Part, ReviewKind } from './review.ts';

/** Records of each part, as the API returns them. */
export type Rows = {
  reviews: {
    Id: string;
    Name: string;
    Kind__c: string;
    HeldOn__c: string | null;
    PlannedOn__c: string | null;
    NextOn__c: string | null;
    Verdict__c: Judgement['verdict'];
    Budget__c: Light['value'];
    BudgetNote__c: string | null;
    Quality__c: Light['value'];
    QualityNote__c: string | null;
    Dates__c: Light['value'];
    DatesNote__c: string | null;
    WhatWeSaw__c: string | null;
    WhatWeStop__c: string | null;
    FiguresTakenOn__c: string | null;
    WholeMean__c: number | null;
    SignalsAtTarget__c: number | null;
    Signals__c: number | null;
    ObjectivesAtTarget__c: number | null;
    Objectives__c: number | null;
    ManagersReady__c: number | null;
    Managers__c: number | null;
    FreedLoad__c: number | null;
    PlannedLoad__c: number | null;
    IrritantsInTime__c: number | null;
  };
  frozenMoney: { Id: string; Spent__c: number | null; BenefitConfirmed__c: number | null };
  decisions: {
    Name: string;
    Level__c: OwedDecision['level'] | 'Lead' | null;
    OwedBy__r: { Name: string } | null;
    DaysOpen__c: number | null;
    AnswerDueOn__c: string | null;
    IsOverdue__c: boolean;
    IsBlocking__c: boolean;
  };
  objectives: {
    Name: string;
    Unit__c: string | null;
    Baseline__c: number | null;
    BaselineMeasuredOn__c: string | null;
    InitialTarget__c: number | null;
    CurrentTarget__c: number | null;
    CurrentValue__c: number | null;
    DueDate__c: string | null;
    RevisionCount__c: number | null;
  };
  means: { WeekStart__c: string; Mean__c: number | null };
  rates: { WeekStart__c: string; Rate__c: number; Target__c: number | null; Signal__r: { Name: string } };
  groups: { ManagerReady__c: boolean };
  attitudes: { Supporters__c: number | null; Waiting__c: number | null; Opposed__c: number | null };
  members: { PlannedLoad__c: number | null; FreedLoad__c: number | null };
  irritants: {
    AnsweredOn__c: string | null;
    AgeWorkingDays__c: number | null;
    IsAnsweredInTime__c: boolean;
    IsOverdue__c: boolean;
  };
  trainings: { Name: string; Status__c: string; HeldOn__c: string | null; Attended__c: number | null };
  money: {
    OutlayExpected__c: number | null;
    OutlayConfirmed__c: number | null;
    YearlyBenefitExpected__c: number | null;
    YearlyBenefitConfirmed__c: number | null;
    PaybackMonthsExpected__c: number | null;
    PaybackMonthsConfirmed__c: number | null;
  };
  risks: {
    Name: string;
    Exposure__c: number | null;
    EarlySign__c: string | null;
    SignSeenOn__c: string | null;
    Status__c: string | null;
  };
  fields: { Name: string };
  signals: { Name: string };
};

/** Records of each part; null of one that could not be read. */
export type PartRows = { [P in Part]: Rows[P][] | null };

/** Which review, and of when: `week` is a Monday of the period, without it today's. */
export type ReviewRequest = { kind: ReviewKind; week: string | undefined; clock: FilterClock };

/** Functions that are described with attitudes have at least so many people. Source: product.md, `RolloutGroup__c`. */
const SMALLEST_FUNCTION = 10;

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
      'SELECT Name, Level__c, OwedBy__r.Name, DaysOpen__c, AnswerDueOn__c, IsOverdue__c, IsBlocking__c ' +
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
    irritants:
      'SELECT AnsweredOn__c, AgeWorkingDays__c, IsAnsweredInTime__c, IsOverdue__c ' + `FROM Irritant__c ${ofProject}`,
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
