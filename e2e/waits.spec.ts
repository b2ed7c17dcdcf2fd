import { expect, test } from './site.ts';

test.use({ site: 'workshop', isShared: true });

test('the menu leads to what is waited for, by whom it is asked of, and to what no longer is', async ({ page }) => {
  await page.goto('');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Waiting' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is waited for');
  const groups = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(groups).toHaveText(['Lending Fleet', 'Makers', 'The insurance', 'No longer waited for']);

  const sectionOf = (name: string) => page.locator('section', { has: page.getByRole('heading', { name }) });
  const bell = sectionOf('Makers').getByRole('listitem');
  await expect(bell).toContainText('Fit a bell to every bicycle');
  await expect(bell).toContainText('Waits for bells that fit 31 mm handlebars since the status of W3');
  await expect(bell.locator('[data-status]')).toHaveText('Planned');
  await expect(sectionOf('No longer waited for').getByRole('listitem')).toHaveText([
    /^\s*A course for children.*No longer listed in W5.*Waited for Lending fleet: helmets since the status of W4/s,
    /^\s*Lend helmets.*Waits for The insurance: an answer in writing instead/s,
    /^\s*Keep a parts drawer.*Completed\s*in W4/s,
    /^\s*Answer the telephone in the afternoon.*The plan for W4 no longer mentions it/s,
  ]);
});

test('an area whom others ask lists what they wait for, and says whom to ask', async ({ page }) => {
  await page.goto('waits/');
  await page.getByRole('main').getByRole('link', { name: 'Lending Fleet', exact: true }).first().click();
  await expect(page.getByRole('link', { name: 'fleet@workshop.example' })).toBeVisible();
  const section = page.locator('section', { has: page.getByRole('heading', { name: 'What others wait for here' }) });
  await expect(section.getByRole('listitem')).toHaveText(/^\s*True the wheels.*Waits for a week without lending/s);
});

test('an area says what became of its open work, cycle by cycle', async ({ page }) => {
  await page.goto('areas/lending-fleet/');
  const record = page.locator('section', { has: page.getByRole('heading', { name: 'Track record' }) });
  await expect(record).toContainText('by the end of the next it was completed 3 times and still open 7 times.');
  await expect(record.getByRole('row').nth(1)).toHaveText(
    /All cycles\s*10 open before\s*3 completed\s*7 still open\s*4 of 14 delivered/,
  );
  await expect(record.getByRole('rowheader')).toHaveText([/All cycles/, /W4/, /W3/, /W2/, /W1/]);
});

test('the slides of a meeting end with what was waited for then', async ({ page }) => {
  await page.goto('cycles/w3/slides/');
  const last = page.locator('.slide').last();
  await expect(last.getByRole('heading')).toHaveText('What is waited for');
  await expect(last.getByRole('row')).toHaveText([
    /Fit a bell to every bicycle\s*Makers: bells that fit 31 mm handlebars\s*since the status of W3/,
    /Keep a parts drawer\s*Stands and Tools: room on the tool wall\s*since the status of W3/,
  ]);
});
