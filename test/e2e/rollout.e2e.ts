/** A lead steers from the Rollout page: revises a target, takes a risk to the sponsor, opens the review and prints it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, openAs, settled } from '@crm-adoption/page-host/fixtures';
import { personaOf, query, startDemo, tokenOf, type DemoOrg } from './demoOrg.ts';

const PAGE = '/lightning/n/CrmAdoptionRollout';
/** The sponsor of the demo, who reads and edits nothing. */
const SPONSOR = 'Marion Keller';

let demo: DemoOrg;
let browser: Browser;

before(async () => {
  browser = await launchBrowser();
  demo = await startDemo(7);
});

after(async () => {
  await browser.close();
  await demo.close();
});

const rows = <T>(soql: string): Promise<T[]> => query<T>(demo.running.url, personaOf(demo, 'admin').token, soql);

/** Requests of GraphQL that a page sends from now on. */
function counted(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) count += 1;
  });
  return () => count;
}

test('a lead revises a target with a reason and takes a risk to the sponsor, in place', async () => {
  const { page, context, errors } = await openAs(browser, demo.running.url, personaOf(demo, 'lead').token, PAGE);
  const objective = page.locator('c-adoption-objective-item').filter({ hasText: 'Next step known' });
  await objective.getByRole('button', { name: 'Réviser la cible' }).click();
  await objective.getByRole('spinbutton', { name: 'Nouvelle cible' }).fill('70');
  await objective.getByRole('button', { name: 'Enregistrer la révision' }).click();
  await objective.getByText('Dites pourquoi, en dix caractères ou plus.').waitFor();
  const reason = 'La deuxième vague commence en avril.';
  await objective.getByRole('textbox', { name: 'Pourquoi change-t-elle' }).fill(reason);
  await objective.getByRole('button', { name: 'Enregistrer la révision' }).click();
  await objective.getByText(reason).waitFor();
  const [revision] = await rows<{ NewTarget__c: number; Reason__c: string }>(
    "SELECT NewTarget__c, Reason__c FROM ObjectiveRevision__c WHERE Objective__r.Name = 'Next step known'",
  );
  assert.deepEqual([revision?.NewTarget__c, revision?.Reason__c], [70, reason]);
  const asked = counted(page);
  const risk = page.locator('c-adoption-owed-item').filter({ hasText: 'Freed time is not freed' });
  await risk.getByRole('button', { name: 'Porter au sponsor' }).click();
  await risk.filter({ hasText: 'Action en retard' }).getByText('Le sponsor s’en occupe déjà.').waitFor();
  await settled(page);
  assert.equal(asked(), 3, 'one reading after a write');
  const raised = await rows<{ Level__c: string; Kind__c: string }>(
    "SELECT Level__c, Kind__c FROM RolloutDecision__c WHERE Risk__r.Name = 'Freed time is not freed' AND DecidedOn__c = null",
  );
  assert.deepEqual(
    raised.map(({ Level__c: level, Kind__c: kind }) => [level, kind]),
    [['Sponsor', 'Blocker']],
  );
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a lead opens the review and prints it on one page; the sponsor reads what they may', async () => {
  const [review] = await rows<{ Id: string }>(
    'SELECT Id FROM RolloutReview__c WHERE HeldOn__c != null AND FiguresTakenOn__c != null',
  );
  const path = `/lightning/r/RolloutReview__c/${review?.Id}/view`;
  const { page, context, errors } = await openAs(browser, demo.running.url, personaOf(demo, 'lead').token, path);
  const sheet = page.locator('c-adoption-review-sheet');
  await sheet.getByRole('heading', { name: 'Les décisions que nous vous demandons' }).waitFor();
  assert.match(await sheet.innerText(), /Freed time is not freed/);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1);
  assert.deepEqual(await accessibilityViolations(page), []);
  // Nothing of it lies below the edge of the paper (A4 less its margins, at 96 dots an inch).
  await page.setViewportSize({ width: 718, height: 1046 });
  await page.emulateMedia({ media: 'print' });
  const [needs, has] = await page.locator('.sheet').evaluate((one) => [one.scrollHeight, one.clientHeight]);
  assert.ok((needs ?? 0) <= (has ?? 0), `${needs} px of ${has}`);
  assert.deepEqual(errors, []);
  await context.close();
  const sponsor = await openAs(browser, demo.running.url, tokenOf(demo, SPONSOR), path);
  const read = await sponsor.page.locator('c-adoption-review-sheet').innerText();
  assert.match(read, /Freed time is not freed/);
  await sponsor.context.close();
});
