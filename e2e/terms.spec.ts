import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

test.use({ isShared: true });

const butler = (page: Page) => page.getByRole('main').getByRole('link', { name: 'Butler', exact: true }).first();
const explanation = (page: Page) => page.locator('#_term');
const meaning = 'The library through which pipelines find, read and write datasets';

test('a reader hovers over a topic, reads what it means and how much is open, and follows its link', async ({
  page,
  baseURL,
}) => {
  await page.goto('cycles/f23b/');
  await butler(page).hover();
  await expect(explanation(page)).toBeVisible();
  await expect(explanation(page)).toContainText(meaning);
  await expect(explanation(page)).toContainText(/[1-9] open, [1-9] no longer listed/);
  await explanation(page).hover();
  await explanation(page).getByRole('link').click();
  await expect(page).toHaveURL(`${baseURL}topics/butler/`);
});

test('the explanation of a topic closes when the pointer leaves, and with Escape', async ({ page }) => {
  await page.goto('cycles/f23b/');
  await butler(page).hover();
  await expect(explanation(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(explanation(page)).toBeHidden();
  await butler(page).hover();
  await expect(explanation(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explanation(page)).toBeHidden();
});

test('the explanation is also shown on focus, as the description of the link, which Enter follows', async ({
  page,
  baseURL,
}) => {
  await page.goto('cycles/f23b/');
  const link = butler(page);
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(explanation(page)).toBeVisible();
  await expect(link).toHaveAccessibleDescription(new RegExp(meaning));
  await page.keyboard.press('Tab');
  await expect(explanation(page).filter({ hasText: meaning })).toBeHidden();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${baseURL}topics/butler/`);
});

test('explanations are loaded on demand, and if that fails, the link still works', async ({ page, baseURL }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.route('**/terms.json', (route) => route.abort());
  await page.goto('cycles/f23b/', { waitUntil: 'networkidle' });
  expect(requested.filter((url) => url.includes('terms'))).toEqual([]);
  await butler(page).hover();
  await butler(page).click();
  await expect(page).toHaveURL(`${baseURL}topics/butler/`);
});

test.describe('on a phone', () => {
  test.use({ isShared: false, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the first tap shows the explanation inside the screen, and the second follows the link', async ({
    page,
    baseURL,
  }) => {
    await page.goto('cycles/f23b/');
    const link = butler(page);
    await link.tap();
    await expect(explanation(page)).toContainText(meaning);
    await expect(explanation(page)).toBeInViewport({ ratio: 1 });
    await expect(page).toHaveURL(`${baseURL}cycles/f23b/`);
    await link.tap();
    await expect(page).toHaveURL(`${baseURL}topics/butler/`);
  });
});
