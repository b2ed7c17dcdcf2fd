import { expect, test } from './site.ts';

test.use({ site: 'workshop' });

test('empty cells that are drawn as one leave every column in its place', async ({ page }) => {
  await page.goto('matrix/');
  const columns = await page.getByRole('columnheader').count();
  expect(columns).toBeGreaterThan(4);
  const rows = await page.locator('tbody tr:not(.area)').evaluateAll((found) =>
    found.map((row) => [...(row as HTMLTableRowElement).cells].map(({ colSpan }) => colSpan)),
  );
  expect([...new Set(rows.map((spans) => spans.reduce((sum, span) => sum + span, 0)))]).toEqual([columns]);
  expect(rows.flat().some((span) => span > 1)).toBe(true);
});

test('on a desk the cells of five cycles shrink until the newest is in view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('matrix/');
  await expect(page.getByRole('columnheader', { name: 'W5' })).toBeInViewport({ ratio: 1 });
  const box = page.getByRole('region', { name: 'Matrix' });
  expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test('where the cycles do not fit, headings of areas and items stay while the cells scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await page.goto('matrix/');
  const box = page.getByRole('region', { name: 'Matrix' });
  await box.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
  await expect(page.getByRole('columnheader', { name: 'W5' })).toBeInViewport({ ratio: 1 });
  await expect(box.getByRole('link', { name: 'Stands and Tools', exact: true })).toBeInViewport({ ratio: 1 });
  await expect(box.getByRole('link', { name: 'Label the tool wall', exact: true })).toBeInViewport({ ratio: 1 });
});
