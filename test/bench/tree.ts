/** The records of a seed as files that `sf data import tree` takes, which knows no external keys. */
import type { FieldValue, RecordValues } from '../../src/org/upsert.ts';
import { rowsOf, SEEDED_OBJECTS, type SeedPlan } from '../../src/seed/plan.ts';

type TreeValue = Exclude<FieldValue, object> | { type: string; referenceId: string };

/** The file of one object. */
export interface TreeFile {
  object: string;
  records: Record<string, TreeValue>[];
}

/**
 * One file an object, parents first. Partners of phases are left out: records that name each other cannot be created in
 * one go.
 * @throws Error for a record that points to one outside the plan
 */
export function treeOf(plan: Pick<SeedPlan, 'records'>): TreeFile[] {
  const references = new Map<string, string>();
  const refer = (key: string): string => {
    const reference = references.get(key);
    if (reference === undefined) throw new Error(`The plan has no record ${key} that another one names.`);
    return `@${reference}`;
  };
  const entry = ([field, value]: [string, RecordValues[string]]): [string, TreeValue] =>
    typeof value === 'object' && value !== null
      ? [field.replace(/__r$/, '__c'), refer(value.ExternalKey__c)]
      : [field, value];
  const rows = SEEDED_OBJECTS.map((object) => ({ object, own: rowsOf(plan, object) }));
  for (const { object, own } of rows) {
    for (const [index, { ExternalKey__c: key }] of own.entries()) references.set(key, `${object}Ref${index + 1}`);
  }
  return rows
    .filter(({ own }) => own.length > 0)
    .map(({ object, own }) => ({
      object,
      records: own.map((row, index) => ({
        attributes: { type: object, referenceId: `${object}Ref${index + 1}` },
        ...Object.fromEntries(Object.entries(row).map(entry)),
      })),
    }));
}
