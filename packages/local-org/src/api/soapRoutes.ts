import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asOrgError, OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { describeMetadataTypes, listMetadata } from '../metadata/catalogue.ts';
import { readMetadata } from '../metadata/readMetadata.ts';
import { requireMetadataRight } from '../metadata/deploy.ts';
import type { DeployJobs } from '../metadata/deployJobs.ts';
import { readDeployOptions } from '../metadata/deployOptions.ts';
import { CURRENCY } from '../reports/labels.ts';
import { tokenSession } from './authentication.ts';
import { isObject, type JsonObject } from './bodies.ts';
import { PARTNER_NAMESPACE, readSoapCall, soapAnswer, soapFault, type SoapCall } from './soap.ts';

/** Queries of one call (Metadata API Developer Guide, listMetadata()). */
const MOST_LISTED = 3;

/** `/services/Soap/m/XX`: the calls of the metadata API that deploying needs. Others are refused by name. */
export function registerSoap(app: FastifyInstance, org: LocalOrg, jobs: DeployJobs): void {
  app.post('/services/Soap/m/*', (request, reply) =>
    respond(org, request, reply, ({ operation, parameters }, session) =>
      soapAnswer(operation, answer(org, jobs, session, operation, parameters)),
    ),
  );
  app.post('/services/Soap/u/*', (request, reply) =>
    respond(org, request, reply, ({ operation }, session) => {
      if (operation === 'getUserInfo') return soapAnswer(operation, userInfo(session), PARTNER_NAMESPACE);
      throw new OrgError('UNSUPPORTED_API', `The local org does not support the SOAP call '${operation}'; use REST`);
    }),
  );
  app.post('/services/Soap/*', (request, reply) =>
    respond(org, request, reply, () => {
      const message =
        'The local org offers the metadata API (/services/Soap/m) and getUserInfo over SOAP only; use REST';
      throw new OrgError('UNSUPPORTED_API', message);
    }),
  );
}

/** Answers a call of somebody who is logged in, refusals as faults. */
function respond(
  org: LocalOrg,
  request: FastifyRequest,
  reply: FastifyReply,
  handle: (call: SoapCall, session: Session) => string,
): FastifyReply {
  void reply.type('text/xml; charset=UTF-8');
  try {
    if (typeof request.body !== 'string') throw new OrgError('INVALID_SOAP', 'Send the SOAP envelope as text/xml');
    const call = readSoapCall(request.body);
    return reply.send(handle(call, tokenSession(org, call.sessionId)));
  } catch (error) {
    return reply.code(500).send(soapFault(asOrgError(error)));
  }
}

/** What `getUserInfo` says of the session's user and of the org, which has one currency. Source: SOAP API guide. */
function userInfo({ userId, username, organizationId, timeZone, locale, language }: Session): Record<string, unknown> {
  return {
    currencySymbol: '$',
    orgDefaultCurrencyIsoCode: CURRENCY,
    organizationId,
    organizationMultiCurrency: false,
    userId,
    userName: username,
    userLanguage: language,
    userLocale: locale,
    userTimeZone: timeZone,
    userType: 'Standard',
  };
}

function answer(org: LocalOrg, jobs: DeployJobs, session: Session, operation: string, parameters: JsonObject): unknown {
  requireMetadataRight(session);
  switch (operation) {
    case 'deploy': {
      const zip = text(parameters, 'ZipFile') ?? text(parameters, 'zipFile') ?? '';
      const options = parameters.DeployOptions ?? parameters.deployOptions;
      const id = jobs.start(session, Buffer.from(zip, 'base64'), readDeployOptions(isObject(options) ? options : {}));
      return { done: false, id, state: 'Queued' };
    }
    case 'checkDeployStatus': {
      const result = jobs.result(session, text(parameters, 'asyncProcessId') ?? '');
      // Clients that poll for counts only say so, and the list of components can be long.
      return parameters.includeDetails === 'false' ? { ...result, details: undefined } : result;
    }
    case 'cancelDeploy': {
      const id = text(parameters, 'String') ?? '';
      jobs.cancel(session, id);
      return { done: true, id };
    }
    case 'describeMetadata':
      return describeMetadataTypes(org);
    case 'listMetadata': {
      const queries = [parameters.queries ?? []].flat().filter(isObject);
      if (queries.length > MOST_LISTED) {
        throw new OrgError('EXCEEDED_MAX_TYPES_LIMIT', `listMetadata takes at most ${MOST_LISTED} queries`);
      }
      return queries.flatMap((query) => listMetadata(org, text(query, 'type') ?? '', text(query, 'folder')));
    }
    case 'readMetadata':
      return readMetadata(org, text(parameters, 'type') ?? '', [parameters.fullNames ?? []].flat().map(String));
    default:
      throw new OrgError('UNSUPPORTED_OPERATION', `The local org does not support the metadata call '${operation}'`);
  }
}

function text(parameters: JsonObject, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' ? value : undefined;
}
