import { ApiError, type ApiProblem } from './http.ts';

/** Errors of `lightning/ui*Api` have this shape, not that of an Error: `error.body.message` is the first reason. */
export interface FetchResponse {
  ok: false;
  status: number;
  statusText: string;
  body: {
    message: string;
    output: {
      errors: { errorCode: string; message: string }[];
      fieldErrors: Record<string, { errorCode: string; field: string; message: string }[]>;
    };
  };
}

/** What a rule says about a field stands under the field, and only there. */
function fieldErrors(problems: readonly ApiProblem[]): FetchResponse['body']['output']['fieldErrors'] {
  const result: FetchResponse['body']['output']['fieldErrors'] = {};
  for (const { errorCode, message, fields = [] } of problems) {
    const [field] = fields;
    if (field) (result[field] ??= []).push({ errorCode, field, message });
  }
  return result;
}

/** What the org refused, in the platform's shape ("Handle Errors in Lightning Data Service"); anything else is thrown on. */
export function asFetchResponse(error: unknown): FetchResponse {
  if (!(error instanceof ApiError)) throw error;
  const errors = error.problems.filter(({ fields = [] }) => fields.length === 0);
  return {
    ok: false,
    status: error.status,
    statusText: error.name,
    body: {
      message: errors[0]?.message ?? 'An error occurred while trying to update the record. Please try again.',
      output: { errors, fieldErrors: fieldErrors(error.problems) },
    },
  };
}
