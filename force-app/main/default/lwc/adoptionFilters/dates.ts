/**
 * Date words of SOQL and GraphQL and the days they mean. They are never sent to an org: it would read them in the time
 * zone and the locale of whoever asks.
 * Names: the `DateLiteral` and `DateRange` types of the UI API's GraphQL schema; meaning: "Date Formats and Date
 * Literals in WHERE" of the SOQL reference.
 */

/** A rollout's calendar, the same for everybody in it. Its weeks start on Monday. */
export interface FilterClock {
  /** The rollout's day, YYYY-MM-DD. */
  today: string;
  /** IANA time zone in which an instant becomes a day. */
  timeZone: string;
  /** Month in which the fiscal year starts, 1 to 12. */
  fiscalYearStartMonth: number;
}

/** First and last day, both included, YYYY-MM-DD. */
export interface DaySpan {
  first: string;
  last: string;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal_quarter' | 'fiscal_year';

const DAY = 86_400_000;
const UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year'];

/** Every name of `DateLiteral`, with the unit and the number of units from now. */
const LITERALS: ReadonlyMap<string, [Unit, number]> = new Map([
  ['YESTERDAY', ['day', -1]],
  ['TODAY', ['day', 0]],
  ['TOMORROW', ['day', 1]],
  ...UNITS.filter((unit) => unit !== 'day').flatMap((unit): [string, [Unit, number]][] => [
    [`LAST_${unit.toUpperCase()}`, [unit, -1]],
    [`THIS_${unit.toUpperCase()}`, [unit, 0]],
    [`NEXT_${unit.toUpperCase()}`, [unit, 1]],
  ]),
]);

/** Spans of days that are no single unit: both literals of 90 days. */
const NINETY_DAYS: ReadonlyMap<string, string> = new Map([
  ['LAST_90_DAYS', 'last_n_days'],
  ['NEXT_90_DAYS', 'next_n_days'],
]);

const RANGE = /^(?:(last|next)_n_([a-z_]+)s|n_([a-z_]+)s_ago)$/;

function rangeParts(name: string): { direction: 'last' | 'next' | 'ago'; unit: Unit } | undefined {
  const match = RANGE.exec(name);
  const unit = UNITS.find((each) => each === (match?.[2] ?? match?.[3]));
  if (!match || !unit) return undefined;
  return { direction: (match[1] as 'last' | 'next' | undefined) ?? 'ago', unit };
}

export function isDateLiteral(name: string): boolean {
  return LITERALS.has(name) || NINETY_DAYS.has(name);
}

export function isDateRange(name: string): boolean {
  return rangeParts(name) !== undefined;
}

/** A day of the proleptic calendar, or undefined for text such as 2026-02-30. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days that a date field of the platform takes, the last one left for an end; a range of thousands of years ends there. */
const FIRST_DAY = Date.UTC(1700, 0, 1);
const LAST_DAY = Date.UTC(4000, 11, 30);

function toDay(time: number): string {
  return new Date(Math.min(Math.max(time, FIRST_DAY), LAST_DAY)).toISOString().slice(0, 10);
}

function firstOfMonth(today: Date, firstMonth: number, months: number): number {
  return Date.UTC(today.getUTCFullYear(), firstMonth + months, 1);
}

/** First day (as UTC midnight) of the unit that lies `offset` units from the one today is in. */
function startOf(unit: Unit, offset: number, clock: FilterClock): number {
  const now = Date.parse(`${clock.today}T00:00:00Z`);
  const today = new Date(now);
  const month = today.getUTCMonth();
  const fiscalMonth = (month - (clock.fiscalYearStartMonth - 1) + 12) % 12;
  switch (unit) {
    case 'day':
      return now + offset * DAY;
    case 'week':
      return now + (offset * 7 - ((today.getUTCDay() + 6) % 7)) * DAY;
    case 'month':
      return firstOfMonth(today, month, offset);
    case 'quarter':
      return firstOfMonth(today, month - (month % 3), offset * 3);
    case 'year':
      return firstOfMonth(today, 0, offset * 12);
    case 'fiscal_quarter':
      return firstOfMonth(today, month - (fiscalMonth % 3), offset * 3);
    default:
      return firstOfMonth(today, month - fiscalMonth, offset * 12);
  }
}

function units(unit: Unit, from: number, to: number, clock: FilterClock): DaySpan {
  return { first: toDay(startOf(unit, from, clock)), last: toDay(startOf(unit, to + 1, clock) - DAY) };
}

/** The days of a literal such as THIS_MONTH. */
export function literalSpan(name: string, clock: FilterClock): DaySpan {
  const ninety = NINETY_DAYS.get(name);
  if (ninety) return rangeSpan(ninety, 90, clock);
  const entry = LITERALS.get(name);
  if (!entry) throw new RangeError(`Unknown date literal ${name}`);
  return units(entry[0], entry[1], entry[1], clock);
}

/** The days of a range such as last_n_days 30: last_n_days includes today, the other `last` and `next` do not. */
export function rangeSpan(name: string, n: number, clock: FilterClock): DaySpan {
  const parts = rangeParts(name);
  if (!parts) throw new RangeError(`Unknown date range ${name}`);
  if (parts.direction === 'ago') return units(parts.unit, -n, -n, clock);
  if (parts.direction === 'next') return units(parts.unit, 1, n, clock);
  return units(parts.unit, -n, parts.unit === 'day' ? 0 : -1, clock);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  // The formatter is costly to make, so one is kept for each zone.
  formats.set(timeZone, format);
  return format;
}

/** Whether a text names an IANA time zone, such as Europe/Paris. Offsets such as +02:00 have no summer time and are none. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    formatOf(text);
    return true;
  } catch {
    return false;
  }
}

/** The day an instant (milliseconds) falls on in a time zone. */
export function dayIn(timeZone: string, instant: number): string {
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** No time zone is further from UTC. */
const FURTHEST = 15 * 3_600_000;

/**
 * The first instant (milliseconds) of a day in a time zone. Where summer time starts at midnight that is one o'clock, and
 * a day that a zone left out altogether starts, and ends, with the next.
 */
export function startOfDay(timeZone: string, day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let [before, after] = [midnight - FURTHEST, midnight + FURTHEST];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayIn(timeZone, middle) < day) before = middle;
    else after = middle;
  }
  return after;
}

/** The day after one. Both YYYY-MM-DD. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}
