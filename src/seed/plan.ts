import type { Language } from '../org/languages.ts';
import type { FieldValue, RecordValues } from '../org/upsert.ts';
import { leftOutKeys, type Orphan } from './leftOut.ts';
import type { Pair } from './pairs.ts';
import { comparable, stampOf, type Stamps } from './stamps.ts';

/** Objects a seed writes, parents before children. */
export const SEEDED_OBJECTS = [
  'RolloutProject__c',
  'RolloutPhase__c',
  'AdoptionSignal__c',
  'RolloutObjective__c',
  'RolloutGroup__c',
  'RolloutMember__c',
  'RolloutDecision__c',
  'CollectedField__c',
  'RolloutRisk__c',
  'RolloutTraining__c',
  'RolloutMessage__c',
  'RolloutReview__c',
  'RolloutValue__c',
] as const;

export type SeededObject = (typeof SEEDED_OBJECTS)[number];

/** A record as the template wants it. */
export type DesiredRecord = {
  object: SeededObject;
  externalKey: string;
  /** What the template says. */
  values: { Name: string } & Record<string, FieldValue>;
  /** Whether a flag asks for it; otherwise it stays away once people deleted it. */
  isAsked?: boolean;
  /** Users by field, from the flags of the command: they fill an empty place. */
  people?: Record<string, string>;
  /** Written once, on creation: parents, and what people agree or report afterwards (the charter, the state, targets). */
  onCreation: Record<string, FieldValue>;
};

/** A record that is in the org already. */
export type ExistingRecord = {
  object: SeededObject;
  externalKey: string;
  pairedWith: string | null;
  /** Values of the fields that the template may say, a parent by its external key. */
  values: Readonly<Record<string, FieldValue>>;
};

/**
 * What a seed does with a record: create what is missing; keep what is as the template says, or what people changed;
 * update what nobody touched and the template says otherwise; overwrite what people changed, when asked to; leave out what
 * people deleted.
 */
export type SeedAction = 'create' | 'keep' | 'update' | 'overwrite' | 'leaveOut';

/** A field in which the org says something else than the template or the command: people by their username. */
export type FieldDifference = { field: string; is: FieldValue; wished: FieldValue };

/** A field that a seed writes over. */
export type FieldChange = { field: string; was: FieldValue; is: FieldValue };

/** One line of the plan: `values` are exactly what is sent; a kept record sends nothing. */
export type PlannedRecord = {
  object: SeededObject;
  externalKey: string;
  name: string;
  action: SeedAction;
  values: Record<string, FieldValue>;
  /** Days that the record is about, `YYYY-MM-DD`; null where it has none. */
  from: string | null;
  to: string | null;
  /** Fields that stay as people made them, though the template or the command says otherwise. */
  differs: FieldDifference[];
  /** Fields of a record that is there, which get another value. */
  changes: FieldChange[];
  /** Fingerprint of what the template says, or said when people changed it; undefined for what was never seeded. */
  stamp?: string;
};

/** All that a seed would do. `--dry-run` prints it, a real run writes it. */
export type SeedPlan = {
  project: string;
  template: string;
  language: Language;
  startDate: string;
  records: PlannedRecord[];
  /** Phases whose partner is written after all phases exist. */
  pairs: Pair[];
  /** What is stored to tell, next time, what people changed; null when that is stored already. */
  stamps: string | null;
  /** Teams whose manager will get a record of their own for their readiness; by name. */
  readiness: string[];
  /** Whether the project will have teams to measure, those included that the org has already. */
  hasTeams: boolean;
  /** Signals of the template that this org cannot count, and why: measuring would refuse them. */
  uncountable: { key: string; reason: string }[];
  /** Records that a template brought once and this one no longer has: they stay. */
  orphans: Orphan[];
};

const FROM = ['StartDate__c', 'WaveStart__c', 'HeldOn__c', 'SendOn__c', 'PlannedOn__c'];
const TO = ['EndDate__c', 'DueDate__c', 'TargetDate__c', 'DueOn__c', 'ActionDueOn__c', 'NextReviewOn__c'];

/** The first of some fields that holds a day. */
function dayIn(values: Record<string, FieldValue>, fields: readonly string[]): string | null {
  const day = fields.map((field) => values[field]).find((value) => typeof value === 'string');
  return typeof day === 'string' ? day : null;
}

