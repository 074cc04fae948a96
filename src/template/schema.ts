import { z } from 'zod';
import { LANGUAGES, type Language } from '../org/languages.ts';
import { messages } from './messages.ts';
import { day, key, longText, meaning, NAME, rolloutSections, SHORT, text, THREE_DIGITS } from './sections.ts';

/** The most that `InitialTarget__c` holds before its point, as far as JavaScript keeps every digit. */
const MAXIMUM_TARGET = 999_999_999_999_999;
/** A button is read at a glance. */
const REMEDY_LABEL = 40;
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

const project = z.strictObject({
  name: text(NAME),
  purpose: longText,
  /** The Monday that all days count from, where it is known. */
  startsOn: z.iso.date().optional(),
  targetOnDay: day,
  charter,
});

const share = z.int().min(0).max(100);

const groups = z.strictObject({
  nameFromManager: text(NAME).includes('{manager}', { error: () => messages.getMessage('problem.manager') }),
  /** Whether to make a group for each manager of measured people, if there are any. */
  fromManagers: z.boolean().optional(),
  waveStartsOnDay: day,
  /** Days from the start of a team to that of the next; 0 starts all at once. */
  waveEveryDays: z
    .int()
    .min(0)
    .max(366)
    .multipleOf(7, { error: () => messages.getMessage('problem.wholeWeeks') })
    .default(0),
  /** A first guess, in percent, how many of a group want the change, wait, and oppose it. */
  attitudePrior: z.strictObject({ supporters: share, waiting: share, opposed: share }).optional(),
  /** What the rollout means for each team, until the team says it in its own words. */
  teams: z.strictObject(meaning).optional(),
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

const plainValue = z.union([z.string(), z.number(), z.boolean(), z.null()], {
  error: () => messages.getMessage('problem.plainValue'),
});
/** What a field holds after a save: a value, or the moment of the save. */
const impliedValue = z.union([z.strictObject({ literal: z.literal('NOW') }), ...plainValue.options], {
  error: () => messages.getMessage('problem.impliedValue'),
});

/** What a person can do in place about a record that fails a signal. */
const remedy = z
  .strictObject({
    key,
    label: text(REMEDY_LABEL),
    kind: z.enum(['fill', 'set', 'delete']),
    /** Of a fill: the field that people fill in. */
    field: text(NAME).optional(),
    /** Of a set: what its button writes. */
    values: z.record(z.string(), plainValue).optional(),
    /** What the platform makes of it in the same save, such as IsClosed of a stage. */
    implies: z.record(z.string(), impliedValue).optional(),
  })
  .superRefine(({ kind, field, values }, context) => {
    const lack = (problem: string): void =>
      context.addIssue({ code: 'custom', path: ['kind'], message: messages.getMessage(problem) });
    if (kind === 'fill' && field === undefined) lack('problem.remedyField');
    if (kind === 'set' && Object.keys(values ?? {}).length === 0) lack('problem.remedyValues');
  });

const signal = z.strictObject({
  key,
  name: text(NAME),
  /** Whether it is counted for each person, or once over all records and for nobody. */
  scope: z.enum(['Person', 'Project']).default('Person'),
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
  /** In the order in which they are offered. */
  remedies: z.array(remedy).default([]),
});

export { LANGUAGES, type Language };

/** The shape of a rollout template; `crossChecks.ts` looks at what its parts say of each other. */
export const templateSchema = z.strictObject({
  /** Where editors find the shape of a file in JSON; one in YAML says it in its first line. */
  $schema: z.string().optional(),
  template: key,
  language: z.enum(LANGUAGES),
  /** Templates whose entries come first; an entry of the same key replaces one of theirs. */
  include: z.array(key).default([]),
  name: text(NAME),
  summary: longText,
  project,
  groups,
  phases: z.array(phase).min(1).max(THREE_DIGITS),
  objectives: z.array(objective),
  signals: z.array(signal).min(1).max(THREE_DIGITS),
  ...rolloutSections,
});

export type TemplatePhase = z.infer<typeof phase>;
export type TemplateObjective = z.infer<typeof objective>;
export type TemplateSignal = z.infer<typeof signal>;
export type TemplateRemedy = z.infer<typeof remedy>;
export type Template = z.infer<typeof templateSchema>;
