import type { FieldSchema } from '../schema/types.ts';
import type { ReportAttributes, ReportExtendedMetadata, ReportMetadata, ReportResult } from './answers.ts';
import { ROW_COUNT, type GroupingDefinition, type ReportDefinition } from './definition.ts';
import { factMapOf, groupingValues, summaryStyle } from './factMap.ts';
import type { Viewpoint } from './granularity.ts';
import { analyticsId } from './ids.ts';
import { summaryKeys, type PreparedReport } from './prepare.ts';
import type { ReportRun } from './runReport.ts';
import { columnLabel, kindOfKey, summaryLabel, type ReportWords } from './words.ts';

/** What an answer depends on besides the run. */
export interface AnswerContext {
  viewpoint: Viewpoint;
  words: ReportWords;
  /** `/services/data/v67.0`. */
  basePath: string;
  includeDetails: boolean;
}

/** The answer of a run. Source: Reports REST API, "Execute Sync", response body. */
export function reportResult(run: ReportRun, context: AnswerContext): ReportResult {
  const { visible } = run;
  const { factMap, allData } = factMapOf(run, context);
  return {
    attributes: reportAttributes(visible.definition, context),
    allData,
    factMap,
    groupingsAcross: { groupings: groupingValues(run.across) },
    groupingsDown: { groupings: groupingValues(run.down) },
    hasDetailRows: context.includeDetails,
    reportExtendedMetadata: extendedMetadata(visible, context.words),
    reportMetadata: reportMetadata(visible, context),
  };
}

export function reportAttributes(definition: ReportDefinition, { basePath, words }: AnswerContext): ReportAttributes {
  const reportId = analyticsId('Report', definition.fullName);
  const url = `${basePath}/analytics/reports/${reportId}`;
  return {
    type: 'Report',
    describeUrl: `${url}/describe`,
    instancesUrl: `${url}/instances`,
    reportId,
    reportName: words.reportName(definition.fullName, definition.name),
  };
}

/** The report as the API describes it. Source: Reports REST API, "Report metadata". */
export function reportMetadata(prepared: PreparedReport, { words, includeDetails }: AnswerContext): ReportMetadata {
  const { definition, source } = prepared;
  const { chart, timeFrame } = definition;
  return {
    aggregates: summaryKeys(prepared),
    buckets: [],
    chart: chart && {
      chartType: chart.type,
      groupings: chart.groupings,
      hasLegend: chart.legend !== null,
      legendPosition: chart.legend,
      showChartValues: chart.showValues,
      summaries: chart.summaries.map(({ key }) => key),
      summaryAxisLocations: chart.summaries.map(({ axis }) => axis.toUpperCase()),
      title: words.chartTitle(definition.fullName, chart.title),
    },
    crossFilters: [],
    currency: null,
    customDetailFormula: {},
    customSummaryFormula: customFormulas(prepared, words),
    description: words.reportDescription(definition.fullName, definition.description),
    detailColumns: prepared.columns.map(({ column }) => column.name),
    developerName: definition.developerName,
    division: null,
    folderId: analyticsId('Folder', `Report ${definition.folder}`),
    groupingsAcross: definition.groupingsAcross.map(groupingMetadata),
    groupingsDown: definition.groupingsDown.map(groupingMetadata),
    hasDetailRows: includeDetails || definition.showDetails,
    hasRecordCount: true,
    historicalSnapshotDates: [],
    id: analyticsId('Report', definition.fullName),
    name: words.reportName(definition.fullName, definition.name),
    presentationOptions: { hasStackedSummaries: true },
    reportBooleanFilter: definition.booleanFilter,
    reportFilters: definition.criteria.map(({ column, operator, value }) => ({
      column,
      filterType: 'fieldValue',
      isRunPageEditable: true,
      operator,
      value,
    })),
    reportFormat: definition.format.toUpperCase() as ReportMetadata['reportFormat'],
    reportType: { label: words.reportTypeLabel(source.name, source.label), type: source.name },
    scope: definition.scope,
    showGrandTotal: definition.showGrandTotal,
    showSubtotals: definition.showSubTotals,
    sortBy:
      definition.sortColumn === null
        ? []
        : [{ sortColumn: definition.sortColumn, sortOrder: definition.sortDescending ? 'Desc' : 'Asc' }],
    standardDateFilter: timeFrame && {
      column: timeFrame.column,
      durationValue: timeFrame.interval.replace('INTERVAL_', ''),
      endDate: timeFrame.end,
      startDate: timeFrame.start,
    },
    standardFilters: null,
    supportsRoleHierarchy: false,
    topRows:
      definition.rowLimit === null
        ? null
        : { rowLimit: definition.rowLimit, direction: definition.sortDescending ? 'Desc' : 'Asc' },
    userOrHierarchyFilterId: null,
  };
}

