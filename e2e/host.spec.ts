import { expect, test } from './site.ts';

test('a URL that leads nowhere is answered with a page of the site', async ({ page }) => {
  const response = await page.goto('areas/no-such-area/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).not.toHaveURL(/no-such-area/);
});
