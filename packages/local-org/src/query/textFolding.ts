import type { DatabaseSync } from 'node:sqlite';

/** SQL function that folds case beyond ASCII; SQLite's own NOCASE and LIKE know A to Z only. */
export const FOLD_FUNCTION = 'query_fold';

const prepared = new WeakSet<DatabaseSync>();

/** Registers the fold function on a database, once. */
export function registerFold(db: DatabaseSync): void {
  if (!prepared.has(db)) {
    prepared.add(db);
    db.function(FOLD_FUNCTION, { deterministic: true }, (text) => (typeof text === 'string' ? fold(text) : text));
  }
}

/** Lower case of any script. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/** Whether the text holds letters that NOCASE would not fold; only then is the slower function worth its calls. */
export function needsFold(text: string): boolean {
  return /\P{ASCII}/u.test(text);
}
