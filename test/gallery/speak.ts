/** Lets a person of the demo work in a language, and with them the texts that the rollout's template brings. */
import type { LocalOrg } from '@crm-adoption/local-org';
import { loadTemplate } from '../../src/template/load.ts';

const SETTINGS = { en: ['en_US', 'en_US'], fr: ['fr', 'fr_FR'] } as const;

/** @param username whose page is shown */
export async function speak({ db }: LocalOrg, username: string, language: 'en' | 'fr'): Promise<void> {
  const { signals } = await loadTemplate('b2b-sme', language);
  for (const signal of signals) {
    const texts = [signal.name, signal.decision, signal.readers, signal.benefitToRep, signal.howToFix];
    db.prepare(
      `UPDATE "AdoptionSignal__c" SET "Name" = ?, "Decision__c" = ?, "Readers__c" = ?, "BenefitToRep__c" = ?,
       "HowToFix__c" = ? WHERE "Key__c" = ?`,
    ).run(...texts.map((text) => text ?? null), signal.key);
  }
  const [spoken, formats] = SETTINGS[language];
  db.prepare(`UPDATE "User" SET "LanguageLocaleKey" = ?, "LocaleSidKey" = ? WHERE "Username" = ?`).run(
    spoken,
    formats,
    username,
  );
}
