import { actingAs } from '../formulas/acting.ts';
import type { Statement } from './scope.ts';
import { registerFold } from './textFolding.ts';
import type { SelectValue } from './types.ts';

/** Runs a compiled statement and returns its rows as arrays. */
export function readRows(statement: Statement, sql: string): SelectValue[][] {
  registerFold(statement.org.db);
  const prepared = statement.org.db.prepare(sql);
  prepared.setReturnArrays(true);
  const { org, session, parameters } = statement;
  return actingAs(org, session, () => prepared.all(...parameters)) as unknown as SelectValue[][];
}

/** Text at a position of a row, for ids and type names; empty when there is none. */
export function textAt(row: SelectValue[], position: number): string {
  const value = row[position];
  return typeof value === 'string' ? value : '';
}
