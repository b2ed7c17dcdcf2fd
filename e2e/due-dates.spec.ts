import { expect, test } from './site.ts';

test.use({ site: 'workshop', isShared: true });

test('a reader learns what is overdue, what comes next, and how often a date has moved', async ({ page }) => {
  await page.goto('');
  const overdue = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Overdue', exact: true }) });
  await expect(overdue).toContainText('2 open items were overdue on 12 Jan 2032.');
  await expect(overdue.getByRole('listitem')).toHaveCount(2);
  await overdue.getByRole('link', { name: 'Overdue', exact: true }).click();
  await expect(page).toHaveURL(/\/due\/#_overdue$/);
  const lists = page.getByRole('main').locator('section');
  await expect(lists.first().getByRole('listitem')).toHaveText([
    /^Fit a bell to every bicycle\s*Lending Fleet, due 30 Nov 2031$/,
    /^Answer the telephone in the afternoon\s*Repairs — Public, due 5 Dec 2031$/,
  ]);
  await expect(lists.last().getByRole('listitem')).toHaveText([
    /^Keep a repair ledger\s*Repairs — Public, due 31 Mar 2032$/,
  ]);
  await lists.last().getByRole('link', { name: 'Keep a repair ledger' }).click();
  await expect(page.locator('.head')).toContainText(
    'due date moved 2 times: 30 Nov 2031 in W3 status, 19 Dec 2031 in W4 plan, 31 Mar 2032 in W5 plan',
  );
  await expect(page.getByRole('main')).toContainText('Due 31 Mar 2032, before: 19 Dec 2031');
});

test('due dates can be filtered by words and area, and the URL says so', async ({ page }) => {
  await page.goto('due/');
  const lines = page.getByRole('main').locator('section').getByRole('listitem');
  await expect(lines).toHaveCount(3);
  await page.getByRole('searchbox', { name: 'Find in due dates' }).fill('bell');
  await expect(lines.filter({ visible: true })).toHaveText([/^Fit a bell to every bicycle/]);
  await expect(page.getByRole('status').first()).toHaveText('1 of 3 lines');
  await expect(page).toHaveURL(/\/due\/\?q=bell$/);
  await page.goto('due/?area=public-repairs');
  await expect(lines.filter({ visible: true })).toHaveCount(2);
  await page.getByRole('searchbox').fill('nothing like this');
  await expect(page.getByText('No due date matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(lines.filter({ visible: true })).toHaveCount(3);
});

test('the former lists on the page of areas lead to that of due dates', async ({ page }) => {
  await page.goto('areas/#_overdue');
  await page.getByRole('main').getByRole('link', { name: 'Due dates', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Due dates');
});

test('the matrix marks and finds what was overdue, and the words of a cell say so', async ({ page }) => {
  await page.goto('matrix/?change=overdue');
  await expect(page.getByRole('status').first()).toHaveText('2 of 34 items, 0 of 20 sub-lines: Overdue in W5');
  const bell = page.getByRole('row', { name: /^Fit a bell/ });
  await expect(bell.getByRole('link', { name: 'Planned, overdue' })).toBeVisible();
  await expect(bell.getByRole('link', { name: /overdue/ })).toHaveCount(2);
});

test('a search for “overdue” finds what is', async ({ page }) => {
  await page.goto('search/?q=overdue');
  await expect(page.locator('.answers h3')).toHaveText([
    'Answer the telephone in the afternoon',
    'Fit a bell to every bicycle',
  ]);
});

test('calendars have the due dates of the site and of an area', async ({ request, baseURL }) => {
  const summaries = async (path: string) => {
    const response = await request.get(baseURL + path);
    expect(response.headers()['content-type']).toMatch(/^text\/calendar/);
    return [...(await response.text()).matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, text]) => text);
  };
  const fleet = ['Fit a bell to every bicycle'];
  const ofSite = [...fleet, 'Answer the telephone in the afternoon', 'Keep a repair ledger'];
  expect(await summaries('due.ics')).toEqual(ofSite);
  expect(await summaries('areas/lending-fleet/due.ics')).toEqual(fleet);
});
