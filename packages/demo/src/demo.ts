import type { Connection } from '@salesforce/core';
import type { RunningOrg } from '@crm-adoption/local-org';
import { deployPackage } from '../../../src/deploy/deployPackage.ts';
import { assignToCaller } from '../../../src/deploy/permissionSet.ts';
import { measure } from '../../../src/measure/measure.ts';
import { readDataset } from './dataset.ts';
import { logIn } from './login.ts';
import {
  assignPermissionSets,
  createPeople,
  DIRECTOR,
  FRENCH_SPEAKERS,
  LEAD,
  usernameOf,
  type People,
} from './people.ts';
import { Replay } from './replay.ts';
import { agreeCharter, PROJECT, seedRollout } from './rollout.ts';
import { findPlaces, RolloutLife } from './rolloutLife.ts';
import { measuringInstant, replayMondays } from './timeline.ts';

/** Weeks that the demo replays. */
const WEEKS = 12;

export interface DemoOptions {
  /** ISO date; the data ends on the last Sunday before it. */
  today: string;
  /** Mondays to replay, fewer than 12 for tests that look at the mirror weeks. */
  weeks?: number;
  /** Keeps the org's clock at nine o'clock of `today` afterwards, instead of letting it run with the machine's. */
  stopClock?: boolean;
  say?: (line: string) => void;
}

/** A person to look through in the demo. */
export interface Persona {
  part: 'rep' | 'manager' | 'lead' | 'admin';
  name: string;
  username: string;
  /** Sees the org in French instead of English. */
  inFrench: boolean;
  token: string;
  /** Page that logs in and shows what this person would look at. */
  link: string;
}

/** The last line of `npm start -- --once`. */
export interface DemoSummary {
  org: string;
  users: number;
  opportunities: number;
  weeks: number;
  snapshots: number;
  /** HTTP requests of measuring one week, the last. */
  requests: { measure: number };
}

export interface Demo {
  summary: DemoSummary;
  personas: Persona[];
  project: string;
}

/** The rep and the manager whose links are printed: a team of five scored people with a manager who is ready. */
const REP = 'Niesha Huffines';
const MANAGER = 'Melvin Marxen';

/**
 * Fills a running, empty org: installs the product with its own deploy and seed, loads the public data set and replays
 * its last weeks, measuring each Monday.
 */
export async function runDemo(
  running: RunningOrg,
  { today, weeks = WEEKS, stopClock = false, say = () => undefined }: DemoOptions,
): Promise<Demo> {
  const adminToken = running.org.issueToken(adminId(running));
  const connection = await logIn(running.url, adminToken, running.org.apiVersion);
  const mondays = replayMondays(today, weeks);
  const end = stopClock ? new Date(`${today}T09:00:00Z`) : new Date();
  const setClock = (day: string): void => running.org.clock.set(measuringInstant(day, end));

  setClock(mondays[0]);
  say('Deploying the package ...');
  await install(connection);
  say('Creating people and the rollout ...');
  const data = readDataset();
  const people = await createPeople(connection, data.agents);
  await assignPermissionSets(connection, people);
  await seedRollout(connection, mondays[0], DIRECTOR);
  await agreeCharter(connection, mondays[0]);

  const replay = new Replay(connection, data, people.agents, today);
  await replay.loadAccounts(mondays[0]);
  const life = await beginRollout(running, connection, people, mondays[0]);
  let requests = 0;
  for (const [week, monday] of mondays.entries()) {
    setClock(monday);
    await replay.advanceTo(week, monday);
    const before = running.requests.total();
    const { written } = await measure(connection, { project: PROJECT, week: monday, today: monday, dryRun: false });
    requests = running.requests.total() - before;
    await life.live(week);
    say(`Week of ${monday}: ${written?.snapshots ?? 0} snapshots, ${written?.groupRows ?? 0} group rows`);
  }
  running.org.clock.set(stopClock ? end : undefined);
  return {
    summary: await summarise(connection, running.url, weeks, requests),
    personas: personasOf(running, people, adminToken),
    project: PROJECT,
  };
}

/** Plans the rollout side; from here on people act as themselves. */
async function beginRollout(
  running: RunningOrg,
  admin: Connection,
  people: People,
  firstMonday: string,
): Promise<RolloutLife> {
  const { org, url } = running;
  const as = (userId: string | undefined): Promise<Connection> =>
    logIn(url, org.issueToken(String(userId)), org.apiVersion);
  const actors = { admin, lead: await as(people.leadId), rep: (name: string) => as(people.agents.get(name)) };
  const places = await findPlaces(actors, { people, adminId: adminId(running), firstMonday });
  const life = new RolloutLife(actors, places);
  await life.plan();
  return life;
}

function adminId(running: RunningOrg): string {
  const row = running.org.db.prepare(`SELECT "Id" FROM "User" ORDER BY "Id" LIMIT 1`).get();
  return String(row?.['Id']);
}

async function install(connection: Connection): Promise<void> {
  const outcome = await deployPackage(connection, { dryRun: false, waitSeconds: 120, rest: false });
  if (!outcome.success) {
    const problems = outcome.failures.map(({ name, problem }) => `${name}: ${problem}`);
    throw new Error(`The package was refused.\n${problems.join('\n')}`);
  }
  await assignToCaller(connection, 'CrmAdoptionAdmin');
}

async function summarise(connection: Connection, url: string, weeks: number, requests: number): Promise<DemoSummary> {
  const count = async (from: string): Promise<number> =>
    (await connection.query(`SELECT COUNT() FROM ${from}`)).totalSize;
  return {
    org: url,
    users: await count('User WHERE IsActive = true'),
    opportunities: await count('Opportunity'),
    weeks,
    snapshots: await count('AdoptionSnapshot__c'),
    requests: { measure: requests },
  };
}

function personasOf(running: RunningOrg, people: People, adminToken: string): Persona[] {
  const persona = (part: Persona['part'], name: string, username: string, token: string, page: string): Persona => ({
    part,
    name,
    username,
    inFrench: FRENCH_SPEAKERS.includes(name),
    token,
    link: `${running.url}/secur/frontdoor.jsp?sid=${encodeURIComponent(token)}&retURL=${encodeURIComponent(page)}`,
  });
  const user = (part: Persona['part'], name: string, id: string | undefined, page: string): Persona =>
    persona(part, name, usernameOf(name), running.org.issueToken(String(id)), page);
  return [
    user('rep', REP, people.agents.get(REP), '/lightning/n/CrmAdoptionMyScore'),
    user('manager', MANAGER, people.managers.get(MANAGER), '/lightning/n/CrmAdoptionTeam'),
    user('lead', LEAD, people.leadId, '/lightning/page/home'),
    persona('admin', 'Ada Admin', 'admin@crm-adoption.local', adminToken, '/lightning/o/RolloutProject__c/list'),
  ];
}
