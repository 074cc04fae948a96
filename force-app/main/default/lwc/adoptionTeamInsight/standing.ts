import { stepRange, stepsTo } from 'c/adoptionPublication';
import type { GroupWeek } from 'c/adoptionQueries';
import { GREEN_FROM } from 'c/adoptionScores';
import type { TrendValue } from 'c/adoptionTrendShape';

/** The score from which a person, and so a team, is on track: each signal reaches most of its agreed target. */
export const TEAM_TARGET = GREEN_FROM;

/** Where a team stands, in steps of five. */
export interface Standing {
  /** The step in words: "70-74". */
  use: string;
  target: number;
  /** Steps up to the target; 0 once it is reached, null from "below 35", which does not say how far down it reaches. */
  steps: number | null;
}

/** Whether a figure is of an earlier week, as the people of the group changed. */
export function isKept({ stepWeek, weekStart }: GroupWeek): boolean {
  return stepWeek !== null && stepWeek !== weekStart;
}

/** Where a team stands in a week; nothing where no figure is published. */
export function standingOf(week: GroupWeek | undefined): Standing | undefined {
  if (!week || week.mean === null) return undefined;
  return { use: week.use, target: TEAM_TARGET, steps: stepsTo(week.mean, TEAM_TARGET) };
}

/** A week of a drawn line: in the middle of its step; a figure that only stays draws no new point. */
export function stepPoint(row: GroupWeek): TrendValue {
  if (row.mean === null || isKept(row)) return { weekStart: row.weekStart, score: null };
  const { from, to } = stepRange(row.mean);
  return { weekStart: row.weekStart, score: (from + to) / 2, text: row.use };
}
