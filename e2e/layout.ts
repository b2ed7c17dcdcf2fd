/** Where the content of a page is, and whether it moves. */

import { expect, type Page } from '@playwright/test';

/**
 * Expects the rows of a page to start near its top, on a phone and on a desktop.
 * @param path of the page.
 * @param rows a selector of its rows.
 * @param least how many rows each screen shows without scrolling, at least.
 */
export async function expectRowsNearTop(
  page: Page,
  path: string,
  rows: string,
  least: { phone: number; desktop: number },
): Promise<void> {
  for (const { screen, width, height, top } of [
    { screen: 'phone', width: 360, height: 740, top: 360 },
    { screen: 'desktop', width: 1440, height: 900, top: 320 },
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(path);
    const boxes = await page
      .locator(rows)
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    expect(boxes[0]!.top, `the first row on a ${screen}`).toBeLessThanOrEqual(top);
    const visible = boxes.filter(({ bottom }) => bottom <= height);
    expect(visible.length, `rows in view on a ${screen}`).toBeGreaterThanOrEqual(least[screen]);
  }
}

/**
 * Records how far the content of a page moves without the reader (https://web.dev/articles/cls).
 * @param page which is opened after this, in a context of its own.
 * @returns a function that returns the layout shifts since the page was opened.
 */
export async function recordLayoutShifts(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
}
