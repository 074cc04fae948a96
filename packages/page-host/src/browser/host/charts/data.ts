import type { GroupingValue, ReportResult } from '@crm-adoption/local-org/answers';

/** One series of a chart: a value for each category; null leaves a gap. */
export interface Series {
  name: string;
  values: (number | null)[];
  /** Each value as the person's locale writes it. */
  labels: string[];
}

export interface ChartData {
  categories: string[];
  series: Series[];
  /** What the categories are, for the axis. */
  categoryTitle: string;
  /** What the values are, for the other axis. */
  valueTitle: string;
  /** Type of the values as the report's metadata names it, for example `percent`. */
  valueType: string;
}

const GAP = { value: null, label: '' };

/**
 * The figures of a report as a chart shows them: its first grouping makes the categories; the series are the second
 * grouping, or else the summaries.
 * @param summaries keys of the summaries to show; the report's number of rows when there are none
 */
export function chartData(result: ReportResult, summaries: readonly string[]): ChartData {
  const { reportMetadata: metadata, reportExtendedMetadata: extended } = result;
  const wanted = summaries.filter((key) => metadata.aggregates.some((known) => sameKey(known, key)));
  const keys = wanted.length > 0 ? wanted : metadata.aggregates.slice(-1);
  const positions = keys.map((key) => metadata.aggregates.findIndex((known) => sameKey(known, key)));
  const groups = result.groupingsDown?.groupings ?? [];
  const info = extended.aggregateColumnInfo[metadata.aggregates[positions[0] ?? -1] ?? ''];
  const series =
    metadata.groupingsDown.length > 1
      ? byInnerGroup(result, groups, positions[0] ?? -1)
      : positions.map((position) => ({
          name: extended.aggregateColumnInfo[metadata.aggregates[position] ?? '']?.label ?? '',
          ...valuesOf(groups.map(({ key }) => cellOf(result, key, position))),
        }));
  return {
    categories: groups.map(({ label }) => label),
    series,
    categoryTitle: extended.groupingColumnInfo[metadata.groupingsDown[0]?.name ?? '']?.label ?? '',
    valueTitle: positions.length === 1 || metadata.groupingsDown.length > 1 ? (info?.label ?? '') : '',
    valueType: info?.dataType ?? 'double',
  };
}

/** Files may join object and field of a summary by a dot where the report has a dollar. */
function sameKey(one: string, other: string): boolean {
  return one.replaceAll('$', '.') === other.replaceAll('$', '.');
}

function byInnerGroup(result: ReportResult, groups: GroupingValue[], position: number): Series[] {
  const names = new Map(
    groups.flatMap(({ groupings }) => groupings.map(({ value, label }) => [JSON.stringify(value), label])),
  );
  const ordered = [...names].sort(([, one], [, other]) => one.localeCompare(other));
  return ordered.map(([value, name]) => ({
    name,
    ...valuesOf(
      groups.map(({ groupings }) => {
        const inner = groupings.find((grouping) => JSON.stringify(grouping.value) === value);
        return inner === undefined ? GAP : cellOf(result, inner.key, position);
      }),
    ),
  }));
}

function cellOf(result: ReportResult, key: string, position: number): { value: number | null; label: string } {
  return result.factMap[`${key}!T`]?.aggregates[position] ?? GAP;
}

function valuesOf(cells: { value: number | null; label: string }[]): Pick<Series, 'values' | 'labels'> {
  return { values: cells.map(({ value }) => value), labels: cells.map(({ label }) => label) };
}

/** The grand total of one summary. */
export function totalOf(
  result: ReportResult,
  summary: string | undefined,
): { value: number | null; label: string; name: string } {
  const { aggregates } = result.reportMetadata;
  const found = summary === undefined ? -1 : aggregates.findIndex((key) => sameKey(key, summary));
  const position = found < 0 ? aggregates.length - 1 : found;
  const name = result.reportExtendedMetadata.aggregateColumnInfo[aggregates[position] ?? '']?.label ?? '';
  return { ...(result.factMap['T!T']?.aggregates[position] ?? GAP), name };
}
