import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { accessibilityViolations, launchBrowser, openAs, viewports } from './browser.ts';
import { personaOf, startDemo, type DemoOrg } from './demoOrg.ts';

const PAGES = [
  { part: 'rep', path: '/lightning/n/MyCrmScore' },
  { part: 'manager', path: '/lightning/n/TeamAdoption' },
] as const;

let demo: DemoOrg;
let browser: Browser;

before(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await demo.close();
});

for (const { part, path } of PAGES) {
  describe(`the page of the ${part}`, () => {
    for (const [size, viewport] of Object.entries(viewports)) {
      for (const theme of ['slds2', 'slds1']) {
        it(`fits a ${size} in ${theme} and has no accessibility problem`, async () => {
          const { token } = personaOf(demo, part);
          const { page, context } = await openAs(browser, demo.running.url, token, `${path}?theme=${theme}`, viewport);
          assert.deepEqual(await accessibilityViolations(page), []);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(width <= viewport.width, `the page is ${width} px wide in a window of ${viewport.width} px`);
          await context.close();
        });
      }
    }

    it('reaches each link and button by keyboard', async () => {
      const { token } = personaOf(demo, part);
      const { page, context } = await openAs(browser, demo.running.url, token, path);
      const refresh = page.locator('main').getByRole('button', { name: 'Refresh' }).first();
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab');
        if (await refresh.evaluate((element) => element.matches(':focus'))) break;
      }
      assert.ok(await refresh.evaluate((element) => element.matches(':focus')), 'Tab never reached Refresh');
      await context.close();
    });
  });
}
