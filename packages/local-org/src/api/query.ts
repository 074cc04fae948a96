import { OrgError } from '../errors.ts';
import { describeSoqlColumns, querySoql } from '../soql/soql.ts';
import { basePath, type ApiCall, type ApiContext, type ApiReply, type ApiResource } from './call.ts';
import { batchSizeOf, QueryCursors } from './queryCursors.ts';
import { queryRules } from './tooling.ts';

/** `/query` and `/queryAll` with paging; `columns=true` describes the result's columns instead of running. */
export function queryResources({ org }: ApiContext): ApiResource[] {
  const cursors = new QueryCursors(org.ids);
  const run = (call: ApiCall, name: 'query' | 'queryAll'): ApiReply => {
    const soql = call.query.q;
    if (call.query.explain !== undefined) {
      throw new OrgError(
        'UNSUPPORTED',
        "The local org has no query plans (parameter 'explain'); send the query in 'q'",
      );
    }
    if (soql === undefined || soql.trim() === '') throw new OrgError('MALFORMED_QUERY', 'A query is required in q');
    if (call.query.columns === 'true') {
      return { status: 200, body: describeSoqlColumns(org, call.session, soql) };
    }
    const answer = querySoql(org, call.session, soql, {
      includeDeleted: name === 'queryAll',
      apiVersion: call.version,
    });
    const batchSize = batchSizeOf(call.headers['sforce-query-options']);
    const page = cursors.open(call.session.userId, answer, batchSize, `${basePath(call.version)}/${name}`);
    return { status: 200, body: page };
  };
  const next = (call: ApiCall, name: 'query' | 'queryAll'): ApiReply => ({
    status: 200,
    body: cursors.next(call.session.userId, call.params.locator ?? '', `${basePath(call.version)}/${name}`),
  });
  return [
    { method: 'GET', path: '/query', handle: (call) => run(call, 'query') },
    { method: 'GET', path: '/queryAll', handle: (call) => run(call, 'queryAll') },
    // The CLI asks the tooling API for data objects; of its own objects all but one (ApexClass, SourceMember ...) are refused.
    {
      method: 'GET',
      path: '/tooling/query',
      handle: (call) => {
        const rules = queryRules(org, call, call.query.q ?? '');
        return rules ? { status: 200, body: rules } : run(call, 'query');
      },
    },
    { method: 'GET', path: '/query/:locator', handle: (call) => next(call, 'query') },
    { method: 'GET', path: '/queryAll/:locator', handle: (call) => next(call, 'queryAll') },
  ];
}
