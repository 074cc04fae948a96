/**
 * How every page looks: at every width, in the dark, by keyboard, with long names, without an answer. The states are the
 * gallery's; `npm run gallery -- --check` looks at all of them.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessibilityViolations, launchBrowser, newTab, settled, viewports } from '@crm-adoption/page-host/fixtures';
import type { Browser, Page } from 'playwright-core';
import { MOST_MOVEMENT, movementOfAnswers, WAITING } from '../gallery/check.ts';
import { type Gallery, startGallery } from '../gallery/gallery.ts';
import { addressOf, type Looks } from '../gallery/indexPage.ts';
import { walk } from '../gallery/keyboard.ts';
import { tooNarrow, tooWide, unsaid, WIDTHS } from '../gallery/looks.ts';
import { PAGES } from '../gallery/pages.ts';
import { type DemoOrg, startDemo } from './demoOrg.ts';

/** A phone, a tablet, both sides of where columns come to stand beside each other, and a desk. */
const SOME_WIDTHS = [320, 480, 640, 704, 896, 1024, 1280, 1920];
const LIGHT: Looks = { language: 'en', theme: 'slds2', scheme: 'light' };

let demo: DemoOrg;
let gallery: Gallery;
let browser: Browser;
let tab: Page;

before(async () => {
  browser = await launchBrowser();
  tab = await newTab(browser, viewports.desktop);
  demo = await startDemo();
  gallery = await startGallery(demo.running, demo);
});

after(async () => {
  await browser.close();
  gallery.close();
  await demo.close();
});

/** One tab for all: a page that is opened anew has nothing of the one before. */
async function shown(page: string, state: string, looks: Partial<Looks> = {}): Promise<Page> {
  await tab.setViewportSize(viewports.desktop);
  await tab.goto(gallery.url + addressOf(page, state, { ...LIGHT, ...looks }));
  await settled(tab);
  return tab;
}

/** The same page in dark colours, without asking the org again. */
async function darken(page: Page): Promise<void> {
  await page.evaluate(() => document.body.classList.replace('slds-color-scheme--light', 'slds-color-scheme--dark'));
}

for (const [name, { title, part }] of Object.entries(PAGES)) {
  describe(title, () => {
    // The administrator of the demo works in English; everybody else is looked at in French, which is longer.
    const language = part === 'admin' ? 'en' : 'fr';

    it('fits every width, is accessible in light on a desk and in dark on a phone, and by keyboard', async () => {
      const page = await shown(name, 'full', { language });
      assert.deepEqual(await accessibilityViolations(page), [], 'light');
      assert.deepEqual((await walk(page)).missed, [], 'by keyboard');
      await page.setViewportSize(viewports.phone);
      await darken(page);
      await settled(page);
      assert.deepEqual(await accessibilityViolations(page), [], 'dark');
      assert.deepEqual(await tooNarrow(page, WIDTHS), []);
    });

    it('does not scroll sideways because of a long name without a space', async () => {
      assert.deepEqual(await tooWide(await shown(name, 'longNames', { language }), SOME_WIDTHS), []);
    });

    it('hardly moves when late answers come', async () => {
      await tab.setViewportSize(viewports.desktop);
      await tab.goto(gallery.url + addressOf(name, 'late', { ...LIGHT, language }));
      await tab.waitForTimeout(WAITING);
      const moved = await movementOfAnswers(tab, gallery.url);
      assert.ok(moved <= MOST_MOVEMENT, `moved by ${moved}`);
    });

    it('says accessibly that the org gives no answer, in each of its parts', async () => {
      const page = await shown(name, 'unreached');
      assert.deepEqual(await accessibilityViolations(page), []);
      assert.deepEqual(await unsaid(page), []);
    });
  });
}

for (const name of ['myScore', 'team']) {
  it(`has no accessibility problem in the older design system: ${name}`, async () => {
    assert.deepEqual(await accessibilityViolations(await shown(name, 'full', { theme: 'slds1' })), []);
  });
}
