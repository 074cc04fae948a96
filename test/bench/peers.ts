/** What others would do for the figures of one `measure`, asked of the same org: as fetch sends it, without a library's cost. */
import type { OrgAddress } from './org.ts';
import type { Sizes } from './sizes.ts';

/** Requests, and milliseconds. */
export type PeerCost = { requests: number; wall: number };

/** Signals of b2b-sme about people, of each its records and those that pass. */
export const QUERIES_A_REP = 14;
/** As many are asked; the time of all is the mean of these times their number. */
const ASKED = 200;

async function ask({ url, token, apiVersion }: OrgAddress, path: string, body?: object): Promise<Response> {
  const answer = await fetch(`${url}/services/data/v${apiVersion}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} was answered with status ${answer.status}.`);
  return answer;
}

/** One query for each rep and signal. */
export async function queryEach(org: OrgAddress, { reps }: Sizes): Promise<PeerCost> {
  const soql = "SELECT Id FROM User WHERE Username LIKE 'rep.%' LIMIT 200";
  const { records } = (await (await ask(org, `/query?q=${encodeURIComponent(soql)}`)).json()) as {
    records: { Id: string }[];
  };
  const started = performance.now();
  for (let asked = 0; asked < ASKED; asked++) {
    const count = `SELECT COUNT() FROM Opportunity WHERE OwnerId = '${records[asked % records.length]?.Id}' AND IsClosed = false`;
    await (await ask(org, `/query?q=${encodeURIComponent(count)}`)).text();
  }
  const requests = reps * QUERIES_A_REP;
  return { requests, wall: ((performance.now() - started) / ASKED) * requests };
}

/** All opportunities, contacts and tasks through Bulk query jobs, and counted here. */
export async function readAll(org: OrgAddress): Promise<PeerCost> {
  const cost = { requests: 0, wall: 0 };
  const started = performance.now();
  const askCounted = (path: string, body?: object): Promise<Response> => {
    cost.requests += 1;
    return ask(org, path, body);
  };
  for (const query of [
    'SELECT OwnerId, IsClosed, NextStep, CloseDate, AccountId FROM Opportunity',
    'SELECT OwnerId, Email, Phone, MobilePhone FROM Contact',
    'SELECT OwnerId, IsClosed, ActivityDate, WhatId FROM Task',
  ]) {
    const { id } = (await (await askCounted('/jobs/query', { operation: 'query', query })).json()) as { id: string };
    for (let state = ''; state !== 'JobComplete';) {
      ({ state } = (await (await askCounted(`/jobs/query/${id}`)).json()) as { state: string });
      if (['Failed', 'Aborted'].includes(state)) throw new Error(`The job of ${query} ended as ${state}.`);
    }
    for (let locator: string | null = ''; locator !== null && locator !== 'null';) {
      const page = await askCounted(`/jobs/query/${id}/results?maxRecords=50000${locator && `&locator=${locator}`}`);
      const owners = new Map<string, number>();
      for (const line of (await page.text()).split('\n')) {
        const [owner = ''] = line.split(',');
        owners.set(owner, (owners.get(owner) ?? 0) + 1);
      }
      locator = page.headers.get('sforce-locator');
    }
  }
  cost.wall = performance.now() - started;
  return cost;
}
