/** The one implementation of filters, scores and group figures, for the components and the command line. */
export { AMBER_FROM, type Band, bandOf, GREEN_FROM } from './band.ts';
export type { FilterClock } from './dates.ts';
export { evaluateFilter, type FilterRecord } from './evaluate.ts';
export { type Filter, FilterError, type FilterErrorCode, filterFields } from './filter.ts';
export { filterToGraphql } from './graphql.ts';
export { type GroupRow, lowestGroupSize, type MeasuredGroup, type MeasuredMember, publishGroups } from './groups.ts';
export { parseFilter } from './parse.ts';
export {
  countQueries,
  type FailingRecord,
  joinMirrors,
  type Mirror,
  type MirrorData,
  mirrorQuery,
  nameField,
  type OwnerRange,
  type QueriedSignal,
  readMirror,
  SignalError,
  SIGNALS_PER_MIRROR_QUERY,
} from './queries.ts';
export {
  type Fix,
  fourWeekChange,
  gainOfFixing,
  orderFixes,
  scoreSignals,
  type ScoreResult,
  type SignalScore,
} from './score.ts';
export type { ScoredSignal, SignalCount, SignalDefinition } from './signal.ts';
export { filterToSoql } from './soql.ts';
