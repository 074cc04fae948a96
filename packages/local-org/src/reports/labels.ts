import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { RawValue } from './rows.ts';
import { bcp47, dayLabel, type Viewpoint } from './granularity.ts';

/** What stands for a value that is not there. */
const BLANK = '-';

/** Currency of the org; it has one only. */
export const CURRENCY = 'USD';

/** How a number is written. */
export interface NumberStyle {
  type: 'number' | 'currency' | 'percent';
  scale: number;
}

/** The style of a number field. */
export function styleOf(field: FieldSchema): NumberStyle {
  const type = field.type === 'currency' || field.type === 'percent' ? field.type : 'number';
  return { type, scale: field.type === 'int' ? 0 : field.scale };
}

/** A number as the person reads it; percents are whole numbers (80 is 80 %). */
export function numberLabel(value: number | null, { type, scale }: NumberStyle, { locale }: Viewpoint): string {
  if (value === null) return BLANK;
  const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
  if (type === 'currency') {
    return new Intl.NumberFormat(bcp47(locale), { ...digits, style: 'currency', currency: CURRENCY }).format(value);
  }
  if (type === 'percent') {
    return new Intl.NumberFormat(bcp47(locale), { ...digits, style: 'percent' }).format(value / 100);
  }
  return new Intl.NumberFormat(bcp47(locale), digits).format(value);
}

/** A field with the object that holds it. */
export interface FieldPlace {
  object: ObjectSchema;
  field: FieldSchema;
}

/** Texts that depend on the person's language. */
export interface ValueWords {
  picklistLabel(object: ObjectSchema, field: FieldSchema, value: string): string;
}

/** A value of a field as the person reads it. */
export function valueLabel(
  { object, field }: FieldPlace,
  raw: RawValue,
  viewpoint: Viewpoint,
  words: ValueWords,
): string {
  const { value, name } = raw;
  if (value === null || value === '') return BLANK;
  if (name !== null) return name;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberLabel(value, styleOf(field), viewpoint);
  switch (field.type) {
    case 'date':
      return dayLabel(value, viewpoint);
    case 'datetime':
      return new Intl.DateTimeFormat(bcp47(viewpoint.locale), {
        timeZone: viewpoint.timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      }).format(new Date(value));
    case 'picklist':
    case 'multipicklist':
      return words.picklistLabel(object, field, value);
    default:
      return value;
  }
}
