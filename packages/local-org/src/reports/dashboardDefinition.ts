/** What a deployed dashboard says. Names are those of the Metadata API (type Dashboard). */

/** How a component draws its data. */
export type ComponentKind = 'Metric' | 'Gauge' | 'Table' | 'Bar' | 'Column' | 'Line' | 'Donut';

export interface DashboardComponentDefinition {
  /** Position in the file, from 0. */
  index: number;
  kind: ComponentKind;
  /** Bars or columns of the second grouping beside each other, on top of each other, or to 100 %. */
  arrangement: 'plain' | 'grouped' | 'stacked' | 'stacked100';
  /** `Folder/DeveloperName`. */
  report: string;
  header: string | null;
  title: string | null;
  footer: string | null;
  metricLabel: string | null;
  /** Takes groupings and summaries from the report's chart. */
  useReportChart: boolean;
  groupings: string[];
  /** Keys of summaries. */
  summaries: string[];
  sortBy: 'RowLabelAscending' | 'RowLabelDescending' | 'RowValueAscending' | 'RowValueDescending' | null;
  maxValues: number | null;
  legend: 'Right' | 'Bottom' | null;
  showValues: boolean;
  /** Columns of a table, `key` as the report names groupings and summaries. */
  tableColumns: { key: string; type: 'grouping' | 'aggregate' | 'detail' }[];
  gauge: { min: number | null; max: number | null };
  breakpoints: (number | null)[];
  colors: (string | null)[];
  place: { column: number; row: number; colspan: number; rowspan: number };
}

export interface DashboardDefinition {
  /** `Folder/DeveloperName`. */
  fullName: string;
  folder: string;
  developerName: string;
  title: string;
  description: string | null;
  numColumns: number;
  rowHeight: number;
  components: DashboardComponentDefinition[];
}
