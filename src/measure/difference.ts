import type { FieldValue, RecordValues } from '../org/upsert.ts';

/** A stored record as the API gives it: its id, and the values that measuring writes. */
export type StoredRow = { Id: string; ExternalKey__c: string } & Record<string, unknown>;

/** What a table must look like against what it holds. */
export type Difference = {
  /** New or changed rows. A row that is there already leaves out its parent, which can never change. */
  upserts: RecordValues[];
  /** Ids of rows that must not be there (any more). */
  deletions: string[];
  unchanged: number;
};

/** Rows to be written, in order. Those that are new are made when they are needed: a large org has 100,000 of them. */
export class LateRows implements Iterable<RecordValues> {
  readonly #parts: (() => readonly RecordValues[])[] = [];
  #length = 0;

  public get length(): number {
    return this.#length;
  }

  public push(row: RecordValues): void {
    this.pushLater(() => [row]);
  }

  /** @param make gives the same rows whenever it is asked */
  public pushLater(make: () => readonly RecordValues[]): void {
    this.#length += make().length;
    this.#parts.push(make);
  }

  public *[Symbol.iterator](): Generator<RecordValues> {
    for (const make of this.#parts) yield* make();
  }
}

/** A difference whose rows are made late. */
export type LateDifference = Omit<Difference, 'upserts'> & { upserts: LateRows };

function isParent(value: FieldValue | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

function isSame(row: RecordValues, stored: StoredRow): boolean {
  return Object.keys(row).every((field) => isParent(row[field]) || (stored[field] ?? null) === row[field]);
}

function withoutParents(row: RecordValues): RecordValues {
  const fields = Object.entries(row).filter(([, value]) => !isParent(value));
  return Object.fromEntries(fields) as RecordValues;
}

export function noDifference(): Difference {
  return { upserts: [], deletions: [], unchanged: 0 };
}

/** An external key as the platform compares it: capitals make no difference. */
export function folded({ ExternalKey__c: key }: { ExternalKey__c: string }): string {
  return key.toLowerCase();
}

/**
 * Compares the wanted rows with the stored ones by external key.
 * @param into what is found is added to it; it is also the result
 */
export function difference<Found extends Difference | LateDifference = Difference>(
  wanted: readonly RecordValues[],
  stored: readonly StoredRow[],
  into = noDifference() as Found,
): Found {
  const left = new Map(stored.map((row) => [folded(row), row]));
  for (const row of wanted) {
    const key = folded(row);
    const known = left.get(key);
    left.delete(key);
    if (!known) into.upserts.push(row);
    else if (isSame(row, known)) into.unchanged += 1;
    else into.upserts.push(withoutParents(row));
  }
  for (const { Id: id } of left.values()) into.deletions.push(id);
  return into;
}
