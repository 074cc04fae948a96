import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import {
  accessibilityViolations,
  launchBrowser,
  newTab,
  openAs,
  settled,
  viewports,
  type Window,
} from '@crm-adoption/page-host/fixtures';
import { ask, personaOf, startDemo, type DemoOrg } from './demoOrg.ts';

let demo: DemoOrg;
let browser: Browser;

before(async () => {
  browser = await launchBrowser();
  demo = await startDemo(4);
});

after(async () => {
  await browser.close();
  await demo.close();
});

const mirror = (): Promise<Window> =>
  openAs(browser, demo.running.url, personaOf(demo, 'rep').token, '/lightning/n/CrmAdoptionMyScore');

/** What a rep acts on: the score and the records to fix. */
async function shown(page: Page): Promise<unknown> {
  return [
    await page.locator('c-adoption-score-ring [role=img]').getAttribute('aria-label'),
    await page.locator('c-adoption-fix-list').innerText(),
    await page.locator('c-adoption-signal-row').allInnerTexts(),
  ];
}

/** Lets the first count that comes next be answered by `answer`. */
async function failOneCount(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  let isDone = false;
  await page.route('**/graphql', (route) => {
    const isCount = (route.request().postData() ?? '').includes('adoptionMirror');
    if (!isCount || isDone) return route.continue();
    isDone = true;
    return answer(route);
  });
}

async function refresh(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Refresh' }).first().click();
  await settled(page);
}

const TIMEOUT = { message: 'Your query ran too long.', extensions: { ErrorType: 'DataFetchingException' } };
const FAILURES: Record<string, [(route: Route) => Promise<void>, string]> = {
  'a broken connection': [(route) => route.abort(), 'Salesforce gave no answer just now'],
  'a server that is down': [
    (route) => route.fulfill({ status: 503, json: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'Later' }] }),
    'Salesforce gave no answer just now',
  ],
  'an answer with errors and a part of the data': [
    (route) =>
      route.fulfill({ json: { data: { uiapi: { query: { passed0: { totalCount: 1 } } } }, errors: [TIMEOUT] } }),
    'Salesforce gave no answer just now',
  ],
  'an answer with errors and no data': [
    (route) => route.fulfill({ json: { data: null, errors: [TIMEOUT] } }),
    'Salesforce gave no answer just now',
  ],
  'a session that is over': [
    (route) => route.fulfill({ status: 401, json: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired' }] }),
    'Your session has ended',
  ],
};

describe('one query of counts that fails', () => {
  for (const [name, [answer, title]] of Object.entries(FAILURES)) {
    it(`by ${name} keeps score and fixes, says of when they are, and can be tried again`, async () => {
      const { page, context } = await mirror();
      const whole = await shown(page);
      await failOneCount(page, answer);
      await refresh(page);
      assert.deepEqual(await shown(page), whole);
      const panel = page.locator('c-adoption-error-panel');
      assert.match(await panel.innerText(), new RegExp(`^${title}\\s+What you see was read on \\w+ \\d+, \\d{4}`));
      assert.deepEqual(await accessibilityViolations(page), []);
      await panel.getByRole('button', { name: 'Try again' }).click();
      await panel.waitFor({ state: 'detached' });
      assert.deepEqual(await shown(page), whole);
      await context.close();
    });
  }
});

describe('a record on the page', () => {
  it('opens inside Lightning, in a new tab on request, and without a handler loads the page anew', async () => {
    const { page, context } = await mirror();
    await page.evaluate(() => Object.assign(globalThis, { isSameDocument: true }));
    const isSame = (): Promise<boolean> => page.evaluate(() => 'isSameDocument' in globalThis);
    const record = page.locator('c-adoption-fix-list a').first();
    const [tab] = await Promise.all([context.waitForEvent('page'), record.click({ modifiers: ['ControlOrMeta'] })]);
    await tab.waitForURL(/\/lightning\/r\/\w+\/\w{18}\/view/);
    await tab.close();
    await record.click();
    await page.waitForURL(/\/lightning\/r\/\w+\/\w{18}\/view/);
    assert.equal(await isSame(), true);
    await page.goBack();
    await settled(page);
    assert.equal(await isSame(), true);
    // The same link as if its component had no handler.
    await record.evaluate((anchor) => anchor.addEventListener('click', (event) => event.stopPropagation(), true));
    await page.evaluate(() =>
      globalThis.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true, once: true }),
    );
    await record.click();
    await page.waitForURL(/\/lightning\/r\/\w+\/\w{18}\/view/);
    assert.equal(await isSame(), false);
    await context.close();
  });
});

describe('a page that becomes visible again', () => {
  it('counts again, without a click', async () => {
    const { page, context } = await mirror();
    const rep = personaOf(demo, 'rep');
    const rows = page.locator('c-adoption-signal-row');
    const before = await rows.allInnerTexts();
    // Open deals that lack everything: a signal about all open deals counts them from the first day.
    for (let count = 0; count < 3; count += 1) {
      const deal = { Name: `New ${count}`, StageName: 'Prospecting', CloseDate: '2026-01-01' };
      await ask(demo.running.url, rep.token, '/sobjects/Opportunity', deal);
    }
    assert.deepEqual(await rows.allInnerTexts(), before);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const name = 'Deals with a date that can be believed';
    const counted = Number(/of (\d+) records/.exec(before.find((text) => text.includes(name)) ?? '')?.[1]);
    await rows
      .filter({ hasText: name })
      .getByText(`of ${counted + 3} records`)
      .waitFor();
    await context.close();
  });
});

describe('a list that is longer than a page of answers', () => {
  it('is read to its end, from the cache and from the org', async () => {
    const admin = personaOf(demo, 'admin').token;
    const create = (number: number): Promise<unknown> => {
      const rollout = { Name: `Rollout ${number}`, ExternalKey__c: `ROLLOUT-${number}` };
      return ask(demo.running.url, admin, '/sobjects/RolloutProject__c', rollout);
    };
    for (let number = 1000; number < 1230; number += 1) await create(number);
    const page = await newTab(browser, viewports.desktop);
    // The smallest page that the API gives with a bound: nobody has 2,000 rollouts.
    let requests = 0;
    await page.route('**/graphql', (route) => {
      const text = route.request().postData() ?? '';
      if (text.includes('adoptionProjects')) requests += 1;
      return route.continue({ postData: text.replaceAll('first: 2000', 'first: 200') });
    });
    const query = new URLSearchParams({ sid: admin, retURL: '/lightning/n/CrmAdoptionTeam' });
    await page.goto(`${demo.running.url}/secur/frontdoor.jsp?${query.toString()}`);
    await settled(page);
    assert.equal(requests, 2);
    const choice = page.locator('c-adoption-project-picker').getByRole('combobox');
    const offered = async (): Promise<number> => {
      await choice.click();
      const count = await page.locator('c-adoption-project-picker').getByRole('option').count();
      await choice.press('Escape');
      return count;
    };
    assert.equal(await offered(), 231);
    await create(2000);
    await refresh(page);
    assert.equal(await offered(), 232);
    await page.context().close();
  });
});
