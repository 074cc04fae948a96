import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LocalOrg, Session } from '@crm-adoption/local-org';
import type { Scheme, Theme } from './contract.ts';
import { errorDocument } from './documents.ts';

const cookieName = 'sid';
const home = '/lightning/';

/**
 * Only paths of this server are followed after a login: anything else would make it an open redirect.
 * `//host` and `/\host` are other hosts to a browser, so the path is resolved as a browser does.
 */
export function localPath(path: string | undefined): string {
  if (!path?.startsWith('/')) return home;
  const base = 'http://local.invalid';
  const url = URL.canParse(path, base) ? new URL(path, base) : undefined;
  return url?.origin === base ? url.pathname + url.search + url.hash : home;
}

/** The session of the `sid` cookie. */
export function cookieSession(org: LocalOrg, request: FastifyRequest): Session | undefined {
  const token = parseCookie(request.headers.cookie ?? '')[cookieName];
  return token === undefined ? undefined : org.session(token);
}

/** Theme of the page: SLDS 2 unless the address says `theme=slds1`. */
export function themeOf(request: FastifyRequest): Theme {
  return (request.query as { theme?: string }).theme === 'slds1' ? 'slds1' : 'slds2';
}

/** Colours of the page: light unless the address says `scheme=dark`. */
export function schemeOf(request: FastifyRequest): Scheme {
  return (request.query as { scheme?: string }).scheme === 'dark' ? 'dark' : 'light';
}

/** Registers the ways to become somebody: the platform's front door, and the local org's persona switch. */
export function registerLogin(server: FastifyInstance, org: LocalOrg): void {
  server.get<{ Querystring: { sid?: string; retURL?: string } }>('/secur/frontdoor.jsp', (request, reply) => {
    const session = request.query.sid === undefined ? undefined : org.session(request.query.sid);
    if (!session) return refuse(request, reply, 401, 'The access token in this link is unknown or no longer valid.');
    const cookie = { name: cookieName, value: session.token, path: '/', httpOnly: true, sameSite: 'strict' } as const;
    return reply.header('set-cookie', stringifySetCookie(cookie)).redirect(localPath(request.query.retURL));
  });

  server.get<{ Querystring: { user?: string; retURL?: string } }>('/local-org/login', (request, reply) => {
    const { user = '', retURL } = request.query;
    const row = org.db.prepare('SELECT "Id" FROM "User" WHERE "Id" = ? AND "IsActive" = 1').get(user);
    if (!row) return refuse(request, reply, 404, `The local org has no active user with the id ${user}.`);
    const query = new URLSearchParams({ sid: org.issueToken(user), retURL: localPath(retURL) });
    return reply.redirect(`/secur/frontdoor.jsp?${query.toString()}`);
  });
}

function refuse(request: FastifyRequest, reply: FastifyReply, status: number, why: string): FastifyReply {
  const details = `${why} Open / to choose whom to log in as.`;
  return reply
    .code(status)
    .type('text/html')
    .send(errorDocument(themeOf(request), 'Not logged in', details));
}
