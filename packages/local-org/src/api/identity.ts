import type { FastifyInstance } from 'fastify';
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { readRecord } from '../records/read.ts';
import { requestSession } from './authentication.ts';
import { isObject, type JsonObject } from './bodies.ts';
import type { ApiContext } from './call.ts';
import { JWT_BEARER, logInByJwt, type LoginRefusal } from './jwtLogin.ts';

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
    const body = isObject(request.body) ? request.body : {};
    const answer = body.grant_type === JWT_BEARER ? tokenByJwt(context, body.assertion) : unsupportedGrant(body);
    return reply.code('error' in answer ? 400 : 200).send(answer);
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

/** The answer of the token endpoint to a signed assertion. */
function tokenByJwt(context: ApiContext, assertion: unknown): Record<string, string> | LoginRefusal {
  const login = logInByJwt(context.org, context.connectedApp, assertion, context.url());
  if ('error' in login) return login;
  const session = context.org.session(login.token);
  if (!session) return { error: 'invalid_grant', error_description: 'user is inactive' };
  return {
    access_token: session.token,
    scope: 'api web',
    instance_url: context.url(),
    id: identityUrl(context, session),
    token_type: 'Bearer',
  };
}

function unsupportedGrant({ grant_type: grant = 'none' }: JsonObject): LoginRefusal {
  return {
    error: 'unsupported_grant_type',
    error_description:
      `The local org has no passwords and takes no grant type but JWT bearer (asked for: ${String(grant)}). ` +
      'Log in with an access token: sf org login access-token --instance-url <url>',
  };
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
