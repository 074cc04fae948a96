import type { LocalOrg, Session } from '../org.ts';
import { assembleRows } from './children.ts';
import { compileQuery, selectSql } from './compile.ts';
import { QueryError } from './errors.ts';
import { isRecordCount } from './expressions.ts';
import { readRows } from './rows.ts';
import { Statement } from './scope.ts';
import type { SelectItem, SelectQuery, SelectResult } from './types.ts';

/** Groups that one aggregate query may return: there is no second page. */
const MAX_GROUPS = 2000;

const ID_ITEM: SelectItem = { kind: 'value', read: { path: ['Id'] } };

/** One page of a result. */
export interface Page {
  limit?: number;
  offset?: number;
}

/**
 * Runs a query as the session's user: object and field permissions, sharing, the org's clock and the user's time zone.
 *
 * @param page a page within the result, after the query's own LIMIT and OFFSET
 * @returns rows with values by position of `query.items`: booleans as booleans, dates 'YYYY-MM-DD', date-times ISO 8601
 *   in UTC with milliseconds and `Z`
 * @throws QueryError with the platform's code: INVALID_TYPE, INVALID_FIELD, INVALID_QUERY_FILTER_OPERATOR,
 *   MALFORMED_QUERY, EXCEEDED_ID_LIMIT (more than 2,000 groups)
 */
export function runSelect(org: LocalOrg, session: Session, query: SelectQuery, page: Page = {}): SelectResult {
  const statement = new Statement(org, session);
  const compiled = compileQuery(statement, query);
  if (isRecordCount(query)) {
    return { rows: [[countSelect(org, session, { ...query, items: [ID_ITEM] })]] };
  }
  const columns = compiled.columns.map((column) => column.sql);
  if (!compiled.grouped) {
    columns.push(`${compiled.scope.alias}."Id"`);
  }
  const sql = `${selectSql(compiled, columns.join(', '))}${pageSql(query, compiled.grouped, page)}`;
  const rows = readRows(statement, sql);
  if (rows.length > MAX_GROUPS && compiled.manyGroups) {
    throw new QueryError(
      'EXCEEDED_ID_LIMIT',
      'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
    );
  }
  const types = compiled.columns.map((column) => column.type);
  return { rows: assembleRows(statement, compiled.scope.object, query.items, types, rows, types.length) };
}

/**
 * Counts what `runSelect` would return: records, or groups of a grouped query. LIMIT and OFFSET of the query count.
 *
 * @throws QueryError as `runSelect` does
 */
export function countSelect(org: LocalOrg, session: Session, query: SelectQuery): number {
  const statement = new Statement(org, session);
  const compiled = compileQuery(statement, { ...query, orderBy: [] });
  // A plain count need not read the columns; a grouped one needs them, as they make it grouped.
  const columns = compiled.grouped ? compiled.columns.map((column) => column.sql).join(', ') || '1' : '1';
  const inner = `${selectSql(compiled, columns)}${pageSql(query, false, {})}`;
  const row = readRows(statement, `SELECT COUNT(*) FROM (${inner})`)[0];
  return Number(row?.[0] ?? 0);
}

/** LIMIT and OFFSET of the query narrowed to the page; an aggregate stops one row past what it may return. */
function pageSql(query: SelectQuery, grouped: boolean, page: Page): string {
  const skipped = page.offset ?? 0;
  const remaining = query.limit === undefined ? Infinity : Math.max(0, query.limit - skipped);
  const limit = Math.min(remaining, page.limit ?? Infinity, grouped ? MAX_GROUPS + 1 : Infinity);
  const offset = (query.offset ?? 0) + skipped;
  const bounded = Number.isFinite(limit);
  return bounded || offset > 0 ? ` LIMIT ${bounded ? limit : -1} OFFSET ${offset}` : '';
}
