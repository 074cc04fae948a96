/** What is wrong with how a page looks, found in the browser. */
import type { Page } from 'playwright-core';

export const NARROWEST = 320;
export const WIDEST = 1920;
export const STEP = 32;

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

/** Widths at which the page scrolls sideways, and at which of its texts are cut: one line each. */
export async function tooNarrow(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const { height = 900 } = page.viewportSize() ?? {};
  for (let width = NARROWEST; width <= WIDEST; width += STEP) {
    await page.setViewportSize({ width, height });
    const found = await page.evaluate(`(${cutTexts.toString()})()`);
    const whole = await page.evaluate(() => document.documentElement.scrollWidth);
    if (whole > width) faults.push(`${width} px: the page is ${whole} px wide`);
    for (const text of new Set(found as string[])) faults.push(`${width} px: cuts "${text}"`);
  }
  return faults;
}

/** How much of the page moved without the reader since it was opened (Cumulative Layout Shift, all of it added up). */
export function movement(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(shift), 100);
      }),
  );
}
