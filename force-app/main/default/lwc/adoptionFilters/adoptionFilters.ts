/** The filter language of signals: reading a filter, and what it means in SOQL, in GraphQL and for one record. */
export { type RelatedRecord, relatedRecords } from './activity.ts';
export { valuesToTry } from './candidates.ts';
export { changesOf, type CountChange, fieldsToRead } from './changes.ts';
export { dayIn, type FilterClock, isDay, isTimeZone } from './dates.ts';
export { type Described, type DescribedField, describedObject, type DescribedObject, fieldNamed } from './described.ts';
export { evaluateFilter, type FilterRecord, type RecordsOf } from './evaluate.ts';
export {
  allOf,
  type Filter,
  FilterError,
  type FilterErrorCode,
  filterFields,
  type FixedFilter,
  not,
  type PlainValue,
} from './filter.ts';
export { type FilterContext, fixFilter } from './fixed.ts';
export { signalFault } from './fault.ts';
export { filterToGraphql } from './graphql.ts';
export { ownedWhere } from './live.ts';
export { refuseLoginHistory } from './loginHistory.ts';
export { refusePeopleAsRecords } from './persons.ts';
export { parseFilter } from './parse.ts';
export { countQueries, type OwnerRange, wholeQueries } from './queries.ts';
export { type ImpliedValue, readRemedies, recordAfter, type Remedy, type Standing, type Write } from './remedies.ts';
export {
  objectsToDescribe,
  permissionsFor,
  type QueriedSignal,
  readSignal,
  SignalError,
  signalFilters,
  type SignalFilters,
} from './signals.ts';
export { filterToSoql } from './soql.ts';
export { type CountedSignal, standingOf } from './standing.ts';
