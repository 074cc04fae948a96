import { DateTime, Info } from 'luxon';
import type { DurationLike } from 'luxon';
import type { DateLiteral } from './types.ts';
import { malformed } from './errors.ts';

/** Whole days in a user's time zone: `start` is the first one, `end` the first one after the range. */
export interface DayRange {
  start: DateTime;
  end: DateTime;
}

/** What a literal's range depends on. */
export interface DateContext {
  now: Date;
  /** IANA name. */
  timeZone: string;
  /** Platform locale such as `en_US`; it decides on which day weeks start. */
  locale: string;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Range of `count` units that begins `first` units from the current one (0), in the user's days. */
function unitRange(context: DateContext, unit: Unit, first: number, count: number): DayRange {
  const current = startOfUnit(context, unit);
  return { start: current.plus(units(unit, first)), end: current.plus(units(unit, first + count)) };
}

function units(unit: Unit, n: number): DurationLike {
  return { [`${unit}s`]: n };
}

function startOfUnit(context: DateContext, unit: Unit): DateTime {
  const today = DateTime.fromJSDate(context.now, { zone: context.timeZone }).startOf('day');
  if (unit !== 'week') {
    return today.startOf(unit);
  }
  const firstWeekday = Info.getStartOfWeek({ locale: context.locale.replaceAll('_', '-') });
  return today.minus({ days: (today.weekday - firstWeekday + 7) % 7 });
}

const UNITS: Record<string, Unit> = { DAY: 'day', WEEK: 'week', MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' };

/** Fiscal years are calendar years here: the local org has the standard fiscal year that starts in January. */
function unitOf(name: string): Unit | undefined {
  return UNITS[name.replace(/^FISCAL_(?=QUARTER|YEAR)/u, '')];
}

const DAYS: Record<string, number> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };
const NEIGHBOURS: Record<string, number> = { LAST: -1, THIS: 0, NEXT: 1 };

function fixedRange(context: DateContext, name: string): DayRange | undefined {
  const day = DAYS[name];
  if (day !== undefined) {
    return unitRange(context, 'day', day, 1);
  }
  if (name === 'LAST_90_DAYS' || name === 'NEXT_90_DAYS') {
    return countedRange(context, name.replace('90', 'N'), 90);
  }
  const match = /^(LAST|THIS|NEXT)_((?:FISCAL_)?[A-Z]+)$/u.exec(name);
  const unit = match?.[2] === undefined ? undefined : unitOf(match[2]);
  const offset = match?.[1] === undefined ? undefined : NEIGHBOURS[match[1]];
  return unit === undefined || unit === 'day' || offset === undefined ? undefined : unitRange(context, unit, offset, 1);
}

function countedRange(context: DateContext, name: string, n: number): DayRange | undefined {
  const ago = /^N_((?:FISCAL_)?[A-Z]+)S_AGO$/u.exec(name);
  const agoUnit = ago?.[1] === undefined ? undefined : unitOf(ago[1]);
  if (agoUnit !== undefined) {
    return unitRange(context, agoUnit, -n, 1);
  }
  const match = /^(LAST|NEXT)_N_((?:FISCAL_)?[A-Z]+)S$/u.exec(name);
  const unit = match?.[2] === undefined ? undefined : unitOf(match[2]);
  if (unit === undefined) {
    return undefined;
  }
  if (match?.[1] === 'NEXT') {
    return unitRange(context, unit, 1, n);
  }
  // LAST_N_DAYS is the only one that holds the current unit: LAST_N_DAYS:1 is yesterday and today.
  return unit === 'day' ? unitRange(context, 'day', -n, n + 1) : unitRange(context, unit, -n, n);
}

/**
 * The days that a date literal stands for, after "Date Formats and Date Literals in WHERE" of the SOQL reference:
 * LAST_N_DAYS:n is the n days before today and today, NEXT_N_DAYS:n the n days after today, the other LAST_N_ and
 * NEXT_N_ ranges are n whole weeks, months, quarters or years beside the current one, N_DAYS_AGO:n and its like are
 * one whole unit.
 *
 * @throws QueryError MALFORMED_QUERY for a name that is no date literal, or an n that is missing or negative.
 */
export function resolveDateLiteral(literal: DateLiteral, context: DateContext): DayRange {
  const name = literal.literal.toUpperCase();
  const counted = /^N_|_N_/u.test(name);
  const n = literal.n;
  if (counted && (n === undefined || !Number.isInteger(n) || n < 0)) {
    throw malformed(`Date literal ${name} needs a whole number that is not negative, for example ${name}:30.`);
  }
  const range = counted ? countedRange(context, name, n ?? 0) : fixedRange(context, name);
  if (range === undefined) {
    throw malformed(`'${literal.literal}' is not a date literal.`);
  }
  return range;
}
