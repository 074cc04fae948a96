/** What a person's records make: points, score, band, and what fixing a record is worth. */
export { AMBER_FROM, type Band, bandOf, GREEN_FROM } from './band.ts';
export { gainOfRemedy, type CountChange } from './remedy.ts';
export {
  fourWeekChange,
  gainOfFixing,
  type NoScore,
  percentOf,
  scoreSignals,
  type ScoreResult,
  type SignalScore,
} from './score.ts';
export type { ScoredSignal, SignalCount } from './signal.ts';
