import type { Page } from '@playwright/test';
import { expectRowsNearTop } from './layout.ts';
import { expect, test } from './site.ts';

test.use({ site: 'workshop', isShared: true });

for (const width of [320, 360, 768, 1024, 1440]) {
  test(`the newest cycle is in view and nothing scrolls sideways on a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('matrix/');
    await expect(page.getByRole('columnheader', { name: 'W5' }).first()).toBeInViewport({ ratio: 1 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
    const scrollers = await page
      .locator('.matrix, .matrix *')
      .evaluateAll((all) => all.filter((one) => /auto|scroll/.test(getComputedStyle(one).overflow)).length);
    expect(scrollers, 'elements that scroll inside the page').toBe(0);
  });
}

test('on a phone, all of the legend is in view, and a row is two lines high', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('matrix/');
  const legend = page.locator('.legend');
  for (const word of ['Completed', 'In progress', 'Not started', 'Dropped'])
    await expect(legend.getByText(word, { exact: true })).toBeInViewport({ ratio: 1 });
  const carried = page.getByRole('row').filter({ hasText: /Planned\s*\d+×/ });
  await expect(carried.first()).toBeVisible();
  const heights = await carried.evaluateAll((all) =>
    all.map((row) => row.getBoundingClientRect().height - row.querySelector('th')!.getBoundingClientRect().height),
  );
  expect(Math.max(...heights), 'below the words of the item').toBeLessThanOrEqual(28);
});

test('the table starts near the top of the page', async ({ page }) => {
  await expectRowsNearTop(page, 'matrix/', 'tbody tr', { phone: 8, desktop: 15 });
});

test('the heading of an area stays below the masthead down to its last row', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.goto('matrix/');
  await page.keyboard.press('End');
  await page.locator('#courses tbody tr').last().scrollIntoViewIfNeeded();
  await expect(page.getByRole('columnheader', { name: 'Courses' })).toBeInViewport({ ratio: 1 });
  const [masthead, heading] = await Promise.all([
    page.getByRole('banner').boundingBox(),
    page.locator('#courses thead').boundingBox(),
  ]);
  expect(heading!.y).toBeGreaterThanOrEqual(masthead!.y + masthead!.height - 3);
});

test('the mouse wheel scrolls the page while the pointer is over the table', async ({ page }) => {
  await page.goto('matrix/');
  await page.locator('tbody tr').first().hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(400);
});

test('columns do not move while a reader filters the rows', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('matrix/');
  const positions = () =>
    page
      .locator('table:visible')
      .first()
      .locator('thead th')
      .evaluateAll((all) => all.map((cell) => Math.round(cell.getBoundingClientRect().x)));
  const before = await positions();
  for (const query of ['keep', 'keep a repair', 'oil']) {
    await page.getByLabel('Find in matrix').fill(query);
    await expect(page.getByRole('status').filter({ hasText: `“${query}”` })).toBeVisible();
    expect(await positions()).toEqual(before);
  }
});

test('on a phone every link and control is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('matrix/');
  const small = await page
    .locator('.matrix a:visible, .tools :is(label, summary, input[type=search]):visible')
    .evaluateAll((all) =>
      all
        .filter((one) => [...one.getClientRects()].some(({ height }) => height < 24))
        .map(({ outerHTML }) => outerHTML),
    );
  expect(small).toEqual([]);
});

test('the row that the URL names is highlighted in every column', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('matrix/#public-repairs/keep-a-repair-ledger');
  const cells = await page
    .locator(':target > *')
    .evaluateAll((all) =>
      all.map((cell) => getComputedStyle(cell)).map(({ clipPath, display }) => `${clipPath} ${display}`),
    );
  expect(new Set(cells)).toEqual(new Set(['none table-cell']));
  await expect(page.locator(':target')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('a reader lists the rows of all areas, carried longest first, and then by area again', async ({ page }) => {
  await page.goto('matrix/?sort=carried');
  await expect(page.locator('tbody tr:visible th').first()).toHaveText(/^Keep a repair ledger\s+Repairs — Public$/);
  await expect(page.locator('tbody tr:visible td:last-child').first()).toHaveText('4×');
  await expect(page.locator('table:visible')).toHaveCount(1);
  await expect(page.getByRole('columnheader', { name: 'All areas' })).toBeVisible();
  const counts = await page.locator('tbody tr:not(.sub, .done):visible td:last-child').allTextContents();
  expect(counts.map((text) => parseInt(text || '0'))).toEqual(
    counts.map((text) => parseInt(text || '0')).toSorted((a, b) => b - a),
  );
  await page.getByLabel('Carried longest first').uncheck();
  await expect(page.locator('table:visible')).toHaveCount(5);
  const ids = await rowIds(page);
  await page.reload();
  await expect(page.locator('table:visible')).toHaveCount(5);
  expect(await rowIds(page)).toEqual(ids);
});

test.describe('the printed matrix', () => {
  test('names the team, the cycles, the date and the filters, and shows the legend', async ({ page }) => {
    await page.goto('matrix/?change=new&area=lending-fleet&q=cargo');
    await expect(page.locator('tbody tr:visible')).toHaveCount(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('main')).toContainText(
      /The municipal bicycle workshop: 8 open of 34 items, W1 to W5, as of \d{1,2} \w{3} \d{4}/,
    );
    await expect(page.getByText('1 of 34 items, 0 of 20 sub-lines: “cargo”, Lending Fleet, New in W5')).toBeVisible();
    await expect(page.getByText('Not recorded').first(), 'in the legend').toBeVisible();
    await expect(page.getByLabel('Find in matrix')).toBeHidden();
  });

  test('repeats the headings of an area and its cycles after a page break', async ({ page }) => {
    await page.goto('matrix/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('thead').first()).toHaveCSS('display', 'table-header-group');
    await expect(page.locator('thead').first()).toHaveCSS('position', 'static');
    for (const cell of ['Stands and Tools', 'W1', 'W5', 'Now', 'Carried'])
      await expect(page.locator('thead').first()).toContainText(cell);
  });
});

function rowIds(page: Page): Promise<string[]> {
  return page.locator('tbody tr').evaluateAll((rows) => rows.map(({ id }) => id));
}
