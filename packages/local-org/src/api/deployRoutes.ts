import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OrgError } from '../errors.ts';
import { DeployJobs, type DeployResult } from '../metadata/deployJobs.ts';
import { readDeployOptions, type DeployOptions } from '../metadata/deployOptions.ts';
import { isObject, objectBody, parseJson, type JsonObject } from './bodies.ts';
import type { ApiContext } from './call.ts';
import { requireVersionedSession, sessionOf } from './routeSession.ts';
import { registerSoap } from './soapRoutes.ts';

/** Largest zip in bytes that a deploy takes (documented limit: about 39 MB). */
const maxZipBytes = 39 * 1024 * 1024;

/** The metadata API over SOAP and over REST (`/metadata/deployRequest`), with the same jobs behind both. */
export function registerDeploy(app: FastifyInstance, { org }: ApiContext): void {
  const jobs = new DeployJobs(org);
  registerSoap(app, org, jobs);
  void app.register(
    async (deploys) => {
      requireVersionedSession(deploys, org);
      await deploys.register(multipart, { limits: { fileSize: maxZipBytes, files: 2 } });
      deploys.post('/', async (request, reply) => {
        const { zip, options } = await readUpload(request);
        const session = sessionOf(request);
        const id = jobs.start(session, zip, options);
        const deployResult: Partial<DeployResult> = { ...jobs.result(session, id), ...pending };
        return reply.code(201).send({ id, validatedDeployRequestId: null, deployOptions: options, deployResult });
      });
      deploys.get<{ Params: { id: string } }>('/:id', (request) => {
        const session = sessionOf(request);
        const { id } = request.params;
        const deployResult = jobs.result(session, id);
        return { id, validatedDeployRequestId: null, deployOptions: jobs.options(session, id), deployResult };
      });
      deploys.patch<{ Params: { id: string } }>('/:id', (request, reply) => {
        const change = objectBody(request.body).deployResult;
        if (!isObject(change) || change.status !== 'Canceling') {
          throw new OrgError('INVALID_INPUT', "Only deployResult.status 'Canceling' can be set on a deploy request");
        }
        const session = sessionOf(request);
        jobs.cancel(session, request.params.id);
        return reply.code(202).send({ id: request.params.id, deployResult: jobs.result(session, request.params.id) });
      });
    },
    { prefix: '/services/data/v:version/metadata/deployRequest' },
  );
}

/** What a client sees before its first poll. */
const pending = { status: 'Pending', done: false, success: false } as const;

async function readUpload(request: FastifyRequest): Promise<{ zip: Uint8Array; options: DeployOptions }> {
  if (!request.isMultipart()) {
    throw new OrgError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Deploy requests are multipart/form-data with the parts json and file; the local org supports no quick deploy',
      { status: 415 },
    );
  }
  let zip: Uint8Array | undefined;
  let options: JsonObject = {};
  for await (const part of request.parts()) {
    if (part.type === 'file' && part.mimetype === 'application/json')
      options = parseOptions((await part.toBuffer()).toString());
    else if (part.type === 'file') zip = await part.toBuffer();
    else options = parseOptions(part.value);
  }
  if (!zip) throw new OrgError('INVALID_INPUT', "The part 'file' with the zip is missing");
  return { zip, options: readDeployOptions(options) };
}

function parseOptions(content: unknown): JsonObject {
  const parsed = typeof content === 'string' ? parseJson(content) : content;
  const options = isObject(parsed) ? parsed.deployOptions : undefined;
  return isObject(options) ? options : {};
}
