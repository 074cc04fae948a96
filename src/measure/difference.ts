import type { RecordValues } from '../org/upsert.ts';

/** A stored record: its id and the values that measuring writes, by field. */
export type StoredRow = { id: string; values: Readonly<Record<string, unknown>> };

/** What a table must look like against what it holds. */
export type Difference = {
  /** New or changed rows. A row that is there already leaves out its parent, which can never change. */
  upserts: RecordValues[];
  /** Ids of rows that must not be there (any more). */
  deletions: string[];
  unchanged: number;
};

function isSame(row: RecordValues, stored: StoredRow): boolean {
  return Object.entries(row).every(([field, value]) =>
    typeof value === 'object' && value !== null ? true : (stored.values[field] ?? null) === value,
  );
}

function withoutParents(row: RecordValues): RecordValues {
  const fields = Object.entries(row).filter(([, value]) => typeof value !== 'object' || value === null);
  return Object.fromEntries(fields) as RecordValues;
}

/**
 * Compares the wanted rows with the stored ones by external key, without regard to case.
 * @param wanted looked at one by one: of a large org, those that are stored already need not all be there at once
 */
export function difference(wanted: Iterable<RecordValues>, stored: ReadonlyMap<string, StoredRow>): Difference {
  const seen = new Set<string>();
  const upserts: RecordValues[] = [];
  let unchanged = 0;
  for (const row of wanted) {
    const key = row.ExternalKey__c.toLowerCase();
    const known = stored.get(key);
    if (known) seen.add(key);
    if (!known) upserts.push(row);
    else if (isSame(row, known)) unchanged += 1;
    else upserts.push(withoutParents(row));
  }
  const deletions = [...stored].flatMap(([key, row]) => (seen.has(key) ? [] : [row.id]));
  return { upserts, deletions, unchanged };
}
