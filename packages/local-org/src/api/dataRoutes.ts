import type { FastifyInstance, FastifyRequest } from 'fastify';
import { executeGraphql } from '../graphql/graphql.ts';
import { isObject, objectBody, textValue } from './bodies.ts';
import type { ApiContext } from './call.ts';
import { runBatch } from './composite/batch.ts';
import { runComposite } from './composite/composite.ts';
import { runGraphs } from './composite/graph.ts';
import type { ResourceTable } from './resources.ts';
import { requireVersionedSession, sessionOf, versionOf } from './routeSession.ts';
import { DAILY_CALLS, listVersions, resourceList } from './versions.ts';

/**
 * Routes below `/services/data`: the table's resources over HTTP, and those that run several of them. Each answer says how
 * much of the day's limit is used (REST API Developer Guide, Limit Info Header).
 * @param callsMade API calls since the server started
 */
export function registerData(
  app: FastifyInstance,
  context: ApiContext,
  table: ResourceTable,
  callsMade: () => number,
): void {
  const { org } = context;
  app.get('/services/data', () => listVersions(org));
  void app.register(
    (data, _options, done) => {
      requireVersionedSession(data, org);
      data.addHook('onSend', (_request, reply, _payload, done) => {
        void reply.header('sforce-limit-info', `api-usage=${callsMade()}/${DAILY_CALLS}`);
        done();
      });
      registerTable(data, table);
      data.get('/', (request) => resourceList(context, sessionOf(request), versionOf(request)));
      for (const path of ['/composite', '/tooling/composite']) {
        data.post(path, (request) => ({
          compositeResponse: runComposite(org, table, sessionOf(request), objectBody(request.body)),
        }));
      }
      data.post('/composite/graph', (request) => runGraphs(org, table, sessionOf(request), request.body));
      data.post('/composite/batch', (request) =>
        runBatch(table, sessionOf(request), textHeaders(request), request.body),
      );
      data.post('/graphql', (request) => {
        const body = objectBody(request.body);
        const { variables, operationName } = body;
        return executeGraphql(org, sessionOf(request), {
          query: textValue(body, 'query'),
          ...(isObject(variables) ? { variables } : {}),
          ...(typeof operationName === 'string' ? { operationName } : {}),
        });
      });
      done();
    },
    { prefix: '/services/data/v:version' },
  );
}

/** Headers with one value each. */
function textHeaders(request: FastifyRequest): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}

function registerTable(data: FastifyInstance, table: ResourceTable): void {
  for (const resource of table.resources) {
    data.route({
      method: resource.method,
      url: resource.path,
      handler: (request, reply) => {
        const { version = '', ...params } = request.params as Record<string, string>;
        const answer = resource.handle({
          session: sessionOf(request),
          version,
          method: request.method,
          params,
          query: request.query as Record<string, string | undefined>,
          headers: textHeaders(request),
          body: request.body,
        });
        return reply
          .code(answer.status)
          .headers(answer.headers ?? {})
          .send(answer.body);
      },
    });
  }
}
