import type { LocalOrg, Session } from '../org.ts';
import type { ConnectedApp } from './jwtLogin.ts';

/** One request to a data resource, whether it came over HTTP or inside a composite request. */
export interface ApiCall {
  session: Session;
  /** Version of the request's path without the `v`, for example '67.0'. */
  version: string;
  method: string;
  /** Values of the `:name` parts of the resource's path, decoded. */
  params: Record<string, string>;
  query: Record<string, string | undefined>;
  /** Header names in lower case. */
  headers: Record<string, string | undefined>;
  /** Parsed JSON; undefined when the request has no body. */
  body: unknown;
}

/** What a resource answers; no body means an empty answer. */
export interface ApiReply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * A resource below `/services/data/vXX.X`. Handlers are synchronous on purpose: a composite request runs several of
 * them inside one database transaction, which must not be interleaved with other requests.
 */
export interface ApiResource {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** For example `/sobjects/:object/:id`. */
  path: string;
  handle(call: ApiCall): ApiReply;
}

/** What the rooms of the HTTP API share while the server runs. */
export interface ApiContext {
  org: LocalOrg;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  url(): string;
  /** The app that logs in without a person; undefined where there is none. */
  connectedApp?: ConnectedApp;
}

/** The path every data resource of a version starts with. */
export function basePath(version: string): string {
  return `/services/data/v${version}`;
}
