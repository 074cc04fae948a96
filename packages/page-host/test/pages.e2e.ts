import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { createRecord, readRecord, type RunningOrg, startLocalOrg, updateRecord } from '@crm-adoption/local-org';
import type { DeployedOrg } from './deployedOrg.ts';
import { deployedOrg } from './deployedOrg.ts';
import type { Window } from './fixtures/browser.ts';
import { pageHost } from '../src/plugin.ts';
import { accessibilityViolations, keepToasts, launchBrowser, openAs, settled, viewports } from './fixtures/browser.ts';

let browser: Browser;
let running: RunningOrg;
let deployed: DeployedOrg;
let opportunity: string;

before(async () => {
  browser = await launchBrowser();
  deployed = deployedOrg();
  const { org, token } = deployed;
  const session = org.session(token);
  assert.ok(session);
  createRecord(org, session, 'Account', { Name: 'Betatech' });
  const AccountId = createRecord(org, session, 'Account', { Name: "Acme & Sons' <b>" });
  const values = { Name: '200 widgets', StageName: 'Prospecting', CloseDate: '2026-04-01', Amount: 1200, AccountId };
  opportunity = createRecord(org, session, 'Opportunity', values);
  for (let number = 0; number < 60; number += 1) {
    createRecord(org, session, 'Opportunity', {
      Name: `Deal ${number}`,
      StageName: 'Prospecting',
      CloseDate: '2026-04-01',
    });
  }
  running = await startLocalOrg({ org, pages: pageHost });
});

after(async () => {
  await browser.close();
  await running.close();
  deployed.org.close();
});

const open = (path: string, viewport = viewports.desktop as { width: number; height: number }): Promise<Window> =>
  openAs(browser, running.url, deployed.token, path, viewport);
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const recordPath = (): string => `/lightning/r/Opportunity/${opportunity}/view`;

// Each size and each design once: what a design changes does not hang on the size.
for (const [size, theme] of [
  ['phone', 'slds1'],
  ['desktop', 'slds2'],
] as const) {
  const viewport = viewports[size];
  test(`app, list and record pages are accessible and fit: ${size}, ${theme}`, async () => {
    for (const path of ['/lightning/n/Start', '/lightning/o/Opportunity/list', recordPath()]) {
      const { page, context, errors, outside } = await open(`${path}?theme=${theme}`, viewport);
      assert.deepEqual(await accessibilityViolations(page), [], path);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width, path);
      assert.deepEqual([errors, outside], [[], []], path);
      await context.close();
    }
  });
}

test('the deployed component shows the deployed label, field name and the person', async () => {
  const { page, context } = await open('/lightning/');
  await page.getByText(/R&D team,Name,005/).waitFor();
  await page.waitForURL(`${running.url}/lightning/n/Start`);
  assert.equal(await page.title(), 'Start here | Lightning Experience');
  await context.close();
});

