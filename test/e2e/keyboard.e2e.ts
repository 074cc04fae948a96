/** Where the focus goes when what had it is gone: who works without a mouse never starts again at the top of the page. */
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openAs, settled } from '@crm-adoption/page-host/fixtures';
import { personaOf, startDemo, type DemoOrg } from './demoOrg.ts';

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

async function open(part: 'rep' | 'lead', path: string): Promise<Page> {
  // The lead of the demo works in French.
  const { page } = await openAs(browser, demo.running.url, personaOf(demo, part).token, path);
  return page;
}

/** Presses Enter on it, as whoever came to it by Tab. */
async function enter(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

async function focused(control: Locator): Promise<void> {
  await control.and(control.page().locator(':focus')).waitFor();
}

describe('by keyboard', () => {
  it('a fix leads to its way back, and the way back to the record', async () => {
    const page = await open('rep', '/lightning/n/CrmAdoptionMyScore');
    const item = page.locator('c-adoption-fixes .item').first();
    const name = await item.getByRole('heading').innerText();
    await enter(item.getByRole('button', { name: 'Nothing will come of it' }));
    await focused(item.getByRole('button', { name: 'Undo' }));
    await page.keyboard.press('Enter');
    await focused(item.getByRole('heading', { name }));
    await settled(page);
    await focused(item.getByRole('heading', { name }));
    await page.context().close();
  });

  it('a form opens in its first field, and closes to the button that opened it', async () => {
    const page = await open('rep', '/lightning/n/CrmAdoptionMyScore');
    const card = page.locator('c-adoption-fix-card').first();
    await enter(card.getByRole('button', { name: 'This looks wrong' }));
    await focused(card.getByRole('textbox', { name: 'What is wrong here?' }));
    await enter(card.getByRole('button', { name: 'Cancel' }));
    await focused(card.getByRole('button', { name: 'This looks wrong' }));
    await page.context().close();
  });

  it('so do the forms of the rollout', async () => {
    const page = await open('lead', '/lightning/n/CrmAdoptionRollout');
    for (const [item, button] of [
      ['c-adoption-owed-item', '.decide'],
      ['c-adoption-objective-item', '.revise'],
    ] as const) {
      const one = page.locator(item).first();
      await enter(one.locator(`${button} button`));
      await focused(one.locator('.form').locator('input, textarea').first());
      await enter(one.locator('.cancel button'));
      await focused(one.locator(`${button} button`));
    }
    await page.context().close();
  });
});
