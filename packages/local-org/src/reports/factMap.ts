import { ROW_COUNT, type SummaryFormula } from './definition.ts';
import type { Fact, GroupingValue, SummaryCell } from './answers.ts';
import type { Viewpoint } from './granularity.ts';
import { allGroups, type Group } from './groups.ts';
import { numberLabel, styleOf, valueLabel, type NumberStyle, type ValueWords } from './labels.ts';
import { summaryKeys, type PreparedGrouping } from './prepare.ts';
import type { RawRow } from './rows.ts';
import type { ReportRun } from './runReport.ts';

/** Detail rows that one answer holds. Source: Reports REST API, "Requirements and Limitations". */
const MAX_ROWS = 2000;

/** Key of the grand total. */
const TOTAL = 'T';

interface FactContext {
  viewpoint: Viewpoint;
  words: ValueWords;
  includeDetails: boolean;
}

/**
 * The figures of a report by group: `0_1!T` is the second group in the first one, `T!T` the grand total, `0!1` a cell
 * of a matrix. Source: Reports REST API, "Decode the Fact Map".
 */
export function factMapOf(run: ReportRun, context: FactContext): { factMap: Record<string, Fact>; allData: boolean } {
  const shown = new Set(run.rows.slice(0, MAX_ROWS));
  const factMap: Record<string, Fact> = {};
  const acrossOf = acrossKeys(run.across);
  for (const down of [undefined, ...allGroups(run.down)]) {
    const rows = down?.rows ?? run.rows;
    for (const across of [undefined, ...allGroups(run.across)]) {
      const cell = across === undefined ? rows : rows.filter((row) => acrossOf.get(row)?.includes(across.key));
      const isDeepest = isLeaf(down, run.down) && isLeaf(across, run.across);
      factMap[`${down?.key ?? TOTAL}!${across?.key ?? TOTAL}`] = {
        aggregates: summaryCells(run, cell, depth(down), depth(across), context.viewpoint),
        ...(context.includeDetails
          ? {
              rows: isDeepest
                ? detailRows(
                    run,
                    cell.filter((row) => shown.has(row)),
                    context,
                  )
                : [],
            }
          : {}),
      };
    }
  }
  return { factMap, allData: run.rows.length <= MAX_ROWS };
}

/** Keys of the column groups, outer and inner, that each row belongs to. */
function acrossKeys(groups: readonly Group[]): Map<RawRow, string[]> {
  const keys = new Map<RawRow, string[]>();
  for (const group of allGroups(groups)) {
    for (const row of group.rows) keys.set(row, [...(keys.get(row) ?? []), group.key]);
  }
  return keys;
}

function isLeaf(group: Group | undefined, groups: readonly Group[]): boolean {
  return group === undefined ? groups.length === 0 : group.groups.length === 0;
}

function depth(group: Group | undefined): number {
  return group === undefined ? 0 : group.key.split('_').length;
}

function detailRows(run: ReportRun, rows: RawRow[], { viewpoint, words }: FactContext): NonNullable<Fact['rows']> {
  return rows.map((row) => ({
    dataCells: run.visible.columns.map(({ column }) => {
      const raw = run.valueOf(row, column);
      return { label: valueLabel(column, raw, viewpoint, words), value: raw.value };
    }),
  }));
}

/** Where a division has nothing to divide by, the platform writes this. */
const FORMULA_ERROR = '#Error!';

function summaryCells(
  run: ReportRun,
  rows: RawRow[],
  down: number,
  across: number,
  viewpoint: Viewpoint,
): SummaryCell[] {
  return summaryKeys(run.visible).map((key) => {
    const formula = run.visible.formulas.find((candidate) => candidate.formula.developerName === key)?.formula;
    if (formula !== undefined && !appliesAt(formula, run, down, across)) return { label: '', value: null };
    const value = run.summaryOf(rows, key);
    const label =
      value === null && formula !== undefined ? FORMULA_ERROR : numberLabel(value, summaryStyle(run, key), viewpoint);
    return { label, value };
  });
}

/** A formula shows at every level, at the grand total only, or at one grouping. */
function appliesAt(formula: SummaryFormula, run: ReportRun, down: number, across: number): boolean {
  const fits = (wanted: string | null, level: number, groupings: PreparedGrouping[]): boolean => {
    if (wanted === null) return true;
    if (/^(ROW_|COLUMN_)?GRAND_SUMMARY$/u.test(wanted)) return level === 0;
    return groupings[level - 1]?.definition.field === wanted;
  };
  return fits(formula.downContext, down, run.visible.down) && fits(formula.acrossContext, across, run.visible.across);
}

/** How a summary is written: as its column's numbers are, averages with their decimals, counts without any. */
export function summaryStyle(run: Pick<ReportRun, 'visible'>, key: string): NumberStyle {
  const formula = run.visible.formulas.find((candidate) => candidate.formula.developerName === key)?.formula;
  if (formula !== undefined) return { type: formula.dataType, scale: formula.scale };
  const column = run.visible.columns.find((candidate) => key.endsWith(`!${candidate.column.name}`))?.column;
  if (key === ROW_COUNT || key.startsWith('u!') || column === undefined) return { type: 'number', scale: 0 };
  return column.field.type === 'boolean'
    ? { type: 'number', scale: key.startsWith('a!') ? 2 : 0 }
    : styleOf(column.field);
}

/** Groups as the API lists them. */
export function groupingValues(groups: readonly Group[]): GroupingValue[] {
  return groups.map(({ key, label, value, groups: inner }) => ({
    key,
    label,
    value,
    groupings: groupingValues(inner),
  }));
}
