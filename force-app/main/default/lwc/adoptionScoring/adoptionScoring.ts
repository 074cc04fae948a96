/** The one implementation of filters, scores and group figures, for the components and the command line. */
export { AMBER_FROM, type Band, bandOf, GREEN_FROM } from './band.ts';
export { type Charter, type CharterPart, missingCharterParts } from './charter.ts';
export { type FilterClock, isDay } from './dates.ts';
export { evaluateFilter, type FilterRecord } from './evaluate.ts';
export { allOf, type Filter, FilterError, type FilterErrorCode, filterFields, not } from './filter.ts';
export { filterToGraphql } from './graphql.ts';
export type { Cohort, PublishedAs, PublishedWeek } from './cohorts.ts';
export {
  countedPeople,
  type GroupRow,
  lowestGroupSize,
  type MeasuredGroup,
  type MeasuredMember,
  type Publication,
  type PublicationContext,
  publishGroups,
} from './groups.ts';
export type { KnownPeople } from './knowledge.ts';
export { codedPassed, type RecordCount, recordsIn } from './rateCoding.ts';
export { type MeanIs, meanIs, type MeanRow } from './meanIs.ts';
export { refuseLoginHistory } from './loginHistory.ts';
export { parseFilter } from './parse.ts';
export { countQueries, type OwnerRange, type QueriedSignal, SignalError } from './queries.ts';
export {
  type Fix,
  fourWeekChange,
  gainOfFixing,
  orderFixes,
  percentOf,
  scoreSignals,
  type ScoreResult,
  type SignalScore,
} from './score.ts';
export type { ScoredSignal, SignalCount, SignalDefinition } from './signal.ts';
export { filterToSoql } from './soql.ts';
