import { childOf, childrenOf, flagOf, textOf, textsOf, type XmlElement } from '@crm-adoption/metadata-check';
import {
  ROW_COUNT,
  summaryKey,
  type ChartDefinition,
  type ColumnDefinition,
  type Granularity,
  type GroupingDefinition,
  type ReportDefinition,
  type SummaryFormula,
  type SummaryKind,
  type TimeFrame,
} from './definition.ts';
import { choice, numberOf, refuseOthers, requiredText, type ProblemSink } from './reading.ts';

/** Elements of a report that are read, or that only concern how the platform's own builder looks. */
const KNOWN = [
  ...['aggregates', 'chart', 'columns', 'currency', 'description', 'filter', 'folderName', 'format', 'fullName'],
  ...['groupingsAcross', 'groupingsDown', 'isSmartTotalDisabled', 'name', 'params', 'reportType', 'rowLimit', 'scope'],
  ...['showCurrentDate', 'showDetails', 'showGrandTotal', 'showSubTotals', 'sortColumn', 'sortOrder'],
  ...['timeFrameFilter', 'formattingRules', 'colorRanges'],
];
const SUMMARIES = ['Sum', 'Average', 'Maximum', 'Minimum', 'Unique'] as const;
const GRANULARITIES = [
  ...(['None', 'Day', 'Week', 'Month', 'Quarter', 'Year', 'FiscalQuarter', 'FiscalYear'] as const),
  ...(['MonthInYear', 'DayInMonth'] as const),
];

/**
 * Reads a report.
 * @param fullName `Folder/DeveloperName`
 * @param report takes what is missing, wrong or not supported here, by name
 */
export function readReport(fullName: string, content: XmlElement, report: ProblemSink): ReportDefinition {
  refuseOthers(content, 'reports', KNOWN, report);
  const slash = fullName.lastIndexOf('/');
  const filter = childOf(content, 'filter');
  refuseOthers(filter, 'report filters', ['booleanFilter', 'criteriaItems', 'language'], report);
  const definition: ReportDefinition = {
    fullName,
    folder: fullName.slice(0, Math.max(0, slash)),
    developerName: fullName.slice(slash + 1),
    name: requiredText(content, 'name', report),
    description: textOf(content, 'description') ?? null,
    format: choice(content, 'format', ['Tabular', 'Summary', 'Matrix'], 'Tabular', report),
    reportType: requiredText(content, 'reportType', report),
    columns: childrenOf(content, 'columns').map((column) => readColumn(column, report)),
    groupingsDown: childrenOf(content, 'groupingsDown').map((grouping) => readGrouping(grouping, report)),
    groupingsAcross: childrenOf(content, 'groupingsAcross').map((grouping) => readGrouping(grouping, report)),
    formulas: childrenOf(content, 'aggregates').flatMap((formula) => readFormula(formula, report)),
    criteria: childrenOf(filter, 'criteriaItems').map((item) => readCriterion(item, report)),
    booleanFilter: textOf(filter, 'booleanFilter') ?? null,
    timeFrame: readTimeFrame(childOf(content, 'timeFrameFilter'), report),
    scope: readScope(content, report),
    rowLimit: numberOf(content, 'rowLimit', report),
    sortColumn: textOf(content, 'sortColumn') ?? null,
    sortDescending: choice(content, 'sortOrder', ['Asc', 'Desc'], 'Asc', report) === 'Desc',
    showDetails: flagOf(content, 'showDetails'),
    showGrandTotal: textOf(content, 'showGrandTotal') !== 'false',
    showSubTotals: textOf(content, 'showSubTotals') !== 'false',
    chart: readChart(childOf(content, 'chart'), report),
  };
  checkShape(definition, report);
  return definition;
}

/** Source: Salesforce help, "Report Formats"; a summary report has up to three row groupings, a matrix two by two. */
function checkShape(definition: ReportDefinition, report: ProblemSink): void {
  const { format, groupingsDown: down, groupingsAcross: across } = definition;
  if (format === 'Tabular' && down.length + across.length > 0) report('A Tabular report cannot have groupings');
  if (format === 'Summary' && (down.length < 1 || down.length > 3 || across.length > 0)) {
    report('A Summary report needs one to three groupingsDown and no groupingsAcross');
  }
  if (format === 'Matrix' && ![down, across].every(({ length }) => length === 1 || length === 2)) {
    report('A Matrix report needs one or two groupingsDown and one or two groupingsAcross');
  }
  if (definition.columns.length === 0 && format === 'Tabular') report('A Tabular report needs columns');
  if (definition.rowLimit !== null && (format !== 'Tabular' || definition.sortColumn === null)) {
    report('rowLimit needs a Tabular report with a sortColumn');
  }
}

