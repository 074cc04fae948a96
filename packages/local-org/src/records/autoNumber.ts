import type { LocalOrg } from '../org.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { Row } from './row.ts';
import { storedFields } from './row.ts';
import { prepared } from './statements.ts';

/** `S-{00000000}` and 42 -> `S-00000042`. The date parts `{YYYY}`, `{YY}`, `{MM}`, `{DD}` take the day of creation. */
export function formatAutoNumber(format: string, counter: number, day: string): string {
  return format
    .replace(/\{YYYY\}/g, day.slice(0, 4))
    .replace(/\{YY\}/g, day.slice(2, 4))
    .replace(/\{MM\}/g, day.slice(5, 7))
    .replace(/\{DD\}/g, day.slice(8, 10))
    .replace(/\{(0+)\}/g, (_, zeros: string) => String(counter).padStart(zeros.length, '0'));
}

/** Gives every auto-number field of a new row its next number. Counters live in the database and roll back with it. */
export function fillAutoNumbers(org: LocalOrg, object: ObjectSchema, row: Row): void {
  for (const field of storedFields(object)) {
    if (field.autoNumberFormat === null) continue;
    const next = prepared(
      org,
      `INSERT INTO local_auto_number ("object", "field", "last") VALUES (?, ?, 1)
       ON CONFLICT ("object", "field") DO UPDATE SET "last" = "last" + 1 RETURNING "last"`,
    ).get(object.name, field.name);
    row[field.name] = formatAutoNumber(
      field.autoNumberFormat,
      Number(next?.['last']),
      org.clock.now().toISOString().slice(0, 10),
    );
  }
}
