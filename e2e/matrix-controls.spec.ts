import type { Page } from '@playwright/test';
import { expect, hold, test } from './site.ts';

test.use({ isShared: true });

test.describe('with JavaScript', () => {
  test.beforeEach(({ page }) => page.goto('matrix/'));

  test('a reader finds rows by their words, sees how many match, and clears the filter', async ({ page }) => {
    await page.getByLabel('Find in matrix').fill('butler design');
    await expect(message(page)).toHaveText('1 of 29 items, 0 of 16 sub-lines: “butler design”');
    await expect.poll(() => visibleRows(page)).toEqual(['Butler client/server design']);
    await expect(page).toHaveURL(/\/matrix\/\?q=butler\+design$/);
    await expect(page.getByRole('grid', { name: 'Pre-Ops' })).toBeHidden();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(page).toHaveURL(/\/matrix\/$/);
    await expect(page.getByRole('button', { name: 'Clear', exact: true })).toBeHidden();
    await expect.poll(() => visibleRows(page)).toHaveLength(45);
  });

  test('the legend counts statuses and changes and filters by them; the URL keeps the filters', async ({ page }) => {
    await expect(legend(page).locator('label')).toHaveText([
      'Planned 19',
      'New 3',
      'Carried 16',
      'No longer listed 9',
      'Reworded',
      'Dropped',
      'Not recorded',
    ]);
    await legend(page).getByLabel('New').check();
    await legend(page).getByLabel('No longer listed').check();
    await expect(message(page)).toHaveText('12 of 29 items, 8 of 16 sub-lines: New or No longer listed in F23B');
    const rows = await visibleRows(page);
    await page.goto(page.url());
    await expect.poll(() => visibleRows(page)).toEqual(rows);
    await page.getByLabel('Area').selectOption('Pre-Ops');
    await expect(page).toHaveURL(/\?area=pre-ops&change=new&change=unlisted$/);
    await expect.poll(async () => (await visibleRows(page)).length).toBeLessThan(rows.length);
    await expect(legend(page).locator('label')).toHaveText([
      'Planned',
      'New',
      'Carried 5',
      'No longer listed',
      'Reworded',
      'Dropped',
      'Not recorded',
    ]);
  });

  test('filters apply to the newest cycle, unless the reader chooses any cycle', async ({ page }) => {
    await page.getByLabel('Cycles that filters look at').selectOption('In any cycle');
    await legend(page).getByLabel('Not recorded').check();
    await expect(message(page)).toHaveText('25 of 29 items, 13 of 16 sub-lines: Not recorded in any cycle');
    await expect(page).toHaveURL(/\?when=ever&status=unrecorded$/);
    await expect(legend(page).locator('label').filter({ hasText: 'Dropped' })).toHaveText('Dropped 1');
  });

  test('what no row has in the newest cycle, a plan, is explained and found in the last status', async ({ page }) => {
    const notRecorded = legend(page).getByLabel('Not recorded');
    await expect(notRecorded).toBeDisabled();
    await page.getByLabel('Cycles that filters look at').selectOption('In F23A');
    await expect(notRecorded).toBeEnabled();
    await notRecorded.check();
    await expect(message(page)).toHaveText('25 of 29 items, 13 of 16 sub-lines: Not recorded in F23A');
    await expect(page).toHaveURL(/\?when=status&status=unrecorded$/);
  });

  test('what a reader types before any script is there finds rows', async ({ page }) => {
    const release = await hold(page, '**/_astro/*.js');
    await page.goto('matrix/', { waitUntil: 'commit' });
    await page.getByLabel('Find in matrix').pressSequentially('butler design');
    release();
    await expect.poll(() => visibleRows(page)).toEqual(['Butler client/server design']);
    await expect(page).toHaveURL(/\/matrix\/\?q=butler\+design$/);
  });

  test('Back undoes each choice that was made while the filters were loading', async ({ page }) => {
    const release = await hold(page, '**/matrix-view.*.js');
    await page.goto('matrix/');
    await legend(page).getByLabel('New').check();
    await page.getByLabel('Area').selectOption('middleware');
    release();
    await expect(message(page)).toHaveText(/Middleware, New in F23B$/);
    await page.goBack();
    await expect(message(page)).toHaveText(/sub-lines: New in F23B$/);
    await expect(page.getByLabel('Area')).toHaveValue('');
    await page.goForward();
    await expect(page.getByLabel('Area')).toHaveValue('middleware');
  });

  test('if no row matches, a message has a button that clears the filters', async ({ page }) => {
    await page.goto('matrix/?q=zzz&area=middleware');
    await expect(page.getByText('No items match these filters')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(page.getByText('No items match these filters')).toBeHidden();
    await expect(page).toHaveURL(/\/matrix\/$/);
    await expect(page.getByLabel('Find in matrix')).toBeFocused();
    await expect.poll(() => visibleRows(page)).toHaveLength(45);
  });

  test('what the URL asks for and no filter has is ignored, and the page says so', async ({ page }) => {
    await page.goto('matrix/?when=F22&status=nope&q=butler');
    await expect(message(page)).toHaveText(/: “butler”\. Ignored, because no filter here has it: “F22” and “nope”\.$/);
    await page.getByLabel('Find in matrix').fill('registry');
    await expect(message(page)).toHaveText(/sub-lines: “registry”$/);
  });

  test('a reader hides the sub-lines', async ({ page }) => {
    await page.getByLabel('Hide sub-lines').check();
    await expect.poll(() => visibleRows(page)).toHaveLength(29);
    await expect(page).toHaveURL(/\?sub=no$/);
  });

  test('the row that the URL names is shown even if it does not match the filters', async ({ page }) => {
    await page.goto('matrix/?q=butler#pre-ops/security');
    await expect(page.locator(':target')).toBeInViewport();
    await expect(page.locator(':target')).toContainText('Security');
    await expect.poll(() => visibleRows(page)).toContain('Security');
    await page.evaluate(() => (location.hash = '#middleware/gen2-removal'));
    await expect(page.locator(':target')).toBeInViewport();
    await expect(page.getByRole('row', { name: /^Security/ })).toBeHidden();
  });

  test('the tables are one stop of the Tab key, whatever the filters hide', async ({ page }) => {
    const csv = page.getByRole('link', { name: /CSV/ });
    for (const path of ['matrix/', 'matrix/?area=pre-ops']) {
      await page.goto(path);
      await expect.poll(() => visibleRows(page)).not.toHaveLength(0);
      await csv.focus();
      await page.keyboard.press('Shift+Tab');
      await expect(page.locator('.matrix :focus')).toHaveCount(1);
      await page.keyboard.press('Shift+Tab');
      await expect(page.locator('.tools :focus')).toHaveCount(1);
    }
  });

  test('arrow keys, Home and End move the focus through the cells of visible rows', async ({ page }) => {
    await page.goto('matrix/?area=middleware');
    const link = page
      .getByRole('row', { name: /^Butler client\/server/ })
      .getByRole('link', { name: 'Butler client/server', exact: true });
    await link.focus();
    await page.keyboard.press('ArrowRight');
    await expect(focused(page)).toHaveText('Not recorded');
    await page.keyboard.press('ArrowRight');
    await expect(focused(page)).toContainText('Planned');
    const row = () => focused(page).locator('xpath=ancestor::tr').getAttribute('id');
    const before = await row();
    await page.keyboard.press('ArrowDown');
    await expect.poll(row).not.toBe(before);
    await page.keyboard.press('ArrowUp');
    await expect.poll(row).toBe(before);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(link).toBeFocused();
    await page.keyboard.press('End');
    await expect(focused(page)).toHaveText('1×');
    await page.keyboard.press('ArrowLeft');
    await expect(focused(page)).toHaveText('Planned');
    await page.keyboard.press('Control+Home');
    await expect(focused(page)).toHaveText(/Middleware$/);
  });

  test('hovering or focusing an icon shows its status, and the wording of the report if it differs', async ({
    page,
  }) => {
    const tooltip = page.locator('.wording');
    const cell = page
      .getByRole('row', { name: /^Post metric outputs/ })
      .getByRole('gridcell')
      .first();
    await cell.hover();
    await expect(tooltip).toHaveText(/^F23A: Not recorded\. “.*”$/);
    const text = (await tooltip.textContent())!;
    await expect(tooltip).toBeVisible();
    const [shown, icon] = [(await tooltip.boundingBox())!, (await cell.boundingBox())!];
    expect(Math.abs(shown.y - icon.y - icon.height)).toBeLessThan(10);
    await tooltip.hover();
    await expect(tooltip).toBeVisible();
    // Two explanations of one icon would cover each other.
    await expect(cell.locator('[title]')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(tooltip).toHaveCount(0);
    await page.mouse.move(0, 0);
    await cell.hover();
    await expect(tooltip).toHaveText(text);
    await page.getByRole('heading', { level: 1 }).hover();
    await expect(tooltip).toHaveCount(0);
    await cell.getByRole('link').focus();
    await expect(tooltip).toHaveText(text);
    const [, wording = ''] = /“(.*)”/.exec(text)!;
    await expect(page.getByRole('rowheader', { name: wording })).toHaveCount(0);
    await expect(cell.getByRole('link')).toHaveAccessibleDescription(wording);
    // A wording that only repeats the row is left out.
    await page.keyboard.press('ArrowRight');
    await expect(tooltip).toHaveText('F23B plan: Planned, reworded');
  });

  test('a reader downloads the matrix as CSV', async ({ page }) => {
    const url = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    expect((await page.request.get(new URL(url!, page.url()).href)).headers()['content-type']).toContain('text/csv');
  });
});

test.describe('on a phone', () => {
  test.use({ isShared: false, viewport: { width: 360, height: 740 } });

  test('the search field is visible, and a button opens the other filters', async ({ page }) => {
    await page.goto('matrix/');
    await expect(page.getByLabel('Find in matrix')).toBeVisible();
    await expect(page.getByLabel('Hide sub-lines')).toBeHidden();
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('Hide sub-lines').check();
    await expect.poll(() => visibleRows(page)).toHaveLength(29);
  });
});

test.describe('without JavaScript', () => {
  test.use({ isShared: false, javaScriptEnabled: false });

  test('the matrix has all rows, its legend and the link to CSV, and no controls', async ({ page }) => {
    await page.goto('matrix/?q=butler&sub=no');
    expect(await page.locator('tbody tr:visible').count()).toBe(45);
    await expect(page.getByLabel('Find in matrix')).toBeHidden();
    await expect(legend(page).getByText('No longer listed')).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.getByRole('link', { name: /CSV/ })).toBeVisible();
  });
});

const message = (page: Page) => page.getByRole('main').getByRole('status');
const legend = (page: Page) => page.getByRole('group', { name: 'Legend and filter' });
const focused = (page: Page) => page.locator(':focus');

function visibleRows(page: Page): Promise<(string | null)[]> {
  return page
    .locator('tbody tr:visible')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('th a')!.textContent));
}
