import type { Fact, GroupingValue, ReportResult } from '@crm-adoption/local-org/answers';
import { withTheme } from './router.ts';

/** A report as rows of table cells. */
export interface ReportGrid {
  /** One or two rows of headings; a matrix has the column groups above the summaries. */
  head: GridRow[];
  rows: GridRow[];
}

export interface GridRow {
  key: string;
  rowClass: string;
  cells: GridCell[];
}

export interface GridCell {
  key: string;
  text: string;
  isHeader: boolean;
  scope: 'col' | 'row' | 'colgroup';
  colspan: number;
  cellClass: string;
  /** Page of the record behind the text. */
  url: string | undefined;
}

/** Words that the grid needs. */
export interface GridWords {
  subtotal: string;
  total: string;
}

const NUMBERS = ['int', 'double', 'currency', 'percent'];

/** The table of a report page: rows with subtotals, or the crossings of a matrix. */
export function reportGrid(result: ReportResult, words: GridWords, withDetails: boolean): ReportGrid {
  if (result.reportMetadata.reportFormat === 'MATRIX') return matrixGrid(result, words);
  const columns = withDetails ? result.reportMetadata.detailColumns : result.reportMetadata.aggregates;
  const info = result.reportExtendedMetadata;
  const labels = columns.map((name) => (withDetails ? info.detailColumnInfo[name] : info.aggregateColumnInfo[name]));
  const groupings = result.reportMetadata.groupingsDown.map(({ name }) => info.groupingColumnInfo[name]?.label ?? name);
  const isNumber = labels.map((label) => NUMBERS.includes(label?.dataType ?? ''));
  const head = row('head', '', [
    ...groupings.map((label) => cell(label, { isHeader: true, scope: 'col' })),
    ...labels.map((label, at) => cell(label?.label ?? '', { isHeader: true, scope: 'col', ...numeric(isNumber[at]) })),
  ]);
  const context: GridContext = { result, words, withDetails, columns, isNumber, depth: groupings.length };
  const top = result.groupingsDown?.groupings ?? [];
  const rows =
    groupings.length === 0 ? detailRows(context, 'T', []) : top.flatMap((group) => groupRows(context, group, 0));
  return { head: [head], rows: [...rows, totalRow(context, 'T', words.total, 0, 'total')] };
}

interface GridContext {
  result: ReportResult;
  words: GridWords;
  withDetails: boolean;
  columns: string[];
  isNumber: boolean[];
  /** Number of groupings. */
  depth: number;
}

function groupRows(context: GridContext, group: GroupingValue, level: number): GridRow[] {
  const { withDetails, depth, words } = context;
  const isDeepest = level === depth - 1;
  if (isDeepest && !withDetails) return [totalRow(context, group.key, group.label, level, 'group')];
  const heading = row(`h${group.key}`, 'group', [
    ...blanks(level, `h${group.key}`),
    cell(group.label, {
      isHeader: true,
      scope: 'row',
      colspan: depth - level + context.columns.length,
      url: recordUrl(group.value),
    }),
  ]);
  const inner = isDeepest
    ? detailRows(context, group.key, blanks(depth, group.key))
    : group.groupings.flatMap((one) => groupRows(context, one, level + 1));
  return [heading, ...inner, totalRow(context, group.key, words.subtotal, level, 'subtotal')];
}

function detailRows({ result, isNumber }: GridContext, key: string, lead: GridCell[]): GridRow[] {
  return (factOf(result, key)?.rows ?? []).map(({ dataCells }, index) =>
    row(`${key}.${index}`, '', [
      ...lead,
      ...dataCells.map(({ label, value }, at) => cell(label, { ...numeric(isNumber[at]), url: recordUrl(value) })),
    ]),
  );
}

