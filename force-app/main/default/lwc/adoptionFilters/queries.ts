import type { FixedFilter } from './filter.ts';
import type { FilterContext } from './fixed.ts';
import { type QueriedSignal, signalFilters, type SignalFilters } from './signals.ts';
import { filterToSoql } from './soql.ts';

/** Owners from one on, and before another: 18-character user ids; open where one is missing. */
export interface OwnerRange {
  from?: string;
  before?: string;
}

const USER_ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;

function countSoql(
  filters: SignalFilters,
  filter: FixedFilter,
  among: string | undefined,
  owners: OwnerRange = {},
): string {
  const { object, ownerField } = filters;
  const conditions = [filterToSoql(filter)];
  if (among !== undefined) conditions.push(`${ownerField} IN (${among})`);
  for (const [border, operator] of [
    [owners.from, '>='],
    [owners.before, '<'],
  ] as const) {
    if (border === undefined) continue;
    if (!USER_ID.test(border)) throw new RangeError('An owner range needs user ids');
    conditions.push(`${ownerField} ${operator} '${border}'`);
  }
  return `SELECT ${ownerField} rep, COUNT(Id) n FROM ${object} WHERE ${conditions.join(' AND ')} GROUP BY ${ownerField}`;
}

/**
 * SOQL that counts a signal's records for each owner: rows `{ rep, n }`; owners without records have no row.
 * @param context see `signalFilters`
 * @param among SOQL sub-query of user ids: other people's records are not counted and make no rows
 * @param owners a range of them
 */
export function countQueries(
  signal: QueriedSignal,
  context: FilterContext,
  among?: string,
  owners?: OwnerRange,
): Record<'population' | 'passed', string> {
  const filters = signalFilters(signal, context);
  return {
    population: countSoql(filters, filters.population, among, owners),
    passed: countSoql(filters, filters.passed, among, owners),
  };
}

/** People whose records are looked at to see whether one has more than half; queues stand among them. */
const MOST_OWNERS = 200;

/**
 * SOQL that counts a signal of the whole project over all records: rows `{ n }`, and for the owners with most records
 * rows `{ rep, n }`, which say nothing of what passes.
 * @param context see `signalFilters`
 */
export function wholeQueries(
  signal: QueriedSignal,
  context: FilterContext,
): Record<'population' | 'passed' | 'owners', string> {
  const { object, ownerField, population, passed } = signalFilters(signal, context);
  const count = (filter: FixedFilter): string => `SELECT COUNT(Id) n FROM ${object} WHERE ${filterToSoql(filter)}`;
  return {
    population: count(population),
    passed: count(passed),
    owners:
      `SELECT ${ownerField} rep, COUNT(Id) n FROM ${object} WHERE ${filterToSoql(population)} ` +
      `GROUP BY ${ownerField} ORDER BY COUNT(Id) DESC LIMIT ${MOST_OWNERS}`,
  };
}
