import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { basePath, type ApiCall, type ApiReply, type ApiResource } from './call.ts';
import { errorReply, notFound, unknownResource } from './replies.ts';
import { checkVersion } from './versions.ts';

/** A request inside a composite request. `url` is absolute on the host: `/services/data/v67.0/...`. */
export interface SubRequest {
  session: Session;
  method: string;
  url: string;
  headers: Record<string, string | undefined>;
  body: unknown;
}

/** Finds and runs a resource for sub-requests, with the same handlers the HTTP routes use. */
export class ResourceTable {
  readonly resources: readonly ApiResource[];
  readonly #org: LocalOrg;

  public constructor(org: LocalOrg, resources: readonly ApiResource[]) {
    this.#org = org;
    this.resources = resources;
  }

  /** Runs a sub-request; refusals come back as error replies, as each sub-request has an answer of its own. */
  public run(request: SubRequest): ApiReply {
    try {
      return this.dispatch(request);
    } catch (error) {
      return errorReply(error);
    }
  }

  private dispatch(request: SubRequest): ApiReply {
    const { version, path, query } = readUrl(request.url);
    checkVersion(this.#org, version);
    const known = this.resources
      .map((resource) => ({ resource, params: matchPath(resource.path, path) }))
      .filter((candidate) => candidate.params !== undefined);
    const match = known.find(({ resource }) => resource.method === request.method);
    if (!match?.params) {
      if (known.length > 0) throw methodNotAllowed(request.method);
      throw unknownResource(request.method, basePath(version) + path);
    }
    const call: ApiCall = { ...request, version, query, params: match.params };
    return match.resource.handle(call);
  }
}

export function methodNotAllowed(method: string): OrgError {
  return new OrgError('METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed`, { status: 405 });
}

function readUrl(url: string): { version: string; path: string; query: Record<string, string> } {
  const parsed = new URL(url, 'http://local');
  const match = /^\/services\/data\/v(\d+\.\d)(\/.*)$/.exec(parsed.pathname);
  if (!match?.[1] || !match[2]) {
    throw new OrgError('NOT_FOUND', `The url of a sub-request must start with ${basePath('XX.X')}/, not '${url}'`, {
      status: 404,
    });
  }
  return { version: match[1], path: match[2], query: Object.fromEntries(parsed.searchParams) };
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodePart(value);
    else if (part !== value) return undefined;
  }
  return params;
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw notFound();
  }
}
