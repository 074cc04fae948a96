import type { DashboardAnswer, ReportMetadata, ReportResult } from '@crm-adoption/local-org/answers';
import type { AnalyticsData } from '../../contract.ts';
import { api, hostData } from './http.ts';

/** Reports and dashboards that the person may open. */
export function analyticsList(): Promise<AnalyticsData> {
  return hostData<AnalyticsData>('/lightning/data/analytics');
}

/**
 * Runs a report.
 * @param idOrName id, full name or developer name
 * @throws ApiError when the org refuses
 */
export function runReport(idOrName: string): Promise<ReportResult> {
  return api<ReportResult>('GET', `/analytics/reports/${encodeURIComponent(idOrName)}?includeDetails=true`);
}

/**
 * The figures behind a report's chart: the report cut down to the chart's groupings.
 * @returns undefined for a report without a chart
 */
export async function runReportChart(idOrName: string, metadata: ReportMetadata): Promise<ReportResult | undefined> {
  const { chart } = metadata;
  if (chart === null || chart.chartType === 'None') return undefined;
  const known = [...metadata.groupingsDown, ...metadata.groupingsAcross];
  const groupingsDown = chart.groupings.flatMap((name) => known.find((grouping) => grouping.name === name) ?? []);
  const reportMetadata = {
    groupingsDown,
    groupingsAcross: [],
    reportFormat: groupingsDown.length > 0 ? 'SUMMARY' : 'TABULAR',
  };
  return api<ReportResult>('POST', `/analytics/reports/${encodeURIComponent(idOrName)}`, { reportMetadata });
}

/** Runs a dashboard. @throws ApiError when the org refuses */
export function runDashboard(idOrName: string): Promise<DashboardAnswer> {
  return api<DashboardAnswer>('GET', `/analytics/dashboards/${encodeURIComponent(idOrName)}`);
}
