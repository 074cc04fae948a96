import type { LocalOrg, Session } from '../org.ts';
import { isRecordCount } from '../query/expressions.ts';
import { resolveObject } from '../query/paths.ts';
import { runSelect } from '../query/run.ts';
import type { SelectQuery } from '../query/types.ts';
import { planAnswer } from './answer.ts';
import type { SoqlAnswer } from './answer.ts';
import { describeColumns } from './columns.ts';
import type { ColumnDescription } from './columns.ts';
import { withPosition } from './positions.ts';
import { Source } from './source.ts';
import { mapQuery } from './statement.ts';
import { parseSyntax } from './syntax.ts';

export type { SoqlAnswer } from './answer.ts';
export type { ColumnDescription } from './columns.ts';

/** What a caller may set for one query. */
export interface SoqlOptions {
  /** `queryAll`: deleted records too. */
  includeDeleted?: boolean;
  /** API version in the links of records, for example '67.0'; the org's own by default. */
  apiVersion?: string;
}

/**
 * Reads SOQL text.
 *
 * @returns the query with the names as the text wrote them; aliases of objects are resolved
 * @throws OrgError MALFORMED_QUERY for syntax, INVALID_TYPE and INVALID_FIELD for what the user may not read,
 *   UNSUPPORTED_BY_LOCAL_ORG for parts of the language that are left out, by name
 */
export function parseSoql(org: LocalOrg, session: Session, text: string): SelectQuery {
  return withPosition(text, () => {
    const { query, allRows } = parseSyntax(text);
    return { ...mapQuery(org, session, query), ...(allRows ? { includeDeleted: true } : {}) };
  });
}

/**
 * Runs SOQL text and gives all records as the REST API writes them: `attributes`, nested parents, children as answers
 * of their own, `AggregateResult` for groups. `SELECT COUNT()` gives its number as `totalSize` and no records.
 *
 * @throws OrgError as `parseSoql` and `runSelect` do
 */
export function querySoql(org: LocalOrg, session: Session, text: string, options: SoqlOptions = {}): SoqlAnswer {
  const parsed = parseSoql(org, session, text);
  const query = options.includeDeleted === true ? { ...parsed, includeDeleted: true } : parsed;
  return withPosition(text, () => {
    if (isRecordCount(query)) {
      return { totalSize: Number(runSelect(org, session, query).rows[0]?.[0]), done: true, records: [] };
    }
    const source = sourceOf(org, session, query);
    const plan = planAnswer(source, query, `/services/data/v${options.apiVersion ?? org.apiVersion}`);
    const records = runSelect(org, session, plan.query).rows.map(plan.read);
    return { totalSize: records.length, done: true, records };
  });
}

/**
 * Describes the columns of a query, as the REST API does with `?columns=true`.
 *
 * @throws OrgError as `parseSoql` does
 */
export function describeSoqlColumns(org: LocalOrg, session: Session, text: string): ColumnDescription {
  const query = parseSoql(org, session, text);
  return withPosition(text, () => describeColumns(sourceOf(org, session, query), query));
}

function sourceOf(org: LocalOrg, session: Session, query: SelectQuery): Source {
  return new Source(org, session, resolveObject(org, session, query.object), undefined);
}
