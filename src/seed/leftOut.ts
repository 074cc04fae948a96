import type { FieldValue } from '../org/upsert.ts';
import type { Stamps } from './stamps.ts';

/** As much of a wanted record as tells whether it stays away. */
type Wanted = {
  externalKey: string;
  isAsked?: boolean;
  values: Readonly<Record<string, FieldValue>>;
  onCreation: Readonly<Record<string, FieldValue>>;
};

/** A record that is no longer in the template. */
export type Orphan = { object: string; externalKey: string; name: string };

/** External keys, in lower case, of the records that a record names. */
function namedBy({ values, onCreation }: Wanted): string[] {
  return Object.values({ ...values, ...onCreation }).flatMap((value) =>
    typeof value === 'object' && value !== null ? [value.ExternalKey__c.toLowerCase()] : [],
  );
}

/**
 * External keys of what people deleted: a seed has left it there, and it is gone. It stays away, as every other change of
 * theirs does; but what a new record names has to be there, and what a flag asks for is asked for again.
 * @param existing external keys of the org, in lower case
 */
export function leftOutKeys(
  desired: readonly Wanted[],
  existing: ReadonlySet<string>,
  stamps: Stamps,
): ReadonlySet<string> {
  const missing = desired.filter(({ externalKey }) => !existing.has(externalKey.toLowerCase()));
  const isDeleted = ({ externalKey, isAsked }: Wanted): boolean => !isAsked && stamps.has(externalKey.toLowerCase());
  const deleted = new Map(missing.filter(isDeleted).map((record) => [record.externalKey.toLowerCase(), record]));
  const created = missing.filter((record) => !isDeleted(record));
  // What is created for the sake of another may name more that is gone.
  for (const record of created) {
    for (const key of namedBy(record)) {
      const named = deleted.get(key);
      if (named) created.push(named);
      deleted.delete(key);
    }
  }
  return new Set([...deleted.values()].map(({ externalKey }) => externalKey));
}
