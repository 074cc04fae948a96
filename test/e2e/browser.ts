/** Chromium for the browser tests and the pictures. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/checks/chromium.ts';

/** Sizes that every page must work at, in CSS pixels. */
export const viewports = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1440, height: 900 },
} as const;

/** Chromium as root needs no-sandbox; the others keep it from calling home, which no test may depend on. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long the browser and its pages may take for a step, milliseconds: a machine with two busy cores is no failure. */
const PATIENCE = 120_000;

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A problem that axe-core found. */
export interface Violation {
  rule: string;
  impact: string;
  help: string;
  targets: string[];
}

/** A browser window that records what goes wrong in it. */
export interface Window {
  context: BrowserContext;
  page: Page;
  /** Errors on the console and uncaught ones, in order. */
  errors: string[];
  /** Requests that left the local org; the content security policy should make this impossible. */
  outside: string[];
}

/**
 * Starts Chromium without a window.
 * @throws Error when this machine has none and none can be installed
 */
export async function launchBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: ensureChromium(),
    args: isRoot ? ['--no-sandbox', ...flags] : flags,
    timeout: PATIENCE,
  });
}

/**
 * Opens a window as one person: follows the front door link of their token, then waits for the page's content.
 * @param url address of the local org
 * @param token access token of the person
 * @param path Lightning path to open
 */
export async function openAs(
  browser: Browser,
  url: string,
  token: string,
  path: string,
  viewport: { width: number; height: number } = viewports.desktop,
): Promise<Window> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const window: Window = { context, page, errors: [], outside: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') window.errors.push(message.text());
  });
  page.on('pageerror', (error) => window.errors.push(error.message));
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (target.protocol.startsWith('http') && target.origin !== new URL(url).origin) window.outside.push(request.url());
  });
  const query = new URLSearchParams({ sid: token, retURL: path });
  await page.goto(new URL(`/secur/frontdoor.jsp?${query.toString()}`, url).href);
  await settled(page);
  return window;
}

/**
 * Waits until the page has what it asked for, shows no spinner and has drawn it all. The page says itself that it waits
 * (`aria-busy`): a network without requests would not do, as a slow machine takes long between an answer and what is
 * asked next, and a page that was idle once counts as idle when it opens the next record.
 */
export async function settled(page: Page): Promise<void> {
  const main = page.locator('body:not(:has(lightning-spinner)) main[aria-busy="false"]');
  let drawn: string | undefined;
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    await main.waitFor();
    const before = drawn;
    drawn = await page.locator('main').innerHTML();
    if (drawn === before) return;
    // Charts, tables and tabs are fitted to their place after they were drawn, at the latest in the frame after next.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 20)))),
    );
  }
  throw new Error(`The page still changes after ${PATIENCE / 1000} s.`);
}

/** Keeps notices until they are closed: a slow machine would look for them when they have gone by themselves. */
export async function keepToasts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const later = globalThis.setTimeout;
    globalThis.setTimeout = ((work: () => void, delay = 0) =>
      delay < 4000 ? later(work, delay) : 0) as typeof globalThis.setTimeout;
  });
}

/** Checks the page with axe-core (WCAG 2 A and AA, and best practices). */
export async function accessibilityViolations(page: Page): Promise<Violation[]> {
  // Evaluated, not added as a script element: the content security policy refuses inline scripts.
  const isLoaded = await page.evaluate(() => 'axe' in globalThis);
  if (!isLoaded) await page.evaluate(readFileSync(axeSource, 'utf8'));
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? '',
    help,
    targets: nodes.map(({ target }) => target.join(' ')),
  }));
}

interface AxeResults {
  violations: { id: string; impact?: string; help: string; nodes: { target: string[] }[] }[];
}
