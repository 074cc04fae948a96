import type { Readable } from 'node:stream';
import type { Connection } from '@salesforce/core';
import { orgSilent, unexpectedAnswer } from './errors.ts';
import { insist, patience } from './passing.ts';
import { watched } from './transport.ts';

/** A request to an org. Addresses are whole, or begin with `/services`. */
export type OrgRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** Sent as JSON, a text as it is. */
  body?: object | string;
  /** JSON unless it says otherwise. */
  contentType?: string;
};

/** Says whether an answer has the shape that was asked for. */
export type Shape<T> = (answer: unknown) => answer is T;

export type SendOptions = {
  /** Called before a second try: the first one may have got through, and only its answer be lost. */
  onRepeat?: () => void;
};

/** Characters a second that a line takes at least: while a request is on its way, an org cannot say anything. */
const SLOWEST_UPLOAD = 50_000;

/**
 * Sends a request to the org: the one way of the plugin to do so, besides deploying. What passes by itself is tried again,
 * so a request must be one that may arrive twice.
 * @param isExpected the shape that the answer must have
 * @throws `OrgSilentError` when nothing comes for a minute, `UnexpectedAnswerError` for an answer of another shape, and the
 * platform's refusals as they are (see `asNamedError`)
 */
export async function send<T>(
  connection: Connection,
  request: OrgRequest,
  isExpected: Shape<T>,
  { onRepeat }: SendOptions = {},
): Promise<T> {
  const answer = await insist(connection, (tries) => {
    if (tries > 1) onRepeat?.();
    return ask(connection, request);
  });
  if (!isExpected(answer)) throw unexpectedAnswer(answer);
  return answer;
}

/**
 * Asks once, whatever shape the answer has.
 * @param silentAfter milliseconds without a byte after which the org counts as silent
 * @throws `OrgSilentError`, and what jsforce throws
 */
export function ask(
  connection: Connection,
  { method, url, body, contentType = 'application/json' }: OrgRequest,
  silentAfter = patience.silentAfterMs,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const text = typeof body === 'object' ? JSON.stringify(body) : body;
  const giveUpAfter = silentAfter + Math.floor((text?.length ?? 0) / SLOWEST_UPLOAD) * 1_000;
  let arriving: Readable | undefined;
  const timer = setTimeout(() => {
    arriving?.destroy();
    reject(orgSilent(giveUpAfter));
  }, giveUpAfter);
  const transport = watched(connection._transport, (stream) => {
    arriving = stream;
    stream.on('data', () => timer.refresh());
  });
  const sent = { method, url, headers: { 'content-type': contentType }, ...(text === undefined ? {} : { body: text }) };
  // jsforce tries some requests again by itself: it would do so within each try of ours.
  const options = { retry: { maxRetries: 0 }, timeout: giveUpAfter, transport };
  connection
    .request(sent, options as object as Record<string, never>)
    .then(resolve, (error: unknown) =>
      reject(error instanceof Error && error.name === 'AbortError' ? orgSilent(giveUpAfter, error) : error),
    );
  return promise.finally(() => clearTimeout(timer));
}

/**
 * Waits for what a library sends by itself, of which nothing can be seen until it is there.
 * @param silentAfter milliseconds after which the org counts as silent
 * @throws `OrgSilentError`, and what the library throws
 */
export async function heardOf<T>(work: Promise<T>, silentAfter = patience.silentAfterMs): Promise<T> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(orgSilent(silentAfter)), silentAfter);
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks the Metadata API something, which only the libraries can, with the same patience as `send`: what passes by itself is
 * asked again, and an org that says nothing is named.
 */
export function askMetadata<T>(connection: Connection, question: () => Promise<T>): Promise<T> {
  return insist(connection, () => heardOf(question()));
}

/** Whether an error is the one for a silent org. */
export function isSilent(error: unknown): boolean {
  return error instanceof Error && error.name === 'OrgSilentError';
}

/** Whether an error says that an org is silent, though it is there: then the request takes it long. */
export async function isSilentWhileAlive(connection: Connection, error: unknown): Promise<boolean> {
  if (!isSilent(error)) return false;
  try {
    // Takes no login and counts as no request of the org's.
    await ask(connection, { method: 'GET', url: `${connection.instanceUrl}/services/data` }, patience.signOfLifeMs);
    return true;
  } catch {
    return false;
  }
}
