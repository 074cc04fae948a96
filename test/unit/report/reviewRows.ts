import type { PartRows, ReviewBasis, Rows } from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';

export const TODAY = '2026-11-30';
export const CLOCK = { today: TODAY, timeZone: 'UTC', fiscalYearStartMonth: 1 };

/** A review of November that was planned for its last day. */
export function reviewRow(given: Partial<Rows['reviews']> = {}): Rows['reviews'] {
  return {
    Id: 'r1',
    Name: 'November',
    Kind__c: 'Month',
    HeldOn__c: null,
    PlannedOn__c: '2026-11-30',
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
    ...given,
  };
}

/** The same, held on figures that are not today's. */
export function heldRow(given: Partial<Rows['reviews']> = {}): Rows['reviews'] {
  return reviewRow({
    HeldOn__c: '2026-11-20',
    FiguresTakenOn__c: '2026-11-19',
    Verdict__c: 'Change',
    Budget__c: 'OnTrack',
    BudgetNote__c: 'As planned',
    WhatWeSaw__c: 'People keep promises.',
    NextOn__c: '2026-12-14',
    WholeMean__c: 60,
    SignalsAtTarget__c: 1,
    Signals__c: 2,
    ObjectivesAtTarget__c: 0,
    Objectives__c: 3,
    ManagersReady__c: 1,
    Managers__c: 4,
    FreedLoad__c: 20,
    PlannedLoad__c: 50,
    IrritantsInTime__c: 40,
    ...given,
  });
}

export function objectiveRow(given: Partial<Rows['objectives']> = {}): Rows['objectives'] {
  return {
    Name: 'Next step known',
    Unit__c: 'Percent',
    Baseline__c: 50,
    BaselineMeasuredOn__c: '2026-09-01',
    InitialTarget__c: 80,
    CurrentTarget__c: 80,
    CurrentValue__c: 70,
    DueDate__c: '2026-12-31',
    RevisionCount__c: 0,
    ...given,
  };
}

export function decisionRow(given: Partial<Rows['decisions']> = {}): Rows['decisions'] {
  return {
    Name: 'Free the lead',
    Level__c: 'Sponsor',
    OwedBy__r: { Name: 'Marion Keller' },
    RaisedOn__c: '2026-11-18',
    AnswerDueOn__c: '2026-12-04',
    IsBlocking__c: false,
    ...given,
  };
}

/** A rollout in its third month; every part could be read. */
export function basis(rows: Partial<PartRows> = {}, given: Partial<ReviewBasis> = {}): ReviewBasis {
  const week = (WeekStart__c: string, Mean__c: number | null) => ({ WeekStart__c, Mean__c });
  const rate = (WeekStart__c: string, Rate__c: number, name: string) => ({
    WeekStart__c,
    Rate__c,
    Target__c: 80,
    Signal__r: { Name: name },
  });
  const irritant = { AnsweredOn__c: null, AnswerWithinDays__c: 5, IsAnsweredInTime__c: false };
  return {
    project: { key: 'CRM', name: 'CRM that helps', startDate: '2026-09-01' },
    lead: 'Camille Laurent',
    notRead: [],
    rows: {
      reviews: [reviewRow()],
      frozenMoney: [{ Id: 'r1', Spent__c: 9000, BenefitConfirmed__c: 1000 }],
      decisions: [decisionRow(), decisionRow({ Level__c: 'Lead' })],
      objectives: [objectiveRow()],
      means: [week('2026-11-16', 60), week('2026-11-23', null), week('2026-11-30', 70)],
      rates: [
        rate('2026-11-16', 40, 'Next step'),
        rate('2026-11-30', 80, 'Next step'),
        rate('2026-11-30', 35, 'Promises'),
      ],
      groups: [{ ManagerReady__c: true }, { ManagerReady__c: false }],
      attitudes: [
        { Supporters__c: 3, Waiting__c: 5, Opposed__c: 2 },
        { Supporters__c: null, Waiting__c: null, Opposed__c: null },
      ],
      members: [
        { PlannedLoad__c: 40, FreedLoad__c: 30 },
        { PlannedLoad__c: 20, FreedLoad__c: null },
      ],
      irritants: [
        { ...irritant, FiledOn__c: '2026-11-17', AnsweredOn__c: '2026-11-20', IsAnsweredInTime__c: true },
        { ...irritant, FiledOn__c: '2026-11-17' },
        { ...irritant, FiledOn__c: '2026-11-27' },
      ],
      trainings: [
        { Name: 'Clinic', Status__c: 'Held', HeldOn__c: '2026-11-03', Attended__c: 8 },
        { Name: 'Game', Status__c: 'Planned', HeldOn__c: '2026-12-09', Attended__c: null },
        { Name: 'Late', Status__c: 'Planned', HeldOn__c: '2026-11-09', Attended__c: null },
      ],
      money: [
        {
          OutlayExpected__c: 48_000,
          OutlayConfirmed__c: 31_500,
          YearlyBenefitExpected__c: 96_000,
          YearlyBenefitConfirmed__c: 22_000,
          PaybackMonthsExpected__c: 8.2,
          PaybackMonthsConfirmed__c: null,
        },
      ],
      risks: ['a', 'b', 'c', 'd'].map((name, place) => ({
        Name: `Risk ${name}`,
        Exposure__c: 20 - place,
        EarlySign__c: 'Jokes',
        SignSeenOn__c: place === 0 ? '2026-11-14' : null,
        Status__c: place === 1 ? 'Occurred' : 'Open',
      })),
      fields: [{ Name: 'Birthdate' }],
      signals: [],
      ...rows,
    },
    ...given,
  };
}
