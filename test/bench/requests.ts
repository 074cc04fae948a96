import type { RequestEntry } from '@crm-adoption/local-org';

/** HTTP requests of one measurement. */
export interface RequestCounts {
  reads: number;
  writes: number;
  total: number;
  /** As an org's daily limit counts them: each part of a batch is one. */
  calls: number;
}

/** Measuring reads by query; everything else it sends (collections, bulk jobs and their polls) belongs to writing. */
const READ = /^\/services\/data\/v[\d.]+\/(?:query(?:\/|$)|composite\/batch$)/;
/** The question whether a bulk job still runs; asking for one job is a poll. */
const RUNNING_JOBS = /\/jobs\/ingest$/;

/** Counts the requests to the data API; the benchmark's own questions about the requests are not among them. */
export function countRequests(log: readonly RequestEntry[]): RequestCounts {
  const asked = log.filter(({ url }) => url.startsWith('/services/'));
  const isRead = ({ method, url }: RequestEntry): boolean =>
    READ.test(url) || (method === 'GET' && RUNNING_JOBS.test(url));
  const reads = asked.filter(isRead).length;
  const calls = asked.reduce((sum, each) => sum + each.calls, 0);
  return { reads, writes: asked.length - reads, total: asked.length, calls };
}
