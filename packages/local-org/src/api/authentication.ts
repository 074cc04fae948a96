import type { FastifyRequest } from 'fastify';
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';

/** The session of a request's `Authorization: Bearer|OAuth <token>`. @throws OrgError INVALID_SESSION_ID */
export function requestSession(org: LocalOrg, request: FastifyRequest): Session {
  return tokenSession(org, /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]);
}

/** The session behind an access token whose user may use the API. @throws OrgError INVALID_SESSION_ID, API_DISABLED_FOR_ORG */
export function tokenSession(org: LocalOrg, token: string | undefined): Session {
  const session = token === undefined ? undefined : org.session(token.trim());
  if (!session) {
    throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid', { status: 401 });
  }
  if (!session.access.has('ApiEnabled')) {
    throw new OrgError('API_DISABLED_FOR_ORG', 'The user lacks the permission "API Enabled" (ApiEnabled)', {
      status: 403,
    });
  }
  return session;
}
