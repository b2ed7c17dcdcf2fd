import type { Page } from '@playwright/test';
import { SearchDialog } from './search-dialog-page.ts';
import { SearchPage } from './search-page.ts';
import { expect, test } from './site.ts';

test.use({ isShared: true });

test.describe('the words of a query are marked on the page of a result', () => {
  for (const [query, path, words] of [
    ['butler registry', 'areas/middleware/butler-registry-schema-migration/', ['butler', 'registry']],
    ['migrations', 'areas/middleware/butler-registry-schema-migration/', ['migration']],
    ['nextvisit', 'areas/other-coding/productionize-but-not-optimize-prompt-processing/', ['next_visit']],
    ['Engineering and Facility Database', 'areas/other-coding/consolidated-database-prototype/', ['efd']],
  ] as const) {
    test(`${query}: ${words.join(', ')}`, async ({ page }) => {
      const search = new SearchPage(page);
      await search.ask({ q: query });
      await page.locator(`.result h3 a[href*="/${path}"]`).click();
      await expect
        .poll(async () => [...new Set(await marked(page))].sort())
        .toEqual(expect.arrayContaining([...words]));
    });
  }

  test('on the line that was found by another name', async ({ page, baseURL }) => {
    const search = new SearchDialog(page);
    await page.goto('');
    await search.open();
    await search.ask('kubernetes');
    await search.link('Move to SLAC K8s if available').click();
    await expect(page).toHaveURL(
      `${baseURL}cycles/f23a/?mark=k8s#other-coding/productionize-but-not-optimize-prompt-processing/move-to-slac-k8s-if-available`,
    );
    await expect(page.locator('.lines > :target')).toBeInViewport();
    await expect.poll(() => marked(page)).toEqual(['k8s']);
  });

  test('over the borders of links and code', async ({ page }) => {
    await page.goto('cycles/f23a/?mark=lsstinstall+release+nextvisit');
    await expect.poll(async () => [...new Set(await marked(page))]).toEqual(['release', 'lsstinstall', 'next_visit']);
  });
});

test('without an anchor, the first marked word is in view', async ({ page }) => {
  await page.goto('cycles/f23a/?mark=security');
  await expect(page.getByRole('main').getByText('Security', { exact: true }).first()).toBeInViewport();
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload();
  await expect.poll(() => marked(page)).toContain('security');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.describe('on a page of its own', () => {
  test.use({ isShared: false });

  test('the URL of a line is copied without marks, and the canonical URL stays', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('cycles/f23a/?mark=gen2#middleware/provenance');
    await page.getByRole('link', { name: 'Link to Gen2 removal' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${baseURL}cycles/f23a/#middleware/gen2-removal`);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/cycles\/f23a\/$/);
  });

  test('nothing is loaded without words to mark, and nonsense breaks nothing', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('cycles/f23a/', { waitUntil: 'networkidle' });
    expect(asked.filter((url) => url.includes('SearchLater'))).toEqual([]);
    await page.goto('cycles/f23a/?mark=%00<zz>+%F0%9F%A7%88+qqqq', { waitUntil: 'networkidle' });
    expect(await marked(page)).toEqual([]);
    await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    await page.goto('cycles/f23a/?mark=gen2', { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1, name: 'F23A' })).toBeVisible();
  });
});

test('marks are visible in both themes and in forced colours, not in print', async ({ page }) => {
  await page.goto('areas/middleware/gen2-removal/?mark=gen2');
  await expect.poll(() => marked(page)).toContain('gen2');
  const look = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('h1')!, '::highlight(found)').backgroundColor);
  const seen: string[] = [];
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
    seen.push(await look());
  }
  expect(new Set(seen).size).toBe(3);
  for (const colour of seen) expect(colour).not.toMatch(/^rgba\(0, 0, 0, 0\)$/);
  await page.emulateMedia({ media: 'print', forcedColors: null });
  expect(await look()).toBe('rgba(0, 0, 0, 0)');
});

/** The marked stretches of the page in small letters. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
  );
}
