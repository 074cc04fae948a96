import type { Connection } from '@salesforce/core';
import { BULK_ABOVE } from '../org/bulk.ts';
import { finishRunningJobs } from '../org/bulkJob.ts';
import { mondayOf } from '../org/calendar.ts';
import { keptFrom } from '../retention/expired.ts';
import { deleteStored } from '../retention/prune.ts';
import { readDescribed } from '../org/describe.ts';
import { giveReadiness, type GivenReadiness } from '../org/managerReadiness.ts';
import { grantedIn, grantQueries, lackQueries, withoutLacking } from './leftOut.ts';
import { requireReserve, type Cost } from './cost.ts';
import { readCounts } from './counts.ts';
import { messages } from './messages.ts';
import { planWeek, sizeOf, wholePlan, type Plan, type Written } from './plan.ts';
import { comparedPeople } from './peopleComparison.ts';
import { peopleOfGroups, staysAsItWas } from './publication.ts';
import { readSituation } from './readSituation.ts';
import { everySignal, type Situation } from './situation.ts';
import { readStored } from './stored.ts';
import { wholeCountsIn, wholeQuestions } from './wholeCounts.ts';
import { write } from './write.ts';

export type MeasureRequest = {
  /** External key of the project. */
  project: string;
  /** Monday that names the week, YYYY-MM-DD. */
  week: string;
  /** The rollout's day (`readRolloutClock`), YYYY-MM-DD. */
  today: string;
  /** Reads and plans, writes nothing. */
  dryRun: boolean;
  /** Counts a week again that is over and has figures: they give way to today's records. */
  recount?: boolean;
  /** Writes the baseline of objectives that have none, before the mirror starts. */
  baseline?: boolean;
  /** Stores rows about people though managers read them who are not meant to, as the roles are. */
  acceptReaders?: boolean;
  /** Share of the day's API calls that stays for others, in percent. */
  apiReserve?: number;
};

export type Measurement = {
  situation: Situation;
  plan: Plan;
  cost: Cost;
  /** Null on a dry run. */
  written: Written | null;
  /** Managers who got a record to say how ready they are; null on a dry run. */
  readiness: GivenReadiness | null;
};

/** A job of an earlier run can only be there where there are rows for one. */
function mayBeBulk({ people, signals }: Situation): boolean {
  return people.length * signals.length > BULK_ABOVE;
}

/** The next run would delete such a week; until then it would be there against the charter. */
function requireKept({ project }: Situation, week: string, today: string): void {
  const kept = keptFrom(project.retentionWeeks, today);
  if (kept && week < kept.people) {
    throw messages.createError('error.weekNotKept', [project.retentionWeeks, week], [kept.people]);
  }
}

/** The baseline is how things were before people saw their score. */
function requireBeforeMirror({ project }: Situation, today: string): void {
  if (project.mirrorStartsOn !== null && today >= project.mirrorStartsOn) {
    throw messages.createError('error.baselineTooLate', [project.mirrorStartsOn]);
  }
}

function isChange(planned: Plan): boolean {
  return Object.values(sizeOf(planned)).some((rows) => rows > 0);
}

/** The steps of measuring, in order. */
export type MeasureStep = 'collect' | 'count' | 'compare' | 'write';

/**
 * Measures one week of a project as the org is now: reads the people and signals, counts, plans, then writes what is new
 * or changed. Reads take five HTTP requests while every list fits on a page (2,000), that to look for bulk jobs, where
 * there may be some, among them. The same week again writes nothing.
 * Records of a week that is over are no longer there to count, so its figures stay unless `recount` is asked for.
 * The caller must see and may edit everybody's records ("Modify All Data"): a count of what one user happens to see
 * would be nobody's score.
 * @throws SfError with an action; errors of the platform as they are (see `asNamedError`)
 */
export async function measure(
  connection: Connection,
  request: MeasureRequest,
  onStep: (step: MeasureStep) => void = () => undefined,
): Promise<Measurement> {
  const { project, week, today, dryRun, recount = false, baseline = false, acceptReaders = false } = request;
  if (week > today) throw messages.createError('error.weekInFuture', [week]);
  onStep('collect');
  const situation = await readSituation(connection, project, week, today);
  requireKept(situation, week, today);
  if (baseline) requireBeforeMirror(situation, today);
  const cost = requireReserve(connection, situation, dryRun ? null : (request.apiReserve ?? null));
  onStep('count');
  const described = await readDescribed(connection, everySignal(situation));
  const whole = wholeQuestions(situation.projectSignals, { described, clock: situation.clock });
  const asked = [...whole.counts, ...grantQueries(situation, described)];
  const { counts: counted, more: granted } = await readCounts(connection, situation, described, asked);
  const wholeCounted = granted.splice(0, whole.counts.length);
  onStep('compare');
  if (mayBeBulk(situation)) await finishRunningJobs(connection, ['AdoptionSnapshot__c', 'AdoptionMetric__c']);
  const groupPeople = peopleOfGroups(situation, week, today);
  const groups = groupPeople.filter((each) => staysAsItWas(each, week)).map(({ group }) => group);
  const lacks = lackQueries(grantedIn(granted), situation.idQuery);
  const questions = [...whole.owners, ...lacks.flatMap(({ queries }) => queries)];
  const { stored, weeks, more } = await readStored(connection, situation, { week, today }, groups, questions);
  const owners = more.splice(0, whole.owners.length);
  const wholeCounts = wholeCountsIn(situation.projectSignals, { counts: wholeCounted, owners });
  const counts = withoutLacking(counted, situation, described, lacks, more);
  const asks = { week, today, baseline, acceptReaders };
  const wanted = planWeek(situation, counts, stored, groupPeople, asks, wholeCounts);
  const planned = wholePlan(wanted, await comparedPeople(wanted.people, weeks));
  if (week < mondayOf(today) && !recount && stored.groupRows.length > 0 && isChange(planned)) {
    throw messages.createError('error.weekIsOver', [week]);
  }
  if (dryRun) return { situation, plan: planned, cost, written: null, readiness: null };
  onStep('write');
  await deleteStored(connection, planned.expired);
  const written = await write(connection, planned);
  return { situation, plan: planned, cost, written, readiness: await giveReadiness(connection, planned.readiness) };
}
