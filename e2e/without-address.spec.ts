import { expect, test } from './site.ts';

// A site of which nobody knows where it will be.
test.use({ site: 'odd' });

test('pages name no picture and no address of their own, as they could not be found', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
  for (const absolute of ['meta[property="og:image"]', 'meta[property="og:url"]', 'link[rel="canonical"]']) {
    await expect(page.locator(absolute)).toHaveCount(0);
  }
});
