import { SearchDialog } from './search-dialog-page.ts';
import { expect, hold, test as base } from './site.ts';

const test = base.extend<{ search: SearchDialog }>({
  search: async ({ page }, use) => use(new SearchDialog(page)),
});

test.use({ isShared: true });

test.describe('opening', () => {
  for (const path of [
    '',
    'cycles/f23a/',
    'areas/middleware/butler-client-server/',
    'matrix/',
    'topics/butler/',
    'guide/write/',
    '404.html',
    'cycles/f23a/slides/',
  ]) {
    test(`a shortcut opens the dialog on /${path}, and Escape returns the focus`, async ({ page, search }) => {
      await page.goto(path);
      const link = page.getByRole('main').getByRole('link').first();
      await link.focus();
      for (const key of ['Control+k', 'Meta+k']) {
        await search.open(key);
        await page.keyboard.press('Escape');
        await expect(search.dialog).toBeHidden();
        await expect(link).toBeFocused();
      }
    });
  }

  test('a click on the Search link opens the dialog, and with Ctrl or Shift the search page in a new tab', async ({
    page,
    search,
    baseURL,
  }) => {
    await page.goto('cycles/f23a/');
    const link = page.getByRole('banner').getByRole('link', { name: 'Search', exact: true });
    await link.click();
    await expect(search.field).toBeFocused();
    await expect(page).toHaveURL(`${baseURL}cycles/f23a/`);
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    for (const key of ['ControlOrMeta', 'Shift'] as const) {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click({ modifiers: [key] })]);
      await expect(opened).toHaveURL(`${baseURL}search/`);
      await expect(search.dialog).toBeHidden();
      await opened.close();
    }
  });

  test('the dialog receives what a reader types while it loads', async ({ page, search }) => {
    const release = await hold(page, '**/search.*.js');
    await page.goto('topics/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('next_visit kafka');
    await expect(search.dialog).toBeHidden();
    release();
    await expect(search.field).toHaveValue('next_visit kafka');
    await expect(search.status).toContainText('for next_visit kafka');
    await page.keyboard.type('!');
    await expect(search.field).toHaveValue('next_visit kafka!');
  });

  test('the dialog opens again with the last query selected, so that typing replaces it', async ({ page, search }) => {
    await page.goto('');
    await search.open();
    await search.type('kafka');
    await page.keyboard.press('Escape');
    await expect(search.field).toBeHidden();
    await search.open();
    await expect(search.link('Kafka')).toBeVisible();
    await page.keyboard.type('efd');
    await expect(search.field).toHaveValue('efd');
    await expect(search.link('EFD')).toBeVisible();
  });

  test('the dialog opens again at once after Escape', async ({ page, search }) => {
    await page.goto('');
    await search.open();
    await search.field.evaluate(async (field) => {
      const press = (target: EventTarget, init: KeyboardEventInit) =>
        target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      press(field, { key: 'Escape' });
      press(document.activeElement!, { key: 'k', ctrlKey: true });
      // Chromium fires the close event of a dialog in the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    await expect(search.field).toBeFocused();
  });
});

test('before a reader types, the dialog shows the most useful links', async ({ page, search, baseURL }) => {
  await page.goto('topics/');
  await search.open();
  await expect(search.link('Carried longest')).toBeVisible();
  await expect(search.link('Oversight and Release')).toHaveAttribute('href', '/areas/oversight-and-release/');
  await search.type('kafka');
  await expect(search.link('Carried longest')).toBeHidden();
  await search.field.fill('');
  await expect(search.link('What is new in F23B')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${baseURL}cycles/f23b/changes/`);
});

test('the field of home answers while a reader types', async ({ page, search }) => {
  await page.goto('');
  await page.getByRole('main').getByRole('searchbox').pressSequentially('kafka');
  await expect(search.field).toHaveValue('kafka');
  await expect(search.field).toBeFocused();
  await expect(search.link('Kafka')).toBeVisible();
});

test.describe('keys', () => {
  test('Ctrl+K opens the dialog, but no single key and no similar combination does', async ({ page, search }) => {
    await page.goto('matrix/');
    await page.getByRole('main').getByRole('link').first().focus();
    for (const key of ['/', 'Alt+/', 'Control+/', 'k', 'Alt+Control+k']) await page.keyboard.press(key);
    await expect(search.dialog).toHaveCount(0);
    await search.open();
  });

  test('arrow keys move through results and lines, Enter opens one, and typing continues the query', async ({
    page,
    search,
  }) => {
    await page.goto('');
    await search.open();
    await search.type('sasquatch');
    await page.keyboard.press('ArrowDown');
    await expect(search.link('Sasquatch')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(search.field).toBeFocused();
    const line = search.link('Post metric outputs to Sasquatch');
    for (const name of [/^Sasquatch/, 'More topics (1)', /^Productionize/]) {
      await page.keyboard.press('ArrowDown');
      await expect(page.locator(':focus')).toHaveText(name);
    }
    await page.keyboard.press('ArrowDown');
    await expect(line).toBeFocused();
    await page.keyboard.type(' k');
    await expect(search.field).toBeFocused();
    await expect(search.field).toHaveValue('sasquatchk');
    await page.keyboard.press('Backspace');
    await expect(search.status).toContainText('for sasquatch:');
    await page.keyboard.press('Control+k');
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowDown');
    await expect(line).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/cycles\/f23b\/\?mark=sasquatch#plan\/other-coding\/productionize/);
    await expect(page.locator('.lines > :target')).toBeInViewport();
    await expect(search.dialog).toHaveCount(0);
  });

  test('arrow keys stop at the link to all results, which opens the search page', async ({ page, search, baseURL }) => {
    await page.goto('');
    await search.open();
    await search.type('qqqqqq');
    const all = search.link('All results and filters');
    await all.focus();
    await page.keyboard.press('ArrowDown');
    await expect(all).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(search.link('the list of all items')).toBeFocused();
    await search.type('butler registry');
    await all.click();
    await expect(page).toHaveURL(`${baseURL}search/?q=butler+registry`);
    await expect(page.locator('#count')).toContainText('for butler registry');
  });

  test('Enter in the field opens the search page with the query', async ({ page, search, baseURL }) => {
    await page.goto('cycles/');
    await search.open();
    await search.field.pressSequentially('Gen 2');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${baseURL}search/?q=Gen+2`);
  });

  test('no key changes the slide while the dialog is open', async ({ page, search }) => {
    await page.goto('cycles/f23a/slides/#3');
    const slide = page.locator('.slide:visible');
    await expect(slide).toHaveId('3');
    await search.open();
    await search.type('rucio');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'PageDown', 'End']) await page.keyboard.press(key);
    await expect(slide).toHaveId('3');
    await page.keyboard.press('Escape');
    await expect(search.dialog).toBeHidden();
    await expect(slide).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(slide).toHaveId('4');
  });

  test('on the search page the shortcut moves the focus to its field', async ({ page, search }) => {
    await page.goto('search/?q=kafka');
    const field = page.getByRole('searchbox', { name: 'Search the reports' });
    for (const key of ['Meta+k', 'Control+k']) {
      await page.getByRole('main').getByRole('link', { name: 'Kafka', exact: true }).focus();
      await page.keyboard.press(key);
      await expect(field).toBeFocused();
    }
    await page.keyboard.type('efd');
    await expect(field).toHaveValue('efd');
    await expect(search.dialog).toHaveCount(0);
  });
});

