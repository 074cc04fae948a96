/** Texts of the shell in the language of the logged-in person: `fr` for French, English for everyone else. */
import { analyticsTexts } from './catalogues/analytics.ts';
import { frameTexts } from './catalogues/frame.ts';
import { listTexts } from './catalogues/lists.ts';
import { recordTexts } from './catalogues/records.ts';
import { session } from './session.ts';

/** Every catalogue of the shell; a new part of it adds its own file. */
export const catalogues = [frameTexts, recordTexts, listTexts, analyticsTexts] as const;

const texts = {
  en: { ...frameTexts.en, ...recordTexts.en, ...listTexts.en, ...analyticsTexts.en },
  fr: { ...frameTexts.fr, ...recordTexts.fr, ...listTexts.fr, ...analyticsTexts.fr },
};

export type Language = keyof typeof texts;
export type TextKey = keyof (typeof texts)['en'];
/** Keys that have plural forms, without the form. */
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Name}.other` ? Name : never) : never;
export type Texts = Readonly<Record<TextKey, string>>;

/** Language of the texts for a session language such as `fr` or `en-US`. */
export function languageOf(sessionLanguage: string): Language {
  return /^fr\b/i.test(sessionLanguage) ? 'fr' : 'en';
}

/** All texts in the person's language, for templates: `texts = pageTexts();` and `{texts.close}`. */
export function pageTexts(language = languageOf(session().language)): Texts {
  return texts[language];
}

/** Puts values in the places of `{0}`, `{1}` ...; numbers are written as the person's locale does. */
export function fill(pattern: string, values: readonly (string | number)[], locale = session().locale): string {
  return pattern.replaceAll(/\{(\d+)\}/g, (place, index: string) => {
    const value = values[Number(index)];
    if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
    return value ?? place;
  });
}

/** One text in the person's language with its values. */
export function text(key: TextKey, ...values: (string | number)[]): string {
  const pattern = pageTexts()[key];
  return values.length > 0 ? fill(pattern, values) : pattern;
}

/** A text about a number of things in the plural form of the person's language; `{0}` is the number. */
export function counted(key: CountedKey, count: number, ...values: (string | number)[]): string {
  // Not every plural category has a text of its own: French "many" (a million) reads as the general form here.
  const category = new Intl.PluralRules(languageOf(session().language)).select(count);
  return text(`${key}.${category === 'one' ? 'one' : 'other'}`, count, ...values);
}
