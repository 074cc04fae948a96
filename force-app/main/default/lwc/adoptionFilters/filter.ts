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

export type Filter<Dates = FixedDate | RelativeDate> =
  | { kind: 'and'; items: Filter<Dates>[] }
  | { kind: 'or'; items: Filter<Dates>[] }
  | { kind: 'not'; item: Filter<Dates> }
  | Comparison<Dates>;

/** A filter that means the same for everybody: the only kind that becomes a query. */
export type FixedFilter = Filter<FixedDate>;

/**
 * What is wrong with a filter:
 * `json` no JSON; `twice` a key that an object has twice; `shape` not what is expected here; `empty` a filter, list or text without content; `depth`, `size` too
 * much; `name` no API name; `operator` unknown; `value` a value this operator cannot take; `literal`, `range` unknown
 * date word; `unknown` a name the org does not know; `several` a relationship to several kinds of records; `kind` a value
 * or operator that the field cannot take; `dateKind` a date compared with a date-time; `login` what no score may depend
 * on; `person` what picks out one person.
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

/** The field paths a filter reads (`Account.Industry`), each once, in order of appearance. */
export function filterFields(filter: Filter): string[] {
  const paths = new Set<string>();
  const visit = (node: Filter): void => {
    if (node.kind === 'and' || node.kind === 'or') node.items.forEach(visit);
    else if (node.kind === 'not') visit(node.item);
    else paths.add(node.path.join('.'));
  };
  visit(filter);
  return [...paths];
}
