import { recordsOf, type BatchAnswer } from '../org/queryBatch.ts';

/** A review that asks for its figures, as the API returns it. */
export type ReviewRow = {
  Id: string;
  FiguresWantedOn__c: string;
  FiguresTakenOn__c: string | null;
  HeldOn__c: string | null;
};

export type TargetRow = {
  Id: string;
  Baseline__c: number | null;
  InitialTarget__c: number;
  CurrentValue__c: number | null;
};
type LoadRow = { PlannedLoad__c: number | null; FreedLoad__c: number | null };
type AnswerRow = {
  FiledOn__c: string;
  AnsweredOn__c: string | null;
  AnswerWithinDays__c: number | null;
  IsAnsweredInTime__c: boolean;
};
type MoneyRow = { OutlayConfirmed__c: number | null; YearlyBenefitConfirmed__c: number | null };

/** What the figures of a review are made of, beside those that are published; all but the reviews empty without one. */
export type ReviewFacts = {
  reviews: readonly ReviewRow[];
  objectives: readonly TargetRow[];
  loads: readonly LoadRow[];
  irritants: readonly AnswerRow[];
  money: readonly MoneyRow[];
};

/** SOQL for the facts, in the order of `ReviewFacts`. @param inProject a condition on objects of a project */
export function reviewQueries(inProject: string): string[] {
  const wanted = `${inProject} AND FiguresWantedOn__c != null`;
  const asked = `IN (SELECT Project__c FROM RolloutReview__c WHERE ${wanted})`;
  return [
    `SELECT Id, FiguresWantedOn__c, FiguresTakenOn__c, HeldOn__c FROM RolloutReview__c WHERE ${wanted}`,
    'SELECT Id, Baseline__c, InitialTarget__c, CurrentValue__c FROM RolloutObjective__c ' +
      `WHERE InitialTarget__c != null AND Project__c ${asked}`,
    `SELECT PlannedLoad__c, FreedLoad__c FROM RolloutMember__c WHERE Project__c ${asked}`,
    'SELECT FiledOn__c, AnsweredOn__c, AnswerWithinDays__c, IsAnsweredInTime__c FROM Irritant__c ' +
      `WHERE Project__c ${asked}`,
    `SELECT OutlayConfirmed__c, YearlyBenefitConfirmed__c FROM RolloutProject__c WHERE Id ${asked}`,
  ];
}

/** What the answers to `reviewQueries` say. @throws QueryError */
export function reviewFactsIn([reviews, objectives, loads, irritants, money]: readonly BatchAnswer[]): ReviewFacts {
  return {
    reviews: recordsOf(reviews),
    objectives: recordsOf(objectives),
    loads: recordsOf(loads),
    irritants: recordsOf(irritants),
    money: recordsOf(money),
  };
}
