/** How every page looks: at every width, in the dark, with long names. The states are the gallery's. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessibilityViolations, launchBrowser, newTab, settled, viewports } from '@crm-adoption/page-host/fixtures';
import type { Browser, Page } from 'playwright-core';
import { type Gallery, startGallery } from '../gallery/gallery.ts';
import { addressOf, type Looks } from '../gallery/indexPage.ts';
import { tooNarrow, tooWide, WIDTHS } from '../gallery/looks.ts';
import { PAGES } from '../gallery/pages.ts';
import { type DemoOrg, startDemo } from './demoOrg.ts';

/** A phone, a tablet, both sides of where columns come to stand beside each other, and a desk. */
const SOME_WIDTHS = [320, 480, 640, 704, 896, 1024, 1280, 1920];
const LIGHT: Looks = { language: 'en', theme: 'slds2', scheme: 'light' };

let demo: DemoOrg;
let gallery: Gallery;
let browser: Browser;

before(async () => {
  browser = await launchBrowser();
  demo = await startDemo();
  gallery = await startGallery(demo.running, demo);
});

after(async () => {
  await browser.close();
  gallery.close();
  await demo.close();
});

async function shown(page: string, state: string, looks: Looks): Promise<Page> {
  const tab = await newTab(browser, viewports.desktop);
  await tab.goto(gallery.url + addressOf(page, state, looks));
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

    it('fits every width, and is accessible in light on a desk and in dark on a phone', async () => {
      const page = await shown(name, 'full', { ...LIGHT, language });
      assert.deepEqual(await accessibilityViolations(page), [], 'light');
      await page.setViewportSize(viewports.phone);
      await darken(page);
      await settled(page);
      assert.deepEqual(await accessibilityViolations(page), [], 'dark');
      assert.deepEqual(await tooNarrow(page, WIDTHS), []);
      await page.context().close();
    });

    it('does not scroll sideways because of a long name without a space', async () => {
      const page = await shown(name, 'longNames', { ...LIGHT, language });
      assert.deepEqual(await tooWide(page, SOME_WIDTHS), []);
      await page.context().close();
    });
  });
}