function groupingMetadata(grouping: GroupingDefinition): ReportMetadata['groupingsDown'][number] {
  return {
    name: grouping.field,
    sortOrder: grouping.descending ? 'Desc' : 'Asc',
    dateGranularity: grouping.granularity,
    sortAggregate: grouping.sortSummary,
  };
}

function customFormulas({ formulas, definition }: PreparedReport, words: ReportWords): Record<string, unknown> {
  return Object.fromEntries(
    formulas.map(({ formula }) => [
      formula.developerName,
      {
        label: words.formulaLabel(definition.fullName, formula.developerName, formula.label),
        description: null,
        formulaType: formula.dataType,
        decimalPlaces: formula.scale,
        downGroup: formula.downContext,
        acrossGroup: formula.acrossContext,
        formula: formula.formula,
      },
    ]),
  );
}

/** Labels and types of columns, groupings and summaries. */
export function extendedMetadata(prepared: PreparedReport, words: ReportWords): ReportExtendedMetadata {
  const groupings = [prepared.down, prepared.across].flatMap((side) =>
    side.map(({ definition, column }, groupingLevel) => [
      definition.field,
      { label: columnLabel(words, column), dataType: dataType(column.field), groupingLevel },
    ]),
  );
  const columns = prepared.columns.map(({ column }) => [
    column.name,
    {
      label: columnLabel(words, column),
      dataType: dataType(column.field),
      entityColumnName: column.path.join('.'),
      isLookup: column.field.type === 'reference' || column.field.nameField,
    },
  ]);
  return {
    aggregateColumnInfo: Object.fromEntries(
      summaryKeys(prepared).map((key) => [key, summaryInfo(prepared, key, words)]),
    ),
    detailColumnInfo: Object.fromEntries(columns) as ReportExtendedMetadata['detailColumnInfo'],
    groupingColumnInfo: Object.fromEntries(groupings) as ReportExtendedMetadata['groupingColumnInfo'],
  };
}

function summaryInfo(
  prepared: PreparedReport,
  key: string,
  words: ReportWords,
): ReportExtendedMetadata['aggregateColumnInfo'][string] {
  const { type, scale } = summaryStyle({ visible: prepared }, key);
  const dataTypeOfNumber = type === 'number' ? (scale === 0 ? 'int' : 'double') : type;
  const formula = prepared.formulas.find((candidate) => candidate.formula.developerName === key)?.formula;
  if (formula !== undefined) {
    return {
      label: words.formulaLabel(prepared.definition.fullName, formula.developerName, formula.label),
      dataType: dataTypeOfNumber,
      acrossGroupingContext: formula.acrossContext,
      downGroupingContext: formula.downContext,
    };
  }
  const column = prepared.columns.find((candidate) => key.endsWith(`!${candidate.column.name}`))?.column;
  const kind = kindOfKey(key);
  const label =
    key === ROW_COUNT || kind === undefined || column === undefined
      ? summaryLabel(words, 'RowCount', '')
      : summaryLabel(words, kind, columnLabel(words, column));
  return { label, dataType: dataTypeOfNumber, acrossGroupingContext: null, downGroupingContext: null };
}

/** Types as the API names them: text is `string`, lookups are shown by name. */
function dataType(field: FieldSchema): string {
  return field.type === 'reference' || field.nameField ? 'string' : field.type;
}
