import { objectiveLines, type Outlook } from 'c/adoptionReview';
import type { SteeringRecords, SteeringRows } from './records.ts';

/** A value on the scale of its objective, and where it stands, in percent of the width; null when it is not known. */
export interface Mark {
  value: number;
  at: number;
}

/** An objective as a bar on a scale. */
export interface Bullet {
  baseline: Mark | null;
  value: Mark | null;
  first: Mark | null;
  /** The target as it is now; null where it is still the first one. */
  current: Mark | null;
}

/** An objective with where it stands and how its target moved. */
export interface RevisedObjective {
  row: SteeringRows['objectives'];
  outlook: Outlook;
  bullet: Bullet;
  /** Newest first. */
  revisions: SteeringRows['revisions'][];
}

const WHOLE = 100;
/** Units whose scale is known; others begin at zero and end at their highest value. */
const HUNDRED = ['Percent', 'Score'];

/** The marks of an objective. The scale begins at zero, so that lengths can be compared with each other. */
export function bulletOf(row: SteeringRows['objectives']): Bullet {
  const { Baseline__c: baseline, CurrentValue__c: value, InitialTarget__c: first, CurrentTarget__c: current } = row;
  const known = [baseline, value, first, current].flatMap((one) => one ?? []);
  const lowest = Math.min(0, ...known);
  const highest = Math.max(HUNDRED.includes(row.Unit__c ?? '') ? WHOLE : 0, ...known);
  const width = highest - lowest || 1;
  const mark = (one: number | null): Mark | null =>
    one === null ? null : { value: one, at: Math.round(((one - lowest) / width) * WHOLE * 10) / 10 };
  return {
    baseline: mark(baseline),
    value: mark(value),
    first: mark(first),
    current: current === first ? null : mark(current),
  };
}

/** Objectives in the order of their days. @param today the rollout's day, YYYY-MM-DD */
export function revisedObjectives(records: SteeringRecords, today: string): RevisedObjective[] {
  const { objectives = [], revisions = [], plan = [] } = records;
  const lines = objectiveLines(objectives, { today, startedOn: plan[0]?.StartDate__c ?? null });
  return objectives.map((row, place) => ({
    row,
    outlook: lines[place]?.outlook ?? 'unknown',
    bullet: bulletOf(row),
    revisions: revisions.filter(({ Objective__c: id }) => id === row.Id),
  }));
}
