import { SearchDialog } from './search-dialog-page.ts';
import { expect, test } from './site.ts';

// This site is below a base path, and has every status.
test.use({ site: 'workshop' });

test('the search dialog links to topics, lines and all results below the base path', async ({ page, baseURL }) => {
  const search = new SearchDialog(page);
  await page.goto('areas/lending-fleet/');
  await search.open();
  await search.type('effective rim diameter');
  await expect(search.link('ERD')).toHaveAttribute('href', '/reports/topics/erd/?mark=effective+rim+diameter+erd');
  await search.type('helmets from the lending fleet');
  const line = search.dialog.locator('.subs a').first();
  await line.click();
  await expect(page).toHaveURL(
    (url) => url.href.startsWith(`${baseURL}cycles/`) && url.searchParams.get('mark')!.includes('helmets'),
  );
  await expect(page.locator('.lines > :target')).toBeInViewport();
  await search.open('Control+k');
  await search.type('truing stand');
  await search.link('All results and filters').click();
  await expect(page).toHaveURL(`${baseURL}search/?q=truing+stand`);
  await expect(page.locator('#count')).toContainText('for truing stand');
});
