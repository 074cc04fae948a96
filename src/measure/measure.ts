import type { Connection } from '@salesforce/core';
import { mondayOf } from '../org/calendar.ts';
import { keptFrom } from '../retention/expired.ts';
import { deleteStored } from '../retention/prune.ts';
import { collect } from './collect.ts';
import { count } from './count.ts';
import { readEarlier } from './earlier.ts';
import { messages } from './messages.ts';
import { plan, sizeOf, type Plan, type Written } from './plan.ts';
import type { Situation } from './situation.ts';
import { write } from './write.ts';

export type MeasureRequest = {
  /** External key of the project. */
  project: string;
  /** Monday that names the week, YYYY-MM-DD. */
  week: string;
  /** The caller's day, YYYY-MM-DD. */
  today: string;
  /** Reads and plans, writes nothing. */
  dryRun: boolean;
  /** Counts a week again that is over and has figures: they give way to today's records. */
  recount?: boolean;
};

export type Measurement = {
  situation: Situation;
  plan: Plan;
  /** Null on a dry run. */
  written: Written | null;
};

/** The next run would delete such a week; until then it would be there against the charter. */
function requireKept({ project }: Situation, week: string, today: string): void {
  const kept = keptFrom(project.retentionWeeks, today);
  if (kept && week < kept.people) {
    throw messages.createError('error.weekNotKept', [project.retentionWeeks, week], [kept.people]);
  }
}

function isChange(planned: Plan): boolean {
  return Object.values(sizeOf(planned)).some((rows) => rows > 0);
}

/** The steps of measuring, in order. */
export type MeasureStep = 'collect' | 'count' | 'compare' | 'write';

/**
 * Measures one week of a project as the org is now: reads the people and signals, counts, plans, then writes what is new
 * or changed. Reads take three HTTP requests up to 2,000 people. The same week again writes nothing.
 * Records of a week that is over are no longer there to count, so its figures stay unless `recount` is asked for.
 * The caller must see and may edit everybody's records ("Modify All Data"): a count of what one user happens to see
 * would be nobody's score.
 * @throws SfError with an action; errors of the platform as they are (see `asNamedError`)
 */
export async function measure(
  connection: Connection,
  { project, week, today, dryRun, recount = false }: MeasureRequest,
  onStep: (step: MeasureStep) => void = () => undefined,
): Promise<Measurement> {
  if (week > today) throw messages.createError('error.weekInFuture', [week]);
  onStep('collect');
  const situation = await collect(connection, project, today);
  requireKept(situation, week, today);
  onStep('count');
  const counts = await count(connection, situation);
  onStep('compare');
  const earlier = await readEarlier(connection, situation.project, week, today);
  const planned = plan(situation, counts, earlier, week);
  if (week < mondayOf(today) && !recount && earlier.groupRows.size > 0 && isChange(planned)) {
    throw messages.createError('error.weekIsOver', [week]);
  }
  if (dryRun) return { situation, plan: planned, written: null };
  onStep('write');
  await deleteStored(connection, planned.expired);
  return { situation, plan: planned, written: await write(connection, planned) };
}
