import { Messages } from '@salesforce/core';
import type { Language } from './language.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** Where numbers and days are written as in the language; English as most of the world writes days. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** The words of one kind of sheet in one language: `messages/print.<sheet>.<language>.md`, and numbers and days. */
export class Words {
  public readonly language: Language;
  public readonly currency: string | null;
  private readonly locale: string;
  private readonly messages: Messages<string>;

  /** @param currency ISO 4217 code of the currency that amounts are in; null where it is not known */
  public constructor(sheet: 'charter' | 'report' | 'review', language: Language, currency: string | null = null) {
    this.language = language;
    this.currency = currency;
    this.locale = LOCALES[language];
    this.messages = Messages.loadMessages('sf-plugin-adoption', `print.${sheet}.${language}`);
  }

  public text(key: string, ...values: readonly (string | number)[]): string {
    return this.messages.getMessage(key, [...values]);
  }

  /** The text for one or for many (`key.one`, `key.many`), whose first value is the number. */
  public count(key: string, number: number, ...values: readonly (string | number)[]): string {
    // In French, zero is singular, too.
    const form = new Intl.PluralRules(this.locale).select(number) === 'one' ? 'one' : 'many';
    return this.text(`${key}.${form}`, this.number(number), ...values);
  }

  /** A day (YYYY-MM-DD) as "30 Nov 2026". */
  public day(day: string): string {
    // On one line: a day that is torn apart is hard to find in a table.
    return this.dateOf(day, { day: 'numeric', month: 'short', year: 'numeric' }).replaceAll(' ', '\u00a0');
  }

  /** The month of a day. */
  public month(day: string): string {
    return this.dateOf(day, { month: 'long', year: 'numeric' });
  }

  /** A number with at most one decimal. */
  public number(value: number): string {
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 }).format(value);
  }

  /** An amount in whole units of its currency. */
  public amount(value: number): string {
    const { currency } = this;
    const money = currency === null ? {} : ({ style: 'currency', currency } as const);
    return new Intl.NumberFormat(this.locale, { ...money, maximumFractionDigits: 0 }).format(value);
  }

  /** Percent (0 to 100). */
  public percent(value: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 0 }).format(value / 100);
  }

  /** Several things in one sentence: "a, b and c". */
  public list(values: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(values);
  }

  private dateOf(day: string, style: Intl.DateTimeFormatOptions): string {
    // Days have no time zone: as UTC midnight they are written as they are stored.
    return new Intl.DateTimeFormat(this.locale, { ...style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  }
}
