import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Persona } from '@crm-adoption/demo';
import { accessibilityViolations, launchBrowser, openAs, settled } from '@crm-adoption/page-host/fixtures';
import { ask, personaOf, query, startDemo, type DemoOrg } from './demoOrg.ts';

let demo: DemoOrg;
let browser: Browser;
let rep: Persona;

const SCORE = '/lightning/n/CrmAdoptionMyScore';

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

/** Names of the GraphQL requests from now on. */
function countGraphql(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const name = /query (\w+)/.exec(request.postData() ?? '')?.[1];
    if (request.url().endsWith('/graphql') && name) names.push(name);
  });
  return names;
}

async function nextStep(id: string | undefined): Promise<string | undefined> {
  const soql = `SELECT NextStep FROM Opportunity WHERE Id = '${id}'`;
  return (await query<{ NextStep: string }>(demo.running.url, rep.token, soql))[0]?.NextStep;
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
    assert.ok((await page.locator('c-adoption-fix-list a').count()) > 0);
    await page.getByText('What is measured, why, who reads it, until when').waitFor();
    // The demo keeps the promise of each signal's contract: no review is past its day.
    assert.equal(await page.getByText('Review was due on').count(), 0);
    // The same in the utility bar, whose item says it from then on.
    const score = await shownScore(page);
    await page.getByRole('button', { name: 'Three useful things' }).click();
    await page.getByRole('button', { name: `${score} · 3 fixes` }).waitFor();
    assert.deepEqual(errors, []);
    assert.deepEqual(outside, []);
    await context.close();
  });

  it('lets three records be put right in place, by the gains that it promises, one undone and one contested', async () => {
    const { page, context, errors } = await openAs(browser, demo.running.url, rep.token, SCORE);
    assert.deepEqual(await accessibilityViolations(page), []);
    const three = page.locator('c-adoption-fixes').first();
    const scoreBefore = await shownScore(page);
    const all = page.locator('c-adoption-fix-list');

    // By hand: one field of a record, found by its signal.
    await all
      .getByText(/^Deals with a next step/)
      .first()
      .click();
    const card = all.locator('c-adoption-fix-card').first();
    const step = card.getByLabel('Next Step');
    const id = /Opportunity\/(\w{18})/.exec((await card.getByRole('link').getAttribute('href')) ?? '')?.[1];
    await step.fill('Call the buyer on Friday');
    await step.blur();
    const save = card.locator('.save').first();
    const [, promised] = /^Save ?(\S*)$/.exec(await save.innerText()) ?? [];
    const requests = countGraphql(page);
    await save.getByRole('button').dblclick();
    await all.locator('.saved').waitFor();
    await settled(page);
    const said = await all.locator('.saved').innerText();
    assert.ok(said.includes(promised ? `Saved, ${promised}.` : 'Saved.'), said);
    assert.equal(await nextStep(id), 'Call the buyer on Friday');
    assert.ok(Math.abs((await shownScore(page)) - scoreBefore - Number(promised)) <= 1);
    // Once for the rollout, twice for the counts of seven signals.
    assert.ok(requests.length <= 3, requests.join());

    // Several of the same signal at once, by the keyboard.
    const checks = all.getByRole('checkbox', { name: /^Choose (?!all)/ });
    await checks.nth(0).press('Space');
    await checks.nth(1).press('Space');
    assert.deepEqual(await accessibilityViolations(page), []);
    const together = all.locator('c-adoption-bulk-fix');
    await together.getByLabel('Next Step').fill('Ask who decides');
    await together.getByRole('button', { name: 'Save for 2' }).press('Enter');
    await all.getByText('Saved: 2.').waitFor();
    await settled(page);
    const asking = "SELECT Id FROM Opportunity WHERE NextStep = 'Ask who decides'";
    assert.equal((await query(demo.running.url, rep.token, asking)).length, 2);

    // By a button, and back again.
    const saved = three.locator('.saved');
    await three.locator('.action').first().click();
    await saved.first().waitFor();
    await settled(page);
    assert.match(await page.locator('.moved').innerText(), /^\+\S+ today/);
    const scoreClosed = await shownScore(page);
    await saved.getByRole('button', { name: 'Undo' }).first().click();
    await three.getByText('Undone. The record is as it was.').waitFor();
    await settled(page);
    assert.ok((await shownScore(page)) <= scoreClosed);
    assert.equal(await saved.count(), 0);

    // What looks wrong is filed as an irritant.
    const other = three.locator('c-adoption-fix-card').last();
    await other.getByRole('button', { name: 'This looks wrong' }).click();
    await other.getByLabel('What is wrong here?').fill('It is a tender');
    await other.getByRole('button', { name: 'Send' }).click();
    await other.getByText('You get an answer within five working days.').waitFor();
    const filed = await query<{ Name: string }>(
      demo.running.url,
      rep.token,
      "SELECT Name FROM Irritant__c WHERE Kind__c = 'Tool' AND Name LIKE '%: %' AND CreatedDate = TODAY",
    );
    assert.equal(filed.length, 1);
    assert.deepEqual(await accessibilityViolations(page), []);
    assert.deepEqual(errors, []);
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
