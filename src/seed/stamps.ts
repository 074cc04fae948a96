import { createHash } from 'node:crypto';
import type { FieldValue } from '../org/upsert.ts';

/** Fingerprints of what a seed wrote last, by external key in lower case. They stand in `SeedStamps__c` of the project. */
export type Stamps = ReadonlyMap<string, string>;

/** Enough to tell two texts apart: 72 bits. */
const LENGTH = 12;

/** A value as it compares: the platform orders the values of a multi-select picklist, and ends lines its own way. */
export function comparable(field: string, value: FieldValue | undefined): FieldValue {
  if (typeof value === 'object' && value !== null) return value.ExternalKey__c.toLowerCase();
  if (typeof value !== 'string') return value ?? null;
  const text = value.replaceAll('\r\n', '\n').trim();
  if (field === 'Qualities__c') return text.split(';').sort().join(';');
  return text === '' ? null : text;
}

/** The fingerprint of some fields of a record. */
export function stampOf(fields: readonly string[], values: Readonly<Record<string, FieldValue>>): string {
  const pairs = fields.toSorted().map((field) => [field, comparable(field, values[field])]);
  return createHash('sha256').update(JSON.stringify(pairs)).digest('base64url').slice(0, LENGTH);
}

/** Reads stored stamps; text that is none gives none, so that every record counts as changed by people. */
export function readStamps(text: FieldValue | undefined): Stamps {
  if (typeof text !== 'string') return new Map();
  const lines = text.split(/\r?\n/).map((line) => /^(\S.*) ([\w-]{12})$/.exec(line.trim()));
  return new Map(lines.flatMap((line) => (line ? [[line[1] ?? '', line[2] ?? ''] as const] : [])));
}

/** Stamps as they are stored: a line each. */
export function stampsText(stamps: Stamps): string {
  return [...stamps].map(([key, stamp]) => `${key} ${stamp}`).join('\n');
}
