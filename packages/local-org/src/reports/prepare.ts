import { isNumberType } from '../query/fieldTypes.ts';
import type { Schema } from '../schema/types.ts';
import { joinByLogic, LogicError } from './booleanLogic.ts';
import { findColumn, type ReportColumn } from './columns.ts';
import { ALWAYS, criterionCondition, CriterionError } from './criteria.ts';
import { isKnownInterval } from './dateValues.ts';
import {
  ROW_COUNT,
  summaryKey,
  type Criterion,
  type GroupingDefinition,
  type ReportDefinition,
  type SummaryFormula,
  type SummaryKind,
} from './definition.ts';
import type { ProblemSink } from './reading.ts';
import { findSource, SourceError, type FindReportType, type ReportSource } from './source.ts';
import { compileSummaryFormula, SummaryFormulaError, type CompiledSummaryFormula } from './summaryFormula.ts';

/** A report whose names are all found. */
export interface PreparedReport {
  definition: ReportDefinition;
  source: ReportSource;
  columns: { column: ReportColumn; summaries: SummaryKind[] }[];
  down: PreparedGrouping[];
  across: PreparedGrouping[];
  formulas: { formula: SummaryFormula; compiled: CompiledSummaryFormula }[];
  filters: { criterion: Criterion; column: ReportColumn }[];
  timeFrame: ReportColumn | null;
  sort: ReportColumn | null;
  /** Finds another column of the report type, as formulas and sortings name them. */
  find(name: string): ReportColumn | undefined;
}

/** A grouping with its column. */
export interface PreparedGrouping {
  definition: GroupingDefinition;
  column: ReportColumn;
}

/**
 * Finds everything that a report names. Deploying and running share it, so that what deploys also runs.
 * @param report takes each problem: columns, filters and formulas that do not exist or are not supported
 * @returns undefined when there is no report type to look in
 */
export function prepareReport(
  schema: Schema,
  findReportType: FindReportType,
  definition: ReportDefinition,
  report: ProblemSink,
): PreparedReport | undefined {
  let source: ReportSource;
  try {
    source = findSource(schema, findReportType, definition.reportType);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    report(error.message);
    return undefined;
  }
  const find = (name: string): ReportColumn | undefined => findColumn(schema, source, name);
  const required = (name: string): ReportColumn[] => {
    const column = find(name);
    if (column === undefined) report(`Invalid field name: the report type ${source.name} has no column ${name}`);
    return column === undefined ? [] : [column];
  };
  const grouping = (one: GroupingDefinition): PreparedGrouping[] =>
    required(one.field).map((column) => ({ definition: one, column }));
  const prepared: PreparedReport = {
    definition,
    source,
    columns: definition.columns.flatMap(({ field, summaries }) =>
      required(field).map((column) => ({ column, summaries })),
    ),
    down: definition.groupingsDown.flatMap(grouping),
    across: definition.groupingsAcross.flatMap(grouping),
    formulas: definition.formulas.flatMap((formula) => compileFormula(formula, find, report)),
    filters: definition.criteria.flatMap((criterion) =>
      required(criterion.column).map((column) => ({ criterion, column })),
    ),
    timeFrame: definition.timeFrame === null ? null : (required(definition.timeFrame.column)[0] ?? null),
    sort: definition.sortColumn === null ? null : (required(definition.sortColumn)[0] ?? null),
    find,
  };
  checkSummaries(prepared, report);
  checkFilters(prepared, report);
  checkChart(prepared, report);
  return prepared;
}

function compileFormula(
  formula: SummaryFormula,
  find: PreparedReport['find'],
  report: ProblemSink,
): PreparedReport['formulas'] {
  // Formulas join object and field by a dot, also in custom report types, whose columns have a dollar there.
  const columnOf = (name: string): string | undefined =>
    [name, name.replace(/\.(?=[^.]+$)/u, '$'), name.replace('.', '$')].find((spelling) => find(spelling) !== undefined);
  try {
    return [{ formula, compiled: compileSummaryFormula(formula, columnOf) }];
  } catch (error) {
    if (!(error instanceof SummaryFormulaError)) throw error;
    report(error.message);
    return [];
  }
}

/** Keys of all summaries in the order of the answer: those of columns, formulas, the number of rows. */
export function summaryKeys(prepared: Pick<PreparedReport, 'columns' | 'formulas'>): string[] {
  return [
    ...prepared.columns.flatMap(({ column, summaries }) => summaries.map((kind) => summaryKey(kind, column.name))),
    ...prepared.formulas.map(({ formula }) => formula.developerName),
    ROW_COUNT,
  ];
}

function checkSummaries(prepared: PreparedReport, report: ProblemSink): void {
  for (const { column, summaries } of prepared.columns) {
    const isSummable = isNumberType(column.field.type) || column.field.type === 'boolean';
    for (const kind of summaries) {
      if (kind !== 'Unique' && !isSummable)
        report(`${column.name} cannot be summarised by ${kind}: its type is ${column.field.type}`);
    }
  }
  const keys = summaryKeys(prepared);
  for (const { definition } of [...prepared.down, ...prepared.across]) {
    const { sortSummary } = definition;
    if (sortSummary !== null && !keys.includes(sortSummary)) {
      report(`The grouping ${definition.field} is sorted by ${sortSummary}, which is no summary of the report`);
    }
  }
}

function checkFilters(prepared: PreparedReport, report: ProblemSink): void {
  for (const { criterion, column } of prepared.filters) {
    const read = { path: column.path };
    try {
      criterionCondition(criterion, { field: column.field, read, readName: read });
    } catch (error) {
      if (!(error instanceof CriterionError)) throw error;
      report(error.message);
    }
  }
  const { booleanFilter, criteria, timeFrame } = prepared.definition;
  try {
    joinByLogic(
      booleanFilter,
      criteria.map(() => ALWAYS),
    );
  } catch (error) {
    if (!(error instanceof LogicError)) throw error;
    report(error.message);
  }
  if (timeFrame !== null && !isKnownInterval(timeFrame.interval)) {
    report(`The local org does not support the time frame ${timeFrame.interval}`);
  }
  const frameType = prepared.timeFrame?.field.type;
  if (frameType !== undefined && frameType !== 'date' && frameType !== 'datetime') {
    report(`The time frame's column ${prepared.timeFrame?.name ?? ''} is no date`);
  }
}

/** Chart types that have a drawing here. */
const CHARTS = [
  ...['HorizontalBar', 'HorizontalBarGrouped', 'HorizontalBarStacked', 'HorizontalBarStackedTo100'],
  ...['VerticalColumn', 'VerticalColumnGrouped', 'VerticalColumnStacked', 'VerticalColumnStackedTo100'],
  ...['Line', 'LineGrouped', 'Donut', 'Pie', 'None'],
];

function checkChart(prepared: PreparedReport, report: ProblemSink): void {
  const { chart, groupingsDown, groupingsAcross } = prepared.definition;
  if (chart === null) return;
  if (!CHARTS.includes(chart.type)) report(`The local org does not support the chart type ${chart.type}`);
  const groupings = [...groupingsDown, ...groupingsAcross].map(({ field }) => field);
  for (const name of chart.groupings) {
    if (!groupings.includes(name)) report(`The chart groups by ${name}, which is no grouping of the report`);
  }
  const keys = summaryKeys(prepared);
  for (const { key } of chart.summaries) {
    if (!keys.includes(key)) report(`The chart shows ${key}, which is no summary of the report`);
  }
}
