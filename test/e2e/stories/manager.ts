import assert from 'node:assert/strict';
import { readDataset } from '@crm-adoption/demo';
import { settled } from '@crm-adoption/page-host/fixtures';
import type { Page } from 'playwright-core';
import { query, tokenOf } from '../demoOrg.ts';
import { enter, measureWeek, type Stage } from './stage.ts';

/** A manager of the demo who was not coached yet. */
const MANAGER = 'Summer Sewald';
const TEAM = readDataset()
  .agents.filter(({ manager }) => manager === MANAGER)
  .map((agent) => agent.sales_agent);

async function answer(page: Page, question: string, points: string): Promise<void> {
  const group = page.locator('lightning-radio-group').filter({ hasText: question });
  await group.getByText(points, { exact: true }).click();
}

/** Nobody is shown before the manager is ready and coached; the next measure shows the team. */
export async function managerGetsReady(stage: Stage): Promise<void> {
  const { demo } = stage;
  const token = tokenOf(demo, MANAGER);
  const weeks = (): Promise<unknown[]> => query(demo.running.url, token, 'SELECT Id FROM AdoptionSnapshot__c');
  const { page, context, errors } = await enter(stage, token, '/lightning/n/CrmAdoptionTeam');
  const named = async (): Promise<string[]> => {
    const text = await page.locator('main').innerText();
    return TEAM.filter((name) => text.includes(name));
  };
  // Whom to turn to stands there, and nobody of the team.
  assert.match(await page.locator('main').innerText(), /Camille Laurent/);
  assert.deepEqual([await named(), await weeks()], [[], []]);

  await page.getByText('To work on first: Knowledge').waitFor();
  await answer(page, 'I know how to lead my team through it.', '4');
  await answer(page, 'I can use the CRM in my daily work.', '5');
  await page.getByLabel('I was coached on').fill('Mar 17, 2026');
  await page.getByLabel('I was coached on').press('Tab');
  await page.getByText('You are ready. The team view opens').waitFor();
  await page.locator('c-adoption-readiness').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  assert.deepEqual(await named(), []);

  await measureWeek(stage);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByRole('heading', { name: 'Talks this week' }).waitFor();
  await settled(page);
  assert.deepEqual((await named()).sort(), [...TEAM].sort());
  assert.deepEqual(errors, []);
  await context.close();
}
