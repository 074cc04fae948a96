/** Looks at every page of the gallery in every state, as `npm run gallery -- --check` does. */
import { accessibilityViolations, newTab, settled, viewports } from '@crm-adoption/page-host/fixtures';
import type { Browser, Page } from 'playwright-core';
import { addressOf, type Looks } from './indexPage.ts';
import { tooNarrow, tooWide, watchMovement } from './looks.ts';
import { isPage, PAGES, type PageName } from './pages.ts';
import { STATES, type State } from './states.ts';

/** What web.dev calls good. */
export const MOST_MOVEMENT = 0.1;

/** How long a page may take to say that it waits, milliseconds: these never settle. */
const WAITING = 1_500;
const WAITS: readonly State[] = ['loading', 'late'];

const PHONE_AND_DESK = [viewports.phone.width, viewports.desktop.width];

/** Lets late answers go, and waits until the page has drawn them. @returns how much of it moved meanwhile */
export async function movementOfAnswers(page: Page, gallery: string): Promise<number> {
  const movement = await watchMovement(page);
  await page.evaluate((url) => fetch(url), `${gallery}/gallery/release`);
  await settled(page);
  return movement();
}

async function faultsOfState(page: Page, gallery: string, state: State): Promise<string[]> {
  if (WAITS.includes(state)) await page.waitForTimeout(WAITING);
  else await settled(page);
  const faults = (await accessibilityViolations(page)).map(({ rule, targets }) => `axe ${rule}: ${targets.join(', ')}`);
  if (state === 'late') {
    const moved = await movementOfAnswers(page, gallery);
    if (moved > MOST_MOVEMENT) faults.push(`moves by ${moved.toFixed(3)} when answers come`);
  }
  // The platform cuts headings of cards that are longer than their card.
  const widths = state === 'longNames' ? tooWide : tooNarrow;
  return [...faults, ...(await widths(page, PHONE_AND_DESK))];
}

/**
 * What is wrong with pages: one line each, with page and state; none when all is well.
 * @param gallery its address
 * @param only names of pages; all when it is empty
 * @param onPage hears of each page in each state as it was looked at
 */
export async function faultsOfGallery(
  browser: Browser,
  gallery: string,
  { looks, only, onPage }: { looks: Looks; only: readonly string[]; onPage: (line: string) => void },
): Promise<string[]> {
  const names = (Object.keys(PAGES) as PageName[]).filter((name) => only.length === 0 || only.includes(name));
  const faults: string[] = [];
  for (const name of names) {
    for (const state of Object.keys(STATES) as State[]) {
      const page = await newTab(browser, viewports.desktop);
      await page.goto(gallery + addressOf(name, state, looks));
      const found = await faultsOfState(page, gallery, state).catch((error: Error) => [error.message]);
      await page.context().close();
      onPage(`${PAGES[name].title}, ${state}: ${found.length === 0 ? 'well' : found.join('; ')}`);
      faults.push(...found);
    }
  }
  return faults;
}

/** Names of pages that are no pages. */
export function unknownPages(names: readonly string[]): string[] {
  return names.filter((name) => !isPage(name));
}
