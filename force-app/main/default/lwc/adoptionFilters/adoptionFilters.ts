/** The filter language of signals: reading a filter, and what it means in SOQL, in GraphQL and for one record. */
export { type FilterClock, isDay } from './dates.ts';
export { evaluateFilter, type FilterRecord } from './evaluate.ts';
export { allOf, type Filter, FilterError, type FilterErrorCode, filterFields, not } from './filter.ts';
export { filterToGraphql } from './graphql.ts';
export { refuseLoginHistory } from './loginHistory.ts';
export { parseFilter } from './parse.ts';
export {
  countQueries,
  type OwnerRange,
  type QueriedSignal,
  SignalError,
  signalFilters,
  type SignalFilters,
} from './queries.ts';
export { filterToSoql } from './soql.ts';