function readColumn(element: XmlElement, report: ProblemSink): ColumnDefinition {
  refuseOthers(element, 'report columns', ['aggregateTypes', 'field', 'reverseColors', 'showChanges'], report);
  const summaries = textsOf(element, 'aggregateTypes').flatMap((name): SummaryKind[] => {
    if (name === 'None') return [];
    const kind = SUMMARIES.find((known) => known === name);
    if (kind === undefined) report(`The local org does not support the summary ${name}, only ${SUMMARIES.join(', ')}`);
    return kind === undefined ? [] : [kind];
  });
  return { field: requiredText(element, 'field', report), summaries };
}

function readGrouping(element: XmlElement, report: ProblemSink): GroupingDefinition {
  const known = ['aggregateType', 'dateGranularity', 'field', 'sortByName', 'sortOrder', 'sortType'];
  refuseOthers(element, 'groupings', known, report);
  const granularity = choice(element, 'dateGranularity', GRANULARITIES, 'Day', report);
  return {
    field: requiredText(element, 'field', report),
    granularity: granularity === 'None' ? 'Day' : (granularity satisfies Granularity),
    descending: choice(element, 'sortOrder', ['Asc', 'Desc'], 'Asc', report) === 'Desc',
    sortSummary: readSortSummary(element, report),
  };
}

function readSortSummary(element: XmlElement, report: ProblemSink): string | null {
  const sortType = choice(element, 'sortType', ['Column', 'Aggregate', 'CustomSummaryFormula'], 'Column', report);
  const name = textOf(element, 'sortByName');
  if (sortType === 'CustomSummaryFormula') return name ?? null;
  if (sortType === 'Column' && textOf(element, 'aggregateType') === undefined) return null;
  const kind = choice(element, 'aggregateType', [ROW_COUNT, ...SUMMARIES], ROW_COUNT, report);
  return kind === ROW_COUNT || name === undefined ? ROW_COUNT : summaryKey(kind, name);
}

/** Inactive formulas are kept in the file but calculated nowhere. */
function readFormula(element: XmlElement, report: ProblemSink): SummaryFormula[] {
  if (flagOf(element, 'isCrossBlock')) report('The local org does not support formulas across blocks');
  const context = (name: string): string | null => {
    const text = textOf(element, name);
    return text === undefined || text === 'GLOBAL' ? null : text;
  };
  const formula: SummaryFormula = {
    developerName: requiredText(element, 'developerName', report),
    label: requiredText(element, 'masterLabel', report),
    formula: requiredText(element, 'calculatedFormula', report),
    dataType: choice(element, 'datatype', ['currency', 'percent', 'number'], 'number', report),
    scale: numberOf(element, 'scale', report) ?? 2,
    downContext: context('downGroupingContext'),
    acrossContext: context('acrossGroupingContext'),
  };
  return flagOf(element, 'isActive') ? [formula] : [];
}

function readCriterion(element: XmlElement, report: ProblemSink): ReportDefinition['criteria'][number] {
  refuseOthers(element, 'filters', ['column', 'columnToColumn', 'isUnlocked', 'operator', 'value'], report);
  if (flagOf(element, 'columnToColumn')) report('The local org does not support filters that compare two columns');
  return {
    column: requiredText(element, 'column', report),
    operator: requiredText(element, 'operator', report),
    value: textOf(element, 'value') ?? '',
  };
}

function readTimeFrame(element: XmlElement | undefined, report: ProblemSink): TimeFrame | null {
  if (element === undefined) return null;
  return {
    column: requiredText(element, 'dateColumn', report),
    interval: requiredText(element, 'interval', report),
    start: textOf(element, 'startDate') ?? null,
    end: textOf(element, 'endDate') ?? null,
  };
}

function readScope(content: XmlElement, report: ProblemSink): ReportDefinition['scope'] {
  const scope = choice(content, 'scope', ['organization', 'user', 'mine'], 'organization', report);
  return scope === 'organization' ? 'organization' : 'user';
}

function readChart(element: XmlElement | undefined, report: ProblemSink): ChartDefinition | null {
  if (element === undefined) return null;
  const summaries = childrenOf(element, 'chartSummaries').map((summary) => {
    const column = requiredText(summary, 'column', report);
    const kind =
      textOf(summary, 'aggregate') === undefined ? undefined : choice(summary, 'aggregate', SUMMARIES, 'Sum', report);
    return {
      key: kind === undefined ? column : summaryKey(kind, column),
      axis: choice(summary, 'axisBinding', ['x', 'y', 'y2'], 'y', report),
    };
  });
  return {
    type: requiredText(element, 'chartType', report),
    groupings: [textOf(element, 'groupingColumn'), textOf(element, 'secondaryGroupingColumn')].filter(
      (name) => name !== undefined,
    ),
    summaries,
    title: textOf(element, 'title') ?? null,
    legend:
      choice(element, 'legendPosition', ['Right', 'Bottom', 'OnChart'], 'Bottom', report) === 'Right'
        ? 'Right'
        : 'Bottom',
    showValues: flagOf(element, 'showValues'),
  };
}
