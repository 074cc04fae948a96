import { soqlText } from '../org/soql.ts';
import type { RecordChange } from '../org/update.ts';
import type { WeekFigures } from './publication.ts';
import {
  answersDue,
  countAtTarget,
  inTimePercent,
  isReached,
  sumOf,
  type FirstTarget,
} from '../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { everySignal, type Situation } from './situation.ts';

/** A review that asks for its figures, as the API returns it. */
export type ReviewRow = {
  Id: string;
  FiguresWantedOn__c: string;
  FiguresTakenOn__c: string | null;
  HeldOn__c: string | null;
};

type TargetRow = {
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

/** SOQL for the facts, in the order of `ReviewFacts`. */
export function reviewQueries(projectId: string): string[] {
  const wanted = `Project__c = ${soqlText(projectId)} AND FiguresWantedOn__c != null`;
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

/** What figures are taken from: the facts as stored, and what this run publishes and writes. */
export type ReviewBasis = {
  facts: ReviewFacts;
  situation: Pick<Situation, 'signals' | 'projectSignals' | 'groups'>;
  figures: WeekFigures;
  objectiveChanges: readonly RecordChange[];
};

/**
 * The figures of the day for every review that asks for them: published figures of the whole rollout, and counts. A review
 * that was held on its figures keeps them, as the org would refuse others. Pure.
 * @param today the rollout's day, YYYY-MM-DD
 */
export function reviewChanges(basis: ReviewBasis, today: string): RecordChange[] {
  const isOpen = (row: ReviewRow): boolean =>
    row.FiguresTakenOn__c === null || (row.HeldOn__c === null && row.FiguresTakenOn__c < row.FiguresWantedOn__c);
  const open = basis.facts.reviews.filter(isOpen);
  if (open.length === 0) return [];
  const values = { FiguresTakenOn__c: today, ...figuresOfDay(basis, today) };
  return open.map(({ Id: id }) => ({ id, values }));
}

function figuresOfDay(
  { facts, situation, figures, objectiveChanges }: ReviewBasis,
  today: string,
): Record<string, number | null> {
  const rated = everySignal(situation).filter(({ key }) => figures.project.rates.has(key));
  const managed = situation.groups.filter(({ managerId }) => managerId !== null);
  const irritants = answersDue(facts.irritants, today);
  return {
    WholeMean__c: figures.project.mean?.lowest ?? null,
    SignalsAtTarget__c: countAtTarget(
      rated.map(({ key, target }) => ({ lowest: figures.project.rates.get(key)?.lowest ?? null, target })),
    ),
    Signals__c: rated.length,
    ObjectivesAtTarget__c: facts.objectives.filter((row) => isReached(withRun(row, objectiveChanges))).length,
    Objectives__c: facts.objectives.length,
    ManagersReady__c: managed.filter(({ isManagerReady }) => isManagerReady).length,
    Managers__c: managed.length,
    FreedLoad__c: sumOf(facts.loads.map((row) => row.FreedLoad__c)),
    PlannedLoad__c: sumOf(facts.loads.map((row) => row.PlannedLoad__c)),
    IrritantsInTime__c: inTimePercent(irritants.map((row) => ({ isInTime: row.IsAnsweredInTime__c }))),
    Spent__c: facts.money[0]?.OutlayConfirmed__c ?? null,
    BenefitConfirmed__c: facts.money[0]?.YearlyBenefitConfirmed__c ?? null,
  };
}

/** An objective with the value of this run, where it writes one. */
function withRun(row: TargetRow, changes: readonly RecordChange[]): FirstTarget {
  const written = changes.find(({ id, values }) => id === row.Id && 'CurrentValue__c' in values);
  const current = written === undefined ? row.CurrentValue__c : Number(written.values['CurrentValue__c']);
  return { baseline: row.Baseline__c, firstTarget: row.InitialTarget__c, current };
}
