import type { DatabaseSync } from 'node:sqlite';
import { quote } from './columns.ts';

/** A value as stored in a column. */
export type Stored = string | number | null;

/** Inserts a row as it is, without any rule: for the rows the org brings itself. */
export function insertRow(db: DatabaseSync, table: string, row: Readonly<Record<string, Stored>>): void {
  const names = Object.keys(row);
  const sql = `INSERT INTO ${quote(table)} (${names.map(quote).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  db.prepare(sql).run(...Object.values(row));
}
