import { DateTime } from 'luxon';
import { resolveDateLiteral } from '../query/dateLiterals.ts';
import type { Condition, DateLiteral, FieldRead, Operand } from '../query/types.ts';
import type { FieldType } from '../schema/types.ts';
import type { TimeFrame } from './definition.ts';

/** Any instant will do to find out whether a literal exists. */
const ANY_CONTEXT = { now: new Date(0), timeZone: 'UTC', locale: 'en_US' };

/**
 * A filter value of a date column: a relative date (`LAST_N_WEEKS:12`), an ISO date, or a date as the filter language
 * en_US writes it (`12/31/2026`).
 * @returns undefined for anything else
 */
export function dateOperand(value: string, type: FieldType): Operand | undefined {
  const literal = relativeDate(value);
  if (literal !== undefined) return literal;
  const formats = ['yyyy-MM-dd', 'M/d/yyyy'];
  const day = formats.map((format) => DateTime.fromFormat(value, format, { zone: 'utc' })).find((date) => date.isValid);
  if (day !== undefined) return type === 'date' ? day.toFormat('yyyy-MM-dd') : day.toJSDate().toISOString();
  const instant = type === 'datetime' ? DateTime.fromISO(value, { zone: 'utc' }) : undefined;
  return instant?.isValid === true ? instant.toJSDate().toISOString() : undefined;
}

function relativeDate(value: string): DateLiteral | undefined {
  const match = /^([A-Z_]+\d*[A-Z_]*)(?::(\d+))?$/u.exec(value.toUpperCase());
  if (match?.[1] === undefined) return undefined;
  const literal: DateLiteral = { literal: match[1], ...(match[2] === undefined ? {} : { n: Number(match[2]) }) };
  try {
    resolveDateLiteral(literal, ANY_CONTEXT);
    return literal;
  } catch {
    return undefined;
  }
}

/** First and last range of an interval, as date literals. Source: Metadata API, type UserDateInterval. */
const INTERVALS: Readonly<Record<string, readonly [string, string]>> = {
  INTERVAL_TODAY: ['TODAY', 'TODAY'],
  INTERVAL_YESTERDAY: ['YESTERDAY', 'YESTERDAY'],
  INTERVAL_TOMORROW: ['TOMORROW', 'TOMORROW'],
  INTERVAL_THISWEEK: ['THIS_WEEK', 'THIS_WEEK'],
  INTERVAL_LASTWEEK: ['LAST_WEEK', 'LAST_WEEK'],
  INTERVAL_NEXTWEEK: ['NEXT_WEEK', 'NEXT_WEEK'],
  INTERVAL_THISMONTH: ['THIS_MONTH', 'THIS_MONTH'],
  INTERVAL_LASTMONTH: ['LAST_MONTH', 'LAST_MONTH'],
  INTERVAL_NEXTMONTH: ['NEXT_MONTH', 'NEXT_MONTH'],
  INTERVAL_LASTTHISMONTH: ['LAST_MONTH', 'THIS_MONTH'],
  INTERVAL_THISNEXTMONTH: ['THIS_MONTH', 'NEXT_MONTH'],
  INTERVAL_CURRENTQ: ['THIS_QUARTER', 'THIS_QUARTER'],
  INTERVAL_PREVQ: ['LAST_QUARTER', 'LAST_QUARTER'],
  INTERVAL_NEXTQ: ['NEXT_QUARTER', 'NEXT_QUARTER'],
  INTERVAL_CURPREVQ: ['LAST_QUARTER', 'THIS_QUARTER'],
  INTERVAL_CURNEXTQ: ['THIS_QUARTER', 'NEXT_QUARTER'],
  INTERVAL_CURY: ['THIS_YEAR', 'THIS_YEAR'],
  INTERVAL_PREVY: ['LAST_YEAR', 'LAST_YEAR'],
  INTERVAL_NEXTY: ['NEXT_YEAR', 'NEXT_YEAR'],
  INTERVAL_PREVCURY: ['LAST_YEAR', 'THIS_YEAR'],
  INTERVAL_CURNEXTY: ['THIS_YEAR', 'NEXT_YEAR'],
  INTERVAL_CURFY: ['THIS_FISCAL_YEAR', 'THIS_FISCAL_YEAR'],
  INTERVAL_PREVFY: ['LAST_FISCAL_YEAR', 'LAST_FISCAL_YEAR'],
  INTERVAL_CURRENT: ['THIS_FISCAL_QUARTER', 'THIS_FISCAL_QUARTER'],
  INTERVAL_PREV1: ['LAST_FISCAL_QUARTER', 'LAST_FISCAL_QUARTER'],
};

/** Whether a time frame is one that can be applied. */
export function isKnownInterval(interval: string): boolean {
  return interval === 'INTERVAL_CUSTOM' || Object.hasOwn(INTERVALS, interval) || lastDays(interval) !== undefined;
}

/**
 * A report's time frame as a condition; undefined where it leaves all time in (INTERVAL_CUSTOM without dates).
 * @throws Error for an interval that `isKnownInterval` does not know
 */
export function timeFrameCondition(frame: TimeFrame, left: FieldRead, type: FieldType): Condition | undefined {
  const [first, last] = boundsOf(frame, type);
  const items: Condition[] = [];
  if (first !== undefined) items.push({ kind: 'compare', left, operator: 'gte', value: first });
  if (last !== undefined) items.push({ kind: 'compare', left, operator: 'lte', value: last });
  return items.length === 0 ? undefined : { kind: 'and', items };
}

function boundsOf(frame: TimeFrame, type: FieldType): [Operand | undefined, Operand | undefined] {
  const { interval, start, end } = frame;
  if (interval === 'INTERVAL_CUSTOM') {
    // The last day counts as a whole, also for points in time.
    const endOfDay = type === 'datetime' && end !== null ? `${end}T23:59:59.999Z` : end;
    return [
      start === null ? undefined : dateOperand(start, type),
      endOfDay === null ? undefined : dateOperand(endOfDay, type),
    ];
  }
  const days = lastDays(interval);
  if (days !== undefined) return [{ literal: 'LAST_N_DAYS', n: days }, { literal: 'TODAY' }];
  const range = INTERVALS[interval];
  if (range === undefined) throw new Error(`The local org does not support the time frame ${interval}`);
  return [{ literal: range[0] }, { literal: range[1] }];
}

function lastDays(interval: string): number | undefined {
  const days = /^INTERVAL_LAST(7|30|60|90|120)$/u.exec(interval)?.[1];
  return days === undefined ? undefined : Number(days);
}
