import { OrgError } from '../errors.ts';
import type { Session } from '../org.ts';
import { findDashboard, findReport, preparedReport, visibleDashboards, visibleReports } from '../reports/catalogue.ts';
import { dashboardAnswer, dashboardMetadata } from '../reports/dashboardAnswer.ts';
import type { ReportDefinition } from '../reports/definition.ts';
import { describeReport } from '../reports/describeReport.ts';
import { bcp47 } from '../reports/granularity.ts';
import { analyticsId } from '../reports/ids.ts';
import { withOverrides } from '../reports/overrides.ts';
import { reportAttributes, reportMetadata, reportResult, type AnswerContext } from '../reports/reportAnswer.ts';
import { requireRunReports, runReport } from '../reports/runReport.ts';
import { wordsFor } from '../reports/translations.ts';
import { isObject } from './bodies.ts';
import { basePath, type ApiCall, type ApiContext, type ApiReply, type ApiResource } from './call.ts';

/** Reports that the list holds at most, as documented. */
const MAX_LISTED = 200;

/** Names in the order of the caller's language, not of the machine's. */
function byName({ session }: ApiCall): (one: { name: string }, other: { name: string }) => number {
  return (one, other) => one.name.localeCompare(other.name, bcp47(session.language));
}

/** The Reports and Dashboards REST API below `/analytics`. Instances (asynchronous runs), saving and deleting are not there. */
export function analyticsResources({ org }: ApiContext): ApiResource[] {
  const contextOf = (call: ApiCall): AnswerContext & { userName: string } => ({
    viewpoint: call.session,
    words: wordsFor(org, call.session),
    basePath: basePath(call.version),
    includeDetails: call.query['includeDetails'] === 'true',
    userName: userName(call.session),
  });
  const userName = (session: Session): string =>
    String(org.db.prepare('SELECT "Name" FROM "User" WHERE "Id" = ?').get(session.userId)?.['Name']);
  const reportOf = (call: ApiCall): ReportDefinition => {
    requireRunReports(call.session);
    return findReport(org, call.session, call.params['id'] ?? '');
  };
  const run = (call: ApiCall, definition: ReportDefinition): ApiReply => {
    const context = contextOf(call);
    const report = runReport(org, call.session, preparedReport(org, definition), context);
    return ok(reportResult(report, context));
  };

  const listReports = (call: ApiCall): ApiReply => {
    const { words, basePath: base } = contextOf(call);
    const reports = visibleReports(org, call.session).map((definition) => {
      const id = analyticsId('Report', definition.fullName);
      const url = `${base}/analytics/reports/${id}`;
      const name = words.reportName(definition.fullName, definition.name);
      return { describeUrl: `${url}/describe`, id, instancesUrl: `${url}/instances`, name, url };
    });
    return ok(reports.sort(byName(call)).slice(0, MAX_LISTED));
  };
  const postReport = (call: ApiCall): ApiReply => {
    const definition = reportOf(call);
    const wanted = isObject(call.body) ? call.body['reportMetadata'] : undefined;
    if (wanted !== undefined && !isObject(wanted))
      throw new OrgError('JSON_PARSER_ERROR', 'reportMetadata must be an object');
    const current = reportMetadata(preparedReport(org, definition), contextOf(call));
    return run(call, wanted === undefined ? definition : withOverrides(definition, current, wanted));
  };
  const describe = (call: ApiCall): ApiReply => {
    const context = contextOf(call);
    const prepared = preparedReport(org, reportOf(call));
    return ok({
      attributes: reportAttributes(prepared.definition, context),
      ...describeReport(org.schema, call.session, prepared, context),
    });
  };
  const listDashboards = (call: ApiCall): ApiReply => {
    const { words, basePath: base } = contextOf(call);
    const dashboards = visibleDashboards(org, call.session).map((definition) => {
      const id = analyticsId('Dashboard', definition.fullName);
      const url = `${base}/analytics/dashboards/${id}`;
      return { id, name: words.dashboardTitle(definition.fullName, definition.title), statusUrl: `${url}/status`, url };
    });
    return ok(dashboards.sort(byName(call)));
  };
  const dashboardOf = (call: ApiCall) => findDashboard(org, call.session, call.params['id'] ?? '');
  const dashboard = (call: ApiCall): ApiReply =>
    ok(dashboardAnswer(org, call.session, dashboardOf(call), contextOf(call)));
  const describeDashboard = (call: ApiCall): ApiReply =>
    ok(dashboardMetadata(dashboardOf(call), call.session, contextOf(call)));
  const status = (call: ApiCall): ApiReply => {
    const { componentData } = dashboardAnswer(org, call.session, dashboardOf(call), contextOf(call));
    return ok({
      componentStatus: componentData.map(({ componentId, status: { refreshDate, refreshStatus } }) => ({
        componentId,
        refreshDate,
        refreshStatus,
      })),
    });
  };
  // Data is read anew by every GET, so that there is nothing to refresh.
  const refresh = (call: ApiCall): ApiReply => {
    const id = analyticsId('Dashboard', dashboardOf(call).fullName);
    return { status: 201, body: { statusUrl: `${basePath(call.version)}/analytics/dashboards/${id}/status` } };
  };
  return [
    { method: 'GET', path: '/analytics/reports', handle: listReports },
    { method: 'GET', path: '/analytics/reports/:id', handle: (call) => run(call, reportOf(call)) },
    { method: 'POST', path: '/analytics/reports/:id', handle: postReport },
    { method: 'GET', path: '/analytics/reports/:id/describe', handle: describe },
    { method: 'GET', path: '/analytics/dashboards', handle: listDashboards },
    { method: 'GET', path: '/analytics/dashboards/:id', handle: dashboard },
    { method: 'PUT', path: '/analytics/dashboards/:id', handle: refresh },
    { method: 'GET', path: '/analytics/dashboards/:id/describe', handle: describeDashboard },
    { method: 'GET', path: '/analytics/dashboards/:id/status', handle: status },
  ];
}

function ok(body: unknown): ApiReply {
  return { status: 200, body };
}
