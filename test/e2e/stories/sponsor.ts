import assert from 'node:assert/strict';
import { accessibilityViolations } from '@crm-adoption/page-host/fixtures';
import { tokenOf } from '../demoOrg.ts';
import { reviewPath, SAID, STUCK } from './lead.ts';
import { change, enter, rows, type Stage } from './stage.ts';

/** The sponsor of the demo, who works in English before this. */
const SPONSOR = 'Marion Keller';

/** The review that the lead held, on one page, in the words of who reads it. */
export async function sponsorReads(stage: Stage): Promise<void> {
  const [user] = await rows<{ Id: string }>(stage, `SELECT Id FROM User WHERE Name = '${SPONSOR}'`);
  await change(stage, 'User', user?.Id ?? '', { LanguageLocaleKey: 'fr', LocaleSidKey: 'fr_FR' });
  const { page, context, errors } = await enter(stage, tokenOf(stage.demo, SPONSOR), await reviewPath(stage));
  const text = await page.locator('c-adoption-review-sheet').innerText();
  assert.match(text, new RegExp(`Les décisions que nous vous demandons[^]*${STUCK}`));
  assert.match(text, /On continue. Tenue le 18 mars 2026./);
  assert.match(text, new RegExp(SAID));
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(errors, []);
  await context.close();
}
