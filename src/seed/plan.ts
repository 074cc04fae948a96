import type { FieldValue, RecordValues } from '../org/upsert.ts';

/** Objects a seed writes, parents before children. */
export const SEEDED_OBJECTS = [
  'RolloutProject__c',
  'RolloutPhase__c',
  'AdoptionSignal__c',
  'RolloutObjective__c',
  'RolloutGroup__c',
] as const;

export type SeededObject = (typeof SEEDED_OBJECTS)[number];

/** A record as the template wants it. */
export type DesiredRecord = {
  object: SeededObject;
  externalKey: string;
  /** What the template says; `overwrite` writes these over a record that is there. */
  values: { Name: string } & Record<string, FieldValue>;
  /** Written once, on creation: parents, and what people agree or report afterwards (the charter, the state, targets). */
  onCreation: Record<string, FieldValue>;
};

/** A record that is in the org already. */
export type ExistingRecord = {
  object: SeededObject;
  externalKey: string;
  isUntouched: boolean;
  pairedWith: string | null;
};

export type SeedAction = 'create' | 'keep' | 'overwrite';

/** One line of the plan: `values` are exactly what is sent; a kept record sends nothing. */
export type PlannedRecord = {
  object: SeededObject;
  externalKey: string;
  name: string;
  action: SeedAction;
  values: Record<string, FieldValue>;
};

/** Two sub-projects that complete each other, by external key. */
export type Pair = { phase: string; partner: string };

/** All that a seed would do. `--dry-run` prints it, a real run writes it. */
export type SeedPlan = {
  project: string;
  template: string;
  language: string;
  startDate: string;
  records: PlannedRecord[];
  /** Phases whose partner is written after all phases exist. */
  pairs: Pair[];
  /** Whether the project will have groups, those included that the org has already. */
  hasGroups: boolean;
  /** Signals of the template that this org cannot count, and why: measuring would refuse them. */
  uncountable: { key: string; reason: string }[];
};

/** Decides for each desired record: create what is missing, leave the rest alone unless told to overwrite. Pure. */
export function planRecords(
  desired: readonly DesiredRecord[],
  existing: readonly ExistingRecord[],
  overwrite: boolean,
): PlannedRecord[] {
  const known = new Set(existing.map((record) => record.externalKey.toLowerCase()));
  return desired.map(({ object, externalKey, values, onCreation }) => {
    const isThere = known.has(externalKey.toLowerCase());
    const action: SeedAction = !isThere ? 'create' : overwrite ? 'overwrite' : 'keep';
    const sent = { create: { ...values, ...onCreation }, overwrite: values, keep: {} }[action];
    return { object, externalKey, name: values.Name, action, values: sent };
  });
}

/**
 * Pairs still to be written. A phase that is there keeps its partner; only one that nobody has touched since an
 * interrupted seed created it still gets the partner it was meant to have.
 */
export function planPairs(wanted: readonly Pair[], existing: readonly ExistingRecord[], overwrite: boolean): Pair[] {
  const known = new Map(existing.map((record) => [record.externalKey.toLowerCase(), record]));
  return wanted.filter(({ phase, partner }) => {
    const record = known.get(phase.toLowerCase());
    if (!record) return true;
    if (record.pairedWith?.toLowerCase() === partner.toLowerCase()) return false;
    return overwrite || (record.isUntouched && record.pairedWith === null);
  });
}

/** The rows to send for one object, in the order of the plan. */
export function rowsOf(plan: SeedPlan, object: SeededObject): RecordValues[] {
  return plan.records
    .filter((record) => record.object === object && record.action !== 'keep')
    .map((record) => ({ ExternalKey__c: record.externalKey, ...record.values }));
}