test.describe('with a pointer', () => {
  test('the Close button and a click outside close the dialog, but selecting text does not', async ({
    page,
    search,
  }) => {
    await page.goto('');
    await search.open();
    await search.type('kafka');
    await search.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(search.dialog).toBeHidden();
    await search.open();
    const { x, y, width } = (await search.dialog.boundingBox())!;
    await page.mouse.move(x + width / 2, y + 150);
    await page.mouse.down();
    await page.mouse.move(x - 30, y + 150);
    await page.mouse.up();
    await expect(search.dialog).toBeVisible();
    await page.mouse.click(x - 30, y + 150);
    await expect(search.dialog).toBeHidden();
  });

  test('a result on the current page closes the dialog', async ({ page, search }) => {
    await page.goto('cycles/f23a/?mark=gen2+removal');
    await search.open();
    await search.type('gen2 removal');
    await search.link(/^Not recorded F23A/).click();
    await expect(search.dialog).toBeHidden();
    await expect(page).toHaveURL(/#middleware\/gen2-removal$/);
    await expect(page.locator('.lines > :target')).toBeInViewport();
  });
});

test.describe('on a phone', () => {
  test.use({ isShared: false, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the dialog fills the screen, and nothing overflows', async ({ page, search }) => {
    await page.goto('cycles/f23a/');
    await page.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).tap();
    await search.type('butler');
    const box = await search.dialog.boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    await expect(search.link('All results and filters')).toBeInViewport({ ratio: 1 });
    expect(
      await search.dialog.locator('.found').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
    await search.dialog.getByRole('button', { name: 'Close' }).tap();
    await expect(search.dialog).toBeHidden();
  });
});

test.describe('loading', () => {
  test('nothing of the search is loaded before the dialog is opened', async ({ page, search }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto('', { waitUntil: 'networkidle' });
    const ofSearch = () => requested.filter((url) => /pagefind|earch/.test(url));
    expect(ofSearch()).toEqual([]);
    await search.open();
    await expect.poll(() => ofSearch().some((url) => url.includes('/pagefind/'))).toBe(true);
  });

  test('if the index cannot be loaded, a message leads to the search page', async ({ page, search }) => {
    for (const missing of ['**/pagefind/pagefind.js*', '**/*.pf_index', '**/search/names.json']) {
      await page.route(missing, (route) => route.abort());
      await page.goto('');
      await search.open();
      await search.field.fill('kafka');
      await expect(search.status).toHaveText('The search could not be loaded.');
      await page.unroute(missing);
      await search.dialog.getByRole('link', { name: 'Try again' }).click();
      await expect(page.locator('#count')).toContainText('for kafka');
    }
  });

  test('if parts of the index cannot be loaded while a reader types, a link tries again', async ({ page, search }) => {
    for (const missing of ['**/*.pf_index', '**/*.pf_filter', '**/*.pf_fragment']) {
      await page.route(missing, (route) => route.abort());
      await page.goto('');
      await search.open();
      await search.field.pressSequentially('butler', { delay: 20 });
      await expect(search.status).toHaveText('The search could not be loaded.');
      // Every letter starts a search: wait for the last one.
      const again = search.dialog.getByRole('link', { name: 'Try again' });
      await expect(again).toHaveAttribute('href', /q=butler$/);
      await page.unroute(missing);
      await again.click();
      await expect(page.locator('#count')).toContainText('for butler');
    }
  });

  test('if the dialog cannot be loaded, the shortcut opens the search page', async ({ page, baseURL }) => {
    await page.route('**/search.*.js', (route) => route.abort());
    await page.goto('cycles/');
    await page.keyboard.press('Control+k');
    await expect(page).toHaveURL(`${baseURL}search/`);
    await expect(page.getByRole('heading', { name: 'All items' })).toBeVisible();
    await page.goto('');
    await page.getByRole('main').getByRole('searchbox').press('k');
    await expect(page).toHaveURL(`${baseURL}search/?q=k`);
  });
});

test('HTML in a query is not rendered', async ({ page, search }) => {
  await page.goto('');
  await search.open();
  await search.field.fill('<img src=x onerror=alert(1)> kafka');
  await expect(search.status).toContainText('kafka');
  await expect(search.dialog.locator('img')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ isShared: false, javaScriptEnabled: false });

  test('the Search link opens the search page, and shows no shortcut', async ({ page, baseURL }) => {
    await page.goto('cycles/f23a/');
    await expect(page.getByRole('banner').locator('kbd')).toBeHidden();
    await page.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(`${baseURL}search/`);
  });
});

test('the Search link shows its shortcut if there is room, and always tells it to screen readers', async ({ page }) => {
  await page.goto('cycles/');
  const link = page.getByRole('banner').getByRole('link', { name: 'Search', exact: true });
  await expect(link).toHaveAttribute('aria-keyshortcuts', 'Control+K Meta+K');
  await expect(link.getByText('Ctrl K')).toBeVisible();
  await page.setViewportSize({ width: 800, height: 700 });
  await expect(link.getByText('Ctrl K')).toBeHidden();
});

test.describe('on a Mac', () => {
  test.use({ isShared: false });

  test('the Search link shows the shortcut of Macs', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { value: 'MacIntel' }));
    await page.goto('cycles/');
    await expect(page.getByRole('banner').locator('kbd')).toHaveText('⌘ K');
  });
});
