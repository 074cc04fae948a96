import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import { createLocalOrg } from '../engine/create.ts';
import { OrgError } from '../errors.ts';
import type { LocalOrg } from '../org.ts';
import { analyticsResources } from './analytics.ts';
import { addBodyParsers, bodyLimit } from './bodyParsers.ts';
import { registerBulk } from './bulk/routes.ts';
import type { ApiContext } from './call.ts';
import { collectionResources } from './composite/collections.ts';
import { treeResources } from './composite/tree.ts';
import { registerControl } from './control.ts';
import { registerData } from './dataRoutes.ts';
import { registerDeploy } from './deployRoutes.ts';
import { registerIdentity } from './identity.ts';
import { objectInfoResources } from './objectInfo.ts';
import { queryResources } from './query.ts';
import { errorReply, unknownResource } from './replies.ts';
import type { ConnectedApp } from './jwtLogin.ts';
import { logRequests, type RequestLog } from './requestLog.ts';
import { ResourceTable } from './resources.ts';
import { sobjectResources } from './sobjects.ts';
import { toolingResources } from './tooling.ts';
import { limitResources } from './versions.ts';

/** Makes the plugin that serves what people see of an org in a browser. */
export type Pages = (org: LocalOrg) => FastifyPluginAsync;

/** A local org that answers over HTTP. */
export interface RunningOrg {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  org: LocalOrg;
  requests: RequestLog;
  /** Stops the server, and closes the org when the server made it. */
  close(): Promise<void>;
}

/**
 * Starts a local org on the loopback interface.
 * @param options.port 0 or absent takes any free port
 * @param options.org an org to serve; a fresh one in memory when absent
 * @param options.connectedApp the app with which JWT bearer logins work; none when absent
 * @param options.pages makes the plugin that serves Lightning pages of the org on the same port; none when absent
 */
export async function startLocalOrg(
  options: { port?: number; org?: LocalOrg; pages?: Pages; connectedApp?: ConnectedApp } = {},
): Promise<RunningOrg> {
  const org = options.org ?? createLocalOrg();
  // A browser keeps connections open; closing the org must not wait for it to let go.
  const app = fastify({
    forceCloseConnections: true,
    bodyLimit,
    rewriteUrl: (request) => collapseSlashes(request.url ?? '/'),
    routerOptions,
  });
  const requests = logRequests(app);
  let url = '';
  const context: ApiContext = {
    org,
    url: () => url,
    ...(options.connectedApp && { connectedApp: options.connectedApp }),
  };
  guardLoopback(app);
  addBodyParsers(app);
  answerErrors(app);
  registerIdentity(app, context);
  registerControl(app, context, requests);
  registerDeploy(app, context);
  registerBulk(app, context);
  registerData(
    app,
    context,
    new ResourceTable(org, [
      ...sobjectResources(context),
      ...objectInfoResources(context),
      ...queryResources(context),
      ...toolingResources(context),
      ...analyticsResources(context),
      ...collectionResources(context),
      ...treeResources(context),
      ...limitResources(context.org, () => requests.calls()),
    ]),
    () => requests.calls(),
  );
  if (options.pages) await app.register(options.pages(org));
  url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  return {
    url,
    org,
    requests,
    async close() {
      await app.close();
      if (!options.org) org.close();
    },
  };
}

/** Paths end with or without a slash; external id values may be longer than fastify's default of 100 characters. */
const routerOptions = { ignoreTrailingSlash: true, maxParamLength: 4096 };

/** The CLI stores instance urls with a slash at the end, so that its requests start with two. */
function collapseSlashes(url: string): string {
  const [path = '', ...query] = url.split('?');
  return [path.replaceAll(/\/{2,}/g, '/'), ...query].join('?');
}

/**
 * A page of another site could reach the loopback interface through the browser (by a name that resolves to it, or with
 * a blind cross-site request); its requests carry that site's name as host or origin. So does a page that another program of
 * this machine serves on another port.
 */
function guardLoopback(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { origin, host = '127.0.0.1' } = request.headers;
    const own = `http://${host}`;
    if (isLoopback(own) && (origin === undefined || origin === own)) return done();
    const foreign = isLoopback(own) ? String(origin) : own;
    return done(
      new OrgError('FORBIDDEN', `The local org answers to 127.0.0.1 and its own pages only, not to ${foreign}`, {
        status: 403,
      }),
    );
  });
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && ['127.0.0.1', 'localhost'].includes(new URL(address).hostname);
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    const fromHttp = !(error instanceof OrgError) && error.statusCode !== undefined && error.statusCode < 500;
    const refusal = fromHttp
      ? new OrgError(error.code ?? 'BAD_REQUEST', error.message, { status: error.statusCode })
      : error;
    const answer = errorReply(refusal);
    return reply.code(answer.status).send(answer.body);
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const answer = errorReply(unknownResource(request.method, path));
    return reply.code(answer.status).send(answer.body);
  });
}
