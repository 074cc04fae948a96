import type { DashboardAnswer, ReportResult } from '@crm-adoption/local-org/answers';
import { chartData, totalOf, type ChartData } from './charts/data.ts';
import type { Arrangement } from './charts/frame.ts';
import { withTheme } from './router.ts';

/** One component of a dashboard, ready to be shown. */
export interface CardModel {
  key: string;
  heading: string;
  subtitle: string;
  footer: string;
  error: string;
  kind: string;
  arrangement: Arrangement;
  showValues: boolean;
  data: ChartData | undefined;
  result: ReportResult | undefined;
  /** The figure of a metric, with its range's colour. */
  figure: { label: string; color: string; value: number | null } | undefined;
  gauge: { min: number; breaks: number[]; max: number; colors: string[] } | undefined;
  table:
    | { columns: { key: string; label: string }[]; rows: { key: string; cells: { key: string; label: string }[] }[] }
    | undefined;
  reportUrl: string;
  reportName: string;
  /** Place in the grid, as a style. */
  style: string;
  /** Height of the drawing in pixels. */
  height: number;
}

/** What heading, footer and paddings of a card take of its height, pixels. */
const AROUND = 150;
const SMALLEST = 190;
/** Distance between the rows of the grid, as the style sheet has it. */
const GAP = 8;

/** The components of a dashboard in reading order. */
export function cardsOf({ componentData, dashboardMetadata }: DashboardAnswer): CardModel[] {
  const { components, layout } = dashboardMetadata;
  const cards = components.map((component, index) => {
    const data = componentData[component.componentData];
    const place = layout.components[index] ?? { column: 0, row: 0, colspan: layout.numColumns, rowspan: 8 };
    const { visualizationProperties: properties, visualizationType: kind, aggregates } = component.properties;
    const result = data?.reportResult ?? undefined;
    const summaries = aggregates.map(({ name }) => name);
    const isChart = ['Bar', 'Column', 'Line', 'Donut'].includes(kind);
    const total = result && totalOf(result, summaries[0]);
    const breaks = properties.breakpoints.filter((bound) => bound !== null);
    const colors = properties.colors.map((color) => color ?? '');
    const model: CardModel = {
      key: component.id,
      heading: component.header ?? component.title ?? result?.reportMetadata.name ?? '',
      subtitle: component.header === null ? '' : (component.title ?? ''),
      footer: component.footer ?? '',
      error: data?.status.errorMessage ?? '',
      kind,
      arrangement: properties.groupByType,
      showValues: properties.showValues,
      data: result && isChart ? limited(chartData(result, summaries), component.properties.maxRows) : undefined,
      result,
      figure:
        total && kind === 'Metric'
          ? { label: total.label, value: total.value, color: rangeColor(total.value, breaks, colors) }
          : undefined,
      gauge:
        kind === 'Gauge'
          ? { min: properties.gauge.min ?? 0, breaks, max: properties.gauge.max ?? 100, colors }
          : undefined,
      table: result && kind === 'Table' ? tableOf(result, properties.tableColumns) : undefined,
      reportUrl: withTheme(`/lightning/r/Report/${component.reportId}/view`),
      reportName: result?.reportMetadata.name ?? '',
      style: `grid-column: ${place.column + 1} / span ${place.colspan}; grid-row: ${place.row + 1} / span ${place.rowspan}`,
      height: Math.max(SMALLEST, place.rowspan * (layout.rowHeight + GAP) - GAP - AROUND),
    };
    return { model, place };
  });
  return cards
    .sort((one, other) => one.place.row - other.place.row || one.place.column - other.place.column)
    .map(({ model }) => model);
}

function rangeColor(value: number | null, breaks: number[], colors: string[]): string {
  if (value === null || breaks.length === 0) return '';
  const range = breaks.filter((bound) => value >= bound).length;
  return colors[range] ?? '';
}

function limited(data: ChartData, count: number | null): ChartData {
  if (count === null) return data;
  return {
    ...data,
    categories: data.categories.slice(0, count),
    series: data.series.map((series) => ({
      ...series,
      values: series.values.slice(0, count),
      labels: series.labels.slice(0, count),
    })),
  };
}

function tableOf(result: ReportResult, wanted: { column: string; type: string }[]): CardModel['table'] {
  const { aggregates, groupingsDown } = result.reportMetadata;
  const { groupingColumnInfo, aggregateColumnInfo } = result.reportExtendedMetadata;
  const same = (one: string, other: string): boolean => one.replaceAll('$', '.') === other.replaceAll('$', '.');
  const summaries = wanted
    .filter(({ type }) => type === 'aggregate')
    .map(({ column }) => aggregates.findIndex((key) => same(key, column)))
    .filter((position) => position >= 0);
  const levels = groupingsDown.map(({ name }) => groupingColumnInfo[name]?.label ?? name);
  const labels = [
    ...levels,
    ...summaries.map((position) => aggregateColumnInfo[aggregates[position] ?? '']?.label ?? ''),
  ];
  const rows: { key: string; cells: { key: string; label: string }[] }[] = [];
  const walk = (groups: NonNullable<ReportResult['groupingsDown']>['groupings'], above: string[]): void => {
    for (const group of groups) {
      const path = [...above, group.label];
      if (group.groupings.length > 0) {
        walk(group.groupings, path);
        continue;
      }
      const figures = summaries.map((position) => result.factMap[`${group.key}!T`]?.aggregates[position]?.label ?? '');
      rows.push({
        key: group.key,
        cells: [...path, ...figures].map((label, index) => ({ key: String(index), label })),
      });
    }
  };
  walk(result.groupingsDown?.groupings ?? [], []);
  return { columns: labels.map((label, index) => ({ key: String(index), label })), rows };
}