/** Fields in which a record says something else than the template. */
function differences(values: DesiredRecord['values'], existing: ExistingRecord): string[] {
  return Object.entries(values)
    .filter(([field, value]) => comparable(field, value) !== comparable(field, existing.values[field]))
    .map(([field]) => field);
}

/**
 * Whether a record still is as a seed left it: only then it may follow the template. Anything else is what people made of
 * it, and stays; so does a signal that the charter covers, which would lose its weight.
 */
function isAsSeeded(values: DesiredRecord['values'], existing: ExistingRecord, stamp: string | undefined): boolean {
  if (existing.values['AgreedDefinition__c']) return false;
  return stamp !== undefined && stampOf(Object.keys(values), existing.values) === stamp;
}

/** People who were named, where nobody stands yet; and the fields in which somebody else stands. */
function placesFor(people: Record<string, string>, existing: ExistingRecord): { free: string[]; taken: string[] } {
  const fields = Object.keys(people).filter((field) => people[field] !== existing.values[field]);
  const isFree = (field: string): boolean => (existing.values[field] ?? null) === null;
  return { free: fields.filter(isFree), taken: fields.filter((field) => !isFree(field)) };
}

function planned(
  desired: DesiredRecord,
  existing: ExistingRecord | undefined,
  { overwrite, stamps, leftOut }: { overwrite: boolean; stamps: Stamps; leftOut: ReadonlySet<string> },
): PlannedRecord {
  const { object, externalKey, values, onCreation, people = {} } = desired;
  const old = stamps.get(externalKey.toLowerCase());
  const stamp = stampOf(Object.keys(values), values);
  const said = existing ? values : { ...values, ...onCreation };
  const line = { object, externalKey, name: values.Name, from: dayIn(said, FROM), to: dayIn(said, TO), stamp };
  if (leftOut.has(externalKey))
    return { ...line, action: 'leaveOut', values: {}, differs: [], changes: [], stamp: old };
  if (!existing) {
    return { ...line, action: 'create', values: { ...values, ...people, ...onCreation }, differs: [], changes: [] };
  }
  const [changed, { free, taken }] = [differences(values, existing), placesFor(people, existing)];
  const isSeeded = isAsSeeded(values, existing, old);
  const follows = isSeeded || overwrite ? changed : [];
  const written = [...follows, ...free, ...(overwrite ? taken : [])];
  const differs = overwrite ? [] : [...(isSeeded ? [] : changed), ...taken];
  const isPeoples = overwrite && ((!isSeeded && changed.length > 0) || taken.length > 0);
  const wished = (field: string): FieldValue => people[field] ?? values[field] ?? null;
  const inOrg = (field: string): FieldValue => existing.values[field] ?? null;
  return {
    ...line,
    action: written.length === 0 ? 'keep' : isPeoples ? 'overwrite' : 'update',
    values: Object.fromEntries(written.map((field) => [field, wished(field)])),
    differs: differs.map((field) => ({ field, is: inOrg(field), wished: wished(field) })),
    changes: written.map((field) => ({ field, was: inOrg(field), is: wished(field) })),
    stamp: changed.length > follows.length ? old : stamp,
  };
}

/** Decides for each desired record what to do with it. Pure. */
export function planRecords(
  desired: readonly DesiredRecord[],
  existing: readonly ExistingRecord[],
  how: { overwrite: boolean; stamps: Stamps },
): PlannedRecord[] {
  const known = new Map(existing.map((record) => [record.externalKey.toLowerCase(), record]));
  const leftOut = how.overwrite ? new Set<string>() : leftOutKeys(desired, new Set(known.keys()), how.stamps);
  return desired.map((record) => planned(record, known.get(record.externalKey.toLowerCase()), { ...how, leftOut }));
}

/** The stamps after a plan was written: those of its records, and those of records that it does not want this time. */
export function stampsAfter(records: readonly PlannedRecord[], stamps: Stamps): Stamps {
  const after = new Map(stamps);
  for (const { externalKey, stamp } of records) if (stamp !== undefined) after.set(externalKey.toLowerCase(), stamp);
  return after;
}

/** The rows to send for one object, in the order of the plan. */
export function rowsOf(plan: Pick<SeedPlan, 'records'>, object: SeededObject): RecordValues[] {
  return plan.records
    .filter((record) => record.object === object && record.action !== 'keep' && record.action !== 'leaveOut')
    .map((record) => ({ ExternalKey__c: record.externalKey, ...record.values }));
}
