import { z } from 'zod';
import { messages } from './messages.ts';

/** Lengths of the fields that the texts go to. */
export const NAME = 80;
export const SHORT = 255;
const LONG_ANSWER = 4000;

export const text = (maximum: number) => z.string().trim().min(1).max(maximum);
export const longText = text(2000);
/** Three digits: the order of records, and the smallest group. */
export const THREE_DIGITS = 999;
/** Keys become part of external keys, which hold a colon as separator. */
export const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, { error: () => messages.getMessage('problem.key') });
/** Days after the start date; day 0 is the start date, a Monday. */
export const day = z.int().min(0).max(3650);

/** A question that wants an answer before the work goes on. */
const framing = z.strictObject({
  key,
  dueOnDay: day,
  blocking: z.boolean(),
  theme: text(NAME),
  question: text(NAME),
  hint: text(SHORT),
  /** What was answered already, and when. */
  answer: text(LONG_ANSWER).optional(),
  answeredOn: z.iso.date().optional(),
});

/** A place in the team, without anybody's name; the load is in percent of a working week. */
const role = z.strictObject({
  key,
  role: z.enum([
    'Sponsor',
    'Lead',
    'ProjectManager',
    'KeyUser',
    'Trainer',
    'Administrator',
    'DataProtection',
    'WorksCouncil',
    'Executive',
    'ChangeConsultant',
  ]),
  plannedLoad: z.int().min(0).max(100),
  qualities: z.array(
    z.enum([
      'Leadership',
      'Listening',
      'Perseverance',
      'Communication',
      'SenseOfDetail',
      'InterestInTechnology',
      'SynthesisAndClarity',
      'CrossFunctionalView',
      'RespectForCommitments',
      'CompanyKnowledge',
      'DailyArbitration',
      'AlreadyRecognised',
    ]),
  ),
  name: text(NAME),
  ask: text(SHORT),
});

const risk = z.strictObject({
  key,
  cause: z.enum([
    'StaffResistance',
    'UnpreparedManagement',
    'UnrealisticExpectations',
    'WeakProjectManagement',
    'TechnologyFirst',
    'NeglectedNeeds',
    'NeglectedHumanSide',
    'FearOfPolicing',
    'ExhaustiveCollection',
    'Silos',
    'NoInHouseExpert',
    'SilentBlocking',
    'FadingSupport',
    'LoadNotFreed',
    'WithheldData',
    'ToolFatigue',
    'PoorErgonomics',
    'ScopeGrowth',
    'Other',
  ]),
  likelihood: z.int().min(1).max(5),
  impact: z.int().min(1).max(5),
  /** Key of a role. */
  responsible: key,
  actionOnDay: day,
  name: text(NAME),
  earlySign: text(SHORT),
  mitigation: longText,
});

const training = z.strictObject({
  key,
  format: z.enum(['Clinic', 'Workshop', 'Game', 'Seminar', 'PeerDuo', 'OfficeHours', 'Event']),
  onDay: day,
  minutes: z.int().min(5).max(THREE_DIGITS),
  seats: z.int().min(1).max(THREE_DIGITS).optional(),
  optional: z.boolean(),
  /** Key of the signal it helps with. */
  signal: key.optional(),
  name: text(NAME),
  audience: text(SHORT),
  content: longText,
});

const message = z.strictObject({
  key,
  channel: z.enum(['Meeting', 'Email', 'Intranet', 'Chat', 'Board', 'Video', 'Letter']),
  /** Key of a role. */
  sender: key,
  onDay: day,
  audience: text(SHORT),
  name: text(NAME),
  body: longText,
  benefit: text(SHORT),
});

/** A day of judgement, counted from the first wave; `every` repeats it until the target date. */
const review = z.strictObject({
  key,
  kind: z.enum(['Day30', 'Day60', 'Day90', 'Month', 'Quarter', 'Committee']),
  afterFirstWave: day,
  every: z.int().min(7).max(366).optional(),
  name: text(NAME - 4),
  question: text(SHORT),
});

/** A line of cost or benefit, with its formula in words; the amounts are the company's. */
const value = z.strictObject({
  key,
  kind: z.enum(['Cost', 'Benefit']),
  when: z.enum(['Once', 'Yearly']),
  /** Key of the objective that a benefit comes from. */
  objective: key.optional(),
  name: text(NAME),
  formula: text(SHORT),
});

/** A field that people fill, what for, and what becomes of it. Seconds are those of one entry. */
const collected = z.strictObject({
  key,
  object: text(NAME),
  field: text(NAME).optional(),
  seconds: z.int().min(0).max(THREE_DIGITS),
  source: z.enum(['Typed', 'Chosen', 'Automatic', 'Bought']).optional(),
  part: z.enum(['Operational', 'Analytical', 'Collaborative']).optional(),
  verdict: z.enum(['Keep', 'Automate', 'Hide', 'Drop']),
  name: text(NAME),
  filledBy: text(120),
  readBy: text(SHORT),
  decision: text(SHORT),
});

/** What a rollout means for people, as they say it together. */
export const meaning = { changes: longText, gains: longText, fears: longText };

/** People with a stake: a function of the company, or those who start together. They are described, never measured. */
const concerned = z.strictObject({
  key,
  kind: z.enum(['Function', 'Wave']),
  /** A first guess; people correct it. */
  headcount: z.int().min(1).max(99_999).optional(),
  startsOnDay: day.optional(),
  name: text(NAME),
  ...meaning,
});

/** What is never looked at to judge anybody, and why. */
const neverScored = z.strictObject({ key, what: text(SHORT), why: text(SHORT) });

/** Lists of the rollout that a template may have beside phases, objectives and signals. */
export const rolloutSections = {
  framing: z.array(framing).default([]),
  roles: z.array(role).default([]),
  concerned: z.array(concerned).default([]),
  risks: z.array(risk).default([]),
  trainings: z.array(training).default([]),
  messages: z.array(message).default([]),
  reviews: z.array(review).default([]),
  value: z.array(value).default([]),
  collection: z.array(collected).default([]),
  neverScored: z.array(neverScored).default([]),
};
