import { expectRowsNearTop } from './layout.ts';
import { leftEdges, mirror } from './mirrored.ts';
import { SearchDialog } from './search-dialog-page.ts';
import { test } from './search-page.ts';
import { expect } from './site.ts';

test.use({ site: 'teams', isShared: true });

test('home answers who is late, what slipped, who waits for whom and what changed, in two steps', async ({ page }) => {
  await page.goto('');
  const teams = page.getByRole('table').first();
  await expect(teams.getByRole('row').nth(2)).toHaveText(
    /Data Access\s*No report yet: T3 status\s*T3 plan\s*3 open\s*– new\s*– delivered in T3\s*1 overdue/,
  );
  await expect(page.getByRole('main')).toContainText('Heat the vents');

  await teams.getByRole('link', { name: '2 waiting' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scheduling');
  const waits = page.locator('section', { has: page.getByRole('heading', { name: 'What this team waits for' }) });
  await expect(waits.getByRole('listitem').first()).toContainText('Read conditions from the Butler');
  await expect(page.getByRole('main')).toContainText('Unfinished');
});

test('the page of a team says once what is new, and once what is closed', async ({ page }) => {
  await page.goto('teams/scheduling/');
  await page.getByText('closed earlier').click();
  // What waits is listed apart.
  const names = await page.locator('main ul.index:not(.waits ul)').getByRole('link').allTextContents();
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  const unfinished = page.locator('h3:has-text("Unfinished") + ul').getByRole('link');
  expect(twice.sort()).toEqual((await unfinished.allTextContents()).sort());
});

test('a cycle has the part of each team, and names those without one', async ({ page }) => {
  await page.goto('cycles/t3/');
  const status = page.getByRole('article').first();
  await expect(status.getByRole('heading', { level: 3 })).toHaveText([/^Telescope Control/, /^Scheduling/]);
  await expect(status).toContainText(
    /Data Access\s*No report yet\s*expected on 17 Oct 2031, extended from 3 Oct 2031\s*Archive · Portal/,
  );
  await expect(status.getByRole('heading', { level: 4, name: 'Observing queue' })).toBeVisible();
  await page.goto('cycles/t3/changes/');
  await page.getByRole('link', { name: '3 no report yet' }).click();
  const awaited = page.locator('section', { has: page.getByRole('heading', { name: 'No report yet' }) });
  await expect(awaited.last().getByRole('listitem').first()).toContainText('Move images to the new disks');
});

test('a cycle of a long label has it on one line', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('cycles/t3/');
  const title = page.getByRole('heading', { level: 1 });
  const { height } = (await title.boundingBox())!;
  await title.evaluate((heading) => (heading.textContent = '2025Q3'));
  expect((await title.boundingBox())!.height).toBe(height);
});

test('the head of the meeting sees which reports came, which were late and which are awaited', async ({ page }) => {
  await page.goto('teams/');
  const table = page.getByRole('table').first();
  await expect(table.getByRole('columnheader')).toHaveText([
    'Team',
    /^T3 plan\s*Expected on 4 Jul 2031$/,
    /^T3 status\s*Expected on 3 Oct 2031$/,
    /^T4 plan\s*Expected on 3 Oct 2031$/,
  ]);
  await expect(table.getByRole('row', { name: 'Scheduling' }).getByRole('cell')).toHaveText([
    /Presented 4 Jul 2031$/,
    /Presented 3 Oct 2031$/,
    /Expected on 3 Oct 2031$/,
  ]);
  const cells = table.getByRole('row', { name: 'Data Access' }).getByRole('cell');
  await expect(cells.first()).toContainText(/Presented 5 Jul 2031, expected 11 Jul 2031, extended from 4 Jul 2031$/);
  await expect(cells.nth(1)).toContainText(/Expected on 17 Oct 2031, extended from 3 Oct 2031$/);
  await page.getByText('Earlier cycles').click();
  await expect(page.getByText('Late: presented 5 Jul 2031, expected 4 Jul 2031')).toBeVisible();

  await table.getByRole('link', { name: 'Data Access' }).click();
  const own = page.locator('section', { has: page.getByRole('heading', { name: 'Expected reports' }) });
  await expect(own.getByRole('listitem').nth(1)).toContainText(
    /T3 status\s*Expected on 17 Oct 2031, extended from 3 Oct 2031/,
  );
  await own.getByRole('link', { name: 'T2 status' }).click();
  await expect(page.getByRole('article').first()).toContainText(
    /Data Access\s*Late\s*presented 5 Jul 2031, expected 4 Jul 2031/,
  );
});

test('a reader copies the changes of a cycle for a mail, by team', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('cycles/t3/changes/');
  await expect(page.getByRole('button', { name: 'Follow' })).toBeVisible();
  await page.getByRole('link', { name: 'Copy as text' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copy as text ✓' })).toBeAttached();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('No report yet: Data Access (expected on 17 Oct 2031, extended from 3 Oct 2031)');
  expect(text).toMatch(/\*\*Telescope Control\*\*\n\n- .* · <https:\/\/summit\.example\/areas\//);
});

for (const path of ['cycles/t3/', 'cycles/t2/', 'topics/butler/', 'matrix/'])
  test(`on ${path} the first row is near the top`, async ({ page }) => {
    await expectRowsNearTop(page, path, path === 'matrix/' ? 'tbody tr' : '.body .row:visible', {
      phone: 1,
      desktop: 1,
    });
  });

test('the matrix shows the rows of a team', async ({ page }) => {
  await page.goto('teams/data-access/');
  await page.getByRole('link', { name: 'Its rows of the matrix' }).click();
  await expect(page.locator('.found')).toContainText('Archive, Portal');
  await expect(page.getByRole('columnheader', { name: /^Archive Data Access · / })).toBeVisible();
  await expect(page.getByLabel('Area', { exact: true })).toHaveValue('archive portal risks/data-access');
  await expect(page.getByRole('row', { name: 'Butler client and server' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Heat the vents' })).toBeHidden();
  await expect(page.getByRole('row', { name: 'Nobody knows the old queue' })).toBeHidden();
});

test('what a team answers counts among its work, on its page and in the matrix', async ({ page }) => {
  await page.goto('teams/scheduling/');
  await expect(page.locator('.facts')).toContainText('4 open');
  await page.getByRole('row', { name: 'Risks' }).getByRole('link', { name: /^1/ }).click();
  await expect(page).toHaveURL(/\/cycles\/t3\/#risks\/scheduling$/);
  await expect(page.locator('section:target')).toContainText('Nobody knows the old queue');
  await page.goto('teams/scheduling/');
  await page.getByRole('link', { name: 'Its rows of the matrix' }).click();
  await expect(page.locator('.found')).toContainText('Observing queue, Risks');
  await expect(page.getByRole('row', { name: 'Nobody knows the old queue' })).toBeVisible();
});

test('an item that moved from one team to another says so on both pages', async ({ page }) => {
  await page.goto('areas/portal/show-observing-conditions/');
  await page.getByRole('main').getByRole('link', { name: 'Show observing conditions' }).first().click();
  await expect(page).toHaveURL(/\/areas\/queue\/show-observing-conditions\//);
  await page.getByRole('main').getByRole('link', { name: 'Show observing conditions', exact: true }).click();
  await expect(page).toHaveURL(/\/areas\/portal\//);
});

test('home lists what has changed by team', async ({ page }) => {
  await page.goto('');
  const changes = page.locator('section', { has: page.getByRole('heading', { name: 'Since the last report' }) });
  await expect(changes.getByRole('heading', { level: 3 })).toHaveText(['Telescope Control', 'Scheduling']);
  await expect(changes.getByRole('listitem').filter({ hasText: 'Heat the vents' })).toContainText('Dome, Unplanned');
  await changes.getByRole('link', { name: 'Scheduling' }).click();
  await expect(page).toHaveURL(/\/teams\/scheduling\/#_changes$/);
});

test('a comparison that a reader chooses is by team, as one that was built is', async ({ page }) => {
  await page.goto('cycles/t3/changes/?since=t1');
  const teams = page.locator('#_comparison').getByRole('heading', { level: 4 });
  await expect(teams.filter({ hasText: 'Telescope Control' })).not.toHaveCount(0);
  await expect(teams.filter({ hasText: 'Scheduling' })).not.toHaveCount(0);
});

test('who else works on Butler is two steps from home', async ({ page, search }) => {
  await page.goto('');
  await page.getByRole('main').getByRole('searchbox').fill('Butler');
  await page.keyboard.press('Enter');
  await search.expectStatus();
  await search.group('Topics').getByRole('link', { name: 'Butler', exact: true }).click();
  const teams = ['Telescope Control', 'Data Access', 'Scheduling'];
  await expect(page.locator('.facts').getByRole('link')).toHaveText(teams);
  await expect(page.getByRole('heading', { level: 4 })).toContainText(['Telescope Control', 'Scheduling']);
});

test('a team’s numbers on home lead to its items, and its page begins with what it delivered', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('main').locator('section')).toHaveCount(5);
  await page.getByRole('link', { name: '1 of 3 delivered in T3' }).first().click();
  await expect(page).toHaveURL(/\/teams\/telescope-control\/#_delivered$/);
  const delivered = page.getByRole('main').locator('section').first();
  await expect(delivered).toContainText('1 of 3 items in the plan delivered');
  await expect(delivered.getByRole('heading', { level: 3 })).toContainText(['Delivered', 'Unfinished']);
  await page.goto('');
  await page.getByRole('link', { name: '1 overdue' }).click();
  const due = page.getByRole('main').getByRole('listitem').filter({ visible: true });
  await expect(due).toContainText(['last reported: T3 plan']);
});

test('areas stand below their teams', async ({ page }) => {
  await page.goto('areas/');
  const heads = page.getByRole('table').first().getByRole('rowheader');
  await expect(heads).toContainText(['All areas', 'Telescope Control', 'Drives', 'Dome', 'Data Access', 'Archive']);
});

test('a search can be limited to a team, and the dialog begins with the teams', async ({ page, search }) => {
  await search.open({ q: 'Butler', kind: 'item' });
  await search.filter('Team', 'Scheduling').check();
  await expect(page).toHaveURL(/[?&]team=scheduling/);
  await search.expectStatus(/^1 result/);
  await expect(search.results).toContainText(['Read conditions from the Butler']);
  await page.goto('teams/');
  const dialog = new SearchDialog(page);
  await dialog.open();
  await dialog.link('Data Access').click();
  await expect(search.filter('Team', 'Data Access')).toBeChecked();
  await search.expectStatus();
  await expect(search.group('Items')).toContainText('Move images to the new disks');
});

test('on a page from right to left, a number stays on the left of the name of a team', async ({ page }) => {
  for (const [path, place] of [
    ['areas/archive/', '.head .facts'],
    ['matrix/', 'thead th'],
  ] as const) {
    await page.goto(path);
    await mirror(page);
    const facts = page.locator(place).filter({ hasText: 'Data Access' }).first();
    const [name, number] = await leftEdges(facts, ['Data Access', 'open']);
    expect(number, path).toBeLessThan(name!);
  }
});

test('the whole menu has one line from 1024 px on, beside a title of some length', async ({ page }) => {
  for (const width of [1024, 1100, 1152, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('');
    const title = page.getByRole('banner').getByRole('link', { name: 'Summit Meeting' }).locator('span');
    await title.evaluate((words) => void (words.textContent = 'Observatory on the Summit'));
    const { height } = (await page.getByRole('banner').boundingBox())!;
    expect(height, `${width} px`).toBeLessThan(60);
  }
});
