/**
 * One description of a read that SOQL and GraphQL both compile to, so that both count the same records.
 * Paths are API names from the queried object: `['StageName']`, `['Account', 'Owner', 'Name']`.
 */

/**
 * A literal value as written in the query. Dates are 'YYYY-MM-DD', date-times ISO 8601 with zone, ids 15 or 18
 * characters. Empty text means the same as null. The text of a `like` is a pattern with `%` and `_`, where a backslash
 * takes the meaning from the next character.
 */
export type Literal = string | number | boolean | null;

/** A date literal such as TODAY or LAST_N_DAYS:30, resolved with the org's clock and the user's time zone. */
export interface DateLiteral {
  literal: string;
  /** The n of the `_N_` literals. */
  n?: number;
}

export type Operand = Literal | DateLiteral;

export type CompareOperator = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'like';

/** Reads a field directly or through a date function (`CALENDAR_MONTH(CloseDate)`, `DAY_ONLY(CreatedDate)`). */
export interface FieldRead {
  path: string[];
  /** Upper-case name of a date function; absent reads the field itself. */
  dateFunction?: string;
  /** Reads the label of a picklist value in the user's language instead of the value (`toLabel(Status)`). */
  asLabel?: boolean;
}

/** An aggregate; `path` is absent only for COUNT(). */
export interface AggregateRead {
  aggregate: 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX';
  path?: string[];
}

export type Expression = FieldRead | AggregateRead;

/**
 * A condition. Logic has two values: a comparison with an empty field is false, except `eq null`, `ne value`
 * and `nin`, which are true for an empty field; `not` inverts the result.
 */
export type Condition =
  | { kind: 'and' | 'or'; items: Condition[] }
  | { kind: 'not'; item: Condition }
  | { kind: 'compare'; left: Expression; operator: CompareOperator; value: Operand }
  | { kind: 'in'; left: FieldRead; negated: boolean; values: Operand[] }
  | { kind: 'includes'; left: FieldRead; negated: boolean; values: string[] }
  | { kind: 'inQuery'; left: FieldRead; negated: boolean; query: SelectQuery };

export type SelectItem =
  | { kind: 'value'; read: Expression; alias?: string }
  | { kind: 'children'; relationship: string; query: SelectQuery };

export interface OrderBy {
  read: Expression;
  descending: boolean;
  /** Absent: nulls first when ascending, and (SOQL) nulls first as well when descending, as documented. */
  nulls?: 'first' | 'last';
}

export interface SelectQuery {
  /** Object name; inside a `children` item it is left empty and follows from the relationship. */
  object: string;
  items: SelectItem[];
  where?: Condition;
  groupBy?: FieldRead[];
  having?: Condition;
  orderBy?: OrderBy[];
  limit?: number;
  offset?: number;
  /** queryAll: deleted records too. */
  includeDeleted?: boolean;
}

/** Result values by position of `items`; a children item holds a nested result. */
export interface SelectResult {
  /** Records that match, after LIMIT and OFFSET of the query and the page that the caller asked for. */
  rows: SelectValue[][];
}

export type SelectValue = string | number | boolean | null | SelectResult;
