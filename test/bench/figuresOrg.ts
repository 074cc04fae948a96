/**
 * The org of the benchmark of `export`: one project with many weekly figures, invented. They stand in no database: the embedded
 * org would hold all of them to answer the first page. A server before it makes each page when it is asked for, and passes
 * everything else on. Answers over HTTP until its parent goes. Argument: how many figures. Sends one message to its
 * parent: `OrgAddress`.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adminToken, createLocalOrg, createRecord, startLocalOrg } from '@crm-adoption/local-org';
import { logIn } from '@crm-adoption/demo/login';
import { addDays } from '../../src/org/calendar.ts';
import type { OrgAddress } from './org.ts';
import { install, NOW, PROJECT, WEEK } from './rollout.ts';

/** Rows of one week, as of 125 groups with eight signals each. */
const ROWS_A_WEEK = 1000;
const PAGE = 2000;
const TABLE = 'SignalAdoption__c';

const count = Number(process.argv[2]);

function id(prefix: string, index: number): string {
  return `${prefix}${String(index).padStart(12, '0')}AAA`;
}

function figure(index: number): Record<string, unknown> {
  const week = addDays(WEEK, -7 * Math.floor(index / ROWS_A_WEEK));
  const isSuppressed = index % 5 === 0;
  return {
    attributes: { type: TABLE, url: `/services/data/v67.0/sobjects/${TABLE}/${id('a0S', index)}` },
    Id: id('a0S', index),
    Name: `S-${index}`,
    CreatedDate: `${week}T08:00:00.000+0000`,
    LastModifiedDate: `${week}T08:00:00.000+0000`,
    ExternalKey__c: `${PROJECT}:${week}:${index}`,
    Group__c: id('a0G', index % 125),
    IsSuppressed__c: isSuppressed,
    Project__c: id('a0P', 1),
    RateText__c: isSuppressed ? null : `${index % 20}`,
    Rate__c: isSuppressed ? null : (index % 20) * 5,
    Scope__c: 'Group',
    Signal__c: id('a0T', index % 8),
    StepWeek__c: isSuppressed ? null : week,
    Target__c: 80,
    WeekStart__c: week,
  };
}

function answerPage(response: ServerResponse, from: number): void {
  const end = Math.min(from + PAGE, count);
  const records = Array.from({ length: end - from }, (_, index) => figure(from + index));
  const next = end < count ? { nextRecordsUrl: `/services/data/v67.0/query/figures-${end}` } : {};
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ totalSize: count, done: end === count, records, ...next }));
}

const org = createLocalOrg({ now: new Date(NOW) });
const { url: inner } = await startLocalOrg({ org });
const token = adminToken(org);
const admin = org.session(token);
if (!admin) throw new Error('The org does not know its administrator.');
await install(await logIn(inner, token, org.apiVersion));
createRecord(org, admin, 'RolloutProject__c', { Name: 'Bench', ExternalKey__c: PROJECT });

const server = createServer((request, response) => {
  const url = decodeURIComponent(request.url ?? '');
  const locator = /\/query\/figures-(\d+)$/.exec(url);
  if (locator || url.includes(`FROM ${TABLE} `)) return answerPage(response, Number(locator?.[1] ?? 0));
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const headers = { authorization, 'content-type': type };
    void fetch(`${inner}${request.url}`, { method: request.method, headers, body }).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const address: OrgAddress = { url: `http://127.0.0.1:${port}`, token, apiVersion: org.apiVersion };
  process.send?.(address);
});
process.once('disconnect', () => process.exit());
