/** A refusal in the platform's terms: status code name, message, fields concerned, HTTP status of the answer. */
export class OrgError extends Error {
  public readonly code: string;
  public readonly fields: string[];
  public readonly status: number;

  public constructor(code: string, message: string, options: { fields?: string[]; status?: number } = {}) {
    super(message);
    this.name = 'OrgError';
    this.code = code;
    this.fields = options.fields ?? [];
    this.status = options.status ?? 400;
  }
}

/** A defect of the local org itself must show as one, never as an empty or half answer. */
export function asOrgError(error: unknown): OrgError {
  if (error instanceof OrgError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new OrgError('UNKNOWN_EXCEPTION', `The local org failed: ${message}`, { status: 500 });
}
