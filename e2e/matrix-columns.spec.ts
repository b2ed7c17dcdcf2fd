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
