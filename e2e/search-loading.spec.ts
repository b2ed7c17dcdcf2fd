import { test } from './search-page.ts';
import { expect, hold } from './site.ts';

test.describe('a missing index', () => {
  // Pagefind leaves a rejection of its own unhandled.
  test.use({ undisturbed: async ({}, use) => use() });

  test('leads to a message with a link to try again', async ({ page, search }) => {
    for (const missing of [
      '**/pagefind/pagefind.js*',
      '**/*.pf_meta',
      '**/*.pf_index',
      '**/*.pf_filter',
      '**/*.pf_fragment',
    ]) {
      await page.route(missing, (route) => route.abort());
      await page.goto('search/?q=Butler');
      await search.expectStatus(/The search could not be loaded/);
      await expect(page.getByRole('heading', { name: 'All items' })).toBeVisible();
      await page.unroute(missing);
      await page.getByRole('link', { name: 'Try again' }).click();
      await search.expectStatus(/for Butler/);
      expect((await search.paths())[0]).toBe('topics/butler/');
    }
  });
});

test.describe('loading', () => {
  test('nothing of the index is loaded before the search field has the focus', async ({ page, search }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto('search/', { waitUntil: 'networkidle' });
    expect(requested.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await search.field.focus();
    await expect.poll(() => requested.some((url) => url.includes('/pagefind/'))).toBe(true);
  });

  test('what a reader types before any script is there is searched for', async ({ page, search }) => {
    const release = await hold(page, '**/_astro/*.js');
    await page.goto('search/', { waitUntil: 'commit' });
    await search.field.pressSequentially('Butler');
    release();
    await search.expectStatus(/for Butler/);
    await expect(search.field).toHaveValue('Butler');
  });

  test('Back undoes each choice that was made while the search was loading', async ({ page, search, baseURL }) => {
    const release = await hold(page, '**/search.*.js');
    await page.goto('search/');
    await search.filter('Kind', 'Item').check();
    await search.filter('Status', 'Planned').check();
    release();
    await expect(page).toHaveURL(/\?kind=item&status=planned$/);
    await page.goBack();
    await expect(page).toHaveURL(/\?kind=item$/);
    await expect(search.filter('Status', 'Planned')).not.toBeChecked();
    await page.goBack();
    await expect(page).toHaveURL(`${baseURL}search/`);
  });

  test('if more results cannot be loaded, a reader tries again or types another query', async ({ page, search }) => {
    const failMore = async () => {
      await page.route('**/*.pf_fragment', (route) => route.abort());
      await page.getByRole('button', { name: /^More items/ }).click();
      await expect(search.group('Items')).toContainText('The others could not be loaded.');
      await expect(search.results).toHaveCount(10);
      await page.unroute('**/*.pf_fragment');
    };
    await search.open({ kind: 'item' });
    await expect(search.results).toHaveCount(10);
    await failMore();
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.getByRole('button', { name: /^More items/ }).click();
    await expect(search.results).toHaveCount(20);
    await search.open({ kind: 'item' });
    await failMore();
    await search.type('Kafka');
    await search.expectStatus(/for Kafka/);
  });

  test('if the script of the search cannot be loaded, a message has a link to try again', async ({ page, search }) => {
    await page.route('**/search.*.js', (route) => route.abort());
    await page.goto('search/?q=Butler');
    await search.expectStatus(/The search could not be loaded/);
    await page.unroute('**/search.*.js');
    await page.getByRole('link', { name: 'Try again' }).click();
    await search.expectStatus(/for Butler/);
  });
});
