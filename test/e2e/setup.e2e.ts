/** A manager fills in readiness and the team view opens; an administrator finds and mends a broken signal. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { logIn } from '@crm-adoption/demo';
import { launchBrowser, openAs, settled } from '@crm-adoption/page-host/fixtures';
import type { Browser, Page } from 'playwright-core';
import { measure } from '../../src/measure/measure.ts';
import { type DemoOrg, personaOf, query, startDemo, tokenOf } from './demoOrg.ts';

/** A manager of the demo who was not coached yet. */
const MANAGER = 'Summer Sewald';
/** The demo stands still on the Wednesday after this Monday. */
const WEEK = '2026-03-16';
const DAY = '2026-03-18';

let demo: DemoOrg;
let browser: Browser;

before(async () => {
  browser = await launchBrowser();
  demo = await startDemo();
});

after(async () => {
  await browser.close();
  await demo.close();
});

async function choose(page: Page, question: string, answer: string): Promise<void> {
  const group = page.locator('lightning-radio-group').filter({ hasText: question });
  await group.getByText(answer, { exact: true }).click();
}

describe('readiness in place', () => {
  it('opens the team view with the next measure, once the manager is ready and coached', async () => {
    const { url, org } = demo.running;
    const token = tokenOf(demo, MANAGER);
    const { page, context, errors } = await openAs(browser, url, token, '/lightning/n/CrmAdoptionTeam');
    await page.getByText('To work on first: Knowledge').waitFor();
    await choose(page, 'I know how to lead my team through it.', '4');
    await choose(page, 'I can use the CRM in my daily work.', '5');
    await page.getByLabel('I was coached on').fill('Mar 17, 2026');
    await page.getByLabel('I was coached on').press('Tab');
    await page.getByText('You are ready. The team view opens').waitFor();
    await page.locator('c-adoption-readiness').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const admin = await logIn(url, personaOf(demo, 'admin').token, org.apiVersion);
    const [project] = await query<{ ExternalKey__c: string }>(
      url,
      token,
      'SELECT ExternalKey__c FROM RolloutProject__c',
    );
    const request = { project: project?.ExternalKey__c ?? '', week: WEEK, today: DAY, dryRun: false };
    await measure(admin, request);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('heading', { name: 'Talks this week' }).waitFor();
    await settled(page);
    assert.deepEqual(errors, []);
    await context.close();
  });
});

describe('a broken signal', () => {
  it('is found by the administrator, mended in place, and new until it is agreed again', async () => {
    const { url, org } = demo.running;
    org.db.exec(`UPDATE "AdoptionSignal__c" SET "Pass__c" = '{"Acount":{"ne":null}}' WHERE "Key__c" = 'deal-account'`);
    const { page, context, errors } = await openAs(
      browser,
      url,
      personaOf(demo, 'admin').token,
      '/lightning/n/CrmAdoptionSetup',
    );
    const signal = page.locator('c-adoption-setup-signal').filter({ hasText: 'Acount is not in this org' });
    await signal.getByRole('button', { name: 'Edit' }).click();
    const pass = signal.getByRole('group', { name: 'What is well kept' });
    await pass.getByRole('combobox', { name: 'Field 1' }).click();
    await pass.getByRole('option', { name: 'AccountId', exact: true }).click();
    await signal.getByText('well kept (').first().waitFor();
    await signal.getByRole('button', { name: 'Save the filters' }).click();
    await page.locator('c-adoption-setup-signal').filter({ hasText: 'Acount' }).waitFor({ state: 'detached' });
    await settled(page);
    assert.deepEqual(errors, []);
    await context.close();
  });
});
