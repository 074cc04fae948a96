import type { FieldSchema } from '../schema/types.ts';
import type { GroupingDefinition } from './definition.ts';
import { periodLabel, periodOf, type Viewpoint } from './granularity.ts';
import { valueLabel, type FieldPlace, type ValueWords } from './labels.ts';
import type { RawRow, RawValue } from './rows.ts';

/** A grouping with the column that it reads. */
export interface GroupingColumn extends FieldPlace {
  definition: GroupingDefinition;
  /** Position of its column in the rows. */
  at: number;
}

/** Rows with the same value, split further by the next grouping. */
export interface Group {
  /** Positions from the first level on, joined by `_`: `0_2`. */
  key: string;
  value: string | number | boolean | null;
  label: string;
  rows: RawRow[];
  groups: Group[];
}

/** What grouping depends on besides the rows. */
export interface GroupContext {
  viewpoint: Viewpoint;
  words: ValueWords;
  /** The summary that some groupings are sorted by. */
  summaryOf(rows: RawRow[], key: string): number | null;
}

/** Splits rows level by level. */
export function groupRows(
  rows: RawRow[],
  columns: readonly GroupingColumn[],
  context: GroupContext,
  prefix = '',
): Group[] {
  const [column, ...deeper] = columns;
  if (column === undefined) return [];
  const byValue = new Map<string, { raw: RawValue; rows: RawRow[] }>();
  for (const row of rows) {
    const raw = groupValue(row[column.at], column, context.viewpoint);
    const key = JSON.stringify(raw.value);
    const group = byValue.get(key) ?? { raw, rows: [] };
    group.rows.push(row);
    byValue.set(key, group);
  }
  return sortGroups([...byValue.values()], column, context).map((group, index) => {
    const key = `${prefix}${index}`;
    return {
      key,
      value: group.raw.value,
      label: groupLabel(group.raw, column, context),
      rows: group.rows,
      groups: groupRows(group.rows, deeper, context, `${key}_`),
    };
  });
}

function isDate(field: FieldSchema): boolean {
  return field.type === 'date' || field.type === 'datetime';
}

function groupValue(raw: RawValue | undefined, { field, definition }: GroupingColumn, viewpoint: Viewpoint): RawValue {
  if (raw === undefined || raw.value === null) return { value: null, name: null };
  if (!isDate(field) || typeof raw.value !== 'string') return raw;
  return { value: periodOf(raw.value, field.type, definition.granularity, viewpoint), name: null };
}

function groupLabel(
  raw: RawValue,
  { object, field, definition }: GroupingColumn,
  { viewpoint, words }: GroupContext,
): string {
  if (isDate(field) && raw.value !== null && typeof raw.value !== 'boolean') {
    return periodLabel(raw.value, definition.granularity, viewpoint);
  }
  return valueLabel({ object, field }, raw, viewpoint, words);
}

type Unsorted = { raw: RawValue; rows: RawRow[] };

/** Blanks come first in ascending order. A summary that two groups share leaves them in the order of their values. */
function sortGroups(groups: Unsorted[], column: GroupingColumn, context: GroupContext): Unsorted[] {
  const { descending, sortSummary } = column.definition;
  const direction = descending ? -1 : 1;
  const byValue = (one: Unsorted, other: Unsorted): number =>
    compareKeys(sortKey(one, column), sortKey(other, column), context);
  if (sortSummary === null) return groups.sort((one, other) => direction * byValue(one, other));
  const summary = new Map(groups.map((group) => [group, context.summaryOf(group.rows, sortSummary)]));
  return groups.sort((one, other) => {
    const order = compareKeys(summary.get(one) ?? null, summary.get(other) ?? null, context);
    return order === 0 ? byValue(one, other) : direction * order;
  });
}

/** Picklists sort in the order of their values, records by name. */
function sortKey({ raw }: Unsorted, { field }: GroupingColumn): string | number | null {
  if (raw.value === null) return null;
  if (field.type === 'picklist' && field.picklistValues.length > 0) {
    const position = field.picklistValues.findIndex(({ value }) => value === raw.value);
    return position < 0 ? field.picklistValues.length : position;
  }
  if (raw.name !== null) return raw.name;
  return typeof raw.value === 'boolean' ? Number(raw.value) : raw.value;
}

function compareKeys(one: string | number | null, other: string | number | null, { viewpoint }: GroupContext): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), viewpoint.language.replaceAll('_', '-'));
}

/** Every group of every level, the outer ones before the inner ones. */
export function allGroups(groups: readonly Group[]): Group[] {
  return groups.flatMap((group) => [group, ...allGroups(group.groups)]);
}
