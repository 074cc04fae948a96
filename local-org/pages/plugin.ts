import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { LocalOrg, Session } from '../org.ts';
import { registerAssets } from './assets.ts';
import { BundleError } from './bundle/bundleError.ts';
import { bundlePages } from './bundle/bundle.ts';
import { readBundleInput } from './bundle/input.ts';
import { paths } from './bundle/paths.ts';
import { appDocument, errorDocument, loginDocument } from './documents.ts';
import type { PageData } from './contract.ts';
import { cookieSession, localPath, registerLogin, themeOf } from './login.ts';
import { readFlexiPage } from './metadata/flexiPages.ts';
import { readObjectPages } from './metadata/objectPages.ts';
import { navigationOf } from './navigation.ts';
import { personas } from './people.ts';
import { sessionData } from './sessionData.ts';

/**
 * Scripts, styles and data come from this server only. Styles may be inline because synthetic shadow puts the
 * components' style sheets into `style` elements; scripts may not.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the deployed Lightning app of an org: pages under `/lightning/`, the login, the persona switch.
 * Pages read and write data through the org's HTTP API only, with the token of the logged-in person.
 */
export function pageHost(org: LocalOrg): FastifyPluginAsync {
  return async (server) => {
    mkdirSync(join(paths.cache, 'bundles'), { recursive: true });
    server.addHook('onSend', (_request, reply, _payload, done) => {
      reply.headers({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
      done();
    });
    await registerAssets(server);
    registerLogin(server, org);
    registerDocuments(server, org);
    registerData(server, org);
  };
}

function registerDocuments(server: FastifyInstance, org: LocalOrg): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const theme = themeOf(request);
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    const session = cookieSession(org, request);
    if (!session) {
      return reply.code(401).send(loginDocument(theme, personas(org, localPath(request.url), undefined)));
    }
    try {
      const { fingerprint } = await bundlePages(readBundleInput(org));
      return await reply.send(appDocument(theme, fingerprint, session.language.replace('_', '-')));
    } catch (error) {
      if (!(error instanceof BundleError)) throw error;
      return reply.code(500).send(errorDocument(theme, 'The deployed components do not compile', error.message));
    }
  };
  server.get('/', (request, reply) => {
    const { search } = new URL(request.url, 'http://local.invalid');
    return reply.redirect(`/lightning/${search}`);
  });
  server.get('/lightning', answer);
  server.get('/lightning/*', answer);
}

function registerData(server: FastifyInstance, org: LocalOrg): void {
  const withSession =
    <T>(work: (session: Session, request: FastifyRequest) => T | undefined, missing: string) =>
    (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
      reply.header('cache-control', 'no-store');
      const session = cookieSession(org, request);
      if (!session) return reply.code(401).send({ message: 'Not logged in. Open / to choose whom to log in as.' });
      const result = work(session, request);
      return result === undefined ? reply.code(404).send({ message: missing }) : reply.send(result);
    };
  const param = (request: FastifyRequest): string => (request.params as { name: string }).name;

  server.get(
    '/lightning/session.json',
    withSession((session, request) => {
      const { app } = request.query as { app?: string };
      return sessionData(org, session, { appName: app, theme: themeOf(request) });
    }, ''),
  );
  server.get(
    '/lightning/data/pages/:name',
    withSession(
      (session, request) => pageOf(org, session, param(request)),
      'There is no such page, or you may not see it. Ask your administrator for the permission set.',
    ),
  );
  server.get(
    '/lightning/data/objects/:name',
    withSession((session, request) => {
      const object = org.schema.findObject(param(request));
      return object && session.access.canObject(object, 'read') ? readObjectPages(org.metadata, object) : undefined;
    }, 'There is no such object, or you may not read it.'),
  );
  server.get(
    '/local-org/personas.json',
    withSession((session, request) => {
      const { retURL } = request.query as { retURL?: string };
      return personas(org, localPath(retURL), session.userId);
    }, ''),
  );
}

function pageOf(org: LocalOrg, session: Session, name: string): PageData | undefined {
  const tab = navigationOf(org, session).findTab(name);
  const page = tab && readFlexiPage(org.metadata, tab.flexiPage);
  return page && { ...page, label: tab.label, icon: tab.icon };
}
