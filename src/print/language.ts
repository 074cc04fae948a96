import type { Connection } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { callerId } from '../org/caller.ts';
import { queryAll, soqlText } from '../org/soql.ts';
import { messages } from './messages.ts';

/** Languages that pages are written in. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Flag of the commands that write a page. @param dependsOn flags without which it would say nothing */
export function languageFlag(dependsOn: string[] = []) {
  const summary = messages.getMessage('flags.language.summary');
  return { language: Flags.option({ options: LANGUAGES, summary, dependsOn })() };
}

/** The language that the caller has chosen in the org, as far as pages are written in it; else English. */
export async function callerLanguage(connection: Connection): Promise<Language> {
  const [user] = await queryAll<{ LanguageLocaleKey: string }>(
    connection,
    `SELECT LanguageLocaleKey FROM User WHERE Id = ${soqlText(await callerId(connection))}`,
  );
  return LANGUAGES.find((language) => user?.LanguageLocaleKey.startsWith(language)) ?? 'en';
}
