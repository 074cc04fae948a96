/** Patterns and signs of a locale, as the base components ask for them in `@salesforce/i18n/...`. */

/** A day whose parts all differ, in the middle of a day so that no zone changes it. */
const sample = new Date(Date.UTC(2006, 0, 2, 15, 4, 5));

type Parts = Intl.DateTimeFormatPart[];

const dateParts = (locale: string, options: Intl.DateTimeFormatOptions): Parts =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(sample);

/** Letters that stand for a part in Salesforce's patterns (`dd/MM/yyyy HH:mm`). */
function letters(
  { type, value }: Intl.DateTimeFormatPart,
  options: Intl.DateTimeFormatOptions,
  isTwelve: boolean,
): string {
  switch (type) {
    case 'day':
      return value.length === 2 ? 'dd' : 'd';
    case 'month':
      return options.month === 'long' ? 'MMMM' : options.month === 'short' ? 'MMM' : value.length === 2 ? 'MM' : 'M';
    case 'year':
      return 'yyyy';
    case 'hour':
      return (isTwelve ? 'h' : 'H').repeat(isTwelve ? 1 : value.length);
    case 'minute':
      return 'mm';
    case 'second':
      return 'ss';
    case 'dayPeriod':
      return 'a';
    default:
      // Salesforce writes plain spaces and a space between date and time.
      return value.replaceAll(/\s/g, ' ');
  }
}

function pattern(locale: string, options: Intl.DateTimeFormatOptions): string {
  const isTwelve = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  return dateParts(locale, options)
    .map((part) => letters(part, options, isTwelve))
    .join('');
}

function sign(locale: string, type: Intl.NumberFormatPartTypes, options: Intl.NumberFormatOptions = {}): string {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true, ...options }).formatToParts(-1_234_567.8);
  return parts.find((part) => part.type === type)?.value ?? '';
}

interface WeekInfo {
  firstDay: number;
}

/** 1 is Sunday, as the platform counts; engines count Monday as 1 and Sunday as 7. */
function firstDayOfWeek(locale: string): number {
  // A method in newer engines, a property in older ones.
  const info = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
  const first = (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 7;
  return (first % 7) + 1;
}

/** Whether the locale writes the currency after the amount (`1 200,00 €`) and a space before the percent sign. */
function isAfter(locale: string, type: 'currency' | 'percentSign', options: Intl.NumberFormatOptions): boolean {
  const parts = new Intl.NumberFormat(locale, options).formatToParts(1);
  return parts.at(-1)?.type === type && parts.some((part) => part.type === 'literal');
}

const short = { day: 'numeric', month: 'numeric', year: 'numeric' } as const;
const medium = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const minutes = { hour: 'numeric', minute: 'numeric' } as const;
const seconds = { ...minutes, second: 'numeric' } as const;

/** Modules of `@salesforce/i18n` that follow the locale, by name, each with how it is computed. */
const formats: Record<string, (locale: string) => string | number> = {
  'dateTime.shortDateFormat': (locale) => pattern(locale, short),
  'dateTime.mediumDateFormat': (locale) => pattern(locale, medium),
  'dateTime.longDateFormat': (locale) => pattern(locale, long),
  'dateTime.shortTimeFormat': (locale) => pattern(locale, minutes),
  'dateTime.mediumTimeFormat': (locale) => pattern(locale, seconds),
  'dateTime.shortDateTimeFormat': (locale) => `${pattern(locale, short)} ${pattern(locale, minutes)}`,
  'dateTime.mediumDateTimeFormat': (locale) => `${pattern(locale, medium)} ${pattern(locale, seconds)}`,
  'dateTime.longDateTimeFormat': (locale) => `${pattern(locale, long)} ${pattern(locale, seconds)}`,
  firstDayOfWeek,
  'number.decimalSeparator': (locale) => sign(locale, 'decimal'),
  'number.groupingSeparator': (locale) => sign(locale, 'group'),
  'number.minusSign': (locale) => sign(locale, 'minusSign'),
  'number.percentFormat': (locale) =>
    isAfter(locale, 'percentSign', { style: 'percent' }) ? '#,##0\u00a0%' : '#,##0%',
  'number.currencyFormat': (locale) =>
    isAfter(locale, 'currency', { style: 'currency', currency: 'USD' }) ? '#,##0.00\u00a0¤' : '¤#,##0.00',
};

/** Names that `localeFormat` knows. */
export const localeFormatNames = Object.keys(formats);

/**
 * One format of a locale.
 * @param name module below `@salesforce/i18n/`, one of `localeFormatNames`
 * @param locale BCP 47, such as `fr-FR`
 */
export function localeFormat(name: string, locale: string): string | number {
  const compute = formats[name];
  if (!compute) throw new Error(`No format of a locale is called ${name}.`);
  return compute(locale);
}
