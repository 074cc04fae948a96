import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { catalogues } from '@crm-adoption/page-host';
import { accessibilityViolations, launchBrowser, openAs } from '@crm-adoption/page-host/fixtures';
import type { DemoOrg } from './demoOrg.ts';
import { personaOf, query, startDemo } from './demoOrg.ts';

/** Words that are the same in both languages, names of things, and list view names, which no org translates. */
const SHARED = new Set([
  'Plan',
  'Phase',
  'Signal',
  'Sponsor',
  'Budget',
  'Impact',
  'Cause',
  'Description',
  'Date',
  'Manager',
]);

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

/** English texts of the shell that have another text in French, and English labels of fields of the package. */
async function englishTexts(): Promise<Set<string>> {
  const shell = catalogues.flatMap(({ en, fr }) =>
    Object.entries(en).flatMap(([key, text]) => (text === (fr as Record<string, string>)[key] ? [] : text)),
  );
  const { url } = demo.running;
  const { token } = personaOf(demo, 'admin');
  const objects = ['RolloutProject__c', 'RolloutObjective__c', 'RolloutGroup__c', 'Irritant__c'];
  const described = await Promise.all(
    objects.map(async (object) => {
      const answer = await fetch(`${url}/services/data/v67.0/sobjects/${object}/describe`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return (await answer.json()) as { label: string; labelPlural: string; fields: { label: string }[] };
    }),
  );
  const labels = described.flatMap(({ label, labelPlural, fields }) => [
    label,
    labelPlural,
    ...fields.map((field) => field.label),
  ]);
  return new Set([...shell, ...labels].filter((text) => !SHARED.has(text) && !/^Irritants?$/.test(text)));
}

async function shownTexts(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').innerText()).split(/\n|\t/);
  return lines.map((line) => line.trim()).filter(Boolean);
}

test('pages of a person who works in French have no English text of ours', async () => {
  const english = await englishTexts();
  const { url } = demo.running;
  const { token } = personaOf(demo, 'lead');
  const idOf = async (object: string): Promise<string> =>
    (await query<{ Id: string }>(url, token, `SELECT Id FROM ${object} ORDER BY Name LIMIT 1`))[0]?.Id ?? '';
  const named = await query<{ Name: string }>(url, token, 'SELECT Name FROM RolloutGroup__c');
  const groups = new Set(named.map(({ Name }) => Name));
  const paths = [
    '/lightning/page/home',
    '/lightning/o/RolloutProject__c/list',
    `/lightning/r/RolloutProject__c/${await idOf('RolloutProject__c')}/view`,
    `/lightning/r/RolloutObjective__c/${await idOf('RolloutObjective__c')}/view`,
    `/lightning/r/RolloutGroup__c/${await idOf('RolloutGroup__c')}/view`,
  ];
  for (const path of paths) {
    const { page, context, errors } = await openAs(browser, url, token, path);
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
    const found = (await shownTexts(page)).filter((line) => english.has(line));
    // Names of list views and of records are not translated on the platform either.
    assert.deepEqual(
      found.filter((line) => line !== 'All' && !groups.has(line)),
      [],
      path,
    );
    assert.deepEqual(await accessibilityViolations(page), [], path);
    assert.deepEqual(errors, [], path);
    await context.close();
  }
});

test('dates, numbers and currency are written the French way', async () => {
  const { url } = demo.running;
  const { token } = personaOf(demo, 'lead');
  const [project] = await query<{ Id: string }>(url, token, 'SELECT Id FROM RolloutProject__c LIMIT 1');
  const { page, context } = await openAs(browser, url, token, `/lightning/r/RolloutProject__c/${project?.Id}/view`);
  const shown = async (): Promise<string> =>
    (await page.locator('main').innerText()).replaceAll(/[\u00a0\u202f]/g, ' ');
  await page.getByRole('tab', { name: 'Détails' }).click();
  await page.getByText('12 janv. 2026').filter({ visible: true }).first().waitFor();
  await page.getByRole('tab', { name: 'Argent' }).click();
  await page.getByText('Retour sur trois ans attendu').waitFor();
  assert.match(await shown(), /65 080,00/);
  await context.close();
});
