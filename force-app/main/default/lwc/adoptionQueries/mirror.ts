import { type FilterContext, type FixedFilter, ownedWhere, type QueriedSignal, signalFilters } from 'c/adoptionFilters';
import type { SignalCount } from 'c/adoptionScores';
import { nodesIn, type UiApiData } from './selection.ts';

/** Failing records asked for at once; a longer list is no plan for today. */
const FAILING_LIMIT = 50;

const ALIAS = { population: 'population', passed: 'passed', failing: 'failing' } as const;

/** A record that a signal finds wanting. */
export interface FailingRecord {
  id: string;
  object: string;
  name: string;
}

/** What the org answered for one signal of one person. */
export interface Mirror {
  count: SignalCount;
  /** Those changed longest ago first. */
  failing: FailingRecord[];
  /** The org holds more failing records than these. */
  isTruncated: boolean;
}

/**
 * Counts one signal for the owner `$owner` and names the records that fail it. Passing records are counted as well, not
 * taken as the rest, so that the live count is the same question that weekly measuring asks.
 * @param context see `signalFilters`
 * @throws SignalError for a signal that must not or cannot be counted
 */
export function mirrorQuery(signal: QueriedSignal, context: FilterContext): string {
  const { object, ownerField, population, passed, failing } = signalFilters(signal, context);
  const where = (filter: FixedFilter): string => ownedWhere(ownerField, filter);
  return `query adoptionMirror($owner: ID) { uiapi { query {
    ${ALIAS.population}: ${object}(${where(population)}, first: 1) { totalCount }
    ${ALIAS.passed}: ${object}(${where(passed)}, first: 1) { totalCount }
    ${ALIAS.failing}: ${object}(
      ${where(failing)}, orderBy: {LastModifiedDate: {order: ASC}}, first: ${FAILING_LIMIT}
    ) { totalCount edges { node { Id DisplayValue } } }
  } } }`;
}

/** The answer to `mirrorQuery`, or null when a part of it is missing (the reader may not see that object). */
export function mirrorIn({ key, object }: QueriedSignal, data: UiApiData): Mirror | null {
  const population = data.uiapi.query[ALIAS.population]?.totalCount;
  const passed = data.uiapi.query[ALIAS.passed]?.totalCount;
  if (population === undefined || passed === undefined) return null;
  const failing = nodesIn(data, ALIAS.failing).map((node) => ({
    id: node.Id,
    object,
    name: node.DisplayValue || node.Id,
  }));
  const isTruncated = (data.uiapi.query[ALIAS.failing]?.totalCount ?? 0) > failing.length;
  return { count: { key, population, passed }, failing, isTruncated };
}
