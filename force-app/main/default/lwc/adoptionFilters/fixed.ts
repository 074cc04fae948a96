import { dayAfter, type DaySpan, type FilterClock, literalSpan, rangeSpan, startOfDay } from './dates.ts';
import {
  type Described,
  type DescribedField,
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
  type PlainValue,
  type RelativeDate,
} from './filter.ts';

/** What a filter's meaning depends on beside its text. */
export interface FilterContext {
  described: Described;
  clock: FilterClock;
}

/** What a field can be compared with. */
type Kind = 'text' | 'id' | 'number' | 'boolean' | 'date' | 'dateTime' | 'choices';
type Operand = PlainValue | FixedDate | RelativeDate;

/** Types of `describe` that are no text. */
const KINDS: Readonly<Record<string, Kind>> = {
  boolean: 'boolean',
  currency: 'number',
  date: 'date',
  datetime: 'dateTime',
  double: 'number',
  id: 'id',
  int: 'number',
  long: 'number',
  multipicklist: 'choices',
  percent: 'number',
  reference: 'id',
};
/** Types without an operand that a filter could write. */
const INCOMPARABLE: ReadonlySet<string> = new Set(['address', 'anytype', 'base64', 'complexvalue', 'location', 'time']);

/** The kinds of field an operand suits. */
function kindsFor(operand: Operand): readonly Kind[] {
  if (typeof operand === 'string') return ['text', 'id', 'choices'];
  if (typeof operand === 'number') return ['number'];
  if (typeof operand === 'boolean') return ['boolean'];
  return operand.kind === 'date' || operand.kind === 'dateTime' ? [operand.kind] : ['date', 'dateTime'];
}

function kindOf(field: DescribedField, path: string): Kind {
  if (field.filterable && !INCOMPARABLE.has(field.type.toLowerCase())) {
    return KINDS[field.type.toLowerCase()] ?? 'text';
  }
  throw new FilterError('kind', path, `no condition can be set on a field of type ${field.type}`);
}

/** Refuses what SOQL or GraphQL would: GraphQL has no lists for flags and multi-select picklists, and no LIKE for ids. */
function requireOperator(node: Comparison, kind: Kind, field: DescribedField, path: string): void {
  if (node.kind === 'compare') return;
  const operator = node.kind === 'like' ? 'like' : node.operator;
  const kinds: Record<string, readonly Kind[]> = {
    like: ['text'],
    includes: ['choices'],
    in: ['text', 'id', 'number', 'date', 'dateTime'],
  };
  if (kinds[operator === 'nin' ? 'in' : operator]?.includes(kind)) return;
  throw new FilterError(
    'kind',
    path,
    `${operator} does not work on a field of type ${field.type}; use another operator`,
  );
}

function requireKind(operand: Operand, kind: Kind, field: DescribedField, path: string): void {
  if (kindsFor(operand).includes(kind)) return;
  const isDate = kind === 'date' || kind === 'dateTime';
  if (isDate && typeof operand === 'object') {
    throw new FilterError('dateKind', path, 'a date field takes a date, a date-time field a date-time');
  }
  const given = typeof operand === 'object' ? 'a date' : JSON.stringify(operand);
  throw new FilterError('kind', path, `a field of type ${field.type} cannot be compared with ${given}`);
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
    for (const value of node.values) requireKind(value, kind, field, place);
    return { ...node, path };
  }
  const { operator, value } = node;
  if (value !== null) requireKind(value, kind, field, place);
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
