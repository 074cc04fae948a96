import { z } from 'zod';
import { messages } from './messages.ts';

/** Lengths of the fields that the texts go to. */
const NAME = 80;
const SHORT = 255;

const text = (maximum: number) => z.string().trim().min(1).max(maximum);
const longText = text(2000);
/** The most that `InitialTarget__c` holds before its point, as far as JavaScript keeps every digit. */
const MAXIMUM_TARGET = 999_999_999_999_999;
/** Three digits: the order of records, and the smallest group. */
const THREE_DIGITS = 999;
/** Keys become part of external keys, which hold a colon as separator. */
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, { error: () => messages.getMessage('problem.key') });
/** Days after the start date; day 0 is the start date, a Monday. */
const day = z.int().min(0).max(3650);
/** A filter as YAML mapping; its own grammar is checked by the scoring module, which owns it. */
const filter = z.record(z.string(), z.json());

const charter = z.strictObject({
  measuringPurpose: text(SHORT),
  bannedUses: z.array(z.enum(['Pay', 'Sanction', 'Ranking'])).min(1),
  retentionWeeks: z.int().min(1).max(520),
  // No lower value: a figure of fewer than five people leads back to one of them.
  minimumGroupSize: z.int().min(5).max(THREE_DIGITS),
  mirrorStartsOnDay: day.multipleOf(7, { error: () => messages.getMessage('problem.wholeWeeks') }),
  mirrorWeeks: z.int().min(1).max(52),
});

const project = z.strictObject({ name: text(NAME), purpose: longText, targetOnDay: day, charter });

const groups = z.strictObject({
  nameFromManager: text(NAME).includes('{manager}', { error: () => messages.getMessage('problem.manager') }),
  waveStartsOnDay: day,
});

const phase = z.strictObject({
  key,
  name: text(NAME),
  kind: z.enum(['Phase', 'SubProject']),
  pairedWith: key.optional(),
  startsOnDay: day,
  endsOnDay: day,
  goal: longText,
  exitCriteria: longText,
});

const objective = z.strictObject({
  key,
  name: text(NAME),
  phase: key,
  signal: key.optional(),
  measure: text(SHORT),
  unit: z.enum(['Percent', 'Count', 'Hours', 'Days', 'Currency', 'Score']),
  direction: z.enum(['Increase', 'Decrease']),
  target: z.number().min(-MAXIMUM_TARGET).max(MAXIMUM_TARGET),
  dueOnDay: day,
});

const signal = z.strictObject({
  key,
  name: text(NAME),
  object: text(NAME),
  ownerField: text(NAME).default('OwnerId'),
  population: filter,
  pass: filter,
  minimumRecords: z.int().min(1).max(99_999).default(5),
  target: z.number().min(1).max(100),
  weight: z.number().min(0).max(999),
  pillar: z.enum(['Hygiene', 'Completeness', 'Timeliness', 'Cooperation']),
  decision: longText.optional(),
  readers: text(SHORT).optional(),
  benefitToRep: longText,
  howToFix: text(SHORT),
  coachingHint: text(SHORT),
  reviewOnDay: day,
});

/** The shape of a rollout template; `crossChecks.ts` looks at what its parts say of each other. */
export const templateSchema = z.strictObject({
  template: key,
  language: z.enum(['en', 'fr']),
  name: text(NAME),
  summary: longText,
  project,
  groups,
  phases: z.array(phase).min(1).max(THREE_DIGITS),
  objectives: z.array(objective),
  signals: z.array(signal).min(1).max(THREE_DIGITS),
});

export type TemplatePhase = z.infer<typeof phase>;
export type TemplateObjective = z.infer<typeof objective>;
export type TemplateSignal = z.infer<typeof signal>;
export type Template = z.infer<typeof templateSchema>;
