import { deckLines } from './deck.ts';
import { recordLayoutShifts } from './layout.ts';
import { test, type SearchPage } from './search-page.ts';
import { expect } from './site.ts';

test.use({ isShared: true });

test('a search for Butler finds its topic first, and every item of the deck that mentions it', async ({ search }) => {
  await search.open({ q: 'Butler' });
  const paths = await search.paths();
  expect(paths[0]).toBe('topics/butler/');
  const items = paths.filter((path) => /^areas\/[^/]+\/[^/]+\/$/.test(path));
  expect(items[0]).toBe('areas/middleware/butler-client-server/');
  const mentioned = (['f23a', 'f23b'] as const)
    .flatMap((cycle) => deckLines(cycle))
    .filter(({ text }) => /\bbutler\b/i.test(text));
  const expected = new Set(mentioned.map(({ id }) => `areas/${id.split('/').slice(0, 2).join('/')}/`));
  expect(expected.size).toBe(6);
  for (const item of expected) expect(paths).toContain(item);
});

test.describe('the URL of a search', () => {
  test('restores the query, the filters and the results', async ({ search }) => {
    await search.open({ q: 'Butler', area: 'middleware', cycle: 'f23b', status: 'planned', kind: 'item' });
    await expect(search.field).toHaveValue('Butler');
    for (const [filter, label] of [
      ['Kind', 'Item'],
      ['Area', 'Investigation and Coding — Middleware'],
      ['Cycle', 'F23B'],
      ['Status', 'Planned'],
    ] as const) {
      await expect(search.filter(filter, label)).toBeChecked();
    }
    expect((await search.titles('Items'))[0]).toBe('Butler client/server');
    await expect(search.status).toContainText('for Butler');
  });

  test('follows what a reader types, and Back returns to every query that was submitted', async ({
    page,
    search,
    baseURL,
  }) => {
    await page.goto('topics/');
    await page.goto('search/');
    const entries = await page.evaluate(() => history.length);
    await search.field.pressSequentially('butler');
    await expect(page).toHaveURL(`${baseURL}search/?q=butler`);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await search.field.press('Enter');
    await search.type('kafka');
    await search.field.press('Enter');
    await expect(page).toHaveURL(`${baseURL}search/?q=kafka`);
    await search.expectStatus(/for kafka/);
    await search.filter('Kind', 'Topic').check();
    await expect(page).toHaveURL(`${baseURL}search/?q=kafka&kind=topic`);
    await page.goBack();
    await expect(page).toHaveURL(`${baseURL}search/?q=kafka`);
    await expect(search.filter('Kind', 'Topic')).not.toBeChecked();
    await page.goBack();
    await expect(page).toHaveURL(`${baseURL}search/?q=butler`);
    await expect(search.field).toHaveValue('butler');
    await search.expectStatus(/for butler/);
    await page.goForward();
    await search.expectStatus(/for kafka/);
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(`${baseURL}topics/`);
  });

  test('and the title of the page change together', async ({ page, search }) => {
    await page.goto('search/');
    const title = await page.title();
    await search.field.fill('butler');
    await expect(page).toHaveTitle(`butler · ${title}`);
    await search.field.press('Enter');
    await search.type('kafka');
    await expect(page).toHaveTitle(`kafka · ${title}`);
    await page.goBack();
    await expect(page).toHaveTitle(`butler · ${title}`);
    await search.field.fill('');
    await expect(page).toHaveTitle(title);
  });

  test('replaces that of the empty page in the history, even if the index is already loaded', async ({
    page,
    search,
    baseURL,
  }) => {
    await page.goto('search/');
    const entries = await page.evaluate(() => history.length);
    const ready = page.waitForRequest(/pagefind-entry\.json/);
    await search.field.focus();
    await ready;
    await search.field.pressSequentially('butler');
    await expect(page).toHaveURL(`${baseURL}search/?q=butler`);
    await search.expectStatus(/for butler/);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('may have labels instead of ids, in any case', async ({ search }) => {
    await search.open({ cycle: 'F23A', status: 'Not recorded', area: 'pre-ops' });
    await expect(search.filter('Cycle', 'F23A')).toBeChecked();
    await expect(search.filter('Status', 'Not recorded')).toBeChecked();
    await search.expectStatus(/5 results: 5 items/);
  });

  test('still finds results if a value is unknown, and a message says so', async ({ page, search }) => {
    await search.open({ q: 'Butler', area: 'midleware' });
    await expect(page.getByText('There is no area “midleware”, so that filter was ignored.')).toBeVisible();
    await expect(search.results.first()).toContainText('Butler');
  });

  test('shows the list of all items if its only value is unknown', async ({ page }) => {
    await page.goto('search/?status=purple');
    await expect(page.getByText('There is no status “purple”, so that filter was ignored.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'All items' })).toBeVisible();
  });
});

test.describe('filters', () => {
  test('values of one kind add results, several kinds narrow them, and each value has a number', async ({
    page,
    search,
  }) => {
    await page.goto('search/');
    await search.filter('Area', 'Pre-Ops').check();
    await search.expectStatus(/^8 results: 5 items, 1 area and 2 cycles/);
    await search.filter('Area', 'Oversight and Release').check();
    await expect.poll(() => count(search)).toBeGreaterThan(8);
    await search.filter('Kind', 'Item').check();
    await search.expectStatus(/^8 results: 8 items/);
    await search.filter('Status', 'Planned').check();
    await search.expectStatus(/^7 results: 7 items/);
    await expect(numberOf(search, 'Status', 'Planned')).toHaveText('7');
    await expect(numberOf(search, 'Status', 'Not recorded')).toHaveText('1');
    await expect(numberOf(search, 'Area', 'Pre-Ops')).toHaveText('5');
  });

  test('a status and a cycle have to match the same line', async ({ search }) => {
    // Twelve items are planned in F23B that were not recorded in F23A; none was planned in F23A.
    await search.open({ cycle: 'f23a', status: 'planned' });
    await search.expectStatus(/No results/);
    await search.open({ cycle: 'f23b', status: 'planned' });
    await search.expectStatus(/^19 results: 19 items/);
    await expect(numberOf(search, 'Cycle', 'F23A')).toHaveText('0');
    await expect(numberOf(search, 'Status', 'Not recorded')).toHaveText('0');
  });

  test('a change applies to the newest cycle, or to the chosen ones', async ({ page, search, baseURL }) => {
    await search.open({ change: 'new' });
    await search.expectStatus(/^3 results: 3 items/);
    expect((await search.titles('Items')).sort()).toEqual([
      'Butler client/server design',
      'OCPS improvements',
      'rubin-env 5.0.0 and rubin-env-developer',
    ]);
    await search.filter('Change', 'New').uncheck();
    await search.filter('Change', 'Carried').check();
    await expect(page).toHaveURL(`${baseURL}search/?change=carried`);
    await search.expectStatus(/^16 results: 16 items/);
    await expect(search.filter('Cycle', 'F23A'), 'in which nothing was carried').toBeHidden();
    await search.open({ change: 'carried', cycle: 'f23a' });
    await search.expectStatus(/No results/);
  });

  test('values without results are left out, unless they are chosen', async ({ page, search }) => {
    await page.goto('search/');
    await expect(search.filter('Status', 'Planned')).toBeVisible();
    await expect(search.filter('Status', 'Completed')).toBeHidden();
    await search.open({ status: 'completed' });
    await search.expectStatus(/No results/);
    await expect(search.filter('Status', 'Completed')).toBeChecked();
    await search.filter('Status', 'Completed').uncheck();
    await expect(search.filter('Status', 'Planned')).toBeVisible();
  });

  test('without a query, everything that matches is listed, and a button clears the filters', async ({
    page,
    search,
    baseURL,
  }) => {
    await search.open({ status: 'dropped' });
    expect(await search.titles('Items')).toEqual([
      'Continue iterating on Consolidated Database design document (define data model)',
    ]);
    await expect(search.results.first().getByRole('link', { name: /F23A/ }).first()).toContainText('Dropped');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page).toHaveURL(`${baseURL}search/`);
    await expect(page.getByRole('heading', { name: 'All items' })).toBeVisible();
  });

  test('the filter for topics shows all topics as results, not only the first', async ({ page, search }) => {
    await search.open({ q: 'Butler', kind: 'topic' });
    await search.expectStatus(/^8 results for Butler: 8 topics$/);
    await expect(search.results).toHaveCount(8);
    await expect(page.getByRole('button', { name: /More topics/ })).toBeHidden();
  });

  test('a reader shows ten more items at a time', async ({ page, search }) => {
    await search.open({ kind: 'item' });
    await search.expectStatus(/^29 results/);
    await expect(search.results).toHaveCount(10);
    await page.getByRole('button', { name: 'More items (19)' }).click();
    await expect(search.results).toHaveCount(20);
    await expect(search.results.nth(10).getByRole('link').first()).toBeFocused();
    await page.getByRole('button', { name: 'More items (9)' }).click();
    await expect(search.results).toHaveCount(29);
    await expect(page.getByRole('button', { name: /More items/ })).toBeHidden();
  });
});

test('the topic that a query names comes alone, with a button for those that mention it', async ({ page, search }) => {
  await search.open({ q: 'Butler' });
  expect(await search.titles('Topics')).toEqual(['Butler']);
  await page.getByRole('button', { name: 'More topics (7)' }).click();
  await expect.poll(() => search.titles('Topics')).toHaveLength(8);
});

test.describe(() => {
  test.use({ isShared: false });

  test('nothing moves on the page when the results of a URL appear', async ({ page, search }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const layoutShifts = await recordLayoutShifts(page);
    await search.open({ q: 'butler' });
    await expect(search.results).toHaveCount(14);
    // The numbers of the filters come last.
    await expect(page.locator('.filters label', { hasText: 'Topic' }).locator('.n')).toHaveText('8');
    expect(await layoutShifts()).toEqual([]);
  });
});

test.describe('a result', () => {
  test('shows the latest status of an item, its area, and its line in each cycle', async ({ search }) => {
    await search.open({ q: 'rucio work' });
    const result = search.results
      .filter({ has: search.page.getByRole('link', { name: 'Support Rucio work', exact: true }) })
      .first();
    await expect(result.locator('[data-status]').first()).toHaveText('Planned');
    expect(await result.locator('[data-status]').allTextContents(), 'each status once').toEqual([
      'Planned',
      'Not recorded',
    ]);
    expect(
      await result
        .locator('[data-status]')
        .first()
        .evaluate((mark) => getComputedStyle(mark, '::before').maskImage),
    ).toMatch(/^url\("data:image\/svg/);
    await expect(result).toContainText('Investigation and Coding — Middleware');
    await expect(result.getByRole('link', { name: /^Planned\s+F23B plan\s*: Support Rucio work$/ })).toHaveAttribute(
      'href',
      /cycles\/f23b\/\?mark=rucio\+work#plan\/middleware\/support-rucio-work$/,
    );
    await expect(result.getByRole('link', { name: /^Not recorded\s+F23A\s*: Support Rucio work$/ })).toHaveAttribute(
      'href',
      /cycles\/f23a\/\?mark=rucio\+work#middleware\/support-rucio-work$/,
    );
  });

  test('has the words of the query marked, in any form', async ({ search }) => {
    await search.open({ q: 'next visit' });
    await expect(search.results.filter({ hasText: 'Productionize' }).locator('mark').first()).toHaveText('next');
    await search.type('migrations');
    await expect(search.group('Items').locator('mark').first()).toHaveText('migration');
  });

  test('says when an item is no longer listed', async ({ search }) => {
    await search.open({ q: 'Gen2 removal' });
    await expect(search.results.first()).toContainText('No longer listed in F23B');
  });

  test('never contains HTML from the query', async ({ page, search }) => {
    await search.open({ q: '<img src=x onerror=alert(1)> butler' });
    await expect(search.status).toContainText('butler');
    await expect(page.locator('#count img, .answers img')).toHaveCount(0);
  });
});

test('a reader asks what is new in a cycle, and gets the page of its changes', async ({ page, search, baseURL }) => {
  await search.open({ q: 'what is new in F23B' });
  await page.getByRole('link', { name: 'Changes in F23B' }).click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}cycles/f23b/changes/`));
});

test('a placeholder that is too long for the field ends in an ellipsis', async ({ page, search }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('');
  await expect(search.field).toHaveCSS('text-overflow', 'ellipsis');
});

test('words for statuses and changes find the items that have them', async ({ search }) => {
  await search.open({ q: 'no longer listed' });
  await search.expectStatus(/: 9 items and 1 page$/);
  await expect(search.results.filter({ hasText: 'No longer listed in F23B' })).toHaveCount(9);
  await search.type('items unlisted in F23B middleware');
  await search.expectStatus(/: 4 items$/);
  await search.type('done in F23B');
  await search.expectStatus(/: 1 page$/);
  expect(await search.paths()).toEqual(['matrix/']);
});

test('a message says that no report contains the handle or version of a query', async ({ page, search }) => {
  await search.open({ q: 'security' });
  for (const q of ['DM-12345', 'DMTN-999', 'RFC-1', 'w_2023_10', 'dp0.2']) {
    await search.type(q);
    await search.expectStatus(/^No results/);
    await expect(page.getByText(`“${q}” is in no report.`)).toBeVisible();
  }
});

test('a number is never corrected to another number', async ({ search }) => {
  await search.open({ q: 'LDM-294' });
  await search.expectStatus(/^No results for LDM-294$/);
  await search.type('v26');
  await search.expectStatus(/^No results for v26$/);
});

test('a reader finds an item by its area and one of its words', async ({ page, search }) => {
  await search.open({ q: 'pre-ops security' });
  expect(await search.titles('Items')).toEqual(['Security']);
  await expect(page.locator('.note')).toHaveCount(0);
});

test.describe('a query without an exact match', () => {
  test('is corrected if it is misspelt, with a message', async ({ page, search }) => {
    await search.open({ q: 'sasquach' });
    await expect(page.getByText('“sasquach” is in no report. Showing results for sasquatch.')).toBeVisible();
    expect((await search.titles('Topics'))[0]).toBe('Sasquatch');
  });

  test('is searched without unknown words', async ({ page, search }) => {
    await search.open({ q: 'gen2 qqqqqqq' });
    await expect(page.getByText('“qqqqqqq” is in no report, so it was left out.')).toBeVisible();
    expect(await search.titles('Items')).toEqual(['Gen2 removal']);
  });

  test('finds items with some of its words', async ({ page, search }) => {
    await search.open({ q: 'jenkins felis' });
    await expect(page.getByText('No exact match. Closest results')).toBeVisible();
    await expect(search.results.filter({ hasText: 'Portal integration' })).toHaveCount(1);
  });

  test('links to every list if nothing is found', async ({ page, search }) => {
    await search.open({ q: 'saskwotsh' });
    await search.expectStatus(/^No results for saskwotsh$/);
    await expect(page.getByRole('link', { name: 'all topics' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'All items' })).toBeVisible();
  });

  test('shows another message if it only lacks results because of the filters', async ({ page, search }) => {
    await search.open({ q: 'zzzzqq', area: 'middleware' });
    await expect(page.getByText('“zzzzqq” is in no report.')).toBeVisible();
    await search.open({ q: 'security', area: 'middleware' });
    await expect(page.getByText('Nothing passes all the filters: clear some of them to find more.')).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ isShared: false, javaScriptEnabled: false });

  test('a search from the 404 page opens the list of all items, with links to other lists', async ({
    page,
    baseURL,
  }) => {
    await page.goto('no-such-page/');
    await page.getByRole('searchbox').fill('Butler');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(`${baseURL}search/?q=Butler`);
    for (const name of ['the topics', 'the areas', 'the matrix'])
      await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible();
    // Without JavaScript these would do nothing.
    await expect(page.getByRole('search')).toBeHidden();
    await expect(page.getByRole('group', { name: 'Area' })).toBeHidden();
    const items = new Set(
      (['f23a', 'f23b'] as const)
        .flatMap((cycle) => deckLines(cycle))
        .filter(({ depth }) => depth === 0)
        .map(({ id }) => id),
    );
    await expect(page.locator('.browse li')).toHaveCount(items.size);
    await page.getByRole('link', { name: 'Gen2 removal' }).click();
    await expect(page).toHaveURL(`${baseURL}areas/middleware/gen2-removal/`);
  });
});

function numberOf(search: SearchPage, filter: string, label: string) {
  return search.page
    .getByRole('group', { name: filter, exact: true })
    .locator('label', { hasText: label })
    .locator('.n');
}

async function count(search: SearchPage): Promise<number> {
  await search.expectStatus(/^\d+ results/);
  return Number.parseInt((await search.status.textContent()) ?? '', 10);
}
