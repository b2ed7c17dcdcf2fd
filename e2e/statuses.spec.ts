import { test } from './search-page.ts';
import { expect } from './site.ts';

test.use({ site: 'workshop', isShared: true });

test('a reader meets a status of the team in the legend, in the matrix, on slides and in the search', async ({
  page,
  search,
}) => {
  const shapeOf = (word: string) =>
    page
      .locator('main [data-status]', { hasText: word })
      .first()
      .evaluate((element) => getComputedStyle(element, '::before').maskImage);
  await page.goto('guide/read/');
  await expect(page.getByRole('row', { name: /^Blocked/ })).toContainText('The report says the work waits for others.');
  expect(await shapeOf('Blocked')).toMatch(/^url\("data:image\/svg/);
  expect(await shapeOf('Bought instead')).not.toBe(await shapeOf('Blocked'));

  await page.goto('matrix/?when=ever');
  await page.locator('.tools').getByLabel('Blocked').check();
  await expect(page.locator('.found')).toContainText('Blocked in any cycle');
  const rows = page.locator('table.matrix tbody tr').filter({ visible: true });
  await expect(rows.locator('th a')).toHaveText(['Answer the telephone in the afternoon']);

  await page.goto('cycles/w3/slides/');
  await expect(page.locator('.slide table').first()).toContainText('The report says the work waits for others.');

  await search.open({ status: 'bought' });
  await expect(search.filter('Status', 'Bought instead')).toBeChecked();
  expect(await search.titles('Items')).toEqual(['Sharpen the cable cutters']);
});
