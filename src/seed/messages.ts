import { Messages } from '@salesforce/core';
import type { Language } from '../org/languages.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What `seed` says. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'seed');

/** The words around a plan, in the language of the texts in it: who signs a plan reads all of it. */
export const PLAN_WORDS: Readonly<Record<Language, Messages<string>>> = {
  en: Messages.loadMessages('sf-plugin-adoption', 'seed.plan.en'),
  fr: Messages.loadMessages('sf-plugin-adoption', 'seed.plan.fr'),
};
