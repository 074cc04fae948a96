import { dayAfter, type DaySpan, type FilterClock, literalSpan, rangeSpan, startOfDay } from './dates.ts';
import {
  type Described,
  type DescribedObject,
  describedObject,
  describedPath,
  fieldNamed,
  requireCommonTarget,
} from './described.ts';
import {
  type CompareOperator,
  type Comparison,
  type Filter,
  FilterError,
  type FixedDate,
  type FixedFilter,
  type Join,
  type RelativeDate,
} from './filter.ts';
import { fixValue, kindOf, requireOperator } from './kinds.ts';

/** What a filter's meaning depends on beside its text. */
export interface FilterContext {
  described: Described;
  clock: FilterClock;
}

function spanOf(date: RelativeDate, clock: FilterClock): DaySpan {
  return date.kind === 'literal' ? literalSpan(date.name, clock) : rangeSpan(date.name, date.n, clock);
}

/**
 * A comparison with relative days as one with fixed days, or with the instants at which these start: within them (`eq`),
 * outside or empty (`ne`), before the first, after the last. The end is the start of the day after, as days differ in length.
 */
function fixDates(
  path: string[],
  operator: CompareOperator,
  { first, last }: DaySpan,
  toDate: (day: string) => FixedDate,
): FixedFilter {
  const compare = (one: CompareOperator, value: FixedDate | null): FixedFilter => {
    return { kind: 'compare', path, operator: one, value };
  };
  const [start, end] = [toDate(first), toDate(dayAfter(last))];
  const outcome: Record<CompareOperator, FixedFilter> = {
    eq: { kind: 'and', items: [compare('gte', start), compare('lt', end)] },
    ne: { kind: 'or', items: [compare('eq', null), compare('lt', start), compare('gte', end)] },
    lt: compare('lt', start),
    lte: compare('lt', end),
    gt: compare('gte', end),
    gte: compare('gte', start),
  };
  return outcome[operator];
}

/** A flag is never empty: `null` is false, also behind a parent that is missing (SOQL reference, "Use null in WHERE"). */
function fixFlag(path: string[], operator: CompareOperator, value: boolean | null): FixedFilter {
  const wanted = value ?? false;
  return { kind: 'compare', path, operator: 'eq', value: operator === 'ne' ? !wanted : wanted };
}

function fixComparison(node: Comparison, object: DescribedObject, { described, clock }: FilterContext): FixedFilter {
  const { path, field } = describedPath(described, object, node.path);
  const place = path.join('.');
  const kind = kindOf(field, place);
  requireOperator(node, kind, field, place);
  if (node.kind === 'like') return { ...node, path };
  if (node.kind === 'list') {
    return { ...node, path, values: node.values.map((value) => fixValue(value, kind, field, place)) };
  }
  const { operator } = node;
  const value = node.value === null ? null : fixValue(node.value, kind, field, place);
  if (kind === 'boolean') return fixFlag(path, operator, value === null ? null : value === true);
  if (typeof value !== 'object' || value === null) return { kind: 'compare', path, operator, value };
  if (value.kind === 'date' || value.kind === 'dateTime') return { kind: 'compare', path, operator, value };
  const instant = (day: string): string => new Date(startOfDay(clock.timeZone, day)).toISOString();
  const toDate = (day: string): FixedDate =>
    kind === 'date' ? { kind, value: day } : { kind: 'dateTime', value: instant(day) };
  return fixDates(path, operator, spanOf(value, clock), toDate);
}

function fixJoin(node: Join, object: DescribedObject, context: FilterContext): FixedFilter {
  const { place } = node;
  const { path, field } = describedPath(context.described, object, node.path);
  if (kindOf(field, path.join('.')) !== 'id') {
    throw new FilterError('kind', place, `${node.operator} works on Id and on lookups, ${field.name} is none`);
  }
  const other = describedObject(context.described, node.object);
  if (!other) {
    throw new FilterError('unknown', place, `there is no object ${node.object} here; correct the name`);
  }
  const joined = fieldNamed(other, node.field);
  if (!joined) {
    throw new FilterError('unknown', place, `${other.name} has no field ${node.field} here; correct the name`);
  }
  requireCommonTarget({ object: object.name, field }, { object: other.name, field: joined }, place);
  return {
    ...node,
    path,
    object: other.name,
    field: joined.name,
    filter: node.filter && fixFilter(node.filter, other, context),
  };
}

/**
 * Makes a filter mean the same for everybody: names in the org's own letters, values of the fields' types, relative dates
 * as fixed days, or as instants where the field is a date-time.
 * @throws FilterError `unknown`, `several`, `kind`, `dateKind` or `join`, with the path
 */
export function fixFilter(filter: Filter, object: DescribedObject, context: FilterContext): FixedFilter {
  if (filter.kind === 'and' || filter.kind === 'or') {
    return { kind: filter.kind, items: filter.items.map((item) => fixFilter(item, object, context)) };
  }
  if (filter.kind === 'not') return { kind: 'not', item: fixFilter(filter.item, object, context) };
  return filter.kind === 'join' ? fixJoin(filter, object, context) : fixComparison(filter, object, context);
}
