import type { FastifyInstance } from 'fastify';
import { OrgError } from '../../errors.ts';
import { objectBody } from '../bodies.ts';
import type { ApiContext } from '../call.ts';
import { requireVersionedSession, sessionOf } from '../routeSession.ts';
import { IngestJobs } from './ingestJobs.ts';
import { QueryJobs } from './queryJobs.ts';

interface JobParams {
  Params: { id: string };
}

/** `/jobs/ingest` and `/jobs/query` of Bulk API 2.0. */
export function registerBulk(app: FastifyInstance, context: ApiContext): void {
  void app.register(
    (jobs, _options, done) => {
      requireVersionedSession(jobs, context.org);
      registerIngest(jobs, new IngestJobs(context.org));
      registerQuery(jobs, new QueryJobs(context.org));
      done();
    },
    { prefix: '/services/data/v:version/jobs' },
  );
}

function registerIngest(app: FastifyInstance, jobs: IngestJobs): void {
  app.get('/ingest', (request) => jobs.list(sessionOf(request)));
  app.post('/ingest', (request) => jobs.create(sessionOf(request), objectBody(request.body)));
  app.get<JobParams>('/ingest/:id', (request) => jobs.read(sessionOf(request), request.params.id));
  app.patch<JobParams>('/ingest/:id', (request) =>
    jobs.changeState(sessionOf(request), request.params.id, objectBody(request.body).state),
  );
  app.delete<JobParams>('/ingest/:id', (request, reply) => {
    jobs.remove(sessionOf(request), request.params.id);
    return reply.code(204).send();
  });
  app.put<JobParams>('/ingest/:id/batches', (request, reply) => {
    if (typeof request.body !== 'string') {
      throw new OrgError('UNSUPPORTED_MEDIA_TYPE', 'Upload the job data as text/csv', { status: 415 });
    }
    jobs.upload(sessionOf(request), request.params.id, request.body);
    return reply.code(201).send();
  });
  for (const kind of ['successfulResults', 'failedResults', 'unprocessedrecords'] as const) {
    app.get<JobParams>(`/ingest/:id/${kind}`, (request, reply) => {
      const csv = jobs.results(sessionOf(request), request.params.id, kind);
      return reply.type('text/csv; charset=UTF-8').send(csv);
    });
  }
}

function registerQuery(app: FastifyInstance, jobs: QueryJobs): void {
  app.get('/query', (request) => jobs.list(sessionOf(request)));
  app.post('/query', (request) => jobs.create(sessionOf(request), objectBody(request.body)));
  app.get<JobParams>('/query/:id', (request) => jobs.read(sessionOf(request), request.params.id));
  app.delete<JobParams>('/query/:id', (request, reply) => {
    jobs.remove(sessionOf(request), request.params.id);
    return reply.code(204).send();
  });
  app.get<JobParams & { Querystring: { locator?: string; maxRecords?: string } }>(
    '/query/:id/results',
    (request, reply) => {
      const { locator, maxRecords } = request.query;
      const page = jobs.results(sessionOf(request), request.params.id, locator, maxRecords);
      return reply
        .type('text/csv; charset=UTF-8')
        .headers({ 'sforce-locator': page.locator, 'sforce-numberofrecords': page.count })
        .send(page.csv);
    },
  );
}
