/** Looks at every page of the gallery in every state, as `npm run gallery -- --check` does. */
import { accessibilityViolations, newTab, settled, viewports } from '@crm-adoption/page-host/fixtures';
import type { Browser, Page } from 'playwright-core';
import { addressOf, type Looks } from './indexPage.ts';
import { walk } from './keyboard.ts';
import { tooNarrow, tooWide, unsaid, watchMovement } from './looks.ts';
import { isPage, PAGES, type PageName } from './pages.ts';
import { STATES, type State } from './states.ts';

/** What web.dev calls good. */
export const MOST_MOVEMENT = 0.1;

/** How long a page may take to say that it waits, milliseconds: these never settle. */
export const WAITING = 1_500;
const WAITS: readonly State[] = ['loading', 'late'];
/** Whoever is answered late or out of order sees in the end what anybody else sees. */
const AS_FULL: readonly State[] = ['late', 'backwards'];

const PHONE_AND_DESK = [viewports.phone.width, viewports.desktop.width];

/** A page in a state: what was counted, and what is wrong. */
export interface Look {
  page: PageName;
  state: State;
  /** GraphQL requests until it held still. */
  requests: number;
  /** How much of it moved when late answers came. */
  movement?: number;
  /** Links, buttons and fields. */
  controls?: number;
  /** All that it says. */
  text: string;
  faults: string[];
}

/** Lets late answers go, and waits until the page has drawn them. @returns how much of it moved meanwhile */
export async function movementOfAnswers(page: Page, gallery: string): Promise<number> {
  const movement = await watchMovement(page);
  await page.evaluate((url) => fetch(url), `${gallery}/gallery/release`);
  await settled(page);
  return movement();
}

async function accessible(tab: Page): Promise<string[]> {
  return (await accessibilityViolations(tab)).map(({ rule, targets }) => `axe ${rule}: ${targets.join(', ')}`);
}

async function answerLate(tab: Page, gallery: string, look: Look): Promise<string[]> {
  look.movement = await movementOfAnswers(tab, gallery);
  return look.movement > MOST_MOVEMENT ? [`moves by ${look.movement.toFixed(3)} when answers come`] : [];
}

async function walkThrough(tab: Page, look: Look): Promise<string[]> {
  const { controls, missed } = await walk(tab);
  look.controls = controls;
  return missed.map((name) => `no Tab comes to "${name}"`);
}

async function refresh(tab: Page): Promise<void> {
  const button = tab.getByRole('button', { name: /^(Refresh|Actualiser)$/ });
  if ((await button.count()) > 0) await button.first().click();
  await settled(tab);
}

async function lookAt(tab: Page, gallery: string, look: Look, full: string): Promise<void> {
  const { state, faults } = look;
  if (WAITS.includes(state)) await tab.waitForTimeout(WAITING);
  else await settled(tab);
  if (state === 'stale') await refresh(tab);
  faults.push(...(await accessible(tab)), ...(await unsaid(tab)));
  if (state === 'late') faults.push(...(await answerLate(tab, gallery, look)));
  look.text = await tab.locator('main').innerText();
  if (AS_FULL.includes(state) && look.text !== full) faults.push('does not end as the page that was answered at once');
  if (state === 'full') faults.push(...(await walkThrough(tab, look)));
  // The platform cuts headings of cards that are longer than their card.
  const widths = state === 'longNames' ? tooWide : tooNarrow;
  faults.push(...(await widths(tab, PHONE_AND_DESK)));
}

/** One page in one state, in a tab that may have shown another before. */
async function lookOf(
  tab: Page,
  gallery: string,
  { page, state, looks, full }: { page: PageName; state: State; looks: Looks; full: string },
): Promise<Look> {
  const look: Look = { page, state, requests: 0, text: '', faults: [] };
  const count = (request: { url(): string }): void => {
    if (request.url().endsWith('/graphql')) look.requests += 1;
  };
  tab.on('request', count);
  await tab.setViewportSize(viewports.desktop);
  await tab.goto(gallery + addressOf(page, state, looks));
  await lookAt(tab, gallery, look, full).catch((error: Error) => look.faults.push(error.message));
  tab.off('request', count);
  return look;
}

/**
 * What pages look like, in every state.
 * @param gallery its address
 * @param only names of pages; all when it is empty
 * @param onLook hears of each page in each state as it was looked at
 */
export async function looksOfGallery(
  browser: Browser,
  gallery: string,
  { looks, only, onLook }: { looks: Looks; only: readonly string[]; onLook: (look: Look) => void },
): Promise<Look[]> {
  const names = (Object.keys(PAGES) as PageName[]).filter((name) => only.length === 0 || only.includes(name));
  const all: Look[] = [];
  for (const page of names) {
    const tab = await newTab(browser, viewports.desktop);
    let full = '';
    for (const state of Object.keys(STATES) as State[]) {
      const look = await lookOf(tab, gallery, { page, state, looks, full });
      if (state === 'full') full = look.text;
      onLook(look);
      all.push(look);
    }
    await tab.context().close();
  }
  return all;
}

/** Names of pages that are no pages. */
export function unknownPages(names: readonly string[]): string[] {
  return names.filter((name) => !isPage(name));
}
