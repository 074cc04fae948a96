import type { Connection } from '@salesforce/core';
import { messages } from './messages.ts';
import type { Situation } from './situation.ts';

type Size = Pick<Situation, 'people' | 'signals' | 'groups'>;

/** What one run takes of the org, at most. */
export type Cost = {
  rows: number;
  storageMB: number;
  apiCalls: number;
  /** Calls that the org still takes today, as its last answer said; null when it said nothing. */
  apiCallsLeft: number | null;
};

/** What a record takes (Salesforce Help, "Data and File Storage Allocations"). */
const KB_A_ROW = 2;

/** Storage that rows take. */
export function megabytes(rows: number): number {
  return Math.ceil((rows * KB_A_ROW) / 1024);
}

/** Rows of one measured week at most: a person's with one for each signal; a group's and the project's with theirs. */
export function rowsAWeek({ people, signals, groups }: Size): number {
  return (people.length + groups.length + 1) * (1 + signals.length);
}

/** People that one aggregate query counts, and rows that one request writes. */
const PEOPLE_A_QUERY = 2000;
const ROWS_A_REQUEST = 200;
/** More rows than this go as bulk jobs, which take about this many requests. */
const BULK_ABOVE = 2000;
const BULK_REQUESTS = 30;
/** Queries about project, people, rights and what is stored. */
const FIXED_QUERIES = 40;

/**
 * API requests that one `measure` takes, generously: each query counts as a request, also where 25 of them share a call
 * (docs of composite/batch).
 */
export function requestsOfRun(size: Size): number {
  const counting = 2 * size.signals.length * Math.max(1, Math.ceil(size.people.length / PEOPLE_A_QUERY));
  const rows = rowsAWeek(size);
  return FIXED_QUERIES + counting + (rows > BULK_ABOVE ? BULK_REQUESTS : Math.ceil(rows / ROWS_A_REQUEST));
}

/** What a run takes, and what is left for it. Each answer of an org says so: REST API Developer Guide, Limit Info Header. */
export function costOf(connection: Pick<Connection, 'limitInfo'>, size: Size): Cost {
  const { apiUsage } = connection.limitInfo;
  const rows = rowsAWeek(size);
  return {
    rows,
    storageMB: megabytes(rows),
    apiCalls: requestsOfRun(size),
    apiCallsLeft: apiUsage ? Math.max(0, apiUsage.limit - apiUsage.used) : null,
  };
}

/**
 * Stops a run that would take of the calls that are to stay for others, before it has counted anything.
 * @param reserve the share of the day's calls that stays, in percent; null stops nothing
 * @returns what the run takes
 * @throws SfError ApiReserveError
 */
export function requireReserve(connection: Pick<Connection, 'limitInfo'>, size: Size, reserve: number | null): Cost {
  const cost = costOf(connection, size);
  const { apiUsage } = connection.limitInfo;
  if (!apiUsage || cost.apiCallsLeft === null || reserve === null) return cost;
  if (cost.apiCallsLeft - cost.apiCalls >= (apiUsage.limit * reserve) / 100) return cost;
  throw messages.createError('error.apiReserve', [cost.apiCallsLeft, apiUsage.limit, cost.apiCalls, reserve]);
}

/** What a run takes, in words. */
export function costText({ rows, storageMB, apiCalls, apiCallsLeft }: Cost): string {
  const left = apiCallsLeft === null ? [] : [messages.getMessage('cost.left', [apiCallsLeft])];
  return [messages.getMessage('cost', [rows, storageMB, apiCalls]), ...left].join(' ');
}
