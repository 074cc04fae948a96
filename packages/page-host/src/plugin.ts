import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { LocalOrg } from '@crm-adoption/local-org';
import { registerAssets } from './assets.ts';
import { BundleError } from './bundle/bundleError.ts';
import { bundlePages } from './bundle/bundle.ts';
import { readBundleInput } from './bundle/input.ts';
import { paths } from './bundle/paths.ts';
import { registerData } from './dataRoutes.ts';
import { appDocument, errorDocument, loginDocument } from './documents.ts';
import { cookieSession, localPath, registerLogin, schemeOf, themeOf } from './login.ts';
import { personas } from './people.ts';

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
      return await reply.send(appDocument(theme, fingerprint, session.language.replace('_', '-'), schemeOf(request)));
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
