import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type Persona, readDataset } from '@crm-adoption/demo';
import { accessibilityViolations, launchBrowser, openAs, settled } from '@crm-adoption/page-host/fixtures';
import { personaOf, query, startDemo, tokenOf, type DemoOrg } from './demoOrg.ts';

const TEAM_PAGE = '/lightning/n/CrmAdoptionTeam';
const agents = readDataset().agents;

let demo: DemoOrg;
let browser: Browser;
let manager: Persona;

before(async () => {
  browser = await launchBrowser();
  demo = await startDemo();
  manager = personaOf(demo, 'manager');
});

after(async () => {
  await browser.close();
  await demo.close();
});

function teamOf(name: string): string[] {
  return agents
    .filter((agent) => agent.manager === name)
    .map((agent) => agent.sales_agent)
    .sort();
}

/** What loading the page cost: requests of data, and how much of it moved (Cumulative Layout Shift). */
function costOf(page: Page): Promise<{ requests: number; shift: number }> {
  return page.evaluate(
    () =>
      new Promise<{ requests: number; shift: number }>((resolve) => {
        const requests = performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('/graphql')).length;
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve({ requests, shift }), 100);
      }),
  );
}

/** People of the data set whom the page names. */
async function namedOn(page: Page): Promise<string[]> {
  const text = await page.locator('main').innerText();
  return agents
    .map((agent) => agent.sales_agent)
    .filter((name) => text.includes(name))
    .sort();
}

async function choose(page: Page, team: string): Promise<void> {
  await page.locator('c-adoption-team').getByRole('combobox', { name: 'Team' }).click();
  await page.getByRole('option', { name: team }).click();
  await settled(page);
}

describe('team adoption', () => {
  it('lists the people below the manager by name and nobody else, figures of the own group and the whole, in three requests', async () => {
    const { page, context, errors, outside } = await openAs(browser, demo.running.url, manager.token, TEAM_PAGE);
    const team = teamOf(manager.name);
    const heat = page.getByRole('table').filter({ hasText: team[0] }).first();
    assert.deepEqual(await heat.locator('tbody').getByRole('rowheader').allInnerTexts(), team);
    const text = await page.locator('main').innerText();
    const strangers = agents.map((agent) => agent.sales_agent).filter((name) => !team.includes(name));
    assert.deepEqual(
      strangers.filter((name) => text.includes(name)),
      [],
    );
    const figures = page.locator('c-adoption-group-figures tbody');
    assert.deepEqual(await figures.getByRole('rowheader').allInnerTexts(), [`${manager.name}'s team`, 'Whole rollout']);
    assert.match(await figures.getByRole('row').last().innerText(), /\d\d-\d\d|below 35/);
    const { requests, shift } = await costOf(page);
    assert.equal(requests, 3);
    assert.ok(shift <= 0.1, `the page moved by ${shift}`);
    assert.deepEqual(errors, []);
    assert.deepEqual(outside, []);
    await context.close();
  });

  it('shows who is above several managers the whole first, and then one team', async () => {
    const director = tokenOf(demo, 'Marion Keller');
    const { page, context } = await openAs(browser, demo.running.url, director, TEAM_PAGE);
    assert.deepEqual(await namedOn(page), []);
    assert.match(await page.locator('c-adoption-team-target').innerText(), /^The whole rollout stands at \d\d-\d\d/);
    await choose(page, `${manager.name}'s team`);
    assert.deepEqual(await namedOn(page), teamOf(manager.name));
    assert.deepEqual(await accessibilityViolations(page), []);
    await context.close();
  });

  it('names nobody to an administrator, who could read every record', async () => {
    const admin = personaOf(demo, 'admin').token;
    const { page, context } = await openAs(browser, demo.running.url, admin, TEAM_PAGE);
    await choose(page, `${manager.name}'s team`);
    assert.deepEqual(await namedOn(page), []);
    await page.getByText('Names are for the managers above these people.').waitFor();
    await context.close();
  });

  it('gives the manager only rows of their own people through the API', async () => {
    const rows = await query<{ Owner: { Name: string } }>(
      demo.running.url,
      manager.token,
      'SELECT Owner.Name FROM AdoptionSnapshot__c',
    );
    assert.deepEqual([...new Set(rows.map((row) => row.Owner.Name))].sort(), teamOf(manager.name));
  });

  it('shows the lead, in French, group figures and nobody by name', async () => {
    const lead = personaOf(demo, 'lead');
    const { page, context } = await openAs(browser, demo.running.url, lead.token, TEAM_PAGE);
    await page.getByRole('row').filter({ hasText: 'Ensemble du déploiement' }).waitFor();
    const text = await page.locator('main').innerText();
    assert.deepEqual(
      agents.map((agent) => agent.sales_agent).filter((name) => text.includes(name)),
      [],
    );
    assert.equal((await query(demo.running.url, lead.token, 'SELECT Id FROM AdoptionSnapshot__c')).length, 0);
    await context.close();
  });
});
