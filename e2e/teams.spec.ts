import { expect, test } from './site.ts';

test.use({ site: 'teams', isShared: true });

test('home answers who is late, what slipped, who waits for whom and what changed, in two steps', async ({ page }) => {
  await page.goto('');
  const teams = page.getByRole('table').first();
  await expect(teams.getByRole('row').nth(2)).toHaveText(
    /Data Access\s*No report yet: T3 status\s*T3 plan\s*3 open\s*0 of 3/,
  );
  await expect(page.getByRole('main')).toContainText('Heat the vents');

  await teams.getByRole('link', { name: '2 waiting' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scheduling');
  const waits = page.locator('section', { has: page.getByRole('heading', { name: 'What this team waits for' }) });
  await expect(waits.getByRole('listitem').first()).toContainText('Read conditions from the Butler');
  await expect(page.getByRole('main')).toContainText('Unplanned');
});

test('a cycle has the part of each team, and names those without one', async ({ page }) => {
  await page.goto('cycles/t3/');
  const status = page.getByRole('article').first();
  await expect(status.getByRole('heading', { level: 3 })).toHaveText([/^Telescope Control/, /^Scheduling/]);
  await expect(status).toContainText(/Data Access\s*No report yet\s*Archive · Portal/);
  await expect(status.getByRole('heading', { level: 4, name: 'Observing queue' })).toBeVisible();
  await page.goto('cycles/t3/changes/');
  await page.getByRole('link', { name: '3 no report yet' }).click();
  const awaited = page.locator('section', { has: page.getByRole('heading', { name: 'No report yet' }) });
  await expect(awaited.last().getByRole('listitem').first()).toContainText('Move images to the new disks');
});

test('the matrix shows the rows of a team', async ({ page }) => {
  await page.goto('teams/data-access/');
  await page.getByRole('link', { name: 'Its rows of the matrix' }).click();
  await expect(page.locator('.found')).toContainText('Archive, Portal');
  await expect(page.getByLabel('Area', { exact: true })).toHaveValue('archive portal');
  await expect(page.getByRole('row', { name: 'Butler client and server' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Heat the vents' })).toBeHidden();
});

test('an item that moved from one team to another says so on both pages', async ({ page }) => {
  await page.goto('areas/portal/show-observing-conditions/');
  await page.getByRole('main').getByRole('link', { name: 'Show observing conditions' }).first().click();
  await expect(page).toHaveURL(/\/areas\/queue\/show-observing-conditions\//);
  await page.getByRole('main').getByRole('link', { name: 'Show observing conditions', exact: true }).click();
  await expect(page).toHaveURL(/\/areas\/portal\//);
});
