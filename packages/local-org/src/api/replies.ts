import { asOrgError, OrgError } from '../errors.ts';
import { wordsOf } from '../languages/refusalWords.ts';
import type { ApiReply } from './call.ts';

/** One entry of the platform's error answer. */
interface RestError {
  message: string;
  errorCode: string;
  fields?: string[];
}

/** HTTP status by error code, for refusals of rooms that know nothing of HTTP. */
const statusByCode: Record<string, number> = {
  INVALID_SESSION_ID: 401,
  NOT_FOUND: 404,
  ENTITY_IS_DELETED: 404,
  INSUFFICIENT_ACCESS: 403,
  INSUFFICIENT_ACCESS_OR_READONLY: 403,
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 403,
  METHOD_NOT_ALLOWED: 405,
};

/** The answer to a failed request: `[{message, errorCode, fields?}]` with the status that goes with the code. */
export function errorReply(error: unknown): ApiReply {
  const refusal = asOrgError(error);
  const status = refusal.status === 400 ? (statusByCode[refusal.code] ?? 400) : refusal.status;
  return { status, body: [restError(refusal)] };
}

function restError(refusal: OrgError): RestError {
  const { code, fields } = refusal;
  const message = wordsOf(refusal);
  return fields.length > 0 ? { message, errorCode: code, fields } : { message, errorCode: code };
}

export function notFound(): OrgError {
  return new OrgError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
}

/** The local org has no such resource; it is named, so that nobody takes a gap of the local org for a missing record. */
export function unknownResource(method: string, path: string): OrgError {
  const message = `The requested resource does not exist: the local org does not support ${method} ${path}`;
  return new OrgError('NOT_FOUND', message, { status: 404 });
}

/** An answer in the form `{id, success, errors}` of one record's save. */
export function saveResult(id: string, created?: boolean): Record<string, unknown> {
  return created === undefined ? { id, success: true, errors: [] } : { id, success: true, errors: [], created };
}

/** The failed form of the same answer, as collections, trees and bulk jobs report it. */
export function saveFailure(error: unknown): { success: false; errors: Record<string, unknown>[] } {
  const refusal = asOrgError(error);
  return {
    success: false,
    errors: [{ statusCode: refusal.code, message: wordsOf(refusal), fields: refusal.fields }],
  };
}
