import type { Page } from '@playwright/test';
import { moveFocus } from './focus-rings.ts';
import { expect, hold, test } from './site.ts';

test.use({ isShared: true });

test('the first press of Tab offers a link that skips the masthead', async ({ page }) => {
  await page.goto('cycles/f23a/');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').first()).toBeFocused();
});

const pathsByWidth = {
  1280: ['', 'cycles/f23b/', 'areas/middleware/butler-client-server/', 'matrix/', 'topics/butler/', 'guide/write/'],
  360: ['', 'cycles/f23b/', 'matrix/'],
};

for (const [width, paths] of Object.entries(pathsByWidth)) {
  for (const path of paths) {
    test(`a reader sees the focus all the way through /${path}, in both directions, ${width} px wide`, async ({
      page,
    }) => {
      test.setTimeout(60_000);
      await page.setViewportSize({ width: Number(width), height: 740 });
      for (const key of ['Tab', 'Shift+Tab']) {
        await page.goto(path);
        const { stops, hidden } = await moveFocus(page, key);
        expect(hidden, key).toEqual([]);
        expect(stops, key).toBeGreaterThan(10);
      }
    });
  }
}

test('a reader follows a link in the masthead with the keyboard', async ({ page }) => {
  await page.goto('');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Matrix' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Matrix' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Matrix' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test.describe('on a phone without JavaScript', () => {
  test.use({ isShared: false, javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a reader opens the menu, closes it and follows a link with the keyboard', async ({ page }) => {
    await page.goto('');
    const areas = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Areas' });
    await expect(areas).toBeHidden();
    const menu = page.getByRole('banner').getByText('Menu');
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(areas).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(areas).toBeHidden();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cycles' })).toBeFocused();
    await areas.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Areas' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Colours' })).toBeHidden();
  });
});

test.describe('clipboard and theme', () => {
  // Permissions and scripts that run before those of a page need a context of their own.
  test.use({ isShared: false });

  test('a reader copies the URL of a line with the keyboard', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('cycles/f23a/');
    const anchor = page.getByRole('link', { name: 'Link to Gen2 removal' });
    await anchor.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}cycles/f23a/#middleware/gen2-removal`,
    );
    await expect(page).toHaveURL(/#middleware\/gen2-removal$/);
    await expect(page.locator(':target')).toContainText('Gen2 removal');
    // Then the sentence, or the same as Markdown.
    await expect(page.getByRole('button', { name: 'Copy as a sentence' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(anchor).toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `[Gen2 removal: status not recorded in F23A](${baseURL}cycles/f23a/#middleware/gen2-removal) — Arch Status & Plans`,
    );
  });

  test('what is offered of a line does not take back a reader who has gone on', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-write']);
    const release = await hold(page, '**/api/items.json');
    await page.goto('cycles/f23a/');
    const asked = page.waitForRequest('**/api/items.json');
    await page.getByRole('link', { name: 'Link to Gen2 removal' }).click();
    await asked;
    await page.keyboard.press('Control+Home');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    const answered = page.waitForResponse('**/api/items.json');
    release();
    await (await answered).finished();
    // The script has read its answer when a later one is read.
    await page.evaluate(() => fetch(document.URL).then((response) => response.text()));
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(page.getByRole('button', { name: 'Copy as a sentence' })).toHaveCount(0);
  });

  test('a chosen theme stays on every page, and no page flashes in the other theme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('');
    const light = await background(page);
    const switches = page.getByRole('group', { name: 'Colours' });
    await switches.getByRole('radio', { name: 'System' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(switches.getByRole('radio', { name: 'Dark' })).toBeChecked();
    const dark = await background(page);
    expect(dark).not.toBe(light);

    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      // The background of every frame, beginning with the first that can show something of the page.
      const record = (): void => {
        if (document.body) seen.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(record);
      };
      requestAnimationFrame(record);
    });
    for (const path of ['cycles/f23a/', 'matrix/', 'topics/', 'guide/', '404.html']) {
      await page.goto(path);
      await expect(switches.getByRole('radio', { name: 'Dark' }), path).toBeChecked();
      const framesSeen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
      await expect.poll(async () => (await framesSeen()).length, path).toBeGreaterThan(0);
      const seen = await framesSeen();
      expect([...new Set(seen)], path).toEqual([dark]);
    }

    await switches.getByRole('radio', { name: 'System' }).check({ force: true });
    await page.goto('cycles/f23a/');
    expect(await background(page)).toBe(light);
  });
});

test('pages follow the theme of the system until a reader chooses one', async ({ page }) => {
  await page.goto('');
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).not.toBe(light);
});

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}
