import type { DatabaseSync } from 'node:sqlite';
import type { LocalOrg } from '../org.ts';
import { worded } from './refusalWords.ts';

/** Types that an org has only while Translation Workbench is on. */
export const TRANSLATION_TYPES: ReadonlySet<string> = new Set(['Translations', 'CustomObjectTranslation']);

/** What the platform answers to a component of a feature that is off: https://github.com/forcedotcom/cli/issues/1272. */
export function notAvailable(): string {
  return worded(
    'Not available for deploy for this organization',
    'Indisponible pour le déploiement de cette organisation',
  );
}

/** Languages of Translation Workbench, in alphabetical order; none while it is off. */
export function translationLanguages({ db }: LocalOrg): string[] {
  const rows = db.prepare('SELECT "language" FROM local_translation_language ORDER BY "language"').all();
  return rows.map((row) => String(row['language']));
}

/** Turns Translation Workbench on with these languages, or off without any. What was deployed before stays. */
export function setTranslationLanguages(db: DatabaseSync, languages: readonly string[]): void {
  db.exec('DELETE FROM local_translation_language');
  const insert = db.prepare('INSERT OR IGNORE INTO local_translation_language ("language") VALUES (?)');
  for (const language of languages) insert.run(language);
}

/** Whether a translation (`fr`, `Voyage__c-fr`) may be deployed. */
export function takesTranslation(org: LocalOrg, fullName: string): boolean {
  return translationLanguages(org).includes(fullName.slice(fullName.lastIndexOf('-') + 1));
}
