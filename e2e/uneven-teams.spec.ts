import { expect, test } from '@playwright/test';
import { writeFiles } from './bench/files.ts';
import { buildSite } from './build-site.ts';
import { serve, type Server } from './serve.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const tiles = 'Tiles on the north side of the house and on both of its towers';

// Red marks no line, Blue marks all of its lines, and Green has left.
const content = {
  'site.yaml': 'title: Three\nteam: Three teams\ncycles: [T1, T2, T3]\nteams: [Red, Blue, Green]\n',
  'areas/roofs.mdx': `---\ntitle: ${'Roofs and everything on them '.repeat(4).trim()}\naliases: [Roofs]\nteam: Red\n---\n`,
  'areas/walls.mdx': '---\ntitle: Walls\nteam: Blue\n---\n',
  'areas/doors.mdx': '---\ntitle: Doors\nteam: Green\nretired: T2\n---\n',
  'cycles/t1/status/red.mdx': '---\nauthors: [Red]\n---\n\n## Roofs\n\n- Tiles\n- Gutters\n- Chimney\n- Attic\n',
  'cycles/t1/status/blue.mdx': '---\nauthors: [Blue]\n---\n\n## Walls\n\n- [x] Plaster\n- [/] Paint\n',
  'cycles/t1/status/green.mdx': '---\nauthors: [Green]\n---\n\n## Doors\n\n- [ ] Hinges\n',
  'cycles/t2/status/red.mdx': `---\nauthors: [Red]\n---\n\n## Roofs\n\n- ${tiles}\n- Gutters\n- Chimney\n- Attic\n`,
  'cycles/t2/status/blue.mdx': '---\nauthors: [Blue]\n---\n\n## Walls\n\n- [x] Paint\n- [/] Windows\n',
  'cycles/t3/status/red.mdx': '---\nauthors: [Red]\n---\n\n## Roofs\n\n- Gutters\n- Chimney\n',
  'cycles/t3/status/blue.mdx': '---\nauthors: [Blue]\n---\n\n## Walls\n\n- [x] Windows\n- [/] Steps\n',
};

let server: Server;
test.beforeAll(async ({}, info) => {
  const folder = info.outputPath('content');
  const outDir = info.outputPath('site');
  writeFiles(folder, new Map(Object.entries(content)));
  const { ok, output } = await buildSite({ content: folder, outDir });
  expect(ok, output).toBe(true);
  server = await serve(outDir);
});
test.afterAll(() => server?.close());

test('only an area whose own lines mostly have no status says so', async ({ page }) => {
  await page.goto(`${server.url}areas/roofs/`);
  await expect(page.getByRole('main')).toContainText('4 items, status mostly not recorded');
  await page.goto(`${server.url}areas/walls/`);
  await expect(page.getByRole('main')).toContainText('2 items, status');
  await expect(page.getByRole('main')).not.toContainText('mostly not recorded');
});

test('a team that has left has no empty table of areas', async ({ page }) => {
  await page.goto(`${server.url}teams/blue/`);
  await expect(page.getByRole('columnheader', { name: 'Area', exact: true })).toHaveCount(1);
  await page.goto(`${server.url}teams/green/`);
  await expect(page.getByRole('main')).toContainText('Hinges');
  await expect(page.getByRole('columnheader', { name: 'Area', exact: true })).toHaveCount(0);
});

test('the name of an area leaves half of a row to the title', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${server.url}teams/red/`);
  const row = page.getByRole('listitem').filter({ hasText: tiles }).first();
  const [whole, title] = [(await row.boundingBox())!, (await row.getByRole('link').first().boundingBox())!];
  expect(title.width).toBeGreaterThan(whole.width * 0.45);
});

test('on paper, the columns of how items stand do not reach over the words', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 900 });
  await page.goto(`${server.url}teams/blue/`);
  const marks = page.locator('.standing .marks').filter({ hasText: 'In progress' }).first();
  const [beside, first] = [(await marks.boundingBox())!, (await marks.locator(':scope > *').first().boundingBox())!];
  expect(first.x).toBeGreaterThanOrEqual(beside.x);
});
