import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { type Persona, readDataset } from '@crm-adoption/demo';
import { launchBrowser, openAs } from '@crm-adoption/page-host/fixtures';
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

describe('team adoption', () => {
  it('lists the people below the manager by name, and nobody else', async () => {
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
    assert.deepEqual(errors, []);
    assert.deepEqual(outside, []);
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

  it('shows a manager the own group and the whole rollout in steps of five, and no other group', async () => {
    const { page, context } = await openAs(browser, demo.running.url, manager.token, TEAM_PAGE);
    const figures = page.locator('c-adoption-group-figures tbody');
    assert.deepEqual(await figures.getByRole('rowheader').allInnerTexts(), [`${manager.name}'s team`, 'Whole rollout']);
    assert.match(await figures.getByRole('row').last().innerText(), /\d\d-\d\d|below 35/);
    await context.close();
  });

  it('shows a manager who is not ready what is missing and who owes it, and no person', async () => {
    const { page, context } = await openAs(browser, demo.running.url, tokenOf(demo, 'Summer Sewald'), TEAM_PAGE);
    const text = await page.locator('main').innerText();
    assert.match(text, /Camille Laurent/);
    const team = teamOf('Summer Sewald');
    assert.deepEqual(
      team.filter((name) => text.includes(name)),
      [],
    );
    const rows = await query(demo.running.url, tokenOf(demo, 'Summer Sewald'), 'SELECT Id FROM AdoptionSnapshot__c');
    assert.equal(rows.length, 0);
    await context.close();
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
