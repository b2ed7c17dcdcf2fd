import type { Page } from '@playwright/test';
import { SearchDialog } from './search-dialog-page.ts';
import { SearchPage } from './search-page.ts';
import { expect, test } from './site.ts';

test.use({ isShared: true });

test.describe('marked words', () => {
  for (const [query, path, words] of [
    ['butler registry', 'areas/middleware/butler-registry-schema-migration/', ['butler', 'registry']],
    ['migrations', 'areas/middleware/butler-registry-schema-migration/', ['migration']],
    ['nextvisit', 'areas/other-coding/productionize-but-not-optimize-prompt-processing/', ['next_visit']],
    ['Engineering and Facility Database', 'areas/other-coding/consolidated-database-prototype/', ['efd']],
  ] as const) {
    test(`a search for “${query}” marks ${words.join(' and ')} on the page of a result`, async ({ page }) => {
      const search = new SearchPage(page);
      await search.open({ q: query });
      await page.locator(`.result h3 a[href*="/${path}"]`).click();
      await expect
        .poll(async () => [...new Set(await marked(page))].sort())
        .toEqual(expect.arrayContaining([...words]));
    });
  }

  test('a search for another name of a topic marks the topic on the line', async ({ page, baseURL }) => {
    const search = new SearchDialog(page);
    await page.goto('');
    await search.open();
    await search.type('kubernetes');
    await search.link('Move to SLAC K8s if available').click();
    await expect(page).toHaveURL(
      `${baseURL}cycles/f23a/?mark=k8s#other-coding/productionize-but-not-optimize-prompt-processing/move-to-slac-k8s-if-available`,
    );
    await expect(page.locator('.lines > :target')).toBeInViewport();
    await expect.poll(() => marked(page)).toEqual(['k8s']);
    // The script is loaded already, but not the styles.
    await search.open();
    await expect(page.getByRole('dialog')).toHaveCSS('padding', '0px');
  });

  test('words are marked inside links and code', async ({ page }) => {
    await page.goto('cycles/f23a/?mark=lsstinstall+release+nextvisit');
    await expect.poll(async () => [...new Set(await marked(page))]).toEqual(['release', 'lsstinstall', 'next_visit']);
  });
});

test('if the URL has no anchor, the page opens at the first marked word, but not when reloaded', async ({ page }) => {
  await page.goto('cycles/f23a/?mark=security');
  await expect(page.getByRole('main').getByText('Security', { exact: true }).first()).toBeInViewport();
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload();
  await expect.poll(() => marked(page)).toContain('security');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.describe(() => {
  test.use({ isShared: false });

  test('the copied URL of a line and the canonical URL leave out the words to mark', async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('cycles/f23a/?mark=gen2#middleware/provenance');
    await page.getByRole('link', { name: 'Link to Gen2 removal' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${baseURL}cycles/f23a/#middleware/gen2-removal`);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/cycles\/f23a\/$/);
  });

  test('without words to mark nothing is loaded, and words without a match do no harm', async ({ page }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto('cycles/f23a/', { waitUntil: 'networkidle' });
    expect(requested.filter((url) => /\/search\.[^/]*\.js$/.test(url))).toEqual([]);
    await page.goto('cycles/f23a/?mark=%00<zz>+%F0%9F%A7%88+qqqq', { waitUntil: 'networkidle' });
    expect(await marked(page)).toEqual([]);
    await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    await page.goto('cycles/f23a/?mark=gen2', { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1, name: 'F23A' })).toBeVisible();
  });
});

test('marks are visible in both themes and in forced colours, but not in print', async ({ page }) => {
  await page.goto('areas/middleware/gen2-removal/?mark=gen2');
  await expect.poll(() => marked(page)).toContain('gen2');
  const background = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('h1')!, '::highlight(found)').backgroundColor);
  const colours: string[] = [];
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
    colours.push(await background());
  }
  expect(new Set(colours).size).toBe(3);
  for (const colour of colours) expect(colour).not.toMatch(/^rgba\(0, 0, 0, 0\)$/);
  await page.emulateMedia({ media: 'print', forcedColors: null });
  expect(await background()).toBe('rgba(0, 0, 0, 0)');
});

/** Each marked text of the page, in lower case. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
  );
}
