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
import type { ReviewRow, TargetRow } from './reviewFacts.ts';
import { everySignal, type Situation } from './situation.ts';

/** What figures are taken from: what is stored, and what this run publishes and writes. */
export type ReviewBasis = {
  situation: Pick<Situation, 'signals' | 'projectSignals' | 'groups' | 'reviews'>;
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
  const open = basis.situation.reviews.reviews.filter(isOpen);
  if (open.length === 0) return [];
  const values = { FiguresTakenOn__c: today, ...figuresOfDay(basis, today) };
  return open.map(({ Id: id }) => ({ id, values }));
}

function figuresOfDay(
  { situation, figures, objectiveChanges }: ReviewBasis,
  today: string,
): Record<string, number | null> {
  const { reviews: facts } = situation;
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
