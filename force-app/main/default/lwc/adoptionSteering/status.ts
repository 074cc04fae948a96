import { irritantWait, isReached, objectiveLines, sumOf, targetOf } from 'c/adoptionReview';
import type { SteeringRecords, SteeringRows } from './records.ts';

/** The rollout in seven figures. Undefined is what the reader may not read, never a zero. */
export interface Status {
  phases?: {
    /** Names of those that are under way. */
    now: string[];
    next: { name: string; on: string } | null;
  };
  /** Against the first target; `far` are those behind their way or past their day, `unknown` those not measured yet. */
  objectives?: { reached: number; far: number; unknown: number; all: number };
  /** In percent of what was laid out, over three years; months until it is paid back. Null: not known yet. */
  money?: {
    returnExpected: number | null;
    returnConfirmed: number | null;
    paybackExpected: number | null;
    paybackConfirmed: number | null;
  };
  /** Points of percent, over the whole team. `on` is the day of a review, where the reader reads no records but its figures. */
  load?: { freed: number; planned: number; on?: string };
  managers?: { ready: number; all: number; on?: string };
  irritants?: { overdue: number; open: number };
}

function phasesOf(phases: readonly SteeringRows['phases'][], today: string): Status['phases'] {
  const next = phases
    .flatMap(({ Name: name, StartDate__c: on }) => (on !== null && on > today ? [{ name, on }] : []))
    .sort((one, other) => (one.on < other.on ? -1 : 1))[0];
  const now = phases.filter(({ Kind__c: kind, Status__c: status }) => kind !== 'SubProject' && status === 'InProgress');
  return { now: now.map(({ Name: name }) => name), next: next ?? null };
}

function objectivesOf(records: SteeringRecords, today: string): Status['objectives'] {
  const { objectives, plan } = records;
  const [project] = plan ?? [];
  const rows = objectives?.filter((row) => row.InitialTarget__c !== null);
  if (!rows) return undefined;
  const lines = objectiveLines(rows, { today, startedOn: project?.StartDate__c ?? null });
  return {
    reached: rows.filter((row) => isReached(targetOf(row))).length,
    far: lines.filter(({ outlook }) => outlook === 'behind' || outlook === 'overdue').length,
    unknown: lines.filter(({ outlook }) => outlook === 'unknown').length,
    all: rows.length,
  };
}

function moneyOf([row]: readonly SteeringRows['money'][]): Status['money'] {
  return {
    returnExpected: row?.ThreeYearReturnExpected__c ?? null,
    returnConfirmed: row?.ThreeYearReturnConfirmed__c ?? null,
    paybackExpected: row?.PaybackMonthsExpected__c ?? null,
    paybackConfirmed: row?.PaybackMonthsConfirmed__c ?? null,
  };
}

type Totals = Pick<Status, 'load' | 'managers'>;

/** Time freed and managers ready, as the newest figures of a review say: they are of the whole, and name nobody. */
function totalsOfReview(reviews: readonly SteeringRows['reviews'][]): Totals {
  const [review] = reviews
    .filter(({ FiguresTakenOn__c: on }) => on !== null)
    .sort((one, other) => (one.FiguresTakenOn__c ?? '').localeCompare(other.FiguresTakenOn__c ?? ''))
    .slice(-1);
  if (!review) return {};
  const { FreedLoad__c: freed, PlannedLoad__c: planned, ManagersReady__c: ready, Managers__c: all } = review;
  const on = review.FiguresTakenOn__c ?? '';
  return {
    ...(freed !== null && planned !== null && { load: { freed, planned, on } }),
    ...(ready !== null && all !== null && { managers: { ready, all, on } }),
  };
}

/** @param today the rollout's day, YYYY-MM-DD */
export function statusOf(records: SteeringRecords, today: string): Status {
  const { phases, money, members, groups, irritants } = records;
  const open = irritants?.filter((row) => row.AnsweredOn__c === null);
  const objectives = objectivesOf(records, today);
  return {
    ...totalsOfReview(records.reviews ?? []),
    ...(phases && { phases: phasesOf(phases, today) }),
    ...(objectives && { objectives }),
    ...(money && { money: moneyOf(money) }),
    ...(members && {
      load: {
        freed: sumOf(members.map((row) => row.FreedLoad__c)),
        planned: sumOf(members.map((row) => row.PlannedLoad__c)),
      },
    }),
    ...(groups && { managers: { ready: groups.filter((row) => row.ManagerReady__c).length, all: groups.length } }),
    ...(open && {
      irritants: { overdue: open.filter((row) => irritantWait(row, today).isOverdue).length, open: open.length },
    }),
  };
}
