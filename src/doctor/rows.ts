import type { Situation } from '../measure/situation.ts';

type Size = Pick<Situation, 'people' | 'signals' | 'groups'>;

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
