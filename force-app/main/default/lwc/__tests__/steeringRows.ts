/** Records of a rollout's steering for component tests, as `adoptionSteering` takes them. */
import type { SteeringRows } from 'c/adoptionSteering';

type Of<Part extends keyof SteeringRows> = Partial<SteeringRows[Part]>;

export function decisionRow(values: Of<'decisions'> = {}): SteeringRows['decisions'] {
  return {
    Id: 'd1',
    Name: 'Who frees the time?',
    Kind__c: 'Decision',
    Level__c: 'Lead',
    OwedBy__c: '005L',
    OwedBy__r: { Name: 'Lea Lead' },
    RaisedOn__c: '2026-11-25',
    AnswerDueOn__c: '2026-12-10',
    IsBlocking__c: false,
    Hint__c: null,
    ...values,
  };
}

export function objectiveRow(values: Of<'objectives'> = {}): SteeringRows['objectives'] {
  return {
    Id: 'o1',
    Name: 'Next step known',
    Unit__c: 'Percent',
    Direction__c: 'Increase',
    Baseline__c: 40,
    BaselineMeasuredOn__c: '2026-10-05',
    InitialTarget__c: 80,
    CurrentTarget__c: 80,
    CurrentValue__c: 50,
    DueDate__c: '2027-02-01',
    RevisionCount__c: 0,
    Signal__c: null,
    Responsible__r: { Name: 'Lea Lead' },
    ...values,
  };
}

export function riskRow(values: Of<'risks'> = {}): SteeringRows['risks'] {
  return {
    Id: 'r1',
    Name: 'Support fades',
    Cause__c: 'FadingSupport',
    CauseText: 'Fading Support',
    Likelihood__c: 3,
    Impact__c: 4,
    Exposure__c: 12,
    EarlySign__c: 'The sponsor skips two reviews',
    SignSeenOn__c: null,
    Status__c: 'Open',
    ActionDueOn__c: '2026-12-04',
    Responsible__r: { Name: 'Lea Lead' },
    ...values,
  };
}

export function irritantRow(values: Of<'irritants'> = {}): SteeringRows['irritants'] {
  return {
    Id: 'i1',
    Name: 'Typed twice',
    FiledOn__c: '2026-11-25',
    AnsweredOn__c: null,
    AnswerWithinDays__c: 5,
    IsAnsweredInTime__c: false,
    Responsible__r: null,
    ...values,
  };
}

export function phaseRow(values: Of<'phases'> = {}): SteeringRows['phases'] {
  return {
    Id: 'p1',
    Name: 'Pilot',
    Kind__c: 'Phase',
    Order__c: 1,
    Status__c: 'InProgress',
    StartDate__c: '2026-11-02',
    EndDate__c: '2026-12-20',
    PairedWith__c: null,
    ...values,
  };
}

export function reviewRow(values: Of<'reviews'> = {}): SteeringRows['reviews'] {
  return {
    Id: 'v1',
    Name: 'Review of December',
    Kind__c: 'Month',
    KindText: 'Month',
    HeldOn__c: null,
    PlannedOn__c: '2026-12-15',
    NextOn__c: null,
    Verdict__c: null,
    Budget__c: null,
    BudgetNote__c: null,
    Quality__c: null,
    QualityNote__c: null,
    Dates__c: null,
    DatesNote__c: null,
    WhatWeSaw__c: null,
    WhatWeStop__c: null,
    FiguresTakenOn__c: null,
    WholeMean__c: null,
    SignalsAtTarget__c: null,
    Signals__c: null,
    ObjectivesAtTarget__c: null,
    Objectives__c: null,
    ManagersReady__c: null,
    Managers__c: null,
    FreedLoad__c: null,
    PlannedLoad__c: null,
    IrritantsInTime__c: null,
    ...values,
  };
}
