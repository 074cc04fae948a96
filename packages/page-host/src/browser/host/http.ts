import { session } from './session.ts';
import { waitFor } from './waiting.ts';

/** One error as the REST API lists it. */
export interface ApiProblem {
  errorCode: string;
  message: string;
  fields?: string[];
}

/** A request that the API refused, with every reason it gave. */
export class ApiError extends Error {
  public readonly status: number;
  public readonly problems: ApiProblem[];

  public constructor(status: number, problems: ApiProblem[]) {
    super(problems.map((problem) => problem.message).join(' ') || `The org answered with status ${status}.`);
    this.name = 'ApiError';
    this.status = status;
    this.problems = problems;
  }
}

/** Message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Calls the org's API as the logged-in person.
 * @param path below `/services/data/vXX.X`, with leading slash
 * @returns the parsed answer; undefined for an empty one
 * @throws ApiError when the org refuses
 */
export function api<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  return waitFor(call<T>(method, path, body, headers));
}

async function call<T>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<T> {
  const { apiVersion, token } = session();
  const response = await fetch(`/services/data/v${apiVersion}${path}`, {
    method,
    headers: {
      ...headers,
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text ? JSON.parse(text) : undefined;
  if (!response.ok) throw new ApiError(response.status, problemsOf(answer));
  return answer as T;
}

function problemsOf(answer: unknown): ApiProblem[] {
  const list: unknown[] = Array.isArray(answer) ? answer : [answer];
  return list.flatMap((item) => (typeof item === 'object' && item && 'message' in item ? [item as ApiProblem] : []));
}

/** Reads data of the page host itself (pages, layouts, people); the cookie says for whom. */
export function hostData<T>(path: string): Promise<T> {
  return waitFor(readHostData<T>(path));
}

async function readHostData<T>(path: string): Promise<T> {
  const response = await fetch(path);
  const answer = (await response.json()) as T & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? `The page host answered with status ${response.status}.`);
  return answer;
}
