import type { FastifyInstance } from 'fastify';

/** One answered HTTP request; `url` as sent, without the query. */
export interface RequestEntry {
  method: string;
  url: string;
  status: number;
  /** How many the org's limit counts it as: each part of a batch is one. Source: REST API Developer Guide, Composite Batch. */
  calls: number;
}

/** Counts the HTTP requests that the server answered, for tests and benchmarks of their number. */
export interface RequestLog {
  total(): number;
  /** The same in calls as the org's daily limit counts them. */
  calls(): number;
  reset(): void;
  log(): RequestEntry[];
}

/** Entries kept; counting goes on beyond them. */
const maxEntries = 10_000;

export function logRequests(app: FastifyInstance): RequestLog {
  let entries: RequestEntry[] = [];
  let count = 0;
  let calls = 0;
  app.addHook('onResponse', (request, reply, done) => {
    count++;
    if (entries.length === maxEntries) entries.shift();
    const [url = ''] = request.url.split('?');
    const entry = { method: request.method, url, status: reply.statusCode, calls: callsOf(request.body) };
    calls += entry.calls;
    entries.push(entry);
    done();
  });
  return {
    total: () => count,
    calls: () => calls,
    log: () => [...entries],
    reset() {
      entries = [];
      count = 0;
      calls = 0;
    },
  };
}

function callsOf(body: unknown): number {
  const { batchRequests } = (body ?? {}) as { batchRequests?: unknown };
  return Array.isArray(batchRequests) ? batchRequests.length : 1;
}
