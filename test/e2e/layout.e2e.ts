import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { accessibilityViolations, launchBrowser, openAs } from '@crm-adoption/page-host/fixtures';
import { personaOf, startDemo, type DemoOrg } from './demoOrg.ts';

const PAGES = [
  { part: 'rep', path: '/lightning/n/CrmAdoptionMyScore' },
  { part: 'manager', path: '/lightning/n/CrmAdoptionTeam' },
] as const;

/** What a person acts on; disabled buttons cannot be reached by anyone. */
const CONTROLS = 'a[href]:visible, button:visible:enabled';
/** More presses than any of the pages has stops. */
const MOST_TABS = 120;

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

for (const { part, path } of PAGES) {
  describe(`the page of the ${part}`, () => {
    // Widths, phones and the newer design are looked at for every page in gallery.e2e.ts.
    it('has no accessibility problem in the older design system', async () => {
      const { token } = personaOf(demo, part);
      const { page, context } = await openAs(browser, demo.running.url, token, `${path}?theme=slds1`);
      assert.deepEqual(await accessibilityViolations(page), []);
      await context.close();
    });

    it('reaches each link and button by keyboard', async () => {
      const { token } = personaOf(demo, part);
      const { page, context } = await openAs(browser, demo.running.url, token, path);
      assert.ok((await page.locator('main').locator(CONTROLS).count()) > 0);
      await page.evaluate(() =>
        document.addEventListener('focusin', (event) => event.composedPath()[0].dispatchEvent(new Event('reached'))),
      );
      await page
        .locator('main')
        .locator(CONTROLS)
        .evaluateAll((controls) =>
          controls.forEach((control) =>
            control.addEventListener('reached', () => control.setAttribute('data-reached', '')),
          ),
        );
      for (let presses = 0; presses < MOST_TABS; presses++) await page.keyboard.press('Tab');
      const missed = page.locator('main').locator(`:is(${CONTROLS}):not([data-reached])`);
      assert.deepEqual(await missed.allInnerTexts(), []);
      await context.close();
    });
  });
}
