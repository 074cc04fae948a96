import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Persona } from '@crm-adoption/demo';
import { launchBrowser, openAs, settled } from '@crm-adoption/page-host/fixtures';
import { ask, personaOf, query, startDemo, type DemoOrg } from './demoOrg.ts';

let demo: DemoOrg;
let browser: Browser;
let rep: Persona;

before(async () => {
  browser = await launchBrowser();
  demo = await startDemo();
  rep = personaOf(demo, 'rep');
});

after(async () => {
  await browser.close();
  await demo.close();
});

/** The score as the page shows it. */
async function shownScore(page: Page): Promise<number> {
  const label = await page.locator('c-adoption-score-ring [role=img]').getAttribute('aria-label');
  return Number(/^Score (\d+) of 100$/.exec(label ?? '')?.[1]);
}

describe('my CRM score', () => {
  it('shows a score, every signal, what to fix and what is measured', async () => {
    const { page, context, errors, outside } = await openAs(
      browser,
      demo.running.url,
      rep.token,
      '/lightning/n/CrmAdoptionMyScore',
    );
    assert.ok((await shownScore(page)) > 0);
    assert.equal(await page.locator('c-adoption-signal-row').count(), 7);
    assert.ok((await page.locator('c-adoption-fix-list li a').count()) > 0);
    await page.getByText('What is measured, why, who reads it, until when').waitFor();
    // The demo keeps the promise of each signal's contract: no review is past its day.
    assert.equal(await page.getByText('Review was due on').count(), 0);
    assert.deepEqual(errors, []);
    assert.deepEqual(outside, []);
    await context.close();
  });

  it('changes by the shown gain when the first record is fixed', async () => {
    const { page, context } = await openAs(browser, demo.running.url, rep.token, '/lightning/n/CrmAdoptionMyScore');
    const scoreBefore = await shownScore(page);
    const first = page.locator('c-adoption-fix-list').locator('li.item').first();
    const gain = Number.parseFloat(await first.locator('.gain').innerText());
    assert.ok(gain > 0);
    await first.getByRole('link').click();
    await page.waitForURL(/\/lightning\/r\/Opportunity\/\w{18}\/view/);
    await settled(page);
    const id = page.url().split('/').at(-2);

    // The fix: everything that the deal's signals ask for, in the rep's own name.
    const account = (await ask(demo.running.url, rep.token, '/sobjects/Account', { Name: 'New customer' })) as {
      id: string;
    };
    await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    await page.getByLabel('Next Step').fill('Call the buyer on Friday');
    await page.getByLabel('Next Step').blur();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await settled(page);
    const patch = await fetch(`${demo.running.url}/services/data/v67.0/sobjects/Opportunity/${id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${rep.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ CloseDate: '2026-04-30', AccountId: account.id }),
    });
    assert.equal(patch.status, 204);
    await ask(demo.running.url, rep.token, '/sobjects/Task', {
      Subject: 'Call',
      Status: 'Completed',
      Priority: 'Normal',
      ActivityDate: '2026-03-18',
      WhatId: id,
    });

    // The platform's cache still has the counts of before: the page asks again by itself.
    await page.goBack();
    await page.locator(`c-adoption-fix-list a[href*="${id}"]`).waitFor({ state: 'detached' });
    await settled(page);
    // Both scores and the gain are rounded for people.
    assert.ok(Math.abs((await shownScore(page)) - scoreBefore - gain) <= 1);
    assert.equal(await page.locator(`c-adoption-fix-list a[href*="${id}"]`).count(), 0);
    await context.close();
  });

  it("gives the rep nobody else's rows, also through the API", async () => {
    const owners = async (soql: string): Promise<Set<string>> =>
      new Set(
        (await query<{ Owner: { Username: string } }>(demo.running.url, rep.token, soql)).map(
          (row) => row.Owner.Username,
        ),
      );
    assert.deepEqual(await owners('SELECT Owner.Username FROM AdoptionSnapshot__c'), new Set([rep.username]));
    const metrics = await query<{ Snapshot__r: { Owner: { Username: string } } }>(
      demo.running.url,
      rep.token,
      'SELECT Snapshot__r.Owner.Username FROM AdoptionMetric__c',
    );
    assert.ok(metrics.length > 0);
    assert.deepEqual(new Set(metrics.map((row) => row.Snapshot__r.Owner.Username)), new Set([rep.username]));

    const everyone = await query<{ Id: string }>(
      demo.running.url,
      personaOf(demo, 'admin').token,
      `SELECT Id FROM AdoptionSnapshot__c WHERE Owner.Username != '${rep.username}' LIMIT 1`,
    );
    await assert.rejects(ask(demo.running.url, rep.token, `/sobjects/AdoptionSnapshot__c/${everyone[0].Id}`), /404/);

    const graphql = (await ask(demo.running.url, rep.token, '/graphql', {
      query:
        '{ uiapi { query { AdoptionSnapshot__c(first: 2000, upperBound: 2000) { edges { node { OwnerId { value } } } } } } }',
    })) as {
      data: { uiapi: { query: { AdoptionSnapshot__c: { edges: { node: { OwnerId: { value: string } } }[] } } } };
    };
    const edges = graphql.data.uiapi.query.AdoptionSnapshot__c.edges;
    assert.equal(edges.length, 7);
    assert.equal(new Set(edges.map((edge) => edge.node.OwnerId.value)).size, 1);
  });

  it('shows the rep the figures of the whole project, and keeps those of groups and readiness of managers', async () => {
    const figures = await query<{ Scope__c: string }>(
      demo.running.url,
      rep.token,
      'SELECT Scope__c FROM GroupAdoption__c',
    );
    assert.deepEqual([...new Set(figures.map((row) => row.Scope__c))], ['Project']);
    await assert.rejects(query(demo.running.url, rep.token, 'SELECT Id FROM RolloutGroup__c'), /INVALID_TYPE/);
  });
});
