import type { FastifyInstance } from 'fastify';
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { readRecord } from '../records/read.ts';
import { requestSession } from './authentication.ts';
import { isObject } from './bodies.ts';
import type { ApiContext } from './call.ts';

/** Who is logged in: OAuth user info, the identity url, and the parts of OAuth that make sense without passwords. */
export function registerIdentity(app: FastifyInstance, context: ApiContext): void {
  const { org } = context;
  app.get('/services/oauth2/userinfo', (request) => userInfo(context, requestSession(org, request)));
  app.post('/services/oauth2/userinfo', (request) => userInfo(context, requestSession(org, request)));

  app.get<{ Params: { organizationId: string; userId: string } }>('/id/:organizationId/:userId', (request) => {
    const session = requestSession(org, request);
    const { organizationId, userId } = request.params;
    if (!session.organizationId.startsWith(organizationId) || !session.userId.startsWith(userId)) {
      throw new OrgError('NOT_FOUND', 'The identity is not that of the logged-in user', { status: 404 });
    }
    return identity(context, session);
  });

  app.post('/services/oauth2/token', (request, reply) => {
    const grant = isObject(request.body) ? String(request.body.grant_type) : 'none';
    return reply.code(400).send({
      error: 'unsupported_grant_type',
      error_description:
        `The local org has no passwords and supports no grant type (asked for: ${grant}). ` +
        'Log in with an access token: sf org login access-token --instance-url <url>',
    });
  });

  app.post('/services/oauth2/revoke', (request, reply) => {
    const token = isObject(request.body) ? request.body.token : (request.query as { token?: unknown }).token;
    if (typeof token === 'string') org.revokeToken(token);
    return reply.code(200).send();
  });

  const frontDoor = (session: Session, path: string | undefined): Record<string, string> => {
    const query = new URLSearchParams({ sid: session.token, retURL: path ?? '/lightning/' });
    return { frontdoor_uri: `${context.url()}/secur/frontdoor.jsp?${query.toString()}` };
  };
  app.get('/services/oauth2/singleaccess', (request) => {
    const { redirect_uri: path } = request.query as { redirect_uri?: string };
    return frontDoor(requestSession(org, request), path);
  });
  app.post('/services/oauth2/singleaccess', (request) => {
    const path = isObject(request.body) ? request.body.redirect_uri : undefined;
    return frontDoor(requestSession(org, request), typeof path === 'string' ? path : undefined);
  });
}

/** The address of the session's user, which clients follow to learn who they are. */
export function identityUrl(context: ApiContext, session: Session): string {
  return `${context.url()}/id/${session.organizationId}/${session.userId}`;
}

interface UserNames {
  FirstName: string | null;
  LastName: string;
  Name: string;
  Email: string;
}

function userNames(org: LocalOrg, session: Session): UserNames {
  const fields = ['FirstName', 'LastName', 'Name', 'Email'];
  return readRecord(org, session, 'User', session.userId, fields) as unknown as UserNames;
}

function userInfo(context: ApiContext, session: Session): Record<string, unknown> {
  const user = userNames(context.org, session);
  return {
    sub: identityUrl(context, session),
    user_id: session.userId,
    organization_id: session.organizationId,
    preferred_username: session.username,
    nickname: session.username.split('@')[0],
    name: user.Name,
    given_name: user.FirstName,
    family_name: user.LastName,
    email: user.Email,
    email_verified: true,
    zoneinfo: session.timeZone,
    locale: session.locale,
    language: session.language,
    active: true,
    user_type: 'STANDARD',
    urls: endpointUrls(context),
  };
}

function identity(context: ApiContext, session: Session): Record<string, unknown> {
  const user = userNames(context.org, session);
  return {
    id: identityUrl(context, session),
    asserted_user: true,
    user_id: session.userId,
    organization_id: session.organizationId,
    username: session.username,
    display_name: user.Name,
    first_name: user.FirstName,
    last_name: user.LastName,
    email: user.Email,
    timezone: session.timeZone,
    active: true,
    user_type: 'STANDARD',
    language: session.language,
    locale: session.locale,
    urls: endpointUrls(context),
  };
}

function endpointUrls(context: ApiContext): Record<string, string> {
  const data = `${context.url()}/services/data/v{version}`;
  return {
    metadata: `${context.url()}/services/Soap/m/{version}/${context.org.organizationId}`,
    rest: `${data}/`,
    sobjects: `${data}/sobjects/`,
    query: `${data}/query/`,
  };
}
