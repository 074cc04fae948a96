/** Walks through a page by keyboard. */
import type { Page } from 'playwright-core';

/** What a person acts on; disabled buttons and what lies behind an inactive tab cannot be reached by anyone. */
const CONTROLS = 'a[href]:visible, button:visible:enabled, input:visible:enabled, textarea:visible:enabled';
/** Reached by an arrow key from the one of their group that Tab stops at. */
const BY_ARROWS = '[tabindex="-1"], [type=radio]';
/** More presses than any of the pages has stops. */
const MOST_TABS = 400;

export interface Walk {
  /** Controls of the page. */
  controls: number;
  /** What no press of Tab came to, as a reader would name it. */
  missed: string[];
}

/** Presses Tab through the page until it begins anew. */
export async function walk(page: Page): Promise<Walk> {
  const controls = page.locator('main').locator(CONTROLS);
  await controls.evaluateAll((all) =>
    all.forEach((one) => one.addEventListener('focus', () => one.setAttribute('data-reached', ''))),
  );
  const missed = page.locator('main').locator(`:is(${CONTROLS}):not([data-reached], ${BY_ARROWS})`);
  for (let presses = 0; presses < MOST_TABS && (presses % 20 !== 0 || (await missed.count()) > 0); presses++)
    await page.keyboard.press('Tab');
  const names = await missed.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? one.outerHTML),
  );
  return { controls: await controls.count(), missed: names };
}
