import { builtPages } from './built-pages.ts';
import { expectRowsNearTop, recordLayoutShifts } from './layout.ts';
import { expect, test } from './site.ts';

test.use({ isShared: true });

for (const path of ['cycles/f23a/', 'cycles/f23b/', 'areas/middleware/', 'topics/butler/']) {
  test(`the lines of /${path} start near the top of the page`, async ({ page }) => {
    await expectRowsNearTop(page, path, '.body .row:visible', { phone: 1, desktop: 1 });
  });
}

test('on a narrow screen no table of the guide is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const paths = builtPages('seed').map(({ path }) => path);
  for (const path of paths.filter((one) => one.startsWith('guide/') && !one.startsWith('guide/diagnostics/'))) {
    await page.goto(path);
    const beyond = await page.getByRole('main').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    // The last cell ends with an empty 2 % of the width.
    expect(beyond, `/${path}`).toBeLessThanOrEqual(6);
  }
});

test('at a zoom of 400 % nothing covers the text while a reader scrolls', async ({ page }) => {
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

test.describe(() => {
  test.use({ isShared: false });

  test('the page hardly moves when the filters of a URL hide rows', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const layoutShifts = await recordLayoutShifts(page);
    await page.goto('matrix/?change=new');
    await expect(page.getByText('3 of 29 items')).toBeVisible();
    expect((await layoutShifts()).reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
  });
});
