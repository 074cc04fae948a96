import { countAtTarget, inTimePercent, isReached, sumOf } from '../../measure/reviewRules.ts';
import type { Project } from '../../org/project.ts';
import { judgementOf, nextDay, reviewRow } from './judgement.ts';
import { objectiveLines, targetOf } from './objectives.ts';
import { attitudesOf, irritantsOf, trainingsOf } from './people.ts';
import { periodOf } from './period.ts';
import type { FurthestSignal, NotRead, OwedDecision, Review, ReviewFigures, TrendWeek } from './review.ts';
import type { PartRows, ReviewRequest, Rows } from './rows.ts';

/** What was read of a project. */
export type ReviewBasis = {
  project: Pick<Project, 'key' | 'name' | 'startDate'>;
  lead: string | null;
  rows: PartRows;
  notRead: NotRead[];
};

/** Rows that a page shows before it counts the rest: a sponsor decides three things at a time. */
const FIRST = 3;
/** Weeks of the trend. */
const TREND_WEEKS = 12;

function decisionsOf(rows: PartRows['decisions']): Review['decisions'] {
  if (rows === null) return null;
  const owed = rows.flatMap((row): OwedDecision[] => {
    const { Level__c: level } = row;
    if (level !== 'Sponsor' && level !== 'Committee') return [];
    return [
      {
        question: row.Name,
        level,
        owedBy: row.OwedBy__r?.Name ?? null,
        daysOpen: row.DaysOpen__c,
        dueOn: row.AnswerDueOn__c,
        isOverdue: row.IsOverdue__c,
        isBlocking: row.IsBlocking__c,
      },
    ];
  });
  const urgency = (one: OwedDecision): number => 2 * Number(one.isBlocking) + Number(one.isOverdue);
  owed.sort((one, other) => urgency(other) - urgency(one) || (other.daysOpen ?? 0) - (one.daysOpen ?? 0));
  const ofLead = rows.length - owed.length;
  return { first: owed.slice(0, FIRST), others: Math.max(owed.length - FIRST, 0), ofLead };
}

/** Figures as they are now. What rests on a part that could not be read is null. */
function figuresNow(rows: PartRows, week: string | null): ReviewFigures {
  const { means, objectives, groups, members, irritants, money } = rows;
  const rates = rows.rates === null ? null : ratesIn(rows.rates, week);
  const targets = objectives?.filter((row) => row.InitialTarget__c !== null) ?? null;
  const answers = irritants?.filter((row) => row.AnsweredOn__c !== null || row.IsOverdue__c) ?? null;
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

function moneyOf(rows: PartRows['money']): Review['money'] {
  const [row] = rows ?? [];
  return row === undefined
    ? null
    : {
        planned: row.OutlayExpected__c,
        benefitExpected: row.YearlyBenefitExpected__c,
        paybackExpected: row.PaybackMonthsExpected__c,
        paybackConfirmed: row.PaybackMonthsConfirmed__c,
      };
}

function risksOf(rows: PartRows['risks']): Review['risks'] {
  if (rows === null) return null;
  const first = rows.slice(0, FIRST).map((row) => ({
    name: row.Name,
    exposure: row.Exposure__c,
    earlySign: row.EarlySign__c,
    signSeenOn: row.SignSeenOn__c,
    status: row.Status__c,
  }));
  return { first, others: rows.length - first.length };
}

function namesOf(rows: readonly { Name: string }[] | null): string[] | null {
  return rows && rows.map((row) => row.Name);
}

/**
 * A review from what was read. Pure. The figures of one that was held on its figures are those; the others are today's, up
 * to the week asked for.
 */
export function makeReview({ project, lead, rows, notRead }: ReviewBasis, request: ReviewRequest): Review {
  const { kind, week, clock } = request;
  const { today } = clock;
  const period = periodOf(kind, week ?? today, clock.fiscalYearStartMonth);
  const row = reviewRow(rows.reviews ?? [], kind, period);
  const frozen = row !== null && row.HeldOn__c !== null && row.FiguresTakenOn__c !== null ? row : null;
  const until = frozen?.FiguresTakenOn__c ?? week ?? today;
  const means = rows.means?.filter((mean) => mean.WeekStart__c <= until) ?? null;
  const weeks = [...(means ?? []), ...(rows.rates ?? [])].map((each) => each.WeekStart__c);
  const last =
    weeks
      .filter((each) => each <= until)
      .sort()
      .at(-1) ?? null;
  const trend =
    means && means.slice(-TREND_WEEKS).map((mean): TrendWeek => ({ week: mean.WeekStart__c, lowest: mean.Mean__c }));
  const next = nextDay(rows.reviews ?? [], row, today);
  return {
    project: project.key,
    name: project.name,
    lead,
    kind,
    period,
    today,
    judgement: judgementOf(row),
    figures: frozen ? figuresFrozen(frozen, rows.frozenMoney) : figuresNow(rows, last),
    decisions: decisionsOf(rows.decisions),
    objectives: rows.objectives && objectiveLines(rows.objectives, { today, startedOn: project.startDate }),
    trend,
    furthest: rows.rates && furthestOf(ratesIn(rows.rates, last)),
    irritants: irritantsOf(rows.irritants),
    trainings: trainingsOf(rows.trainings, today),
    attitudes: attitudesOf(rows.attitudes),
    money: moneyOf(rows.money),
    risks: risksOf(rows.risks),
    stopped: { fields: namesOf(rows.fields), signals: namesOf(rows.signals) },
    nextOn: next,
    notRead,
  };
}