test('a record is fixed in place, and back is where one came from', async () => {
  const { page, context } = await open('/lightning/o/Opportunity/list');
  await keepToasts(page);
  await page.getByText('50+ items, sorted by Name').waitFor();
  await page.getByRole('link', { name: '200 widgets' }).click();
  await page.getByRole('button', { name: 'Edit Next Step' }).click();
  await page.getByLabel('Next Step').fill('Send the offer');
  await page.getByRole('combobox', { name: 'Account' }).click();
  await page.getByRole('option', { name: 'Betatech' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('status').getByText('200 widgets was saved.').waitFor();
  await page.getByRole('link', { name: 'Betatech' }).waitFor();
  const session = deployed.org.session(deployed.token);
  assert.ok(session);
  assert.equal(readRecord(deployed.org, session, 'Opportunity', opportunity)['NextStep'], 'Send the offer');
  await page.getByRole('status').getByRole('button', { name: 'Close' }).click();
  assert.equal(await page.getByRole('status').getByText('was saved').count(), 0);
  await page.goBack();
  await heading(page, 'All').waitFor();
  await context.close();
});

test('what is read again while a person types does not replace what they typed', async () => {
  const { page, context } = await open(recordPath());
  await page.getByRole('button', { name: 'Edit Description' }).click();
  await page.getByLabel('Description').fill('Typed on the page');
  const session = deployed.org.session(deployed.token);
  assert.ok(session);
  updateRecord(deployed.org, session, 'Opportunity', opportunity, { Description: 'Written elsewhere' });
  await page.getByLabel('Subject').fill('Visit');
  await page.getByRole('button', { name: 'Log activity' }).click();
  await page.getByRole('link', { name: 'Visit' }).waitFor();
  await settled(page);
  assert.equal(await page.getByLabel('Description').inputValue(), 'Typed on the page');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByText('Written elsewhere').waitFor();
  await context.close();
});

test('an answer that comes late does not replace the page one went on to', async () => {
  const missing = '006000000000999AAA';
  const { page, context } = await open(recordPath());
  const { promise: isLate, resolve: letAnswer } = Promise.withResolvers<void>();
  await page.route(`**/sobjects/Opportunity/${missing}`, async (route) => {
    await isLate;
    await route.continue();
  });
  const asked = page.waitForRequest(`**/sobjects/Opportunity/${missing}`);
  await page.evaluate((path) => {
    const link = document.createElement('a');
    link.href = path;
    // The page opens inside the shell only for a link of its own.
    document.querySelector('shell-app')?.append(link);
    link.click();
  }, `/lightning/r/Opportunity/${missing}/view`);
  const answer = (await asked).response();
  await page.goBack();
  await heading(page, '200 widgets').waitFor();
  letAnswer();
  assert.equal((await answer)?.status(), 404);
  await settled(page);
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.equal(await heading(page, '200 widgets').count(), 1);
  await context.close();
});

test('what the org refuses is said at the field, and the form stays open', async () => {
  const { page, context } = await open(recordPath());
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Probability (%)').fill('12345');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const input = page.locator('shell-record-field', { has: page.getByLabel('Probability (%)') });
  await input.getByText(/value outside of valid range|too large|range/i).waitFor();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  assert.equal(await page.getByLabel('Probability (%)').count(), 0);
  await context.close();
});

test('an activity is logged today, completed and related to the record', async () => {
  const { page, context } = await open(recordPath());
  await page.getByLabel('Subject').fill('Call with the buyer');
  await page.getByRole('button', { name: 'Log activity' }).click();
  await page.getByRole('link', { name: 'Call with the buyer' }).waitFor();
  const sql = 'SELECT "Status", "WhatId", "ActivityDate" FROM "Task" WHERE "Subject" = ?';
  const task = deployed.org.db.prepare(sql).get('Call with the buyer') as Record<string, unknown>;
  const today = deployed.org.clock.now().toISOString().slice(0, 10);
  assert.deepEqual({ ...task }, { Status: 'Completed', WhatId: opportunity, ActivityDate: today });
  await context.close();
});

test('the app launcher and the search work by keyboard', async () => {
  const { page, context } = await open('/lightning/n/Start');
  const launcher = page.getByRole('button', { name: 'App Launcher' });
  await launcher.press('Enter');
  await page.getByRole('link', { name: 'Contacts' }).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('link', { name: 'Contacts' }).count(), 0);
  await page.getByRole('searchbox').fill("Sons' <b>");
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: "Acme & Sons' <b>" }).press('Enter');
  await heading(page, "Acme & Sons' <b>").waitFor();
  await context.close();
});

test('on a phone the tabs are behind a button', async () => {
  const { page, context } = await open('/lightning/n/Start', viewports.phone);
  const tab = page.getByRole('link', { name: 'Opportunities' });
  assert.equal(await tab.isVisible(), false);
  await page.getByRole('button', { name: 'Show navigation' }).click();
  await tab.click();
  await heading(page, 'All').waitFor();
  await context.close();
});

test('pages that are not there or not allowed say so', async () => {
  const { page, context } = await open('/lightning/n/Hidden');
  await page
    .getByRole('alert')
    .getByText(/permission set/)
    .waitFor();
  await page.goto(`${running.url}/lightning/r/Opportunity/006000000000999AAA/view`);
  await page.getByRole('alert').waitFor();
  await page.goto(`${running.url}/lightning/setup/Home`);
  await page.getByText('There is no page at this address').waitFor();
  await context.close();
});
