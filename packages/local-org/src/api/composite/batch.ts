import { OrgError } from '../../errors.ts';
import type { Session } from '../../org.ts';
import { objectBody, objectList, textValue, type JsonObject } from '../bodies.ts';
import type { ResourceTable } from '../resources.ts';

/** Sub-requests of one batch. */
const maxSubRequests = 25;

/** `POST /composite/batch`: independent sub-requests; a failure stops the rest only when `haltOnError` is set. */
export function runBatch(
  table: ResourceTable,
  session: Session,
  headers: Record<string, string | undefined>,
  body: unknown,
): unknown {
  const batch = objectBody(body);
  const requests = objectList(batch, 'batchRequests');
  if (requests.length > maxSubRequests) {
    const message = `Limit of ${maxSubRequests} reached for subrequests of a batch; found ${requests.length}`;
    throw new OrgError('LIMIT_EXCEEDED', message);
  }
  const results: { statusCode: number; result: unknown }[] = [];
  let hasErrors = false;
  for (const request of requests) {
    if (hasErrors && batch.haltOnError === true) {
      results.push({ statusCode: 412, result: [haltedError] });
      continue;
    }
    const reply = table.run({ session, headers, ...readRequest(request) });
    hasErrors ||= reply.status >= 400;
    results.push({ statusCode: reply.status, result: reply.body ?? null });
  }
  return { hasErrors, results };
}

const haltedError = {
  errorCode: 'BATCH_PROCESSING_HALTED',
  message: 'Batch processing halted per request: a previous subrequest failed',
};

/** Urls of a batch are relative to `/services/data/` (`v67.0/sobjects/...`); absolute paths are taken as well. */
function readRequest(request: JsonObject): { method: string; url: string; body: unknown } {
  if ('binaryPartName' in request) {
    throw new OrgError('UNSUPPORTED', 'The local org does not support binary parts (binaryPartName) in a batch');
  }
  const url = textValue(request, 'url');
  return {
    method: textValue(request, 'method').toUpperCase(),
    url: url.startsWith('/') ? url : `/services/data/${url}`,
    body: request.richInput,
  };
}