/** Summaries stand below the column that they sum up; the number of rows stands with the words of the row. */
function totalRow(context: GridContext, key: string, label: string, level: number, rowClass: string): GridRow {
  const { result, columns, withDetails, depth, isNumber } = context;
  const { aggregates } = result.reportMetadata;
  const facts = factOf(result, key)?.aggregates ?? [];
  const texts = columns.map((name, at) =>
    withDetails
      ? aggregates
          .flatMap((aggregate, index) => (aggregate.endsWith(`!${name}`) ? [facts[index]?.label ?? ''] : []))
          .join(' / ')
      : (facts[at]?.label ?? ''),
  );
  const others = withDetails
    ? aggregates.flatMap((aggregate, index) =>
        aggregate.includes('!') || aggregate === 'RowCount'
          ? []
          : [`${labelOf(result, aggregate)}: ${facts[index]?.label ?? ''}`],
      )
    : [];
  const count = withDetails ? [`${labelOf(result, 'RowCount')}: ${facts.at(-1)?.label ?? ''}`] : [];
  const words = [label, ...count, ...others.filter((text) => !text.endsWith(': '))].join(' · ');
  const lead =
    depth === 0
      ? []
      : [...blanks(level, `s${key}`), cell(words, { isHeader: true, scope: 'row', colspan: depth - level })];
  const cells = texts.map((text, at) =>
    cell(depth === 0 && at === 0 && text === '' ? words : text, numeric(isNumber[at])),
  );
  return row(`s${key}`, rowClass, [...lead, ...cells]);
}

function matrixGrid(result: ReportResult, words: GridWords): ReportGrid {
  const { aggregates } = result.reportMetadata;
  const info = result.reportExtendedMetadata;
  const across = leavesOf(result.groupingsAcross?.groupings ?? [], []);
  const down = leavesOf(result.groupingsDown?.groupings ?? [], []);
  const downNames = result.reportMetadata.groupingsDown.map(({ name }) => info.groupingColumnInfo[name]?.label ?? name);
  const acrossName = result.reportMetadata.groupingsAcross.map(
    ({ name }) => info.groupingColumnInfo[name]?.label ?? name,
  );
  const columns = [...across, { key: 'T', labels: [words.total] }];
  const groups = row('groups', '', [
    cell(acrossName.join(' / '), { isHeader: true, scope: 'col', colspan: downNames.length }),
    ...columns.map(({ labels }) =>
      cell(labels.join(', '), { isHeader: true, scope: 'colgroup', colspan: aggregates.length }),
    ),
  ]);
  const names = row('names', '', [
    ...downNames.map((label) => cell(label, { isHeader: true, scope: 'col' })),
    ...columns.flatMap(() =>
      aggregates.map((key) => cell(labelOf(result, key), { isHeader: true, scope: 'col', ...numeric(true) })),
    ),
  ]);
  const figures = (key: string): GridCell[] =>
    columns.flatMap((column) =>
      aggregates.map((_aggregate, at) =>
        cell(result.factMap[`${key}!${column.key}`]?.aggregates[at]?.label ?? '', numeric(true)),
      ),
    );
  const rows = down.map(({ key, labels }) =>
    row(key, '', [...labels.map((label) => cell(label, { isHeader: true, scope: 'row' })), ...figures(key)]),
  );
  const total = row('total', 'total', [
    cell(words.total, { isHeader: true, scope: 'row', colspan: downNames.length }),
    ...figures('T'),
  ]);
  return { head: [groups, names], rows: [...rows, total] };
}

/** Innermost groups with the labels of the groups around them. */
function leavesOf(groups: GroupingValue[], above: string[]): { key: string; labels: string[] }[] {
  return groups.flatMap((group) => {
    const labels = [...above, group.label];
    return group.groupings.length === 0 ? [{ key: group.key, labels }] : leavesOf(group.groupings, labels);
  });
}

function factOf(result: ReportResult, key: string): Fact | undefined {
  return result.factMap[`${key}!T`];
}

function labelOf(result: ReportResult, aggregate: string): string {
  return result.reportExtendedMetadata.aggregateColumnInfo[aggregate]?.label ?? aggregate;
}

/** Page of a record; undefined for values that are no record ids. */
function recordUrl(value: GroupingValue['value']): string | undefined {
  const isId = typeof value === 'string' && /^[a-zA-Z0-9]{15}[A-Z0-5]{3}$/.test(value);
  return isId ? withTheme(`/lightning/r/${value}/view`) : undefined;
}

function numeric(isNumber = false): Partial<GridCell> {
  return isNumber ? { cellClass: 'slds-text-align_right' } : {};
}

function blanks(count: number, key: string): GridCell[] {
  return Array.from({ length: count }, (_unused, index) => cell('', { key: `${key} ${index}` }));
}

function cell(text: string, given: Partial<GridCell> = {}): GridCell {
  return { key: '', text, isHeader: false, scope: 'row', colspan: 1, cellClass: '', url: undefined, ...given };
}

function row(key: string, rowClass: string, cells: GridCell[]): GridRow {
  return { key, rowClass, cells: cells.map((one, index) => ({ ...one, key: String(index) })) };
}
