import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessibilityViolations, settled } from '@crm-adoption/page-host/fixtures';
import { personaOf, query } from '../demoOrg.ts';
import { askedFrom, enter, type Stage } from './stage.ts';

/** The gain that a button names: "Save +0.5" gives "+0.5"; empty where nothing is promised. */
async function promiseOf(button: Locator): Promise<string> {
  return /\+\S+$/.exec(await button.innerText())?.[0] ?? '';
}

/** What the saves of today gave, as the line below the score says it; empty while they gave nothing. */
async function givenToday(page: Page): Promise<string> {
  const line = page.locator('.moved');
  return (await line.count()) === 0 ? '' : (/^(\S+) today/.exec(await line.innerText())?.[1] ?? '');
}

async function shownScore(page: Page): Promise<number> {
  const label = await page.locator('c-adoption-score-ring [role=img]').getAttribute('aria-label');
  return Number(/^Score (\d+) of 100$/.exec(label ?? '')?.[1]);
}

/** Records fixed in place, by the gains that the page promises: one undone, one contested. */
export async function repFixesRecords(stage: Stage): Promise<void> {
  const { demo } = stage;
  const rep = personaOf(demo, 'rep');
  const found = <T>(soql: string): Promise<T[]> => query<T>(demo.running.url, rep.token, soql);
  const { page, context, errors } = await enter(stage, rep.token, '/lightning/n/CrmAdoptionMyScore');
  assert.deepEqual(await accessibilityViolations(page), []);
  const three = page.locator('c-adoption-fixes').first();
  const all = page.locator('c-adoption-fix-list');
  const before = await shownScore(page);

  // The first by a button, and back again.
  const close = three.locator('.action').first();
  const closing = await promiseOf(close);
  assert.match(closing, /^\+0\.\d$/);
  await close.click();
  await three.getByText(`Saved, ${closing}.`).waitFor();
  await settled(page);
  assert.equal(await givenToday(page), closing);
  await three.getByRole('button', { name: 'Undo' }).click();
  await three.getByText('Undone. The record is as it was.').waitFor();
  await settled(page);
  assert.equal(await givenToday(page), '');
  assert.equal(await shownScore(page), before);

  // Another by its field, found by its signal; two clicks write once.
  await all
    .getByText(/^Deals with a date that can be believed/)
    .first()
    .click();
  const card = all.locator('c-adoption-fix-card').first();
  const id = /Opportunity\/(\w{18})/.exec((await card.getByRole('link').getAttribute('href')) ?? '')?.[1];
  await card.getByRole('textbox', { name: 'Close Date' }).fill('Apr 30, 2026');
  await card.getByRole('textbox', { name: 'Close Date' }).press('Tab');
  const save = card.locator('.save').filter({ hasText: '+' });
  const dated = await promiseOf(save);
  const requests = askedFrom(page);
  await save.getByRole('button').dblclick();
  await all.getByText(`Saved, ${dated}.`).waitFor();
  await settled(page);
  assert.equal(await givenToday(page), dated);
  assert.ok(requests.length <= 3, requests.join());
  const [deal] = await found<{ CloseDate: string }>(`SELECT CloseDate FROM Opportunity WHERE Id = '${id}'`);
  assert.equal(deal?.CloseDate, '2026-04-30');

  // The third closes what nothing will come of; the score has moved by what was promised for both.
  const lost = three.locator('.action').first();
  const given = Number(dated) + Number(await promiseOf(lost));
  await lost.click();
  await three.locator('.saved').first().waitFor();
  await settled(page);
  assert.ok(Math.abs((await shownScore(page)) - before - given) <= 1);
  assert.ok(Math.abs(Number(await givenToday(page)) - given) <= 0.5);

  // Several of the same signal at once, by the keyboard.
  await all
    .getByText(/^Deals with a next step/)
    .first()
    .click();
  const checks = all.getByRole('checkbox', { name: /^Choose (?!all)/ });
  await checks.nth(0).press('Space');
  await checks.nth(1).press('Space');
  assert.deepEqual(await accessibilityViolations(page), []);
  const together = all.locator('c-adoption-bulk-fix');
  await together.getByLabel('Next Step').fill('Ask who decides');
  await together.getByRole('button', { name: 'Save for 2' }).press('Enter');
  await all.getByText('Saved: 2.').waitFor();
  assert.equal((await found("SELECT Id FROM Opportunity WHERE NextStep = 'Ask who decides'")).length, 2);

  // What looks wrong is filed as an irritant.
  const other = three.locator('c-adoption-fix-card').last();
  await other.getByRole('button', { name: 'This looks wrong' }).click();
  await other.getByLabel('What is wrong here?').fill('It is a tender');
  await other.getByRole('button', { name: 'Send' }).click();
  await other.getByText('You get an answer within five working days.').waitFor();
  const filed = "SELECT Id FROM Irritant__c WHERE Kind__c = 'Tool' AND Name LIKE '%: %' AND CreatedDate = TODAY";
  assert.equal((await found(filed)).length, 1);
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(errors, []);
  await context.close();
}
