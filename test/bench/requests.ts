import type { RequestEntry } from '@crm-adoption/local-org';

/** HTTP requests of one measurement. */
export interface RequestCounts {
  reads: number;
  writes: number;
  total: number;
}

/** Measuring reads by query only; everything else it sends (collections, bulk jobs and their polls) belongs to writing. */
const READ = /^\/services\/data\/v[\d.]+\/(?:query(?:\/|$)|composite\/batch$)/;

/** Counts the requests to the data API; the benchmark's own questions about the requests are not among them. */
export function countRequests(log: readonly RequestEntry[]): RequestCounts {
  const urls = log.map(({ url }) => url).filter((url) => url.startsWith('/services/'));
  const reads = urls.filter((url) => READ.test(url)).length;
  return { reads, writes: urls.length - reads, total: urls.length };
}
