import { asOrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { DashboardAnswer, DashboardComponentAnswer, DashboardComponentData } from './answers.ts';
import { findReport, preparedReport } from './catalogue.ts';
import type { DashboardComponentDefinition, DashboardDefinition } from './dashboardDefinition.ts';
import type { GroupingDefinition, ReportDefinition } from './definition.ts';
import { analyticsId } from './ids.ts';
import { reportResult, type AnswerContext } from './reportAnswer.ts';
import { requireRunReports, runReport } from './runReport.ts';

/**
 * Runs every component of a dashboard as the person who looks at it (LoggedInUser), each for itself: one that fails says
 * why, the others stay. Source: Dashboards REST API, "Dashboard Results".
 */
export function dashboardAnswer(
  org: LocalOrg,
  session: Session,
  dashboard: DashboardDefinition,
  context: AnswerContext & { userName: string },
): DashboardAnswer {
  requireRunReports(session);
  return {
    componentData: dashboard.components.map((component) => componentData(org, session, dashboard, component, context)),
    dashboardMetadata: dashboardMetadata(dashboard, session, context),
  };
}

/** What the dashboard consists of, without data. */
export function dashboardMetadata(
  dashboard: DashboardDefinition,
  session: Session,
  { words, basePath, userName }: AnswerContext & { userName: string },
): DashboardAnswer['dashboardMetadata'] {
  const id = analyticsId('Dashboard', dashboard.fullName);
  const name = words.dashboardTitle(dashboard.fullName, dashboard.title);
  const statusUrl = `${basePath}/analytics/dashboards/${id}/status`;
  return {
    attributes: { dashboardId: id, dashboardName: name, statusUrl, type: 'Dashboard' },
    canChangeRunningUser: false,
    components: dashboard.components.map((component) => componentMetadata(dashboard, component, words)),
    dashboardType: 'LoggedInUser',
    description: words.dashboardDescription(dashboard.fullName, dashboard.description),
    developerName: dashboard.developerName,
    filters: [],
    folderId: analyticsId('Folder', `Dashboard ${dashboard.folder}`),
    id,
    layout: {
      gridLayout: true,
      components: dashboard.components.map(({ place }) => place),
      numColumns: dashboard.numColumns,
      rowHeight: dashboard.rowHeight,
    },
    name,
    runningUser: { displayName: userName, id: session.userId },
  };
}

/** Id of a component. */
function componentId(dashboard: DashboardDefinition, component: DashboardComponentDefinition): string {
  return analyticsId('DashboardComponent', `${dashboard.fullName} ${component.index}`);
}

function componentMetadata(
  dashboard: DashboardDefinition,
  component: DashboardComponentDefinition,
  words: AnswerContext['words'],
): DashboardComponentAnswer {
  const text = (part: 'header' | 'title' | 'footer' | 'metricLabel'): string | null =>
    words.componentText(dashboard.fullName, component.header ?? component.title ?? '', part, component[part]);
  const { kind, arrangement, breakpoints, colors, gauge } = component;
  return {
    componentData: component.index,
    footer: text('footer'),
    header: text('header'),
    id: componentId(dashboard, component),
    properties: {
      aggregates: component.summaries.map((name) => ({ name })),
      autoSelectColumns: component.useReportChart,
      filterColumns: [],
      groupings: component.groupings.map((name) => ({ name })),
      maxRows: component.maxValues,
      sort: null,
      useReportChart: component.useReportChart,
      visualizationProperties: {
        breakpoints,
        colors,
        gauge,
        groupByType: arrangement,
        legendPosition: component.legend,
        metricLabel: text('metricLabel'),
        showValues: component.showValues,
        tableColumns: component.tableColumns.map(({ key, type }) => ({ column: key, type })),
      },
      visualizationType: kind,
    },
    reportId: analyticsId('Report', component.report),
    title: text('title'),
    type: 'Report',
  };
}

function componentData(
  org: LocalOrg,
  session: Session,
  dashboard: DashboardDefinition,
  component: DashboardComponentDefinition,
  context: AnswerContext,
): DashboardComponentData {
  const refreshDate = org.clock.now().toISOString();
  const idle = { refreshDate, refreshStatus: 'IDLE' } as const;
  try {
    const report = componentReport(findReport(org, session, component.report), component);
    const run = runReport(org, session, preparedReport(org, report), context);
    return {
      componentId: componentId(dashboard, component),
      reportResult: reportResult(run, {
        ...context,
        includeDetails: component.tableColumns.some(({ type }) => type === 'detail'),
      }),
      status: { dataStatus: 'DATA', errorCode: null, errorMessage: null, errorSeverity: null, ...idle },
    };
  } catch (error) {
    const refusal = asOrgError(error);
    if (refusal.status >= 500) throw error;
    return {
      componentId: componentId(dashboard, component),
      reportResult: null,
      status: {
        dataStatus: 'ERROR',
        errorCode: refusal.code,
        errorMessage: refusal.message,
        errorSeverity: 'Error',
        ...idle,
      },
    };
  }
}

/** Names of the groupings that a component shows; a single figure has none. */
function groupingNames(report: ReportDefinition, component: DashboardComponentDefinition): string[] {
  if (component.kind === 'Metric' || component.kind === 'Gauge') return [];
  const listed = component.tableColumns.filter(({ type }) => type === 'grouping').map(({ key }) => key);
  if (listed.length > 0) return listed;
  return component.groupings.length > 0 ? component.groupings : (report.chart?.groupings ?? []);
}

/** The report cut down to the groupings of one component, in the component's order. */
function componentReport(report: ReportDefinition, component: DashboardComponentDefinition): ReportDefinition {
  const known = [...report.groupingsDown, ...report.groupingsAcross];
  const groupings = groupingNames(report, component).flatMap((name) => known.find(({ field }) => field === name) ?? []);
  const [first, ...others] = groupings;
  return {
    ...report,
    format: groupings.length > 0 ? 'Summary' : 'Tabular',
    rowLimit: null,
    groupingsDown: first === undefined ? [] : [sortedAs(first, component), ...others],
    groupingsAcross: [],
    chart: null,
  };
}

function sortedAs(
  grouping: GroupingDefinition,
  { sortBy, summaries }: DashboardComponentDefinition,
): GroupingDefinition {
  const [summary = null] = summaries;
  if (sortBy === null) return grouping;
  return {
    ...grouping,
    descending: sortBy.endsWith('Descending'),
    sortSummary: sortBy.startsWith('RowValue') ? summary : null,
  };
}
