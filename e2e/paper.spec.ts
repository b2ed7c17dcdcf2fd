import { expect, test } from './site.ts';

test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }));

test('a printed page has no controls, but its URL and the date of its last change', async ({ page }) => {
  await page.goto('cycles/f23a/');
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Link to/ })).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveText(
    /Rubin Observatory architecture team, https:\/\/almanac\.example\/cycles\/f23a\//,
  );
  await expect(page.getByText(/^Last changed \d{1,2} \w{3} \d{4}$/)).toBeVisible();
});

test('no URL is printed after a link whose text is the URL, or after a link within the site', async ({ page }) => {
  await page.goto('topics/butler/');
  await expect(
    page.getByRole('main').getByRole('link', { name: 'github.com/lsst/daf_butler', exact: true }),
  ).toBeVisible();
  await page.goto('areas/middleware/');
  await expect(
    page.getByRole('main').getByRole('link', { name: 'pipetask Python API', exact: true }).first(),
  ).toBeVisible();
});
