/**
 * Serves the pages of the app in every state: stands before a real org, says who looks, and changes what the org answers.
 * `/gallery` lists all of it; `/gallery/open` shows one page in one state; `/gallery/release` lets late answers go.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Demo } from '@crm-adoption/demo';
import type { RunningOrg } from '@crm-adoption/local-org';
import { indexPage, looksOf } from './indexPage.ts';
import { isPage, PAGES } from './pages.ts';
import { speak } from './speak.ts';
import { type Fate, fateOf, fateOfDescription, isState, type State } from './states.ts';

export interface Gallery {
  /** Address without a slash at the end. */
  url: string;
  close(): void;
}

const MOVED = 302;

/** A cookie of the gallery says in which state the page is, and which visit of it this is. */
function visitOf(request: IncomingMessage): { state: State; visit: string } {
  const [, state = '', visit = ''] = /\bgallery=(\w+)\.([\w-]+)/.exec(request.headers.cookie ?? '') ?? [];
  return { state: isState(state) ? state : 'full', visit };
}

/** Numbers of the questions asked, by visit. */
type Seen = Map<string, Map<string, number>>;

function fateOfRequest(request: IncomingMessage, body: string, seen: Seen): Fate {
  const { state, visit } = visitOf(request);
  const path = request.url ?? '';
  if (path.includes('/ui-api/object-info')) return fateOfDescription(state);
  if (!path.endsWith('/graphql')) return { kind: 'pass' };
  const places = seen.get(visit) ?? new Map<string, number>();
  seen.set(visit, places);
  const known = places.get(body);
  const place = known ?? places.size;
  places.set(body, place);
  const { query = '' } = JSON.parse(body) as { query?: string };
  return fateOf(state, { query, place, isAgain: known !== undefined });
}

/** Headers that each of the two connections has for itself. */
const OWN_HEADERS = ['host', 'connection', 'origin', 'content-length', 'content-encoding', 'transfer-encoding'];

function without(headers: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

/** Asks the org what was asked here, and gives its answer on, changed or as it is. */
async function passOn(
  org: string,
  request: IncomingMessage,
  body: string,
  reply: ServerResponse,
  change?: (answer: unknown) => unknown,
): Promise<void> {
  const headers = without(request.headers as Record<string, string>, OWN_HEADERS);
  const answer = await fetch(org + (request.url ?? '/'), {
    method: request.method,
    headers,
    redirect: 'manual',
    ...(body !== '' && { body }),
  });
  const content = Buffer.from(await answer.arrayBuffer());
  reply.writeHead(answer.status, without(Object.fromEntries(answer.headers), OWN_HEADERS));
  reply.end(change ? JSON.stringify(change(JSON.parse(content.toString()))) : content);
}

/** Logs in as the person the page is for, in the language asked for, and goes to the page. */
async function open(query: URLSearchParams, running: RunningOrg, demo: Demo, reply: ServerResponse): Promise<void> {
  const page = query.get('page') ?? '';
  const state = query.get('state') ?? '';
  const persona = demo.personas.find(({ part }) => isPage(page) && part === PAGES[page].part);
  if (!isPage(page) || !isState(state) || !persona) {
    reply.writeHead(404, { 'content-type': 'text/plain' }).end('No such page or state: see /gallery.');
    return;
  }
  const looks = looksOf(query);
  await speak(running.org, persona.username, looks.language);
  const shown = new URLSearchParams({ theme: looks.theme, scheme: looks.scheme });
  const path = `${PAGES[page].path(running.org)}?${shown.toString()}`;
  const door = new URLSearchParams({ sid: persona.token, retURL: path });
  reply.writeHead(MOVED, {
    location: `/secur/frontdoor.jsp?${door.toString()}`,
    'set-cookie': `gallery=${state}.${randomUUID()}; Path=/; SameSite=Strict`,
  });
  reply.end();
}

/**
 * Starts the gallery before an org that runs.
 * @param running an org with its pages
 * @param demo the people of the org
 * @param port 0 takes any free one
 */
export async function startGallery(running: RunningOrg, demo: Demo, port = 0): Promise<Gallery> {
  const seen: Seen = new Map();
  const releases = new EventEmitter().setMaxListeners(0);
  const released = new Set<string>();
  const answer = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gallery.invalid');
    if (pathname === '/' || pathname === '/gallery')
      return void reply.writeHead(200, { 'content-type': 'text/html' }).end(indexPage(looksOf(searchParams)));
    if (pathname === '/gallery/open') return open(searchParams, running, demo, reply);
    const { visit } = visitOf(request);
    if (pathname === '/gallery/release') {
      released.add(visit);
      releases.emit(visit);
      return void reply.writeHead(204).end();
    }
    const body = await text(request);
    const fate = fateOfRequest(request, body, seen);
    // The page waits until it is left; closing the gallery ends the request.
    if (fate.kind === 'never') return;
    if (fate.kind === 'later' && !released.has(visit)) await once(releases, visit);
    if (fate.kind === 'later') return passOn(running.url, request, body, reply);
    if (fate.kind === 'pass' && fate.delay !== undefined) await wait(fate.delay);
    if (fate.kind === 'pass') return passOn(running.url, request, body, reply, fate.change);
    reply.writeHead(fate.status, { 'content-type': 'application/json' }).end(JSON.stringify(fate.body));
  };
  const server = createServer((request, reply) => {
    answer(request, reply).catch((error: unknown) => {
      reply.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
