import type { DescribedField } from './described.ts';
import { type Comparison, FilterError, type FixedDate, type PlainValue, type RelativeDate } from './filter.ts';
import { wholeId } from './ids.ts';

/** What a field can be compared with. */
export type Kind = 'text' | 'id' | 'number' | 'boolean' | 'date' | 'dateTime' | 'choices';
export type Operand = PlainValue | FixedDate | RelativeDate;

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
/** Numbers without decimals. */
const WHOLE: ReadonlySet<string> = new Set(['int', 'long']);
/** Types without an operand that a filter could write. */
const INCOMPARABLE: ReadonlySet<string> = new Set(['address', 'anytype', 'base64', 'complexvalue', 'location', 'time']);

/** The kinds of field an operand suits. */
function kindsFor(operand: Operand): readonly Kind[] {
  if (typeof operand === 'string') return ['text', 'id', 'choices'];
  if (typeof operand === 'number') return ['number'];
  if (typeof operand === 'boolean') return ['boolean'];
  return operand.kind === 'date' || operand.kind === 'dateTime' ? [operand.kind] : ['date', 'dateTime'];
}

export function kindOf(field: DescribedField, path: string): Kind {
  if (field.filterable && !INCOMPARABLE.has(field.type.toLowerCase())) {
    return KINDS[field.type.toLowerCase()] ?? 'text';
  }
  throw new FilterError('kind', path, `no condition can be set on a field of type ${field.type}`);
}

/** Refuses what SOQL or GraphQL would: GraphQL has no lists for flags and multi-select picklists, and no LIKE for ids. */
export function requireOperator(node: Comparison, kind: Kind, field: DescribedField, path: string): void {
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

/**
 * A value as the field's type has it: ids whole; whole numbers where GraphQL takes no others.
 * @throws FilterError for a value that the platform would refuse
 */
export function fixValue<V extends Operand>(value: V, kind: Kind, field: DescribedField, path: string): V | string {
  requireKind(value, kind, field, path);
  if (typeof value === 'number' && WHOLE.has(field.type.toLowerCase()) && !Number.isInteger(value)) {
    throw new FilterError('kind', path, `a field of type ${field.type} holds whole numbers; write one`);
  }
  if (kind !== 'id' || typeof value !== 'string') return value;
  const id = wholeId(value);
  if (id === undefined) throw new FilterError('kind', path, `${JSON.stringify(value)} is no id of a record`);
  return id;
}
