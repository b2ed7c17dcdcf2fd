import { expect, test } from './site.ts';

test.use({ isShared: true });

for (const path of ['cycles/f23a/', 'cycles/f23b/', 'areas/middleware/', 'topics/butler/']) {
  test(`/${path} begins with its rows`, async ({ page }) => {
    for (const [width, height, first] of [
      [360, 740, 360],
      [1440, 900, 320],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      const { y } = (await page.locator('.body .row:visible').first().boundingBox())!;
      expect(y, `${width} px wide`).toBeLessThanOrEqual(first);
    }
  });
}

test('at 400 % nothing stays above what is read', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 180 });
  for (const path of ['', 'cycles/f23b/', 'matrix/', 'search/']) {
    await page.goto(path);
    await page.evaluate(() => scrollTo(0, 600));
    const covering = await page.evaluate(() =>
      [...document.elementsFromPoint(innerWidth / 2, 4), ...document.elementsFromPoint(innerWidth / 2, innerHeight - 4)]
        .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(covering, `/${path}`).toEqual([]);
  }
});

test('nothing moves when the rows that a URL asks for come', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        document.documentElement.dataset['shift'] = String(
          Number(document.documentElement.dataset['shift'] ?? 0) + entry.value,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('matrix/?change=new');
  await expect(page.getByText('3 of 29 items')).toBeVisible();
  expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.02);
});
