/** What is everybody's: a rep says what is in the way and sees it answered; the works council reads the charter and prints it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, openAs, settled, viewports } from '@crm-adoption/page-host/fixtures';
import { ask, personaOf, query, startDemo, type DemoOrg } from './demoOrg.ts';

const LINE = 'The map of my customers is gone';
const ANSWER = 'It is back since this morning. Sorry.';

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

async function idOf(object: string, name: string): Promise<string> {
  const { url } = demo.running;
  const soql = `SELECT Id FROM ${object} WHERE Name = '${name}'`;
  const [row] = await query<{ Id: string }>(url, personaOf(demo, 'admin').token, soql);
  return row?.Id ?? '';
}

/** Somebody who is not measured and reads what everybody may, as a works council does. */
async function readerToken(): Promise<string> {
  const { url, org } = demo.running;
  const admin = personaOf(demo, 'admin').token;
  const user = (await ask(url, admin, '/sobjects/User', {
    LastName: 'Works Council',
    Alias: 'works',
    Username: 'works.council@example.com',
    Email: 'works.council@example.com',
    IsActive: true,
    ProfileId: await idOf('Profile', 'Standard User'),
    TimeZoneSidKey: 'Europe/Paris',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  })) as { id: string };
  await ask(url, admin, '/sobjects/PermissionSetAssignment', {
    AssigneeId: user.id,
    PermissionSetId: await idOf('PermissionSet', 'CrmAdoptionReader'),
  });
  return org.issueToken(user.id);
}

function card(page: Page, name: string) {
  return page.locator('c-adoption-irritant-card').filter({ hasText: name });
}

function column(page: Page, heading: RegExp) {
  return page.locator('section.column').filter({ has: page.getByRole('heading', { level: 3, name: heading }) });
}

describe('you said, we did', () => {
  it('takes a line of a rep on the phone, and shows the rep the answer that the lead gives in place', async () => {
    const { url } = demo.running;
    const rep = await openAs(
      browser,
      url,
      personaOf(demo, 'rep').token,
      '/lightning/n/CrmAdoptionIrritants',
      viewports.phone,
    );
    await rep.page.getByLabel('What is in your way?').fill(LINE);
    await rep.page.getByText('Knowledge', { exact: true }).first().click();
    await rep.page.getByRole('button', { name: 'Say it' }).dblclick();
    await rep.page.getByText('Filed. You have an answer within five working days.').waitFor();
    assert.equal(await rep.page.getByLabel('What is in your way?').inputValue(), '');
    assert.equal(
      await column(rep.page, /^New/).locator('c-adoption-irritant-card').filter({ hasText: LINE }).count(),
      1,
    );
    assert.equal(await rep.page.getByRole('button', { name: 'Answer', exact: true }).count(), 0);
    assert.deepEqual(await accessibilityViolations(rep.page), []);

    const lead = await openAs(browser, url, personaOf(demo, 'lead').token, '/lightning/n/CrmAdoptionIrritants');
    await card(lead.page, LINE).getByRole('button', { name: 'Je m’en occupe' }).click();
    await column(lead.page, /^En cours \(1\)/)
      .getByText(LINE)
      .waitFor();
    await card(lead.page, LINE).getByRole('button', { name: 'Répondre', exact: true }).click();
    await card(lead.page, LINE).getByRole('textbox').fill(ANSWER);
    await card(lead.page, LINE).getByRole('button', { name: 'Publier la réponse' }).click();
    await column(lead.page, /^Avec réponse/)
      .getByText(ANSWER)
      .waitFor();
    assert.deepEqual([...lead.errors, ...rep.errors], []);
    await lead.context.close();

    await rep.page.getByRole('button', { name: 'Refresh' }).click();
    await column(rep.page, /^Answered/)
      .getByText(ANSWER)
      .waitFor();
    const filed = await query<{ Name: string }>(
      url,
      personaOf(demo, 'admin').token,
      `SELECT Name FROM Irritant__c WHERE Name = '${LINE}'`,
    );
    assert.equal(filed.length, 1);
    await rep.context.close();
  });
});

describe('the charter', () => {
  it('shows a works council what changed since the agreement, and prints on one page', async () => {
    const { url } = demo.running;
    const admin = personaOf(demo, 'admin').token;
    const [signal] = await query<{ Id: string; Name: string; Target__c: number }>(
      url,
      admin,
      "SELECT Id, Name, Target__c FROM AdoptionSignal__c WHERE Scope__c = 'Person' ORDER BY Order__c LIMIT 1",
    );
    assert.ok(signal);
    await fetch(`${url}/services/data/v67.0/sobjects/AdoptionSignal__c/${signal.Id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
      body: JSON.stringify({ Target__c: signal.Target__c - 10 }),
    });
    const { page, context, errors } = await openAs(browser, url, await readerToken(), '/lightning/page/home');
    // A reader has no dashboard and no empty list here, but these two.
    await page.getByLabel('What is in your way?').waitFor();
    assert.equal(await page.getByText('No items to display').count(), 0);
    await page.getByRole('link', { name: 'Read the charter' }).click();
    const change = page.getByRole('table', { name: 'What changed since the agreement' }).getByRole('row').nth(1);
    assert.equal(
      (await change.innerText()).replace(/\s+/g, ' '),
      `${signal.Name} target in percent ${signal.Target__c} ${signal.Target__c - 10}`,
    );
    assert.equal(await page.getByRole('button', { name: /^Agree/ }).count(), 0);
    assert.equal(await page.locator('.step').count(), 5);
    assert.deepEqual(await accessibilityViolations(page), []);
    const pdf = await page.pdf({ format: 'A4', margin: { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' } });
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1);
    // Nothing of it lies below the edge of the paper (A4 less its margins, at 96 dots an inch).
    await page.setViewportSize({ width: 718, height: 1046 });
    await page.emulateMedia({ media: 'print' });
    const [needs, has] = await page.locator('.sheet').evaluate((sheet) => [sheet.scrollHeight, sheet.clientHeight]);
    assert.ok((needs ?? 0) <= (has ?? 0), `${needs} px of ${has}`);
    assert.deepEqual(errors, []);
    await context.close();

    const agreed = await openAs(browser, url, admin, '/lightning/n/CrmAdoptionCharter');
    await agreed.page.getByRole('button', { name: 'Agree 1 signal' }).click();
    await agreed.page.getByText('Every signal is as it was agreed.').waitFor();
    await settled(agreed.page);
    const [stamped] = await query<{ AgreedDefinition__c: string }>(
      url,
      admin,
      `SELECT AgreedDefinition__c FROM AdoptionSignal__c WHERE Id = '${signal.Id}'`,
    );
    assert.match(stamped?.AgreedDefinition__c ?? '', /"agreedOn":"2026-03-18"/);
    await agreed.context.close();
  });
});
