import { SfError, type Connection } from '@salesforce/core';
import { messages } from './messages.ts';
import { queryAll, soqlText } from './soql.ts';

/** Permission sets of the package, one per role. */
export type PermissionSetName = 'CrmAdoptionAdmin' | 'CrmAdoptionLead' | 'CrmAdoptionManager' | 'CrmAdoptionRep';

/** What a command was about to do: makes the advice of an error fit. */
export type ErrorContext = {
  /** The permission set that allows what the command does; null when it takes the right to change metadata. */
  permissionSet: PermissionSetName | null;
};

const SESSION_CODES = new Set(['INVALID_SESSION_ID', 'INVALID_AUTH_HEADER', 'INVALID_LOGIN', 'RefreshTokenAuthError']);
/** Names of errors about an org that was never logged in to, or that was neither named nor set as the default. */
const UNKNOWN_ORG = new Set(['NamedOrgNotFoundError', 'NoDefaultEnvError', 'NoUsernameFoundError']);
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'DomainNotFoundError',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);
const PERMISSION_CODES = new Set([
  'API_DISABLED_FOR_ORG',
  'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
  'INSUFFICIENT_ACCESS',
  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  'INSUFFICIENT_ACCESS_OR_READONLY',
  'INVALID_FIELD_FOR_INSERT_UPDATE',
]);
/** Codes of a query or a call on an object or field that is missing, or hidden from the caller: the platform does not tell which. */
const MISSING_CODES = new Set(['INVALID_TYPE', 'INVALID_FIELD', 'NOT_FOUND', 'UNKNOWN_OBJECT']);
const PRODUCT_NAME =
  /\b(?:Rollout(?:Project|Phase|Objective|Group|Member|Risk|Training|Message)|ObjectiveRevision|Irritant|Adoption(?:Signal|Snapshot|Metric|Pause)|GroupAdoption|SignalAdoption)__c\b/;

type CodedError = Error & { code?: unknown; errorCode?: unknown };

/** An error and the causes behind it, outermost first. */
function chainOf(error: unknown): CodedError[] {
  const chain: CodedError[] = [];
  for (let next: unknown = error; next instanceof Error && !chain.includes(next); next = next.cause) chain.push(next);
  return chain;
}

/** The error of a chain that carries one of the codes; also when a wrapper kept the code only in its message. */
function findError(error: unknown, codes: ReadonlySet<string>): Error | undefined {
  const carries = (link: CodedError): boolean =>
    [link.errorCode, link.code, link.name].some((code) => typeof code === 'string' && codes.has(code)) ||
    [...codes].some((code) => new RegExp(`\\b${code}\\b`).test(link.message));
  return chainOf(error).find(carries);
}

/** What stopped a fetch. fetch wraps it in a TypeError, which `sf` would take for a bug of the plugin. */
function findFetchFailure(error: unknown): Error | undefined {
  const [inner, outer] = chainOf(error).reverse();
  return outer?.message === 'fetch failed' ? inner : undefined;
}

/** Why a request did not reach the org, or brought no answer in time; undefined when the org answered. */
export function networkFailure(error: unknown): Error | undefined {
  return findError(error, NETWORK_CODES) ?? findFetchFailure(error);
}

/** What the platform says of a failure, without the piece of SOQL that it quotes, over several lines, before the reason. */
export function reasonOf(error: Error): string {
  return error.message.replace(/^[\s\S]*ERROR at Row:\d+:Column:\d+\s*/, '');
}

function permissionMissing(cause: Error, permissionSet: PermissionSetName): SfError {
  return messages.createError('error.permissionMissing', [reasonOf(cause)], [permissionSet], cause);
}

/** Keeps what the libraries advise, which may be the alias that was meant. */
function unknownOrg(cause: Error): SfError {
  const named = messages.createError('error.orgUnknown', [cause.message], [], cause);
  const hints = cause instanceof SfError ? (cause.actions ?? []) : [];
  named.actions = [...hints, ...(named.actions ?? [])];
  return named;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/**
 * Takes back what the parser of flags writes around the message of an error of `--target-org`: it calls a valid flag
 * wrong, and points to the help, when it is the org that is out of reach or unknown.
 */
function withoutParserText(error: Error): Error {
  const [, original] = /^Parsing --target-org \n\t([\s\S]*)\nSee more help with --help$/.exec(error.message) ?? [];
  if (original !== undefined) error.message = original;
  return error;
}

/** Whether the platform says that a product object or field is not there, or not for this caller. */
export function isMissingObject(error: unknown): boolean {
  return findError(error, MISSING_CODES) !== undefined && PRODUCT_NAME.test(asError(error).message);
}

/**
 * An error of the platform, or of the way to it, as a named error that says what to do next. Errors that are named
 * already (`SfError` with actions) and errors that are not the org's pass unchanged.
 */
export function asNamedError(error: unknown, context: ErrorContext): Error {
  const cause = withoutParserText(asError(error));
  if (UNKNOWN_ORG.has(cause.name)) return unknownOrg(cause);
  if (cause instanceof SfError && cause.actions?.length && !SESSION_CODES.has(cause.name)) return cause;
  if (findError(cause, SESSION_CODES)) return messages.createError('error.sessionExpired', [], [], cause);
  const network = networkFailure(cause);
  if (network) return messages.createError('error.orgUnreachable', [network.message], [], network);
  const isForbidden = findError(cause, PERMISSION_CODES) !== undefined;
  if (context.permissionSet === null) {
    return isForbidden ? messages.createError('error.metadataPermissionMissing', [reasonOf(cause)], [], cause) : cause;
  }
  if (isMissingObject(cause)) {
    return messages.createError('error.packageUnavailable', [reasonOf(cause)], [context.permissionSet], cause);
  }
  return isForbidden ? permissionMissing(cause, context.permissionSet) : cause;
}

/**
 * Tells the two reasons for a missing product object apart: the package is not in the org, or the caller lacks the
 * permission set. Asks the org one more question, so only after an error that `isMissingObject` accepts.
 */
export async function missingObjectError(
  connection: Connection,
  error: unknown,
  { permissionSet }: { permissionSet: PermissionSetName },
): Promise<SfError> {
  const cause = asError(error);
  const installed = await queryAll(connection, `SELECT Id FROM PermissionSet WHERE Name = ${soqlText(permissionSet)}`);
  return installed.length > 0
    ? permissionMissing(cause, permissionSet)
    : messages.createError('error.packageNotDeployed', [], [], cause);
}

/** Does work that reads product objects; one that is missing becomes the error of `missingObjectError`. */
export async function tellMissing<T>(
  connection: Connection,
  permissionSet: PermissionSetName,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isMissingObject(error)) throw await missingObjectError(connection, error, { permissionSet });
    throw error;
  }
}
