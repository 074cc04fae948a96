import type { DatabaseSync } from 'node:sqlite';
import { OrgError } from '../errors.ts';
import type { IdGenerator } from '../org.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const COUNTER_LENGTH = 12;

/**
 * The three check characters of a 15-character id: one bit a character (1 for A-Z), five characters make one character.
 * Source: Salesforce knowledge article 000385008, "How to convert 15 character id to 18 character".
 */
export function checkCharacters(id15: string): string {
  let suffix = '';
  for (let chunk = 0; chunk < 15; chunk += 5) {
    let bits = 0;
    for (let position = 0; position < 5; position++) {
      const code = id15.charCodeAt(chunk + position);
      if (code >= 65 && code <= 90) bits |= 1 << position;
    }
    suffix += CHECK_CHARACTERS.charAt(bits);
  }
  return suffix;
}

/** Whether text has the form of an id: 15 characters, or 18 whose check characters are right (in any case). */
export function isId(value: string): boolean {
  if (!/^[0-9a-zA-Z]+$/.test(value)) return false;
  return (
    value.length === 15 ||
    (value.length === 18 && checkCharacters(value.slice(0, 15)) === value.slice(15).toUpperCase())
  );
}

/** The 18-character form. Throws MALFORMED_ID for text that is no id. */
export function toId18(value: string): string {
  if (!isId(value)) throw new OrgError('MALFORMED_ID', `malformed id ${value}`);
  const id15 = value.slice(0, 15);
  return id15 + checkCharacters(id15);
}

function encode(counter: number): string {
  let rest = counter;
  let text = '';
  while (rest > 0) {
    text = DIGITS.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text.padStart(COUNTER_LENGTH, '0');
}

function decode(text: string): number {
  let counter = 0;
  for (const character of text) counter = counter * 62 + DIGITS.indexOf(character);
  return counter;
}

/** The id of the n-th record with a prefix. */
export function buildId(keyPrefix: string, counter: number): string {
  const id15 = keyPrefix + encode(counter);
  return id15 + checkCharacters(id15);
}

/**
 * Counts per prefix. Goes on after the highest stored id, so that a reopened org hands out no id twice; base-62 digits sort
 * like their character codes, which makes the highest id the last one. Deleted records keep their row and so their id.
 */
export class CountingIds implements IdGenerator {
  readonly #db: DatabaseSync;
  readonly #tableOf: (keyPrefix: string) => string | undefined;
  readonly #counters = new Map<string, number>();

  public constructor(db: DatabaseSync, tableOf: (keyPrefix: string) => string | undefined) {
    this.#db = db;
    this.#tableOf = tableOf;
  }

  public next(keyPrefix: string): string {
    const counter = (this.#counters.get(keyPrefix) ?? this.#highest(keyPrefix)) + 1;
    this.#counters.set(keyPrefix, counter);
    return buildId(keyPrefix, counter);
  }

  #highest(keyPrefix: string): number {
    const table = this.#tableOf(keyPrefix);
    if (table === undefined) return 0;
    const row = this.#db.prepare(`SELECT max("Id") AS "last" FROM "${table}"`).get();
    return typeof row?.['last'] === 'string' ? decode(row['last'].slice(3, 15)) : 0;
  }
}
