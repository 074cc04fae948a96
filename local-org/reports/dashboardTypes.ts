import type { ReportResult } from './answerTypes.ts';
import type { DashboardComponentDefinition } from './dashboardDefinition.ts';

/** Answers of the Dashboards REST API; names as documented there. Types only: pages read them too. */

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
