import { judgementOf, nextDay, reviewRow } from './judgement.ts';
import { objectiveLines, targetOf } from './objectives.ts';
import { attitudesOf, irritantsOf, trainingsOf } from './people.ts';
import { decisionsOf, moneyOf, namesOf, risksOf } from './parts.ts';
import { periodOf } from './period.ts';
import type { PartRows, Rows } from './records.ts';
import type { FurthestSignal, NotRead, Review, ReviewContent, ReviewFigures, ReviewKind, TrendWeek } from './review.ts';
import { countAtTarget, inTimePercent, isReached, sumOf } from './rules.ts';
import { answersDue } from './waiting.ts';

/** What was read of a project. */
export type ReviewBasis = {
  /** `startDate`: YYYY-MM-DD. */
  project: { key: string; name: string; startDate: string | null };
  lead: string | null;
  rows: PartRows;
  notRead: NotRead[];
};

/** Weeks of the trend. */
const TREND_WEEKS = 12;

/** Figures as they are now. What rests on a part that could not be read is null. */
function figuresNow(rows: PartRows, week: string | null, today: string): ReviewFigures {
  const { means, objectives, groups, members, irritants, money } = rows;
  const rates = rows.rates === null ? null : ratesIn(rows.rates, week);
  const targets = objectives?.filter((row) => row.InitialTarget__c !== null) ?? null;
  const answers = irritants && answersDue(irritants, today);
  return {
    takenOn: null,
    wholeMean: means?.find((row) => row.WeekStart__c === week)?.Mean__c ?? null,
    signalsAtTarget: rates && countAtTarget(rates),
    signals: rates && rates.length,
    objectivesAtTarget: targets && targets.filter((row) => isReached(targetOf(row))).length,
    objectives: targets && targets.length,
    managersReady: groups && groups.filter((row) => row.ManagerReady__c).length,
    managers: groups && groups.length,
    freedLoad: members && sumOf(members.map((row) => row.FreedLoad__c)),
    plannedLoad: members && sumOf(members.map((row) => row.PlannedLoad__c)),
    irritantsInTime: answers && inTimePercent(answers.map((row) => ({ isInTime: row.IsAnsweredInTime__c }))),
    spent: money?.[0]?.OutlayConfirmed__c ?? null,
    benefitConfirmed: money?.[0]?.YearlyBenefitConfirmed__c ?? null,
  };
}

/** Figures that a review was held on. */
function figuresFrozen(row: Rows['reviews'], money: PartRows['frozenMoney']): ReviewFigures {
  const own = money?.find(({ Id }) => Id === row.Id);
  return {
    takenOn: row.FiguresTakenOn__c,
    wholeMean: row.WholeMean__c,
    signalsAtTarget: row.SignalsAtTarget__c,
    signals: row.Signals__c,
    objectivesAtTarget: row.ObjectivesAtTarget__c,
    objectives: row.Objectives__c,
    managersReady: row.ManagersReady__c,
    managers: row.Managers__c,
    freedLoad: row.FreedLoad__c,
    plannedLoad: row.PlannedLoad__c,
    irritantsInTime: row.IrritantsInTime__c,
    spent: own?.Spent__c ?? null,
    benefitConfirmed: own?.BenefitConfirmed__c ?? null,
  };
}

function ratesIn(rates: readonly Rows['rates'][], week: string | null): FurthestSignal[] {
  return rates
    .filter((row) => row.WeekStart__c === week)
    .map((row) => ({ name: row.Signal__r.Name, lowest: row.Rate__c, target: row.Target__c ?? 100 }));
}

/** The signal that lacks most of its target; null when all have reached theirs. */
function furthestOf(rates: readonly FurthestSignal[]): FurthestSignal | null {
  const gap = ({ target, lowest }: FurthestSignal): number => target - lowest;
  return rates
    .filter((rate) => gap(rate) > 0)
    .reduce<FurthestSignal | null>(
      (furthest, rate) => (furthest === null || gap(rate) > gap(furthest) ? rate : furthest),
      null,
    );
}

/** Which review, and of when: `week` is a Monday of the period, without it today's. */
export type ReviewRequest = {
  kind: ReviewKind;
  week: string | undefined;
  clock: { today: string; fiscalYearStartMonth: number };
};

/** Which record a review is of (null: none is planned), and the rollout's days to take as today and as the last. */
export type ContentBasis = { row: Rows['reviews'] | null; today: string; until: string };

/** The newest measured week until a day. */
function lastWeek(rows: PartRows, until: string): string | null {
  const weeks = [...(rows.means ?? []), ...(rows.rates ?? [])].map((each) => each.WeekStart__c);
  return (
    weeks
      .filter((each) => each <= until)
      .sort()
      .at(-1) ?? null
  );
}

/**
 * What one review says. The figures of one that was held on its figures are those; the others are of today, up to a day.
 */
export function reviewContent(
  { project, lead, rows, notRead }: ReviewBasis,
  { row, today, until: asked }: ContentBasis,
): ReviewContent {
  const frozen = row !== null && row.HeldOn__c !== null && row.FiguresTakenOn__c !== null ? row : null;
  const until = frozen?.FiguresTakenOn__c ?? asked;
  const last = lastWeek(rows, until);
  const means = rows.means?.filter((mean) => mean.WeekStart__c <= until) ?? null;
  return {
    project: project.key,
    name: project.name,
    lead,
    today,
    judgement: judgementOf(row),
    figures: frozen ? figuresFrozen(frozen, rows.frozenMoney) : figuresNow(rows, last, today),
    decisions: decisionsOf(rows.decisions, today),
    objectives: rows.objectives && objectiveLines(rows.objectives, { today, startedOn: project.startDate }),
    trend:
      means && means.slice(-TREND_WEEKS).map((mean): TrendWeek => ({ week: mean.WeekStart__c, lowest: mean.Mean__c })),
    furthest: rows.rates && furthestOf(ratesIn(rows.rates, last)),
    irritants: irritantsOf(rows.irritants, today),
    trainings: trainingsOf(rows.trainings, today),
    attitudes: attitudesOf(rows.attitudes),
    money: moneyOf(rows.money),
    risks: risksOf(rows.risks),
    stopped: { fields: namesOf(rows.fields), signals: namesOf(rows.signals) },
    nextOn: nextDay(rows.reviews ?? [], row, today),
    notRead,
  };
}

/** The review of a kind and period from what was read. Pure. */
export function makeReview(basis: ReviewBasis, { kind, week, clock }: ReviewRequest): Review {
  const { today, fiscalYearStartMonth } = clock;
  const until = week ?? today;
  const period = periodOf(kind, until, fiscalYearStartMonth);
  const row = reviewRow(basis.rows.reviews ?? [], kind, period);
  return { ...reviewContent(basis, { row, today, until }), kind, period };
}
