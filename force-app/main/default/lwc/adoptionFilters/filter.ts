/** The parsed form of a filter. Only `parseFilter` makes it, so every name and value in it is checked. */

export type CompareOperator = 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte';
export type ListOperator = 'in' | 'nin' | 'includes';

/** A day or an instant. */
export type FixedDate = { kind: 'date'; value: string } | { kind: 'dateTime'; value: string };
/** Days that depend on today. */
export type RelativeDate =
  /** A name of `DateLiteral`, such as TODAY. */
  | { kind: 'literal'; name: string }
  /** A name of `DateRange`, such as last_n_days. */
  | { kind: 'range'; name: string; n: number };

export type PlainValue = string | number | boolean;
export type ListValue = PlainValue | FixedDate;

export type Comparison<Dates = FixedDate | RelativeDate> =
  | { kind: 'compare'; path: string[]; operator: CompareOperator; value: PlainValue | Dates | null }
  | { kind: 'like'; path: string[]; pattern: string }
  | { kind: 'list'; path: string[]; operator: ListOperator; values: ListValue[] };

/**
 * Whether at least one record of another object points to this one (`inq`), or none does (`ninq`): `Id` compared with its
 * lookup, or a lookup of this record compared with its `Id` or with another lookup.
 */
export interface Join<Dates = FixedDate | RelativeDate> {
  kind: 'join';
  path: string[];
  operator: 'inq' | 'ninq';
  /** The other object. */
  object: string;
  /** Its field that is compared (`ApiName`). */
  field: string;
  /** Which of its records count; null for all of them. */
  filter: Filter<Dates> | null;
  /** JSON path, for errors that are found later. */
  place: string;
}

export type Filter<Dates = FixedDate | RelativeDate> =
  | { kind: 'and'; items: Filter<Dates>[] }
  | { kind: 'or'; items: Filter<Dates>[] }
  | { kind: 'not'; item: Filter<Dates> }
  | Join<Dates>
  | Comparison<Dates>;

/** A filter that means the same for everybody: the only kind that becomes a query. */
export type FixedFilter = Filter<FixedDate>;

/**
 * What is wrong with a filter:
 * `json` no JSON; `twice` a key that an object has twice; `shape` not what is expected here; `empty` a filter, list or text without content; `depth`, `size` too
 * much; `name` no API name; `operator` unknown; `value` a value this operator cannot take; `literal`, `range` unknown
 * date word; `unknown` a name the org does not know; `several` a relationship to several kinds of records; `kind` a value
 * or operator that the field cannot take; `dateKind` a date compared with a date-time; `join` a join that the platform
 * does not allow; `unanswered` a join whose other records are not at hand; `login` what no score may depend on; `person`
 * what picks out one person.
 */
export type FilterErrorCode =
  | 'json'
  | 'twice'
  | 'shape'
  | 'empty'
  | 'depth'
  | 'size'
  | 'name'
  | 'operator'
  | 'value'
  | 'literal'
  | 'range'
  | 'unknown'
  | 'several'
  | 'kind'
  | 'dateKind'
  | 'join'
  | 'unanswered'
  | 'login'
  | 'person';

/** A filter that cannot be used, with the place and the offending text. */
export class FilterError extends Error {
  readonly code: FilterErrorCode;
  /** JSON path from the filter's root, such as `$.and[0].CloseDate.gte`. */
  readonly path: string;

  constructor(code: FilterErrorCode, path: string, message: string) {
    super(`${path}: ${message}`);
    this.name = 'FilterError';
    this.code = code;
    this.path = path;
  }
}

/** Every record that matches all of these. */
export function allOf<Dates>(...items: Filter<Dates>[]): Filter<Dates> {
  return { kind: 'and', items };
}

/** The opposite of a filter. */
export function not<Dates>(item: Filter<Dates>): Filter<Dates> {
  return { kind: 'not', item };
}

/** A field path (`Account.Industry`), and the object that it starts at. */
export interface ReadField {
  object: string;
  path: string[];
}

/** The fields that a filter over an object reads, in order of appearance, those of joined objects among them. */
export function filterFields(filter: Filter, object: string): ReadField[] {
  if (filter.kind === 'and' || filter.kind === 'or') return filter.items.flatMap((item) => filterFields(item, object));
  if (filter.kind === 'not') return filterFields(filter.item, object);
  const own = { object, path: filter.path };
  if (filter.kind !== 'join') return [own];
  const inner = filter.filter ? filterFields(filter.filter, filter.object) : [];
  return [own, { object: filter.object, path: [filter.field] }, ...inner];
}
