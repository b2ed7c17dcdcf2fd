import { expect, test } from './site.ts';

test.use({ site: 'teams', isShared: true });

test('a cycle shows each number beside the last one, and leads to its course', async ({ page }) => {
  await page.goto('cycles/t3/');
  const status = page.getByRole('article').first();
  await expect(status.getByRole('definition').filter({ hasText: '1,234.5' })).toHaveText('1,234.5, before: 4.5 in T1');
  await expect(status.getByRole('definition').filter({ hasText: '3 people' })).toHaveText(
    '3 people, before: 2 people in T1',
  );
  await status.getByRole('link', { name: 'Crew' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Figures');
  const crew = page.getByRole('region', { name: 'Crew' });
  await expect(crew.getByRole('row')).toHaveText([
    /Team\s*T1\s*T2\s*T3/,
    /Telescope Control\s*8\s*6\s*6/,
    /Scheduling\s*2\s*–\s*not given\s*3/,
  ]);
  // Scheduling gave nothing in T2: its line has a gap.
  const lines = crew.locator('path');
  await expect(lines.nth(0)).toHaveAttribute('d', /^M[^M]*$/);
  await expect(lines.nth(1)).toHaveAttribute('d', /^M[^M]*M[^M]*$/);
  await page.getByRole('link', { name: 'All numbers as CSV' }).hover();
});

test('the page of a question has the answer of each team, and no comment', async ({ page }) => {
  await page.goto('areas/risks/');
  const main = page.getByRole('main');
  await expect(main).toContainText('What could stop the plan?');
  await expect(main.getByRole('heading', { level: 4 })).toHaveText(['Telescope Control', 'Scheduling']);
  await expect(main).toContainText('The dome has one motor left.');
  await expect(main).toContainText('Nobody knows the old queue');
  await expect(main).not.toContainText('/*');
  await page.goto('areas/risks/scheduling-nobody-knows-the-old-queue/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody knows the old queue');
});

test('the numbers are data', async ({ request }) => {
  const csv = await (await request.get('api/figures.csv')).text();
  expect(csv).toContain('nights,Nights lost,,Telescope Control,T3,1234.5\r\n');
  const { cycles } = (await (await request.get('api/cycles.json')).json()) as {
    cycles: { reports: { kind: string; parts: { team: string; figures?: object[] }[] }[] }[];
  };
  const status = cycles.at(-1)!.reports.find(({ kind }) => kind === 'status');
  expect(status!.parts.find(({ team }) => team === 'scheduling')!.figures).toEqual([
    { id: 'crew', label: 'Crew', unit: 'people', value: 3 },
  ]);
});
