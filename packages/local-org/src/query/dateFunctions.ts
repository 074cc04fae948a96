import type { FieldType } from '../schema/types.ts';

/** A date function: SQL over the stored text, and the type of what it gives. */
interface DateFunction {
  sql: (column: string) => string;
  type: FieldType;
  /** Takes date-times only. */
  datetimeOnly?: boolean;
}

const part = (start: number, length: number) => (column: string) =>
  `CAST(substr(${column}, ${start}, ${length}) AS INTEGER)`;
const year: DateFunction = { sql: part(1, 4), type: 'int' };
const quarter: DateFunction = { sql: (column) => `((${part(6, 2)(column)} + 2) / 3)`, type: 'int' };
const month: DateFunction = { sql: part(6, 2), type: 'int' };
const strftime = (format: string) => (column: string) => `CAST(strftime('${format}', ${column}) AS INTEGER)`;

/**
 * Date functions of SOQL. Date-times are read in UTC, as the API does without convertTimezone(). Weeks count in
 * blocks of seven days from the first of the month or year. The fiscal year is the calendar year.
 */
const DATE_FUNCTIONS: Record<string, DateFunction> = {
  CALENDAR_YEAR: year,
  CALENDAR_QUARTER: quarter,
  CALENDAR_MONTH: month,
  FISCAL_YEAR: year,
  FISCAL_QUARTER: quarter,
  FISCAL_MONTH: month,
  DAY_IN_MONTH: { sql: part(9, 2), type: 'int' },
  DAY_IN_YEAR: { sql: strftime('%j'), type: 'int' },
  DAY_IN_WEEK: { sql: (column) => `(${strftime('%w')(column)} + 1)`, type: 'int' },
  WEEK_IN_MONTH: { sql: (column) => `((${part(9, 2)(column)} + 6) / 7)`, type: 'int' },
  WEEK_IN_YEAR: { sql: (column) => `((${strftime('%j')(column)} + 6) / 7)`, type: 'int' },
  DAY_ONLY: { sql: (column) => `substr(${column}, 1, 10)`, type: 'date', datetimeOnly: true },
  HOUR_IN_DAY: { sql: part(12, 2), type: 'int', datetimeOnly: true },
};

/** Whether the name (upper case) is a date function. */
export function isDateFunction(name: string): boolean {
  return Object.hasOwn(DATE_FUNCTIONS, name);
}

/**
 * SQL of a date function over a column.
 *
 * @returns undefined when the function does not exist or does not take the column's type.
 */
export function applyDateFunction(
  name: string,
  column: string,
  type: FieldType,
): { sql: string; type: FieldType } | undefined {
  const found = isDateFunction(name) ? DATE_FUNCTIONS[name] : undefined;
  const accepted = type === 'datetime' || (type === 'date' && found?.datetimeOnly !== true);
  if (found === undefined || !accepted) {
    return undefined;
  }
  // An empty date has no parts; without the guard CAST would answer null anyway, but substr arithmetic must not leak 0.
  return { sql: `CASE WHEN ${column} IS NULL THEN NULL ELSE ${found.sql(column)} END`, type: found.type };
}
