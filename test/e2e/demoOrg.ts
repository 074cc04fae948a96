/** The demo, in the test's own process: the org, its people, and what they get when they ask the API directly. */
import { type RunningOrg, startLocalOrg } from '@crm-adoption/local-org';
import { pageHost } from '@crm-adoption/page-host';
import { type Demo, type Persona, runDemo, usernameOf } from '@crm-adoption/demo';

/** A Wednesday; the data ends on the Sunday before, the last measuring was on its Monday. */
const TODAY = '2026-03-18';

export interface DemoOrg extends Demo {
  running: RunningOrg;
  close(): Promise<void>;
}

/** Starts an org and fills it with the demo up to TODAY; its clock stays there. */
export async function startDemo(weeks?: number): Promise<DemoOrg> {
  const running = await startLocalOrg({ pages: pageHost });
  try {
    const demo = await runDemo(running, { today: TODAY, weeks, stopClock: true });
    return { ...demo, running, close: () => running.close() };
  } catch (error) {
    // A server that stays open would keep the test process from ever ending.
    await running.close();
    throw error;
  }
}

export function personaOf({ personas }: Demo, part: Persona['part']): Persona {
  const persona = personas.find((one) => one.part === part);
  if (!persona) throw new Error(`The demo has no ${part}.`);
  return persona;
}

/** Access token of a person of the data set, by name. */
export function tokenOf({ running }: DemoOrg, name: string): string {
  const row = running.org.db.prepare('SELECT "Id" FROM "User" WHERE "Username" = ?').get(usernameOf(name));
  return running.org.issueToken(String(row?.['Id']));
}

/** Asks the data API with a person's own token; throws on an error status. */
export async function ask(url: string, token: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${url}/services/data/v67.0${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

/** All records of a query as a person sees them. */
export async function query<T>(url: string, token: string, soql: string): Promise<T[]> {
  const answer = (await ask(url, token, `/query?q=${encodeURIComponent(soql)}`)) as { records: T[] };
  return answer.records;
}
