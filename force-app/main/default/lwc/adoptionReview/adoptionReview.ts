/** What a sponsor judges a rollout by, calculated from its records: for the pages of the org, and for printed ones. */
export { type ContentBasis, makeReview, type ReviewBasis, reviewContent, type ReviewRequest } from './figures.ts';
export { judgementOf, reviewRow } from './judgement.ts';
export { objectiveLines, targetOf } from './objectives.ts';
export { attitudesOf, irritantsOf, trainingsOf } from './people.ts';
export { periodOf } from './period.ts';
export type { PartRows, Rows } from './records.ts';
export {
  type Attitudes,
  type FurthestSignal,
  type Judgement,
  type Light,
  type LightName,
  type NotRead,
  type ObjectiveLine,
  type Outlook,
  type OwedDecision,
  type Part,
  PARTS,
  type Review,
  type ReviewContent,
  type ReviewFigures,
  type ReviewKind,
  REVIEW_KINDS,
  type Risk,
  SMALLEST_FUNCTION,
  type TrendWeek,
} from './review.ts';
export { countAtTarget, type FirstTarget, inTimePercent, isReached, sumOf, wayMade } from './rules.ts';
export { answersDue, decisionWait, irritantWait, type Wait } from './waiting.ts';
