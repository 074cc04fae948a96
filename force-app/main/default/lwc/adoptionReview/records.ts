import type { Judgement, Light, OwedDecision, Part } from './review.ts';

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
    RaisedOn__c: string;
    AnswerDueOn__c: string | null;
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
    FiledOn__c: string;
    AnsweredOn__c: string | null;
    AnswerWithinDays__c: number | null;
    IsAnsweredInTime__c: boolean;
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
