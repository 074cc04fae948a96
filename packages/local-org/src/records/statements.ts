import type { StatementSync } from 'node:sqlite';
import type { LocalOrg } from '../org.ts';

const statements = new WeakMap<LocalOrg, Map<string, StatementSync>>();

/** A prepared statement, kept per org and text: preparing costs more than running most of them. */
export function prepared(org: LocalOrg, sql: string): StatementSync {
  let cache = statements.get(org);
  if (cache === undefined) {
    cache = new Map();
    statements.set(org, cache);
  }
  let statement = cache.get(sql);
  if (statement === undefined) {
    statement = org.db.prepare(sql);
    cache.set(sql, statement);
  }
  return statement;
}
