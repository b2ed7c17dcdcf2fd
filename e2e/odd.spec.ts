import { expect, test } from './site.ts';

// Content that is odd in every permitted way, on a site without a URL.
test.use({ site: 'odd', isShared: true });

test('without a URL of the site, pages have no canonical URL and no preview picture', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
  for (const absolute of ['meta[property="og:image"]', 'meta[property="og:url"]', 'link[rel="canonical"]']) {
    await expect(page.locator(absolute)).toHaveCount(0);
  }
});

test('pages say the language of the content, and the guide that it is English', async ({ page }) => {
  await page.goto('areas/one/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.goto('guide/read/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('main .prose')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
});

test('a report in another language than the site says so wherever one of its lines is shown', async ({ page }) => {
  for (const path of ['areas/one/', 'matrix/', 'cycles/v1.10/', 'cycles/v1.10/slides/', 'cycles/v1.10/changes/']) {
    await page.goto(path);
    await expect(page.locator('main [lang=en]', { hasText: 'core-io' }), path).not.toHaveCount(0);
  }
});

test('on a phone, a row of the matrix says beside its status how often its item was carried', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('matrix/');
  const row = page.locator('tbody tr:has(td:last-child:not(:empty))').first();
  const [status, times] = [row.locator('td:nth-last-child(2)'), row.locator('td:last-child')];
  await expect(times).toHaveText(/^\d+×$/);
  const [beside, below] = await Promise.all([status.boundingBox(), times.boundingBox()]);
  expect(Math.abs(beside!.y - below!.y)).toBeLessThan(beside!.height / 2);
  await expect(page.getByRole('columnheader', { name: 'Fortgeführt' }).first()).toBeAttached();
});

test('a link by an author is printed with its URL', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('areas/one/');
  await expect(page.getByRole('link', { name: 'its handbook (https://handbook.core.example/)' })).toBeVisible();
});

test('an area that no report mentions says so, and has no table of contents', async ({ page }) => {
  await page.goto('areas/unused/');
  await expect(page.getByText('Kein Bericht führt hier etwas auf.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Auf dieser Seite' })).toHaveCount(0);
});

test('text in a right-to-left script begins at the right', async ({ page }) => {
  await page.goto('areas/languages/');
  const [first, last] = await page.locator('.about p').evaluate((paragraph) => {
    const text = paragraph.firstChild!;
    return [0, text.textContent!.length - 1].map((at) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(last).toBeLessThan(first!);
});

test('no slide is taller than its sheet, whatever it contains', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const cycle of ['2024h2', 'v1.9', 'v1.10']) {
    await page.goto(`cycles/${cycle}/slides/`);
    const taller = await page.locator('.sheet').evaluateAll((sheets: HTMLElement[]) => {
      return sheets
        .filter(({ offsetWidth, offsetHeight }) => offsetHeight > (offsetWidth * 9) / 16 + 1)
        .map(({ textContent }) => textContent);
    });
    expect(taller, cycle).toEqual([]);
  }
});
