import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, openAs } from '@crm-adoption/page-host/fixtures';
import { personaOf, query, startDemo, type DemoOrg } from './demoOrg.ts';

let demo: DemoOrg;
let browser: Browser;

before(async () => {
  browser = await launchBrowser();
  // The baseline and three of the four mirror weeks: the team view is not open yet.
  demo = await startDemo(4);
});

after(async () => {
  await browser.close();
  await demo.close();
});

describe('during the mirror weeks', () => {
  it('no row about a person exists, not even for an administrator', async () => {
    const { token } = personaOf(demo, 'admin');
    assert.equal((await query(demo.running.url, token, 'SELECT Id FROM AdoptionSnapshot__c')).length, 0);
    assert.equal((await query(demo.running.url, token, 'SELECT Id FROM AdoptionMetric__c')).length, 0);
    const groups = await query<{ WeekStart__c: string }>(
      demo.running.url,
      token,
      'SELECT WeekStart__c FROM GroupAdoption__c',
    );
    assert.equal(new Set(groups.map((row) => row.WeekStart__c)).size, 3);
  });

  it('the rep has their mirror, and reads that nobody else does', async () => {
    const { page, context } = await openAs(
      browser,
      demo.running.url,
      personaOf(demo, 'rep').token,
      '/lightning/n/CrmAdoptionMyScore',
    );
    await page
      .getByRole('img', { name: /^Score \d+ of 100$/ })
      .first()
      .waitFor();
    await page
      .getByText(/seen by you only/i)
      .first()
      .waitFor();
    await context.close();
  });

  it('the manager reads from when on the team view opens', async () => {
    const { page, context } = await openAs(
      browser,
      demo.running.url,
      personaOf(demo, 'manager').token,
      '/lightning/n/CrmAdoptionTeam',
    );
    const text = await page.locator('main').innerText();
    assert.match(text, /Mar 30, 2026/);
    await context.close();
  });
});
