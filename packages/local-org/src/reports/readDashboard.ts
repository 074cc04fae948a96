import { childOf, childrenOf, flagOf, textOf, textsOf, type XmlElement } from '@crm-adoption/metadata-check';
import type { ComponentKind, DashboardComponentDefinition, DashboardDefinition } from './dashboardDefinition.ts';
import { summaryKey } from './definition.ts';
import { choice, numberOf, requiredText, type ProblemSink } from './reading.ts';

/** Components that have a drawing here: kind and arrangement of each Metadata API DashboardComponentType. */
const KINDS: Readonly<Record<string, [ComponentKind, DashboardComponentDefinition['arrangement']]>> = {
  Metric: ['Metric', 'plain'],
  Gauge: ['Gauge', 'plain'],
  Table: ['Table', 'plain'],
  FlexTable: ['Table', 'plain'],
  Bar: ['Bar', 'plain'],
  BarGrouped: ['Bar', 'grouped'],
  BarStacked: ['Bar', 'stacked'],
  BarStacked100: ['Bar', 'stacked100'],
  Column: ['Column', 'plain'],
  ColumnGrouped: ['Column', 'grouped'],
  ColumnStacked: ['Column', 'stacked'],
  ColumnStacked100: ['Column', 'stacked100'],
  Line: ['Line', 'plain'],
  LineGrouped: ['Line', 'grouped'],
  Donut: ['Donut', 'plain'],
  Pie: ['Donut', 'plain'],
};
const SORTS = ['RowLabelAscending', 'RowLabelDescending', 'RowValueAscending', 'RowValueDescending'] as const;
const SUMMARIES = ['Sum', 'Average', 'Maximum', 'Minimum', 'Unique'] as const;

/**
 * Reads a dashboard.
 * @param report takes what is missing, wrong or not supported here, by name
 */
export function readDashboard(fullName: string, content: XmlElement, report: ProblemSink): DashboardDefinition {
  const slash = fullName.lastIndexOf('/');
  if (childrenOf(content, 'dashboardFilters').length > 0) report('The local org does not support dashboard filters');
  if (textOf(content, 'dashboardType') !== 'LoggedInUser') {
    report('The local org runs dashboards as the person who looks at them only: set dashboardType to LoggedInUser');
  }
  const grid = childOf(content, 'dashboardGridLayout');
  if (grid === undefined) report('The local org supports dashboards with a dashboardGridLayout only');
  return {
    fullName,
    folder: fullName.slice(0, Math.max(0, slash)),
    developerName: fullName.slice(slash + 1),
    title: requiredText(content, 'title', report),
    description: textOf(content, 'description') ?? null,
    numColumns: numberOf(grid, 'numberOfColumns', report) ?? 12,
    rowHeight: numberOf(grid, 'rowHeight', report) ?? 36,
    components: childrenOf(grid, 'dashboardGridComponents').map((cell, index) => readCell(cell, index, report)),
  };
}

function readCell(cell: XmlElement, index: number, report: ProblemSink): DashboardComponentDefinition {
  const component = childOf(cell, 'dashboardComponent');
  const type = requiredText(component, 'componentType', report);
  const known = KINDS[type];
  if (known === undefined) report(`The local org does not support the dashboard component ${type}`);
  if (childrenOf(component, 'dashboardFilterColumns').length > 0) {
    report('The local org does not support dashboardFilterColumns');
  }
  const [kind, arrangement] = known ?? ['Metric', 'plain'];
  const number = (name: string): number | null => numberOf(component, name, report);
  const groupings = textsOf(component, 'groupingColumn');
  return {
    index,
    kind,
    arrangement: arrangement === 'plain' && groupings.length > 1 ? 'grouped' : arrangement,
    report: requiredText(component, 'report', report),
    header: textOf(component, 'header') ?? null,
    title: textOf(component, 'title') ?? null,
    footer: textOf(component, 'footer') ?? null,
    metricLabel: textOf(component, 'metricLabel') ?? null,
    useReportChart: flagOf(component, 'useReportChart'),
    groupings,
    summaries: childrenOf(component, 'chartSummary').map((summary) => readSummary(summary, 'aggregate', report)),
    sortBy: textOf(component, 'sortBy') === undefined ? null : choice(component, 'sortBy', SORTS, SORTS[0], report),
    maxValues: number('maxValuesDisplayed'),
    legend:
      choice(component, 'legendPosition', ['Right', 'Bottom', 'OnChart'], 'Bottom', report) === 'Right'
        ? 'Right'
        : 'Bottom',
    showValues: flagOf(component, 'showValues'),
    tableColumns: readTableColumns(component, report),
    gauge: { min: number('gaugeMin'), max: number('gaugeMax') },
    breakpoints: [number('indicatorBreakpoint1'), number('indicatorBreakpoint2')],
    colors: ['indicatorLowColor', 'indicatorMiddleColor', 'indicatorHighColor'].map(
      (name) => textOf(component, name) ?? null,
    ),
    place: {
      column: numberOf(cell, 'columnIndex', report) ?? 0,
      row: numberOf(cell, 'rowIndex', report) ?? 0,
      colspan: numberOf(cell, 'colSpan', report) ?? 1,
      rowspan: numberOf(cell, 'rowSpan', report) ?? 1,
    },
  };
}

/** @param kind element that says how the column is summed up */
function readSummary(summary: XmlElement, kind: string, report: ProblemSink): string {
  const column = requiredText(summary, 'column', report);
  if (textOf(summary, kind) === undefined) return column;
  return summaryKey(choice(summary, kind, SUMMARIES, 'Sum', report), column);
}

function readTableColumns(
  component: XmlElement | undefined,
  report: ProblemSink,
): DashboardComponentDefinition['tableColumns'] {
  const flexible = childrenOf(component, 'flexComponentProperties').flatMap((properties) =>
    childrenOf(properties, 'flexTableColumn').map((column) => ({
      key: requiredText(column, 'reportColumn', report),
      type: choice(column, 'type', ['grouping', 'aggregate', 'detail'], 'detail', report),
    })),
  );
  const plain = childrenOf(component, 'dashboardTableColumn').map((column) => ({
    key: readSummary(column, 'aggregateType', report),
    type: textOf(column, 'aggregateType') === undefined ? ('grouping' as const) : ('aggregate' as const),
  }));
  return [...flexible, ...plain];
}
