import { derivedFrom, followingOf, relationshipOf } from './derived.ts';
import type { FilterRecord } from './evaluate.ts';
import { FilterError, type PlainValue } from './filter.ts';
import { isObject, type Json, readJson } from './json.ts';

/** What a field holds after a save: a value, nothing (null), or the moment of the save. */
export type ImpliedValue = PlainValue | null | { literal: 'NOW' };

/** Where a record of a person stands with a signal: not looked at, looked at and wanting, or well kept. */
export type Standing = 'outside' | 'failing' | 'passing';

interface Offered {
  /** Stable inside its signal. */
  key: string;
  /** The text of its button, in the language of the rollout: "Close as lost". */
  label: string;
}
interface Saved {
  /** What the platform makes of it, by API name: `{IsClosed: true}`. */
  implies: Readonly<Record<string, ImpliedValue>>;
}

/**
 * What a person can do in place about a record that fails a signal (`AdoptionSignal__c.Remedies__c`):
 * `fill` they type a value for `field`; `set` the button writes `values`; `delete` the record goes.
 */
export type Remedy =
  | (Offered & Saved & { kind: 'fill'; field: string })
  | (Offered & Saved & { kind: 'set'; values: Readonly<Record<string, PlainValue | null>> })
  | (Offered & { kind: 'delete' });

function refused(place: string, text: string): FilterError {
  return new FilterError('shape', place, text);
}

function isPlain(value: Json | undefined): value is PlainValue | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isImplied(value: Json | undefined): value is Extract<ImpliedValue, Json> {
  return isPlain(value) || (value !== undefined && isObject(value) && value.literal === 'NOW');
}

/** The entries of a mapping whose values suit. */
function mapping<T extends Json>(
  value: Json | undefined,
  suits: (value: Json | undefined) => value is T,
  place: string,
) {
  if (value === undefined || !isObject(value)) throw refused(place, 'expected fields with their values');
  const odd = Object.keys(value).find((field) => !suits(value[field]));
  if (odd !== undefined) throw refused(`${place}.${odd}`, 'expected a text, a number, true, false or null');
  return value as Record<string, T>;
}

function readRemedy(value: Json, place: string): Remedy {
  if (!isObject(value)) throw refused(place, 'expected a remedy with key, label and kind');
  const { key, label, kind, field, values, implies = {} } = value;
  if (typeof key !== 'string' || typeof label !== 'string') throw refused(place, 'a remedy has a key and a label');
  if (kind === 'delete') return { key, label, kind };
  const implied = mapping(implies, isImplied, `${place}.implies`);
  if (kind === 'fill' && typeof field === 'string') return { key, label, kind, field, implies: implied };
  if (kind === 'set')
    return { key, label, kind, values: mapping(values, isPlain, `${place}.values`), implies: implied };
  throw refused(place, 'a remedy is a fill with a field, a set with values, or a delete');
}

/**
 * Reads the remedies of a signal, in their order; none for an empty text.
 * @param text JSON, as stored in `AdoptionSignal__c.Remedies__c`
 * @throws FilterError `json`, `twice` or `shape`, with the place. Somebody edited the field by hand then: offer the link
 * to the record alone.
 */
export function readRemedies(text: string | null): Remedy[] {
  if (!text?.trim()) return [];
  const list = readJson(text);
  if (!Array.isArray(list)) throw refused('$', 'expected a list of remedies');
  return list.map((each, index) => readRemedy(each, `$[${index}]`));
}

/** A remedy done to a record. */
export interface Write {
  /** API name of the record's object. */
  object: string;
  /** The record as it is, with every field that `fieldsToRead` names. */
  record: FilterRecord;
  remedy: Remedy;
  /** What was typed, for a `fill`. Without it nobody knows, and there is no promise. */
  value?: PlainValue | null;
  /**
   * What the platform makes of the value, where the caller knows it better than `implies`: `{IsClosed: true}` of a stage
   * whose picklist value says `closed`, `{AccountId}` of the contact that was chosen.
   */
  derives?: Readonly<Record<string, PlainValue | null>>;
  /** The moment of the save, ISO 8601. */
  now: string;
  /** Records that the write may move as well, by id; see `relatedRecords`. */
  related?: Readonly<Record<string, FilterRecord>>;
  /**
   * Ids of all records of the person that fail a signal, by its key, where the list is whole: whatever is not in it stands
   * well or is not looked at, which often says enough of a record that was not read.
   */
  allFailing?: Readonly<Record<string, readonly string[]>>;
  /** Where the org itself said that the record stands, by key of the signal: the only way past a join. */
  known?: Readonly<Record<string, Standing>>;
}

/** A record whose fields can be taken out: what is not there is not known. */
type Draft = { -readonly [Field in keyof FilterRecord]: FilterRecord[Field] };

/** The name under which a record holds a field, in whatever letters the remedy writes it. */
function nameIn(record: FilterRecord, field: string): string {
  return Object.keys(record).find((name) => name.toLowerCase() === field.toLowerCase()) ?? field;
}

function forget(record: Draft, fields: readonly (string | undefined)[]): void {
  for (const field of fields) if (field !== undefined) delete record[nameIn(record, field)];
}

/** The platform takes spaces off both ends of a text, and an empty one is nothing. */
function stored(value: PlainValue | null): PlainValue | null {
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? null : value.trim();
}

function writtenBy({ remedy, value }: Write): [field: string, value: PlainValue | null | undefined][] {
  if (remedy.kind === 'set') return Object.entries(remedy.values);
  return remedy.kind === 'fill' ? [[remedy.field, value]] : [];
}

/**
 * The record after a remedy: null once it is deleted. Fields whose value nobody can say are not in it: those that the
 * platform derives of what is written and `implies` says nothing of, and parents behind a lookup that is written.
 * @param calculated fields that the platform calculates from any others; see `SignalFilters`
 */
export function recordAfter(write: Write, calculated: readonly string[] = []): FilterRecord | null {
  const { object, record, remedy, now, derives } = write;
  if (remedy.kind === 'delete') return null;
  const after: Draft = { ...record };
  forget(after, calculated);
  const written = writtenBy(write);
  const isFilled = (field: string): boolean => (record[nameIn(record, field)] ?? null) !== null;
  for (const [field] of written) {
    const following = followingOf(object, field).filter((each) => isFilled(field) || !isFilled(each));
    forget(after, [...derivedFrom(object, field), ...following, relationshipOf(field)]);
  }
  for (const [field, value] of written) {
    if (value === undefined) forget(after, [field]);
    else after[nameIn(after, field)] = stored(value);
  }
  for (const [field, value] of Object.entries({ ...remedy.implies, ...derives })) {
    after[nameIn(record, field)] = typeof value === 'object' && value !== null ? now : value;
  }
  for (const field of ['LastModifiedDate', 'SystemModstamp']) after[nameIn(after, field)] = now;
  return after;
}
