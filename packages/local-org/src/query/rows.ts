import type { StatementSync } from 'node:sqlite';
import { actingAs } from '../formulas/acting.ts';
import { QueryError } from './errors.ts';
import type { Statement } from './scope.ts';
import { registerFold } from './textFolding.ts';
import type { SelectValue } from './types.ts';

/** What SQLite says when a statement exceeds one of its own bounds (depth, joined tables, columns). */
const BEYOND_SQLITE = /Expression tree is too large|at most \d+ tables in a join|too many columns/u;

/**
 * Runs a compiled statement and returns its rows as arrays.
 *
 * @throws QueryError QUERY_TOO_COMPLICATED when the statement is more than SQLite takes
 */
export function readRows(statement: Statement, sql: string): SelectValue[][] {
  registerFold(statement.org.db);
  const prepared = prepare(statement, sql);
  prepared.setReturnArrays(true);
  const { org, session, parameters } = statement;
  return actingAs(org, session, () => prepared.all(...parameters)) as unknown as SelectValue[][];
}

function prepare(statement: Statement, sql: string): StatementSync {
  try {
    return statement.org.db.prepare(sql);
  } catch (error) {
    if (error instanceof Error && BEYOND_SQLITE.test(error.message)) {
      throw new QueryError(
        'QUERY_TOO_COMPLICATED',
        'Query is either selecting too many fields or the filter conditions are too complicated.',
      );
    }
    throw error;
  }
}

/** Text at a position of a row, for ids and type names; empty when there is none. */
export function textAt(row: SelectValue[], position: number): string {
  const value = row[position];
  return typeof value === 'string' ? value : '';
}
