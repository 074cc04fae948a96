import { SfError } from '@salesforce/core';
import {
  asError,
  BARE_STATUS,
  findCode,
  isUnreadable,
  networkFailure,
  passingReason,
  platformCode,
  REQUEST_LIMIT,
  reasonOf,
} from './failures.ts';
import { messages } from './messages.ts';

/** Permission sets of the package, one per role. */
export type PermissionSetName =
  | 'CrmAdoptionAdmin'
  | 'CrmAdoptionLead'
  | 'CrmAdoptionManager'
  | 'CrmAdoptionReader'
  | 'CrmAdoptionRep';

/** What a command was about to do: makes the advice of an error fit. */
export type ErrorContext = {
  /** The permission set that allows what the command does; null when it takes the right to change metadata. */
  permissionSet: PermissionSetName | null;
};

/** Names of errors about an org that was never logged in to, or that was neither named nor set as the default. */
const UNKNOWN_ORG = new Set(['NamedOrgNotFoundError', 'NoDefaultEnvError', 'NoUsernameFoundError']);
const SESSION_CODES = new Set(['INVALID_SESSION_ID', 'INVALID_AUTH_HEADER', 'INVALID_LOGIN', 'RefreshTokenAuthError']);
const PERMISSION_CODES = new Set([
  'API_DISABLED_FOR_ORG',
  'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
  'INSUFFICIENT_ACCESS',
  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  'INSUFFICIENT_ACCESS_OR_READONLY',
  'INVALID_FIELD_FOR_INSERT_UPDATE',
]);
/** A limit that a command tried again at has advice of its own. */
const ONE_LIMIT = new Set([REQUEST_LIMIT]);
/** What other codes of the platform mean to people, first match first; the message says the platform's reason. */
const MEANINGS = Object.entries({
  'error.requestLimit': [REQUEST_LIMIT],
  'error.storageFull': ['STORAGE_LIMIT_EXCEEDED'],
  'error.queryTooSlow': ['OPERATION_TOO_LARGE', 'QUERY_TIMEOUT', 'QUERY_TOO_COMPLICATED', 'REQUEST_RUNNING_TOO_LONG'],
  'error.loginClosed': [
    'INACTIVE_ORG',
    'INSUFFICIENT_MOBILE_ACCESS',
    'INVALID_OPERATION_WITH_EXPIRED_PASSWORD',
    'LOGIN_CHALLENGE_ISSUED',
    'LOGIN_DURING_RESTRICTED_DOMAIN',
    'LOGIN_DURING_RESTRICTED_TIME',
    'ORG_LOCKED',
    'PASSWORD_LOCKOUT',
    'TRIAL_EXPIRED',
  ],
  'error.versionUnknown': ['UNSUPPORTED_API_VERSION'],
}).map(([key, codes]) => ({ key, codes: new Set(codes) }));
/** Codes of a query or a call on an object or field that is missing, or hidden from the caller: the platform does not tell which. */
const MISSING_CODES = new Set(['INVALID_TYPE', 'INVALID_FIELD', 'NOT_FOUND', 'UNKNOWN_OBJECT']);
const PRODUCT_NAME =
  /\b(?:Rollout(?:Project|Phase|Objective|Group|Member|Risk|Training|Message|Decision|Review|Value)|ObjectiveRevision|CollectedField|Irritant|ManagerReadiness|Adoption(?:Signal|Snapshot|Metric|Pause)|GroupAdoption|SignalAdoption)__c\b/;

/** The error for a caller who lacks the permission set of their role. */
export function permissionMissing(cause: Error, permissionSet: PermissionSetName): SfError {
  return messages.createError('error.permissionMissing', [reasonOf(cause)], [permissionSet], cause);
}

/** The error for records that were refused with a code that is not about the records: a right, a limit of the org. */
export function refusalBeyondRows(code: string, reason: string, permissionSet: PermissionSetName): SfError | undefined {
  if (PERMISSION_CODES.has(code)) return permissionMissing(new Error(reason), permissionSet);
  const known = MEANINGS.find(({ codes }) => codes.has(code));
  return known && messages.createError(known.key, [reason]);
}

/** Keeps what the libraries advise, which may be the alias that was meant. */
function unknownOrg(cause: Error): SfError {
  const named = messages.createError('error.orgUnknown', [cause.message], [], cause);
  const hints = cause instanceof SfError ? (cause.actions ?? []) : [];
  named.actions = [...hints, ...(named.actions ?? [])];
  return named;
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

/** Whether the platform says that an object or field is not there, or not for this caller. */
export function isMissing(error: unknown): boolean {
  return findCode(error, MISSING_CODES) !== undefined;
}

/** The same of an object or field of the product. */
export function isMissingObject(error: unknown): boolean {
  return isMissing(error) && PRODUCT_NAME.test(asError(error).message);
}

/** The error for an org that says nothing at all. @param afterMs how long nothing came */
export function orgSilent(afterMs: number, cause?: Error): SfError {
  return messages.createError('error.orgSilent', [afterMs / 1000], [], cause);
}

/** The error for an answer that is none: a page of a proxy, nothing, fewer results than records. @param status of HTTP */
export function unexpectedAnswer(answer: unknown, status = '200'): SfError {
  const isPage = typeof answer === 'string' && /<|html/i.test(answer);
  const isNothing = answer === undefined || answer === null || answer === '';
  const what = isPage ? 'answer.page' : isNothing ? 'answer.nothing' : 'answer.other';
  return messages.createError('error.unexpectedAnswer', [messages.getMessage(what), status]);
}

/** What an error means that no command can do anything about by itself; undefined when the platform did not make it. */
function refusal(cause: Error): SfError | undefined {
  const passing = passingReason(cause);
  if (passing !== undefined && !findCode(cause, ONE_LIMIT))
    return messages.createError('error.orgBusy', [passing], [], cause);
  for (const { key, codes } of MEANINGS) {
    const found = findCode(cause, codes);
    if (found) return messages.createError(key, [reasonOf(found.error)], [], cause);
  }
  if (isUnreadable(cause)) return unexpectedAnswer(undefined);
  const code = platformCode(cause);
  if (code?.startsWith(BARE_STATUS)) return unexpectedAnswer(cause.message, code.replace(BARE_STATUS, ''));
  return code === undefined ? undefined : messages.createError('error.refused', [code, reasonOf(cause)], [], cause);
}

/**
 * An error of the platform, or of the way to it, as a named error that says what to do next. Errors that are named
 * already (`SfError` with actions) and errors that are not the org's pass unchanged.
 */
export function asNamedError(error: unknown, context: ErrorContext): Error {
  const cause = withoutParserText(asError(error));
  if (UNKNOWN_ORG.has(cause.name)) return unknownOrg(cause);
  if (cause instanceof SfError && cause.actions?.length && !SESSION_CODES.has(cause.name)) return cause;
  if (findCode(cause, SESSION_CODES)) return messages.createError('error.sessionExpired', [], [], cause);
  const network = networkFailure(cause);
  if (network) return messages.createError('error.orgUnreachable', [network.message], [], network);
  const { permissionSet } = context;
  if (permissionSet !== null && isMissingObject(cause)) {
    return messages.createError('error.packageUnavailable', [reasonOf(cause)], [permissionSet], cause);
  }
  if (findCode(cause, PERMISSION_CODES)) {
    return permissionSet === null
      ? messages.createError('error.metadataPermissionMissing', [reasonOf(cause)], [], cause)
      : permissionMissing(cause, permissionSet);
  }
  return refusal(cause) ?? cause;
}
