import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

test.use({ isShared: true });

const butler = (page: Page) => page.getByRole('main').getByRole('link', { name: 'Butler', exact: true }).first();
const reported = (page: Page) => page.locator('.term');
const meaning = 'The library through which pipelines find, read and write datasets';

test('a pointer over a topic shows what it means and how much of it is open, and stays while it is read', async ({
  page,
  baseURL,
}) => {
  await page.goto('cycles/f23b/');
  await butler(page).hover();
  await expect(reported(page)).toBeVisible();
  await expect(reported(page)).toContainText(meaning);
  await expect(reported(page)).toContainText(/[1-9] open, [1-9] no longer listed/);
  await reported(page).hover();
  await reported(page).getByRole('link').click();
  await expect(page).toHaveURL(`${baseURL}topics/butler/`);
});

test('it goes when the pointer does, and with Escape', async ({ page }) => {
  await page.goto('cycles/f23b/');
  await butler(page).hover();
  await expect(reported(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(reported(page)).toBeHidden();
  await butler(page).hover();
  await expect(reported(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reported(page)).toBeHidden();
});

test('the focus shows it too, as a description of the link, which Enter follows', async ({ page, baseURL }) => {
  await page.goto('cycles/f23b/');
  const link = butler(page);
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(reported(page)).toBeVisible();
  await expect(link).toHaveAccessibleDescription(new RegExp(meaning));
  await page.keyboard.press('Tab');
  await expect(reported(page).filter({ hasText: meaning })).toBeHidden();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${baseURL}topics/butler/`);
});

test('nothing is loaded before, and where nothing can be, the link is a link', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/terms.json', (route) => route.abort());
  await page.goto('cycles/f23b/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('terms'))).toEqual([]);
  await butler(page).hover();
  await butler(page).click();
  await expect(page).toHaveURL(`${baseURL}topics/butler/`);
});

test.describe('on a phone', () => {
  test.use({ isShared: false, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the first tap explains, within the screen, and the second follows', async ({ page, baseURL }) => {
    await page.goto('cycles/f23b/');
    const link = butler(page);
    await link.tap();
    await expect(reported(page)).toContainText(meaning);
    await expect(reported(page)).toBeInViewport({ ratio: 1 });
    await expect(page).toHaveURL(`${baseURL}cycles/f23b/`);
    await link.tap();
    await expect(page).toHaveURL(`${baseURL}topics/butler/`);
  });
});
