/** What is wrong with how a page looks, found in the browser. */
import type { Page } from 'playwright-core';

const NARROWEST = 320;
const WIDEST = 1920;
const STEP = 32;

/** Runs in the page: texts that their box cuts off, through all shadow trees. */
function cutTexts(): string[] {
  const cut: string[] = [];
  const visit = (parent: ParentNode): void => {
    for (const element of Array.from(parent.children)) {
      const hasText = Array.from(element.childNodes).some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      const { overflowX, position } = getComputedStyle(element);
      const isCut = overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1;
      // Texts for screen readers only are one pixel wide, absolutely placed.
      if (hasText && isCut && position !== 'absolute' && element.clientWidth > 1)
        cut.push((element.textContent ?? '').trim());
      if (element.shadowRoot) visit(element.shadowRoot);
      visit(element);
    }
  };
  const main = document.querySelector('shell-app')?.shadowRoot?.querySelector('main');
  if (main) visit(main);
  return cut;
}

/** Every width from a phone to a large screen, in CSS pixels. */
export const WIDTHS = Array.from({ length: (WIDEST - NARROWEST) / STEP + 1 }, (_, step) => NARROWEST + step * STEP);

async function sidewaysAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 900 });
  const whole = await page.evaluate(() => document.documentElement.scrollWidth);
  return whole > width ? [`${width} px: the page is ${whole} px wide`] : [];
}

/** Widths at which the page scrolls sideways: one line each. */
export async function tooWide(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) faults.push(...(await sidewaysAt(page, width)));
  return faults;
}

/** Widths at which the page scrolls sideways, and at which of its texts are cut off: one line each. */
export async function tooNarrow(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    const sideways = await sidewaysAt(page, width);
    const cut = await page.evaluate<string[]>(`(${cutTexts.toString()})()`);
    faults.push(...sideways, ...[...new Set(cut)].map((text) => `${width} px: cuts "${text}"`));
  }
  return faults;
}

/** Runs in the page: parts that stand on it without a word, and words that only an engine says. */
function wordless(): string[] {
  const faults: string[] = [];
  const textOf = (element: Element): string => (element as HTMLElement).innerText.trim();
  const visit = (parent: ParentNode): void => {
    for (const element of Array.from(parent.children)) {
      if (element.localName === 'shell-placed-component' && element.clientHeight > 0 && textOf(element) === '')
        faults.push(`an empty part: ${element.outerHTML.slice(0, 80)}`);
      if (element.shadowRoot) visit(element.shadowRoot);
      visit(element);
    }
  };
  visit(document);
  const main = document.querySelector('shell-app')?.shadowRoot?.querySelector('main');
  const spoken = main ? textOf(main) : '';
  const engine = spoken.match(/\b(NaN|undefined|null|\[object \w+\]|Invalid Date)\b.{0,40}/g) ?? [];
  return [...faults, ...engine.map((word) => `says "${word}"`), ...(spoken === '' ? ['says nothing'] : [])];
}

/** Parts of the page without a word, and words that nobody should read: one line each. */
export function unsaid(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(${wordless.toString()})()`);
}

/** Starts to add up how much of the page moves without the reader from now on (Cumulative Layout Shift). */
export async function watchMovement(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watched = globalThis as { moved?: number };
    watched.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) watched.moved = (watched.moved ?? 0) + entry.value;
    }).observe({ type: 'layout-shift' });
  });
  return () => page.evaluate(() => (globalThis as { moved?: number }).moved ?? 0);
}
