import { Messages } from '@salesforce/core';
import type { Language } from '../schema.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** The words of an outline, in the language of the template that it tells of. */
export const OUTLINE_WORDS: Readonly<Record<Language, Messages<string>>> = {
  en: Messages.loadMessages('sf-plugin-adoption', 'outline.en'),
  fr: Messages.loadMessages('sf-plugin-adoption', 'outline.fr'),
};

/** Says a text of the outline with values in its places. */
export type Say = (key: string, ...values: (string | number)[]) => string;

/** The words of one language. */
export function wordsIn(language: Language): Say {
  return (key, ...values) => OUTLINE_WORDS[language].getMessage(key, values);
}
