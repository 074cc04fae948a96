import { ApiError } from './http.ts';

/** Errors of `lightning/ui*Api` have this shape, not that of an Error: `error.body.message` is the first reason. */
export interface FetchResponse {
  ok: false;
  status: number;
  statusText: string;
  body: { message: string; output: { errors: { errorCode: string; message: string }[] } };
}

/** What the org refused, in the platform's shape; anything else is thrown on. */
export function asFetchResponse(error: unknown): FetchResponse {
  if (!(error instanceof ApiError)) throw error;
  return {
    ok: false,
    status: error.status,
    statusText: error.name,
    body: { message: error.message, output: { errors: error.problems } },
  };
}
