import type { FastifyInstance } from 'fastify';

/** One answered HTTP request; `url` as sent, without the query. */
export interface RequestEntry {
  method: string;
  url: string;
  status: number;
}

/** Counts the HTTP requests that the server answered, for tests and benchmarks of their number. */
export interface RequestLog {
  total(): number;
  reset(): void;
  log(): RequestEntry[];
}

/** Entries kept; counting goes on beyond them. */
const maxEntries = 10_000;

export function logRequests(app: FastifyInstance): RequestLog {
  let entries: RequestEntry[] = [];
  let count = 0;
  app.addHook('onResponse', (request, reply, done) => {
    count++;
    if (entries.length === maxEntries) entries.shift();
    entries.push({ method: request.method, url: request.url.split('?')[0] ?? '', status: reply.statusCode });
    done();
  });
  return {
    total: () => count,
    log: () => [...entries],
    reset() {
      entries = [];
      count = 0;
    },
  };
}
