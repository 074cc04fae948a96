import { DateTime, Info } from 'luxon';
import { dayIn } from '../engine/clock.ts';
import type { FieldType } from '../schema/types.ts';
import type { Granularity } from './definition.ts';

/** Whose days, weeks and words. */
export interface Viewpoint {
  /** IANA name. */
  timeZone: string;
  /** Platform locale such as `en_US`; decides on formats and on which day weeks start. */
  locale: string;
  /** Language of the texts, such as `fr`. */
  language: string;
}

/** A locale or language of the platform as browsers and Node name it (`en-US`). */
export function bcp47(name: string): string {
  return name.replaceAll('_', '-');
}

/**
 * The period that a date falls into.
 * @param value a stored date or date-time
 * @returns its first day as an ISO date; a number for MonthInYear and DayInMonth
 */
export function periodOf(
  value: string,
  type: FieldType,
  granularity: Granularity,
  viewpoint: Viewpoint,
): string | number {
  const day = type === 'datetime' ? dayIn(new Date(value), viewpoint.timeZone) : value;
  const date = DateTime.fromISO(day, { zone: 'utc' });
  switch (granularity) {
    case 'Day':
      return day;
    case 'Week': {
      const first = Info.getStartOfWeek({ locale: bcp47(viewpoint.locale) });
      return iso(date.minus({ days: (date.weekday - first + 7) % 7 }));
    }
    case 'Month':
      return iso(date.startOf('month'));
    // Fiscal years are calendar years here, as everywhere in the local org.
    case 'Quarter':
    case 'FiscalQuarter':
      return iso(date.startOf('quarter'));
    case 'Year':
    case 'FiscalYear':
      return iso(date.startOf('year'));
    case 'MonthInYear':
      return date.month;
    case 'DayInMonth':
      return date.day;
  }
}

function iso(date: DateTime): string {
  return date.toFormat('yyyy-MM-dd');
}

/** What people read for a period: `3/2/2026 - 3/8/2026` for a week, `March 2026`, `Q1 CY2026`. */
export function periodLabel(period: string | number, granularity: Granularity, viewpoint: Viewpoint): string {
  if (typeof period === 'number') {
    if (granularity === 'DayInMonth') return String(period);
    return words(DateTime.utc(2000, period), viewpoint, { month: 'long' });
  }
  const date = DateTime.fromISO(period, { zone: 'utc' });
  switch (granularity) {
    case 'Week':
      return `${dayLabel(period, viewpoint)} - ${dayLabel(iso(date.plus({ days: 6 })), viewpoint)}`;
    case 'Month':
      return words(date, viewpoint, { month: 'long', year: 'numeric' });
    case 'Quarter':
      return `Q${date.quarter} CY${date.year}`;
    case 'FiscalQuarter':
      return `Q${date.quarter} FY${date.year}`;
    case 'Year':
      return `CY${date.year}`;
    case 'FiscalYear':
      return `FY${date.year}`;
    default:
      return dayLabel(period, viewpoint);
  }
}

/** A day as the locale writes it in short (`3/2/2026`, `02/03/2026`). */
export function dayLabel(day: string, { locale }: Viewpoint): string {
  const format = new Intl.DateTimeFormat(bcp47(locale), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function words(date: DateTime, { language }: Viewpoint, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(bcp47(language), { ...options, timeZone: 'UTC' }).format(date.toJSDate());
}
