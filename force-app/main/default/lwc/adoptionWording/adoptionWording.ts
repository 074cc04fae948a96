import CURRENCY from '@salesforce/i18n/currency';
import LANG from '@salesforce/i18n/lang';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { LABELS } from './labels.ts';

/**
 * Numbers and dates follow the person's locale. Empty (pages outside an org), the browser's; of a locale of the platform
 * that is no language tag, such as `fr-FR-EURO`, the part that is one.
 */
function usable(tag: string): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return usable(tag.split(/[-_]/).slice(0, -1).join('-'));
  }
}

const locale = usable(LOCALE);

const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const wholeFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const tenthsFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const gainFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const changeFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
const moneyFormat = new Intl.NumberFormat(locale, {
  // An org without a currency of its own, as in tests, has none to write either.
  ...(/^[A-Z]{3}$/.test(CURRENCY) && { style: 'currency', currency: CURRENCY }),
  maximumFractionDigits: 0,
});
// Days have no time zone: as UTC midnight they are written as they are stored.
const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
const shortDayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const momentFormat = new Intl.DateTimeFormat(locale, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: TIME_ZONE || undefined,
});
// Its word for "and" stands among words of labels, so it follows their language.
const listFormat = new Intl.ListFormat(usable(LANG), { type: 'conjunction' });

/** Puts values into the numbered places of a label: `{0} of {1}`. */
export function fill(label: string, ...values: (string | number)[]): string {
  return label.replace(/\{(\d+)\}/g, (place, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? place : String(value);
  });
}

/** A share (0 to 1) as whole percent. */
export function percent(share: number): string {
  return percentFormat.format(share);
}

/** A whole number. */
export function whole(value: number): string {
  return wholeFormat.format(value);
}

/** A number with at most one decimal. */
export function tenths(value: number): string {
  return tenthsFormat.format(value);
}

/** An amount in the person's currency, without cents. */
export function money(value: number): string {
  return moneyFormat.format(value);
}

/** A value in the unit of its objective (`Unit__c`). */
export function measured(value: number, unit: string | null): string {
  switch (unit) {
    case 'Percent':
      return percent(value / 100);
    case 'Currency':
      return money(value);
    case 'Hours':
      return fill(LABELS.hours, tenths(value));
    case 'Days':
      return fill(LABELS.days, tenths(value));
    default:
      return tenths(value);
  }
}

/** A gain as it is shown: whole points, below one to one decimal. */
export function shownGain(value: number): number {
  return Math.abs(value) < 1 ? Math.round(value * 10) / 10 : Math.round(value);
}

/** A gain with its sign. */
export function gain(value: number): string {
  return gainFormat.format(shownGain(value));
}

/** A change in whole points with its sign. */
export function change(value: number): string {
  return changeFormat.format(value);
}

function utc(value: string): Date {
  return new Date(`${value}T00:00:00Z`);
}

/** A day (YYYY-MM-DD) in words; empty text for none. */
export function day(value: string | null): string {
  return value ? dayFormat.format(utc(value)) : '';
}

/** A day without its year. */
export function shortDay(value: string): string {
  return shortDayFormat.format(utc(value));
}

/** A moment (milliseconds since 1970) as day and time, in the person's own time zone. */
export function moment(value: number): string {
  return momentFormat.format(value);
}

/** "a, b, and c" in the reader's language. */
export function enumeration(items: readonly string[]): string {
  return listFormat.format(items);
}
