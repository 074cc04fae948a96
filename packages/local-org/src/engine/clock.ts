import type { Clock } from '../org.ts';

/** Runs with the machine's clock until it is set. */
export class SettableClock implements Clock {
  #instant: Date | undefined;

  public constructor(instant?: Date) {
    this.#instant = instant;
  }

  public get isSet(): boolean {
    return this.#instant !== undefined;
  }

  public now(): Date {
    return new Date(this.#instant ?? Date.now());
  }

  public set(instant: Date | undefined): void {
    this.#instant = instant === undefined ? undefined : new Date(instant);
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone, 'YYYY-MM-DD'. */
export function dayIn(instant: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(instant);
}
