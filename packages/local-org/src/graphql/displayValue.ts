import type { SelectValue } from '../query/types.ts';
import type { FieldSchema } from '../schema/types.ts';

/** Reads that need formatting by the user's locale and zone. */
export interface DisplaySettings {
  /** Locale as on the user record (`en_US`). */
  locale: string;
  timeZone: string;
}

/**
 * The text a user sees for a value, or null where the platform leaves it to the raw value (text, booleans, ids).
 * Picklists are not shown here: their labels are texts of the org.
 * Percent fields hold 80 for 80 %.
 */
export function displayValue(field: FieldSchema, value: SelectValue, settings: DisplaySettings): string | null {
  if (value === null || typeof value === 'object') return null;
  const locale = settings.locale.replace('_', '-');
  const number = (options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: field.scale,
      maximumFractionDigits: field.scale,
      ...options,
    }).format(Number(value));
  switch (field.type) {
    case 'int':
    case 'double':
      return number({});
    case 'currency':
      return number({ style: 'currency', currency: 'USD' });
    case 'percent':
      return `${number({})}%`;
    case 'date':
      return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' }).format(
        new Date(`${String(value)}T00:00:00Z`),
      );
    case 'datetime':
      return new Intl.DateTimeFormat(locale, {
        dateStyle: 'short',
        timeStyle: 'short',
        timeZone: settings.timeZone,
      }).format(new Date(String(value)));
    default:
      return null;
  }
}
