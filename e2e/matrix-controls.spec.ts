import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('with a script', () => {
  test.beforeEach(({ page }) => page.goto('matrix/'));

  test('words narrow the rows, the address says so, and the number is told', async ({ page }) => {
    await expect(said(page)).toHaveText('29 items, 16 sub-lines');
    await page.getByLabel('Words').fill('butler design');
    await expect(said(page)).toHaveText('1 of 29 items, 0 of 16 sub-lines');
    expect(await shownRows(page)).toEqual(['Butler client/server design']);
    await expect(page).toHaveURL(/\/matrix\/\?q=butler\+design$/);
    await expect(page.getByRole('row', { name: 'Pre-Ops' })).toBeHidden();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(page).toHaveURL(/\/matrix\/$/);
    expect(await shownRows(page)).toHaveLength(45);
  });

  test('a field with two values widens; an address of them shows the same', async ({ page }) => {
    await page.getByText('Change', { exact: true }).click();
    await page.getByLabel('New').check();
    await page.getByLabel('No longer listed').check();
    await expect(said(page)).toHaveText('12 of 29 items, 8 of 16 sub-lines');
    const rows = await shownRows(page);
    await page.goto(page.url());
    expect(await shownRows(page)).toEqual(rows);
    await page.getByText('Area', { exact: true }).click();
    await expect(page.getByLabel('New')).toBeHidden();
    await page.getByRole('checkbox', { name: 'Pre-Ops' }).check();
    await expect(page).toHaveURL(/\?area=pre-ops&change=new&change=unlisted$/);
    expect((await shownRows(page)).length).toBeLessThan(rows.length);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('checkbox', { name: 'Pre-Ops' })).toBeHidden();
  });

  test('where no row is left this is said in their place, and a button there brings all of them back', async ({ page }) => {
    await page.goto('matrix/?q=zzz&area=middleware');
    await expect(page.getByText('No item passes all filters.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(page.getByText('No item passes all filters.')).toBeHidden();
    await expect(page).toHaveURL(/\/matrix\/$/);
    await expect(page.getByLabel('Words')).toBeFocused();
    expect(await shownRows(page)).toHaveLength(45);
  });

  test('the button of a field says what is chosen behind it, however it was chosen', async ({ page }) => {
    await page.goto('matrix/?status=planned');
    await expect(page.getByText('Status: Planned')).toBeVisible();
    await page.getByText('Status: Planned').click();
    await page.getByRole('checkbox', { name: 'Dropped' }).check();
    await expect(page.getByText('Status (2)')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(page.getByText('Status', { exact: true })).toBeVisible();
  });

  test('Escape closes the choices of a field and leads back to the button that opened them', async ({ page }) => {
    const button = page.getByText('Status', { exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('checkbox', { name: 'Planned' })).toBeVisible();
    await expect(focused(page)).toHaveAttribute('name', 'status');
    // The script is only loaded now that somebody has come to the filters.
    await page.evaluate(async () => void (await customElements.whenDefined('matrix-view')));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('checkbox', { name: 'Planned' })).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('sub-lines fold, and what was carried longest comes first without leaving its area', async ({ page }) => {
    await page.getByLabel('Fold sub-lines').check();
    // The script is loaded when a reader comes to the filters.
    await expect.poll(() => shownRows(page)).toHaveLength(29);
    await page.getByLabel('Longest carried first').check();
    await expect(page).toHaveURL(/\?sub=no&sort=carried$/);
    const ordered = await page.locator('tbody').nth(3).locator('tr.item').evaluateAll((rows) => rows.map((row) => row.querySelector('[data-carried]') !== null));
    expect(ordered).toContain(true);
    expect(ordered).toEqual(ordered.toSorted((a, b) => Number(b) - Number(a)));
    await page.getByLabel('Longest carried first').uncheck();
    const ids = await page.locator('tr.item').evaluateAll((rows) => rows.map(({ id }) => id));
    await page.reload();
    expect(await page.locator('tr.item').evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(ids);
  });

  test('the address of a row shows that row, whatever is asked', async ({ page }) => {
    await page.goto('matrix/?q=butler#pre-ops/security');
    await expect(page.locator(':target')).toBeInViewport();
    await expect(page.locator(':target')).toContainText('Security');
    expect(await shownRows(page)).toContain('Security');
    await page.evaluate(() => (location.hash = '#middleware/gen2-removal'));
    await expect(page.locator(':target')).toBeInViewport();
    await expect(page.getByRole('row', { name: /^Security/ })).toBeHidden();
  });

  test('arrow keys move the focus between links of shown rows', async ({ page }) => {
    await page.goto('matrix/?area=middleware');
    const link = page.getByRole('row', { name: /^Butler client\/server/ }).getByRole('link', { name: 'Butler client/server', exact: true });
    await link.focus();
    await page.keyboard.press('ArrowRight');
    await expect(focused(page)).toHaveText('Not recorded');
    await page.keyboard.press('ArrowRight');
    await expect(focused(page)).toContainText('Planned');
    const row = () => focused(page).locator('xpath=ancestor::tr').getAttribute('id');
    const before = await row();
    await page.keyboard.press('ArrowDown');
    expect(await row()).not.toBe(before);
    await page.keyboard.press('ArrowUp');
    expect(await row()).toBe(before);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(link).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(link).not.toBeFocused();
  });

  test('pointing at a cell or coming to it shows its wording, and Escape puts it away', async ({ page }) => {
    const wording = page.locator('.wording');
    const cell = page.getByRole('row', { name: /^Post metric outputs/ }).getByRole('cell').first();
    await cell.hover();
    await expect(wording).toBeVisible();
    await expect(wording).toHaveText(/^F23A: /);
    const words = await wording.textContent();
    await wording.hover();
    await expect(wording).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(wording).toHaveCount(0);
    await cell.getByRole('link').focus();
    await expect(wording).toHaveText(words!);
    // The line of F23A was worded differently.
    await expect(page.getByRole('rowheader', { name: words!.slice(6) })).toHaveCount(0);
    await expect(cell.getByRole('link')).toHaveAccessibleDescription(words!.slice(6));
    await page.keyboard.press('Tab');
    await expect(wording).not.toHaveText(words!);
  });

  test('the data are to hand', async ({ page }) => {
    const address = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    expect((await page.request.get(new URL(address!, page.url()).href)).headers()['content-type']).toContain('text/csv');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the matrix is complete whatever the address asks, and has no controls that do nothing', async ({ page }) => {
    await page.goto('matrix/?q=butler&sub=no');
    expect(await page.locator('tbody tr:visible').count()).toBe(50);
    await expect(page.getByLabel('Words')).toBeHidden();
    await expect(page.getByRole('link', { name: /CSV/ })).toBeVisible();
  });
});

const said = (page: Page) => page.getByRole('main').getByRole('status');
const focused = (page: Page) => page.locator(':focus');

function shownRows(page: Page): Promise<(string | null)[]> {
  return page.locator('tbody tr:not(.area):visible').evaluateAll((rows) => rows.map((row) => row.querySelector('th a')!.textContent));
}
