import { offersTranslations, readOrgKind } from '../../deploy/inOrg.ts';
import { queryBatch, recordsOf } from '../../org/queryBatch.ts';
import type { Check, OrgFacts } from '../facts.ts';
import { finding, listed } from '../findings.ts';

/** Languages in which the package has texts. */
const [ENGLISH, FRENCH] = ['en', 'fr'];

function languageOf(locale: string): string {
  return locale.split('_')[0] ?? locale;
}

/** Whether people read the package in their own language, and French where they have it. */
export const languages: Check<OrgFacts> = {
  name: 'languages',
  async run(facts) {
    const { idQuery } = await facts.measured();
    const [organization, users] = await queryBatch(facts.connection, [
      'SELECT LanguageLocaleKey FROM Organization',
      `SELECT LanguageLocaleKey, COUNT(Id) n FROM User WHERE Id IN (${idQuery}) GROUP BY LanguageLocaleKey`,
    ]);
    const spoken = [...recordsOf(organization), ...recordsOf(users)] as { LanguageLocaleKey: string }[];
    const found = new Set(spoken.map(({ LanguageLocaleKey: locale }) => languageOf(locale)));
    const others = [...found].filter((language) => language !== ENGLISH && language !== FRENCH).sort();
    const isFrenchMissing = found.has(FRENCH) && !(await hasFrench(facts));
    return [
      ...(others.length > 0 ? [finding('language-other', { what: [listed(others)] })] : []),
      ...(isFrenchMissing ? [finding('french-missing', { command: [] })] : []),
    ];
  },
};

/** Without Translation Workbench an org has no translations to list. */
async function hasFrench(facts: OrgFacts): Promise<boolean> {
  return (
    offersTranslations(await readOrgKind(facts.connection)) && (await facts.components('Translations')).has(FRENCH)
  );
}
