/** The demo, in the test's own process: the org, its people, and what they get when they ask the API directly. */
import { createLocalOrg, type RunningOrg, startLocalOrg } from '@crm-adoption/local-org';
import { pageHost } from '@crm-adoption/page-host';
import { type Demo, type Persona, usernameOf } from '@crm-adoption/demo';
import { playedDemo, TODAY } from './playedDemo.ts';

export interface DemoOrg extends Demo {
  running: RunningOrg;
  close(): Promise<void>;
}

/** Starts an org that holds the demo up to TODAY; its clock stays there. */
export async function startDemo(weeks?: number): Promise<DemoOrg> {
  const { file, demo } = await playedDemo(weeks);
  const org = createLocalOrg({ file, now: new Date(`${TODAY}T09:00:00Z`) });
  const running = await startLocalOrg({ org, pages: pageHost });
  const personas = demo.personas.map((persona) => hereAs(persona, running));
  const close = async (): Promise<void> => {
    await running.close();
    org.close();
  };
  return { ...demo, personas, running, close };
}

/** A persona of the org that was played, in this one: with a token of its own and a link to its address. */
function hereAs(persona: Persona, { org, url }: RunningOrg): Persona {
  const row = org.db.prepare('SELECT "Id" FROM "User" WHERE "Username" = ?').get(persona.username);
  const token = org.issueToken(String(row?.['Id']));
  const link = new URL(persona.link.slice(persona.link.indexOf('/', 'http://'.length)), url);
  link.searchParams.set('sid', token);
  return { ...persona, token, link: link.href };
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
