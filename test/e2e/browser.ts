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

/** How often, and how long at most, a page is asked whether it has settled; milliseconds. */
const POLL = 50;
const PATIENCE = 30_000;

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
  return chromium.launch({ executablePath: ensureChromium(), args: isRoot ? ['--no-sandbox', ...flags] : flags });
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

/** Waits until the page has asked for everything and shows no spinner. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.waitForLoadState('networkidle');
  const spinners = page.locator('lightning-spinner');
  for (let waited = 0; (await spinners.count()) > 0; waited += POLL) {
    if (waited > PATIENCE) throw new Error(`The page still shows a spinner after ${PATIENCE / 1000} s.`);
    await page.waitForTimeout(POLL);
  }
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
