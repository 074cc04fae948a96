/** Functions that are described with attitudes have at least so many people. Source: product.md, `RolloutGroup__c`. */
export const SMALLEST_FUNCTION = 10;

/** Reviews that have a page, by flag. */
export const REVIEW_KINDS = ['month', 'quarter', 'day30', 'day60', 'day90'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Parts of a review that are read one by one, so that one which the caller may not read leaves the others. */
export const PARTS = [
  'reviews',
  'frozenMoney',
  'decisions',
  'objectives',
  'means',
  'rates',
  'groups',
  'attitudes',
  'members',
  'irritants',
  'trainings',
  'money',
  'risks',
  'fields',
  'signals',
] as const;
export type Part = (typeof PARTS)[number];

/** A part that could not be read: `noRight`, or what the org said. What rests on it is null, never 0. */
export type NotRead = { part: Part; reason: 'noRight' | 'failed'; detail: string };

export type LightName = 'budget' | 'quality' | 'dates';
/** A light of the review, as it was judged; null where it was not. */
export type Light = { value: 'OnTrack' | 'Watch' | 'Off' | null; note: string | null };

/** What the lead and the sponsor judged; null on the review while nobody did. */
export type Judgement = {
  name: string;
  heldOn: string | null;
  plannedOn: string | null;
  verdict: 'GoOn' | 'Change' | 'Pause' | 'Stop' | null;
  lights: Record<LightName, Light>;
  whatWeSaw: string | null;
  whatWeStop: string | null;
  nextOn: string | null;
};

/**
 * Figures of a day. Those of a review that was held on them are its own. Null is what could not be read or what is not
 * there yet. Mean by the lowest value of its step of five (0: below 35), loads and irritants in percent.
 */
export type ReviewFigures = {
  /** The day on which the review froze them; null for those of today. */
  takenOn: string | null;
  wholeMean: number | null;
  signalsAtTarget: number | null;
  signals: number | null;
  objectivesAtTarget: number | null;
  objectives: number | null;
  managersReady: number | null;
  managers: number | null;
  freedLoad: number | null;
  plannedLoad: number | null;
  irritantsInTime: number | null;
  spent: number | null;
  benefitConfirmed: number | null;
};

/** An answer that the sponsor or the committee owes. Days open count from when it was raised. */
export type OwedDecision = {
  question: string;
  level: 'Sponsor' | 'Committee';
  owedBy: string | null;
  daysOpen: number;
  dueOn: string | null;
  isOverdue: boolean;
  isBlocking: boolean;
};

/** Where an objective stands: on a straight line from its start to its day, or reached. */
export type Outlook = 'reached' | 'inTime' | 'behind' | 'overdue' | 'unknown';

/** An objective against its first target. */
export type ObjectiveLine = {
  name: string;
  unit: string | null;
  baseline: number | null;
  firstTarget: number | null;
  current: number | null;
  dueOn: string | null;
  outlook: Outlook;
  /** Share (0 to 1 and beyond) of the way to the first target. */
  way: number | null;
  /** The target as it is now, where it was revised. */
  revisedTo: number | null;
};

export type TrendWeek = { week: string; lowest: number | null };
export type FurthestSignal = { name: string; lowest: number; target: number };
export type Risk = {
  name: string;
  exposure: number | null;
  earlySign: string | null;
  signSeenOn: string | null;
  status: string | null;
};
/** Attitudes of functions of ten people or more, added: counts of people. */
export type Attitudes = { functions: number; supporters: number; waiting: number; opposed: number };

/**
 * What a sponsor judges a rollout by. No figure of a group and no score of a person is in it. A part that is null could not
 * be read: `notRead` says why.
 */
export type Review = ReviewContent & {
  kind: ReviewKind;
  /** First and last day of the month or quarter; null for a review that belongs to no period. */
  period: { from: string; to: string } | null;
};

/** A review without saying which one it is. */
export type ReviewContent = {
  project: string;
  name: string;
  lead: string | null;
  /** The rollout's day, on which all but frozen figures were read. */
  today: string;
  judgement: Judgement | null;
  figures: ReviewFigures;
  /** The first three, how many more there are, and how many the lead owes. */
  decisions: { first: OwedDecision[]; others: number; ofLead: number } | null;
  objectives: ObjectiveLine[] | null;
  /** Up to twelve weeks, oldest first. */
  trend: TrendWeek[] | null;
  furthest: FurthestSignal | null;
  irritants: { open: number; oldestDays: number | null; overdue: number } | null;
  trainings: { held: number; places: number; next: { name: string; on: string } | null } | null;
  attitudes: Attitudes | null;
  money: {
    planned: number | null;
    benefitExpected: number | null;
    paybackExpected: number | null;
    paybackConfirmed: number | null;
  } | null;
  /** The three heaviest that are open, and how many more there are. */
  risks: { first: Risk[]; others: number } | null;
  stopped: { fields: string[] | null; signals: string[] | null };
  nextOn: string | null;
  notRead: NotRead[];
};
