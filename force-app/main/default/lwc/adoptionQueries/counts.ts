import {
  type FilterContext,
  filterToGraphql,
  type FixedFilter,
  ownedWhere,
  type QueriedSignal,
  signalFilters,
} from 'c/adoptionFilters';
import type { SignalCount } from 'c/adoptionScores';
import type { UiApiData } from './selection.ts';

/**
 * Counts several signals at once: over all records that the reader can see, or those of the owner `$owner`.
 * @param signals at most `SIGNALS_TOGETHER`
 * @param context see `signalFilters`
 * @throws SignalError for a signal that must not or cannot be counted
 */
export function countsQuery(signals: readonly QueriedSignal[], context: FilterContext, isOwned: boolean): string {
  const parts = signals.map((signal, index) => {
    const { object, ownerField, population, passed } = signalFilters(signal, context);
    const count = (alias: string, filter: FixedFilter): string => {
      const where = isOwned ? ownedWhere(ownerField, filter) : `where: ${filterToGraphql(filter)}`;
      return `${alias}${index}: ${object}(${where}, first: 1) { totalCount }`;
    };
    return `${count('population', population)} ${count('passed', passed)}`;
  });
  return `query adoptionCounts${isOwned ? '($owner: ID)' : ''} { uiapi { query { ${parts.join(' ')} } } }`;
}

/** The answer to `countsQuery`; a signal of which a part is missing has none. */
export function countsIn(signals: readonly QueriedSignal[], data: UiApiData): SignalCount[] {
  const { query } = data.uiapi;
  return signals.flatMap(({ key }, index) => {
    const population = query[`population${index}`]?.totalCount;
    const passed = query[`passed${index}`]?.totalCount;
    return population === undefined || passed === undefined ? [] : [{ key, population, passed }];
  });
}
