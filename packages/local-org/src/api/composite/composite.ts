import { OrgError } from '../../errors.ts';
import type { LocalOrg, Session } from '../../org.ts';
import { objectList, textValue, type JsonObject } from '../bodies.ts';
import type { ApiReply } from '../call.ts';
import { errorReply } from '../replies.ts';
import type { ResourceTable } from '../resources.ts';
import { resolveReferences, resolveUrl } from './references.ts';

/** Limits of one composite request: sub-requests, and among them queries and collections. */
const maxSubRequests = 25;
const maxQueriesAndCollections = 5;

export interface CompositeAnswer {
  body: unknown;
  httpHeaders: Record<string, string>;
  httpStatusCode: number;
  referenceId: string;
}

interface Step {
  method: string;
  url: string;
  referenceId: string;
  headers: Record<string, string>;
  body: unknown;
}

/** `POST /composite`: runs sub-requests in order, later ones may refer to answers of earlier ones. */
export function runComposite(
  org: LocalOrg,
  table: ResourceTable,
  session: Session,
  body: JsonObject,
): CompositeAnswer[] {
  const steps = readSteps(body);
  if (steps.length > maxSubRequests) {
    throw new OrgError('LIMIT_EXCEEDED', `Limit of ${maxSubRequests} reached for subrequests; found ${steps.length}`);
  }
  const heavy = steps.filter((step) =>
    /\/v[\d.]+\/(tooling\/)?(query|queryAll|composite\/sobjects)\b/.test(step.url),
  ).length;
  if (heavy > maxQueriesAndCollections) {
    const message = `Limit of ${maxQueriesAndCollections} reached for query and sObject Collections subrequests; found ${heavy}`;
    throw new OrgError('LIMIT_EXCEEDED', message);
  }
  return body.allOrNone === true ? runAllOrNone(org, table, session, steps) : runSteps(table, session, steps, false);
}

/** Runs one graph: all of its sub-requests succeed or none leaves a trace. */
export function runGraph(org: LocalOrg, table: ResourceTable, session: Session, graph: JsonObject): CompositeAnswer[] {
  return runAllOrNone(org, table, session, readSteps(graph));
}

/** The sub-requests of a composite request or graph. @throws OrgError for malformed ones and repeated reference ids */
export function readSteps(body: JsonObject): Step[] {
  const seen = new Set<string>();
  return objectList(body, 'compositeRequest').map((request) => {
    const referenceId = textValue(request, 'referenceId');
    if (!/^\w+$/.test(referenceId)) {
      throw new OrgError(
        'INVALID_INPUT',
        `A referenceId may hold letters, digits and underscores only: '${referenceId}'`,
      );
    }
    if (seen.has(referenceId)) {
      throw new OrgError('INVALID_INPUT', `Duplicate referenceId provided in the request: ${referenceId}`);
    }
    seen.add(referenceId);
    const given = Object.entries((request.httpHeaders ?? {}) as Record<string, string>);
    return {
      method: textValue(request, 'method').toUpperCase(),
      url: textValue(request, 'url'),
      referenceId,
      headers: Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), value])),
      body: request.body,
    };
  });
}

/** Ends the transaction of a request whose answer is already known. */
class RolledBack extends Error {}

function runAllOrNone(org: LocalOrg, table: ResourceTable, session: Session, steps: Step[]): CompositeAnswer[] {
  let answers: CompositeAnswer[] = [];
  try {
    org.transaction(() => {
      answers = runSteps(table, session, steps, true);
      if (answers.some(hasFailed)) throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    return steps.map((step, index) => {
      const answer = answers[index];
      return answer && hasFailed(answer) ? answer : halted(step.referenceId);
    });
  }
  return answers;
}

function runSteps(table: ResourceTable, session: Session, steps: Step[], stopAtFailure: boolean): CompositeAnswer[] {
  const references = new Map<string, unknown>();
  const answers: CompositeAnswer[] = [];
  for (const step of steps) {
    const answer = toAnswer(step.referenceId, runStep(table, session, step, references));
    answers.push(answer);
    if (hasFailed(answer)) {
      if (stopAtFailure) break;
    } else references.set(step.referenceId, answer.body);
  }
  return answers;
}

function runStep(
  table: ResourceTable,
  session: Session,
  step: Step,
  references: ReadonlyMap<string, unknown>,
): ApiReply {
  try {
    const url = resolveUrl(step.url, references);
    const body = resolveReferences(step.body, references);
    return table.run({ session, method: step.method, url, headers: step.headers, body });
  } catch (error) {
    return errorReply(error);
  }
}

function toAnswer(referenceId: string, reply: ApiReply): CompositeAnswer {
  const { status, body = null, headers = {} } = reply;
  return { body, httpHeaders: headers, httpStatusCode: status, referenceId };
}

/** A collection answers 200 even when records in it failed; all-or-none means these too. */
function hasFailed(answer: CompositeAnswer): boolean {
  if (answer.httpStatusCode >= 400) return true;
  return (
    Array.isArray(answer.body) && answer.body.some((item: { success?: unknown } | null) => item?.success === false)
  );
}

function halted(referenceId: string): CompositeAnswer {
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return toAnswer(referenceId, errorReply(new OrgError('PROCESSING_HALTED', message)));
}
