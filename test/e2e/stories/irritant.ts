import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessibilityViolations, viewports } from '@crm-adoption/page-host/fixtures';
import { personaOf } from '../demoOrg.ts';
import { enter, rows, type Stage } from './stage.ts';

const PAGE = '/lightning/n/CrmAdoptionIrritants';
const LINE = 'The map of my customers is gone';
const ANSWER = 'It is back since this morning. Sorry.';

const card = (page: Page): Locator => page.locator('c-adoption-irritant-card').filter({ hasText: LINE });

function column(page: Page, heading: RegExp): Locator {
  return page.locator('section.column').filter({ has: page.getByRole('heading', { level: 3, name: heading }) });
}

/** The lead, in French, takes it up and answers in place. */
async function leadAnswers(stage: Stage): Promise<void> {
  const { page, context, errors } = await enter(stage, personaOf(stage.demo, 'lead').token, PAGE);
  await card(page).getByRole('button', { name: 'Je m’en occupe' }).click();
  await column(page, /^En cours \(1\)/)
    .getByText(LINE)
    .waitFor();
  await card(page).getByRole('button', { name: 'Répondre', exact: true }).click();
  await card(page).getByRole('textbox').fill(ANSWER);
  await card(page).getByRole('button', { name: 'Publier la réponse' }).click();
  await column(page, /^Avec réponse/)
    .getByText(ANSWER)
    .waitFor();
  assert.deepEqual(errors, []);
  await context.close();
}

/** Said on the phone in one line, and answered where it was said. */
export async function repIsHeard(stage: Stage): Promise<void> {
  const rep = personaOf(stage.demo, 'rep').token;
  const { page, context, errors } = await enter(stage, rep, PAGE, viewports.phone);
  await page.getByLabel('What is in your way?').fill(LINE);
  await page.getByText('Knowledge', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Say it' }).dblclick();
  await page.getByText('Filed. You have an answer within five working days.').waitFor();
  assert.equal(await page.getByLabel('What is in your way?').inputValue(), '');
  assert.equal(await column(page, /^New/).locator('c-adoption-irritant-card').filter({ hasText: LINE }).count(), 1);
  assert.equal(await page.getByRole('button', { name: 'Answer', exact: true }).count(), 0);
  assert.deepEqual(await accessibilityViolations(page), []);

  await leadAnswers(stage);

  await page.getByRole('button', { name: 'Refresh' }).click();
  await column(page, /^Answered/)
    .getByText(ANSWER)
    .waitFor();
  assert.equal((await rows(stage, `SELECT Id FROM Irritant__c WHERE Name = '${LINE}'`)).length, 1);
  assert.deepEqual(errors, []);
  await context.close();
}
