import type { DashboardComponentDefinition } from './dashboardDefinition.ts';

/** Answers of the Reports and Dashboards REST API; names as documented there and typed in jsforce. Types only: pages read them too. */

export interface SummaryCell {
  label: string;
  value: number | null;
}

export interface DataCell {
  label: string;
  value: string | number | boolean | null;
}

export interface Fact {
  aggregates: SummaryCell[];
  rows?: { dataCells: DataCell[] }[];
}

export interface GroupingValue {
  key: string;
  label: string;
  value: string | number | boolean | null;
  groupings: GroupingValue[];
}

export interface GroupingMetadata {
  name: string;
  sortOrder: 'Asc' | 'Desc';
  dateGranularity: string;
  sortAggregate: string | null;
}

export interface ReportChartMetadata {
  chartType: string;
  groupings: string[];
  hasLegend: boolean;
  legendPosition: string | null;
  showChartValues: boolean;
  summaries: string[];
  summaryAxisLocations: string[];
  title: string | null;
}

export interface ReportMetadata {
  aggregates: string[];
  chart: ReportChartMetadata | null;
  currency: string | null;
  description: string | null;
  detailColumns: string[];
  developerName: string;
  folderId: string;
  groupingsAcross: GroupingMetadata[];
  groupingsDown: GroupingMetadata[];
  hasDetailRows: boolean;
  hasRecordCount: boolean;
  id: string;
  name: string;
  reportBooleanFilter: string | null;
  reportFilters: {
    column: string;
    filterType: 'fieldValue';
    isRunPageEditable: boolean;
    operator: string;
    value: string;
  }[];
  reportFormat: 'TABULAR' | 'SUMMARY' | 'MATRIX';
  reportType: { label: string; type: string };
  scope: string;
  showGrandTotal: boolean;
  showSubtotals: boolean;
  sortBy: { sortColumn: string; sortOrder: string }[];
  standardDateFilter: {
    column: string;
    durationValue: string;
    endDate: string | null;
    startDate: string | null;
  } | null;
  topRows: { rowLimit: number; direction: string } | null;
  [other: string]: unknown;
}

export interface ReportExtendedMetadata {
  aggregateColumnInfo: Record<
    string,
    { label: string; dataType: string; acrossGroupingContext: string | null; downGroupingContext: string | null }
  >;
  detailColumnInfo: Record<string, { label: string; dataType: string; entityColumnName: string; isLookup: boolean }>;
  groupingColumnInfo: Record<string, { label: string; dataType: string; groupingLevel: number }>;
}

export interface ReportAttributes {
  type: 'Report';
  describeUrl: string;
  instancesUrl: string;
  reportId: string;
  reportName: string;
}

export interface ReportResult {
  attributes: ReportAttributes;
  allData: boolean;
  factMap: Record<string, Fact>;
  groupingsAcross: { groupings: GroupingValue[] } | null;
  groupingsDown: { groupings: GroupingValue[] } | null;
  hasDetailRows: boolean;
  reportExtendedMetadata: ReportExtendedMetadata;
  reportMetadata: ReportMetadata;
}

export interface DashboardComponentAnswer {
  /** Position of its data in `componentData`. */
  componentData: number;
  footer: string | null;
  header: string | null;
  id: string;
  properties: {
    aggregates: { name: string }[];
    autoSelectColumns: boolean;
    filterColumns: string[];
    groupings: { name: string }[];
    maxRows: number | null;
    sort: null;
    useReportChart: boolean;
    visualizationProperties: {
      breakpoints: (number | null)[];
      colors: (string | null)[];
      gauge: DashboardComponentDefinition['gauge'];
      groupByType: DashboardComponentDefinition['arrangement'];
      legendPosition: string | null;
      metricLabel: string | null;
      showValues: boolean;
      tableColumns: { column: string; type: string }[];
    };
    visualizationType: DashboardComponentDefinition['kind'];
  };
  reportId: string;
  title: string | null;
  type: 'Report';
}

export interface DashboardComponentData {
  componentId: string;
  reportResult: ReportResult | null;
  status: {
    dataStatus: 'DATA' | 'ERROR';
    errorCode: string | null;
    errorMessage: string | null;
    errorSeverity: 'Error' | null;
    refreshDate: string;
    refreshStatus: 'IDLE';
  };
}

export interface DashboardAnswer {
  componentData: DashboardComponentData[];
  dashboardMetadata: {
    attributes: { dashboardId: string; dashboardName: string; statusUrl: string; type: 'Dashboard' };
    canChangeRunningUser: false;
    components: DashboardComponentAnswer[];
    dashboardType: 'LoggedInUser';
    description: string | null;
    developerName: string;
    filters: [];
    folderId: string;
    id: string;
    layout: {
      gridLayout: true;
      components: DashboardComponentDefinition['place'][];
      numColumns: number;
      rowHeight: number;
    };
    name: string;
    runningUser: { displayName: string; id: string };
  };
}
