/** What a deployed report says, read once from its XML. Names are those of the Metadata API (types Report, ReportType). */

export type ReportFormat = 'Tabular' | 'Summary' | 'Matrix';

/** Summaries of a column. `Unique` counts different values. */
export type SummaryKind = 'Sum' | 'Average' | 'Maximum' | 'Minimum' | 'Unique';

export type Granularity =
  | 'Day'
  | 'Week'
  | 'Month'
  | 'Quarter'
  | 'Year'
  | 'FiscalQuarter'
  | 'FiscalYear'
  | 'MonthInYear'
  | 'DayInMonth';

export interface ColumnDefinition {
  field: string;
  summaries: SummaryKind[];
}

/** One level of rows or columns that records are put together in. */
export interface GroupingDefinition {
  field: string;
  /** Counts for dates only; files carry `Day` for every other type as well. */
  granularity: Granularity;
  descending: boolean;
  /** Key of the summary that orders the groups (`RowCount`, `s!X__c.Y__c`, `FORMULA1`); null orders them by their value. */
  sortSummary: string | null;
}

/** A custom summary formula (`aggregates` of the file). */
export interface SummaryFormula {
  developerName: string;
  label: string;
  formula: string;
  dataType: 'currency' | 'percent' | 'number';
  scale: number;
  /** Grouping at which it shows, `GRAND_SUMMARY`, or null for every level. */
  downContext: string | null;
  acrossContext: string | null;
}

export interface Criterion {
  column: string;
  operator: string;
  /** As written: a comma separates alternatives, empty means blank. */
  value: string;
}

export interface TimeFrame {
  column: string;
  interval: string;
  /** ISO dates, of INTERVAL_CUSTOM only. */
  start: string | null;
  end: string | null;
}

export interface ChartSummary {
  /** Key of the summary, for example `RowCount`, `a!X__c.Y__c`, `FORMULA1`. */
  key: string;
  axis: 'x' | 'y' | 'y2';
}

/** The chart of a report. */
export interface ChartDefinition {
  /** Metadata API ChartType, for example `VerticalColumnStacked`. */
  type: string;
  groupings: string[];
  summaries: ChartSummary[];
  title: string | null;
  legend: 'Right' | 'Bottom' | null;
  showValues: boolean;
}

export interface ReportDefinition {
  /** `Folder/DeveloperName`. */
  fullName: string;
  folder: string;
  developerName: string;
  name: string;
  description: string | null;
  format: ReportFormat;
  reportType: string;
  columns: ColumnDefinition[];
  groupingsDown: GroupingDefinition[];
  groupingsAcross: GroupingDefinition[];
  formulas: SummaryFormula[];
  criteria: Criterion[];
  /** `1 AND (2 OR 3)`; null joins all criteria with AND. */
  booleanFilter: string | null;
  timeFrame: TimeFrame | null;
  /** `organization` for every record one may see, `user` for one's own. */
  scope: 'organization' | 'user';
  rowLimit: number | null;
  sortColumn: string | null;
  sortDescending: boolean;
  showDetails: boolean;
  showGrandTotal: boolean;
  showSubTotals: boolean;
  chart: ChartDefinition | null;
}

/** A custom report type: a base object with up to three levels of children. */
export interface ReportTypeDefinition {
  /** Developer name without `__c`; reports name it with the suffix. */
  name: string;
  label: string;
  baseObject: string;
  joins: { relationship: string; outer: boolean }[];
  /** Columns that reports of the type may use, `Table$Field`, with the label that replaces the field's own. */
  columns: { table: string; field: string; label: string | null }[];
}

/** Letters in front of a summary's key. Source: Reports REST API, "Report metadata", property `aggregates`. */
export const SUMMARY_LETTERS: Readonly<Record<SummaryKind, string>> = {
  Sum: 's',
  Average: 'a',
  Maximum: 'x',
  Minimum: 'm',
  Unique: 'u',
};

/** Key of the number of rows. */
export const ROW_COUNT = 'RowCount';

/** Key of a column's summary, for example `s!Deal__c.Amount__c`. */
export function summaryKey(kind: SummaryKind, column: string): string {
  return `${SUMMARY_LETTERS[kind]}!${column}`;
}
