import type { FastifyInstance, FastifyRequest } from 'fastify';
import { speakingTo } from '../languages/refusalWords.ts';
import type { LocalOrg, Session } from '../org.ts';
import { requestSession } from './authentication.ts';
import { checkVersion } from './versions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller, on routes that ask for a login. */
    session?: Session;
  }
}

/** Asks every request of a plugin whose prefix holds `v:version` for a login and a version that the org speaks. */
export function requireVersionedSession(app: FastifyInstance, org: LocalOrg): void {
  app.addHook('onRequest', (request, _reply, next) => {
    request.session = requestSession(org, request);
    checkVersion(org, versionOf(request));
    speakingTo(request.session.language, next);
  });
}

/** The caller of a route that asks for a login. */
export function sessionOf(request: FastifyRequest): Session {
  if (!request.session) throw new Error(`The route ${request.url} does not ask for a login`);
  return request.session;
}

/** Version of the request's path without the `v`. */
export function versionOf(request: FastifyRequest): string {
  return (request.params as { version?: string }).version ?? '';
}
