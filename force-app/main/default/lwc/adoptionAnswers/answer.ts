import type { UiApiData } from 'c/adoptionQueries';
import type { GraphQLError, GraphQLResult } from 'lightning/graphql';

/**
 * Why there is no answer. `unavailable`: this org has no answer for this person, asking again changes nothing.
 * `unreachable`: nobody knows the answer just now. `session`: the person has to log in again.
 * `tooMany`: there is more than a page can show. `sharedKey`: what came back cannot be told apart.
 */
export type TroubleKind = 'unavailable' | 'unreachable' | 'session' | 'tooMany' | 'sharedKey';

export interface Trouble {
  kind: TroubleKind;
  errors: readonly GraphQLError[];
}

/** `pending`: the wire has not been answered yet. */
export type Answer = { kind: 'pending' } | { kind: 'data'; data: UiApiData } | Trouble;

const UNAUTHORIZED = 401;

/**
 * Codes of a request that this org refuses to this person whenever it is asked: the error types of the GraphQL API
 * ("Status Codes and Error Responses") and the error codes of the REST API. The API leaves out of its schema what a person
 * may not see, so a missing permission arrives as a validation error.
 */
const REFUSED =
  /^(ValidationError|InvalidSyntax|OperationNotSupported|INVALID_(TYPE|FIELD|ARGUMENT|QUERY\w*|FILTER\w*|OPERATION\w*)|MALFORMED_\w+|INSUFFICIENT_\w+|\w+_NOT_SUPPORTED)$/;
const SESSION_CODE = /^(INVALID_SESSION_ID|INVALID_AUTH_HEADER)$/;

/** Only where an error has no code at all: words are in the org's language. */
const REFUSED_WORDS =
  /undefined|cannot query field|unknown (type|field)|insufficient|not (defined|supported)|doesn't exist|no such/i;
/** The API has no error type of its own for credentials that are no longer valid. */
const SESSION_WORDS = /session|unauthori[sz]ed|invalid credentials/i;

function valueOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;
}

/** The message of one error, whatever it is made of. */
function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const message = valueOf(error, 'message');
  return typeof message === 'string' && message !== '' ? message : JSON.stringify(error);
}

/** The messages of GraphQL errors, of one error or of a text, each once. */
export function messagesOf(errors: unknown): string[] {
  const list: unknown[] = Array.isArray(errors) ? errors : errors ? [errors] : [];
  return [...new Set(list.map(messageOf))];
}

/** Codes of an error, and its HTTP status, wherever the platform put them. */
function codesOf(error: unknown): { code: string; status: unknown } {
  const extensions = valueOf(error, 'extensions');
  const code = [valueOf(extensions, 'ErrorType'), valueOf(extensions, 'errorCode'), valueOf(error, 'errorCode')].find(
    (one) => typeof one === 'string',
  );
  return { code: String(code ?? ''), status: valueOf(extensions, 'status') ?? valueOf(error, 'status') };
}

function kindOfOne(error: unknown): TroubleKind {
  const { code, status } = codesOf(error);
  if (status === UNAUTHORIZED || SESSION_CODE.test(code)) return 'session';
  if (REFUSED.test(code)) return 'unavailable';
  const message = messageOf(error);
  if (SESSION_WORDS.test(message)) return 'session';
  return code === '' && status === undefined && REFUSED_WORDS.test(message) ? 'unavailable' : 'unreachable';
}

/**
 * What lies behind errors: without a session everything looks forbidden, so that comes first; and a request is refused
 * for good only when nothing but refusals came back.
 */
export function troubleKindOf(errors: unknown): TroubleKind {
  const list: unknown[] = Array.isArray(errors) ? errors : [errors];
  const kinds = list.map(kindOfOne);
  if (kinds.includes('session')) return 'session';
  return kinds.length > 0 && kinds.every((kind) => kind === 'unavailable') ? 'unavailable' : 'unreachable';
}

function isWhole(data: unknown): data is UiApiData {
  const query = valueOf(valueOf(data, 'uiapi'), 'query');
  return typeof query === 'object' && query !== null;
}

/**
 * Reads what a wire of `lightning/graphql` emitted. An answer with errors is never data, also when a part of the data
 * came with them: a figure from a part of the answers would be wrong. A connection that is null without an error is one
 * that the person may not see; an answer of another shape is none.
 */
export function readAnswer({ data, errors }: GraphQLResult<UiApiData>): Answer {
  if (errors && errors.length > 0) return { kind: troubleKindOf(errors), errors };
  if (data === undefined && errors === undefined) return { kind: 'pending' };
  if (!isWhole(data)) return { kind: 'unreachable', errors: [] };
  const isHidden = Object.values(data.uiapi.query).includes(null);
  return isHidden ? { kind: 'unavailable', errors: [] } : { kind: 'data', data };
}
