import type { Connection } from '@salesforce/core';
import type { RunningOrg } from '@crm-adoption/local-org';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import type { Actors } from './actors.ts';
import { comeAndGo } from './comingAndGoing.ts';
import { readDataset } from './dataset.ts';
import { install } from './install.ts';
import { logIn } from './login.ts';
import { agree } from './opening.ts';
import { assignPermissionSets, createPeople, type People } from './people.ts';
import { adminId, personasOf, type Persona } from './personas.ts';
import { findPlaces, type Places } from './places.ts';
import { Replay } from './replay.ts';
import { PROJECT, seedRollout, type Proposed } from './rollout.ts';
import { RolloutLife } from './rolloutLife.ts';
import { planRollout } from './rolloutPlan.ts';
import { MIRROR_WEEK } from './story.ts';
import { groupRowsOf, summarise, type DemoSummary, type Replayed } from './summary.ts';
import { measuringInstant, replayMondays } from './timeline.ts';

/** Weeks that the demo replays. */
const WEEKS = 12;

export interface DemoOptions {
  /** ISO date; the data ends on the last Sunday before it. */
  today: string;
  /** Mondays to replay, fewer than 12 for tests that look at an earlier state of the same rollout. */
  weeks?: number;
  /** Keeps the org's clock at nine o'clock of `today` afterwards, instead of letting it run with the machine's. */
  stopClock?: boolean;
  say?: (line: string) => void;
}

export interface Demo {
  summary: DemoSummary;
  personas: Persona[];
  project: string;
}

/** Everything that a week is played with. */
interface Stage {
  running: RunningOrg;
  admin: Connection;
  actors: Actors;
  places: Places;
  replay: Replay;
  life: RolloutLife;
  setClock: (day: string) => void;
}

/**
 * Fills a running, empty org: installs the product with its own deploy and seed, loads the public data set and replays
 * its last weeks, measuring each Monday: the baseline first, before anything is agreed.
 */
export async function runDemo(
  running: RunningOrg,
  { today, weeks = WEEKS, stopClock = false, say = () => undefined }: DemoOptions,
): Promise<Demo> {
  const adminToken = running.org.issueToken(adminId(running));
  const admin = await logIn(running.url, adminToken, running.org.apiVersion);
  const mondays = replayMondays(today, weeks);
  const end = stopClock ? new Date(`${today}T09:00:00Z`) : new Date();
  const setClock = (day: string): void => running.org.clock.set(measuringInstant(day, end));

  setClock(mondays[0]);
  say('Deploying the package ...');
  await install(admin);
  say('Creating people and the rollout ...');
  const data = readDataset();
  const people = await createPeople(admin, data.agents);
  await assignPermissionSets(admin, people);
  const proposed = await seedRollout(admin, mondays[0]);
  const replay = new Replay(admin, data, people, today);
  await replay.loadAccounts(mondays[0]);
  const stage = {
    running,
    admin,
    replay,
    setClock,
    ...(await beginRollout({ running, admin, people, firstMonday: mondays[0], proposed })),
  };
  const replayed = await playWeeks(stage, mondays, say);
  running.org.clock.set(stopClock ? end : undefined);
  return {
    summary: await summarise(admin, running.url, replayed),
    personas: personasOf(running, people, adminToken),
    project: PROJECT,
  };
}

/** Plans the rollout side; from here on people act as themselves. */
async function beginRollout({
  running,
  admin,
  people,
  firstMonday,
  proposed,
}: {
  running: RunningOrg;
  admin: Connection;
  people: People;
  firstMonday: string;
  proposed: Proposed;
}): Promise<Pick<Stage, 'actors' | 'places' | 'life'>> {
  const { org, url } = running;
  const as = (userId: string | undefined): Promise<Connection> =>
    logIn(url, org.issueToken(String(userId)), org.apiVersion);
  const actors = { admin, lead: await as(people.leadId), rep: (name: string) => as(people.agents.get(name)) };
  const places = await findPlaces(admin, { people, adminId: adminId(running), firstMonday });
  await planRollout(actors, places, proposed);
  return { actors, places, life: new RolloutLife(actors, places) };
}

async function playWeeks(stage: Stage, mondays: readonly string[], say: (line: string) => void): Promise<Replayed> {
  const replayed = { weeks: mondays.length, requests: 0, shownGroupRows: 0, groupRows: 0 };
  for (const [week, monday] of mondays.entries()) {
    const { measurement, requests } = await playWeek(stage, week, monday);
    const { shown, all } = groupRowsOf(measurement);
    replayed.requests = requests;
    replayed.shownGroupRows += shown;
    replayed.groupRows += all;
    const { snapshots = 0, groupRows = 0 } = measurement.written ?? {};
    say(`Week of ${monday}: ${snapshots} snapshots, ${groupRows} group rows${week === 0 ? ', the baseline' : ''}`);
  }
  return replayed;
}

/** What happened before a Monday, then its measuring, then what people do with it. */
async function playWeek(
  { running, admin, actors, places, replay, life, setClock }: Stage,
  week: number,
  monday: string,
): Promise<{ measurement: Measurement; requests: number }> {
  if (week === MIRROR_WEEK) await agree(actors, places, setClock);
  setClock(monday);
  await replay.advanceTo(week, monday);
  await comeAndGo(actors, places, week);
  const before = running.requests.total();
  const isBaseline = week === 0;
  const request = { project: PROJECT, week: monday, today: monday, dryRun: false, baseline: isBaseline };
  const measurement = await measure(admin, request);
  const requests = running.requests.total() - before;
  await life.live(week);
  return { measurement, requests };
}
