/** The one implementation of scores and group figures, for the components and the command line. */
export { AMBER_FROM, type Band, bandOf, GREEN_FROM } from './band.ts';
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
export type { ScoredSignal, SignalCount } from './signal.ts';
