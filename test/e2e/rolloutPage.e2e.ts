import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs, settled } from '@crm-adoption/page-host/fixtures';
import { personaOf, query, startDemo, type DemoOrg } from './demoOrg.ts';

/** The day on which the demo's clock stands. */
const TODAY = '2026-03-18';

let demo: DemoOrg;
let browser: Browser;

before(async () => {
  browser = await launchBrowser();
  demo = await startDemo(2);
});

after(async () => {
  await browser.close();
  await demo.close();
});

const open = (part: 'lead' | 'admin', path: string) =>
  openAs(browser, demo.running.url, personaOf(demo, part).token, path);
const rows = <T>(soql: string): Promise<T[]> => query<T>(demo.running.url, personaOf(demo, 'admin').token, soql);

/** Path of the page of a record, by its key in the template. */
async function pathOf(object: string, key: string): Promise<string> {
  const [row] = await rows<{ Id: string }>(`SELECT Id FROM ${object} WHERE ExternalKey__c = '${key}'`);
  assert.ok(row, `the demo has no ${key}`);
  return `/lightning/r/${object}/${row.Id}/view`;
}

/** Names of the related lists of the page that show no record. */
async function emptyLists(page: Page): Promise<string[]> {
  const empty: string[] = [];
  for (const list of await page.locator('shell-related-list:visible').all()) {
    if ((await list.locator('tbody tr').count()) === 0) empty.push((await list.innerText()).split('\n')[0] ?? '');
  }
  return empty;
}

test('no list of the rollout is empty after the seed, on none of its tabs', async () => {
  const { page, context, errors } = await open('admin', await pathOf('RolloutProject__c', 'DEMO'));
  const tabs = await page.locator('main').getByRole('tab').allInnerTexts();
  assert.ok(tabs.length >= 5, tabs.join());
  let lists = 0;
  for (const tab of tabs) {
    await page.locator('main').getByRole('tab', { name: tab, exact: true }).click();
    await settled(page);
    lists += await page.locator('shell-related-list:visible').count();
    assert.deepEqual(await emptyLists(page), [], tab);
  }
  assert.ok(lists >= 10, `${lists} lists`);
  assert.deepEqual(errors, []);
  await context.close();
});

test('every tab of the app leads to a page with something on it', async () => {
  const { page, context, errors } = await open('lead', '/lightning/page/home');
  const tabs = page.getByRole('navigation').first().getByRole('link');
  const paths = await tabs.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  assert.ok(paths.length >= 5, paths.join());
  await context.close();
  for (const path of paths) {
    const { page: opened, context: own } = await open('lead', path);
    assert.equal(await opened.getByRole('heading', { level: 1 }).count(), 1, path);
    assert.ok((await opened.locator('main').innerText()).trim().length > 60, path);
    await own.close();
  }
  assert.deepEqual(errors, []);
});

test('the lead takes a risk to the sponsor, who finds it among what is blocked', async () => {
  const { page, context } = await open('lead', await pathOf('RolloutRisk__c', 'DEMO:R:support'));
  await page.getByRole('button', { name: 'Porter au sponsor' }).click();
  const dialog = page.getByRole('dialog', { name: 'Porter au sponsor' });
  await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
  const [decision] = await rows<Record<string, unknown>>(
    "SELECT Name, Kind__c, Level__c, IsBlocking__c, RaisedOn__c FROM RolloutDecision__c WHERE Risk__r.ExternalKey__c = 'DEMO:R:support'",
  );
  const { Name: name, Kind__c: kind, Level__c: level, IsBlocking__c: blocks, RaisedOn__c: raised } = decision ?? {};
  assert.deepEqual([kind, level, blocks, raised], ['Blocker', 'Sponsor', true, TODAY]);
  await context.close();
  const list = await open('admin', '/lightning/o/RolloutDecision__c/list');
  await list.page.getByRole('combobox', { name: 'Select a list view' }).click();
  await list.page.getByRole('option', { name: /blocked/i }).click();
  await list.page.getByRole('link', { name: String(name) }).waitFor();
  await list.context.close();
});

test('the page of a function says what it gains, and nothing of the readiness of a manager', async () => {
  const { page, context } = await open('admin', await pathOf('RolloutGroup__c', 'DEMO:W:sales'));
  await page.getByText('What They Gain').first().waitFor();
  assert.equal(await page.getByText('The manager is not ready yet').count(), 0);
  assert.equal(await page.getByText('Coached On').count(), 0);
  await context.close();
});
