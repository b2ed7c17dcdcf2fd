import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { buildSite } from './build-site.ts';
import { serve, type Server } from './serve.ts';
import { writeFiles } from './bench/files.ts';
import { inventContent } from './bench/invent/content.ts';
import { pageWeights } from './page-weights.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let outDir: string;
let server: Server;
/** The topic that most lines mention. */
let topic: { id: string; cycles: string[] };

// Twenty cycles of forty items: ten years of a large team.
test.beforeAll(async ({}, info) => {
  const content = info.outputPath('content');
  outDir = info.outputPath('site');
  const files = inventContent(40);
  topic = mostMentioned(files);
  // As if each cycle of the topic had once had a page of its own.
  files.set('addresses.txt', topic.cycles.map((cycle) => `/topics/${topic.id}/${cycle}/\n`).join(''));
  writeFiles(content, files);
  const { ok, output } = await buildSite({ content, outDir });
  expect(ok, output).toBe(true);
  server = await serve(outDir);
});

test.afterAll(() => server?.close());

let errors: string[];
test.beforeEach(({ page }) => {
  errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});
test.afterEach(() => expect(errors, 'errors of pages').toEqual([]));

test('the pages of a long history stay light', async ({ page }) => {
  const weights = await pageWeights({ dir: outDir, base: '/' }, page);
  expect(weights.length).toBeGreaterThan(300);
  const bytesOf = (path: string) => (path.startsWith('matrix/') ? 45_000 : 30_000);
  // The page of all cycles has no budget.
  const isHeavy = ({ path, bytes, nodes }: (typeof weights)[number]) =>
    path !== 'matrix/all/index.html' && (bytes > bytesOf(path) || (nodes > 4_000 && !path.startsWith('matrix/')));
  expect(weights.filter(isHeavy)).toEqual([]);
});

interface PublishedItem {
  title: string;
  id: string;
  lines: { report: string }[];
}

async function itemsOf(page: Page): Promise<PublishedItem[]> {
  const response = await page.request.get(`${server.url}api/items.json`);
  return ((await response.json()) as { items: PublishedItem[] }).items;
}

/** The cycles of the tables that the screen shows, oldest first. */
async function columnsOf(page: Page): Promise<string[]> {
  const headings = page.locator('table:visible').getByRole('columnheader').filter({ hasText: /^C\d+/, visible: true });
  const labels = (await headings.allTextContents()).map((label) => label.trim().split(/\s/)[0]!.toLowerCase());
  return [...new Set(labels)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

/** The ids of items in the tables that have them: all cycles are there once more, for narrow screens. */
const rowsOf = (page: Page) =>
  page.locator('table[id] tbody tr:not(.sub)').evaluateAll((all) => all.map(({ id }) => id));

test('each page of the matrix has the cycles that it names, and a row for each item that they list', async ({
  page,
}) => {
  const items = await itemsOf(page);
  await page.goto(`${server.url}matrix/`);
  const links = page.getByRole('navigation', { name: 'Cycles of the matrix' }).getByRole('link');
  const pages = await links.evaluateAll((all) =>
    all.map((link) => ({ url: (link as HTMLAnchorElement).href, words: link.textContent.trim() })),
  );
  expect(pages.map(({ words }) => words)).toEqual(['C13–C20', 'C9–C16', 'C1–C8', 'All cycles']);
  for (const { url, words } of pages) {
    const [first = 1, last = 20] = (words.match(/\d+/g) ?? []).map(Number);
    const cycles = Array.from({ length: last - first + 1 }, (_, index) => `c${first + index}`);
    await page.goto(url);
    for (const width of [320, 360, 820, 1024, 1440]) {
      await page.setViewportSize({ width, height: 740 });
      await expect.poll(() => columnsOf(page), `${words} at ${width} px`).toEqual(cycles);
    }
    const rows = await rowsOf(page);
    const listed = items.filter(({ lines }) => lines.some(({ report }) => cycles.includes(report.split('/')[0]!)));
    expect(listed.filter(({ id }) => !rows.includes(id))).toEqual([]);
    await expect(page.getByText(`of ${rows.length} items`)).toBeVisible();
  }
  expect((await rowsOf(page)).sort(), 'all items on the last page').toEqual(items.map(({ id }) => id).sort());
});

test('a printed matrix names the URL of the one with all cycles', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const all = page.getByText(/^· All cycles: https:\/\/\S+\/matrix\/all\/$/);
  await page.goto(`${server.url}matrix/`);
  await expect(all).toBeVisible();
  await page.goto(`${server.url}matrix/all/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(all).toBeHidden();
});

test('all cycles, the words of each row and its status are in view at every width, and nothing scrolls sideways', async ({
  page,
}) => {
  await page.goto(`${server.url}matrix/all/`);
  for (const width of [320, 360, 768, 960, 1024, 1279, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    const labels = page.locator('table:visible thead th:not(:first-child, :nth-last-child(-n + 2))');
    expect(new Set(await labels.allInnerTexts()).size, `cycles at ${width} px`).toBe(20);
    const wrong = await page.locator('table:visible').evaluateAll((tables) => {
      const cells = tables.flatMap((one) => [...one.querySelectorAll('tbody th, tbody td:not(:empty)')]);
      return cells.filter((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      }).length;
    });
    expect(wrong, `cells beside the screen at ${width} px`).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const row = page.locator('table:visible').first().getByRole('row').nth(12);
    await row.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await expect(labels.first(), `the heads at ${width} px`).toBeInViewport();
  }
});

test('a row of all cycles that the URL names is in view on a phone, too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const rows = (await itemsOf(page)).map(({ id }) => id);
  await page.goto(`${server.url}matrix/all/#${rows.at(-1)}`);
  await expect(page.locator(`.stacked th a[href$="/areas/${rows.at(-1)}/"]`).first()).toBeInViewport();
});

test('words that a reader looks for are kept from window to window, which say where there are more', async ({
  page,
}) => {
  await page.goto(`${server.url}matrix/`);
  const here = new Set(await rowsOf(page));
  await page.goto(`${server.url}matrix/c16/`);
  const older = (await itemsOf(page)).filter(({ id }) => !here.has(id));
  const only = (await rowsOf(page)).find((id) => older.some((item) => item.id === id))!;
  const { title } = older.find(({ id }) => id === only)!;
  await page.goto(`${server.url}matrix/`);
  await page.getByLabel('Find in matrix').fill(title);
  const status = page.getByRole('status').first();
  await expect(status).toContainText('1 more in C9–C16');
  await status.getByRole('link', { name: 'C9–C16' }).click();
  await expect(page.getByLabel('Find in matrix')).toHaveValue(title);
  await expect(page.getByRole('row').filter({ hasText: title, visible: true })).toHaveCount(1);
  await page.getByRole('navigation', { name: 'Cycles of the matrix' }).getByRole('link', { name: 'C13–C20' }).click();
  await expect(page.getByLabel('Find in matrix')).toHaveValue(title);
});

test('a filter of many values gives no number of those that are folded, as the results leave some out', async ({
  page,
}) => {
  const [item] = (await itemsOf(page)).filter(({ lines }) => lines.length === 1);
  await page.goto(`${server.url}search/?q=${encodeURIComponent(item!.title)}`);
  await expect(page.getByRole('status').first()).toContainText(/result/);
  const cycles = page.getByRole('group', { name: 'Cycle' });
  await expect(cycles.getByRole('checkbox').and(page.locator(':visible'))).not.toHaveCount(10);
  await expect(cycles.getByText(/\d+ more/)).toHaveCount(0);
});

test('the URL of any cycle leads to the page of the matrix that it is on', async ({ page }) => {
  for (const cycle of ['c20', 'c12', 'c1']) {
    await page.goto(`${server.url}matrix/${cycle}/`);
    await expect.poll(() => columnsOf(page)).toContain(cycle);
  }
});

test('a reader who follows the URL of a row that is on an earlier page is led to the page of the item', async ({
  page,
}) => {
  await page.goto(`${server.url}matrix/`);
  const rows = await rowsOf(page);
  const older = (await itemsOf(page)).find(({ id }) => !rows.includes(id))!.id;
  await page.goto(`${server.url}matrix/#${older}`);
  await page.getByRole('status').getByRole('link', { name: 'its page' }).click();
  await expect(page).toHaveURL(`${server.url}areas/${older}/`);
});

test('the lists of cycles and areas of a long history fit two screens, even on a phone', async ({ page }) => {
  for (const [width, height] of [
    [360, 740],
    [1440, 900],
  ] as const)
    for (const path of ['cycles/', 'areas/']) {
      await page.setViewportSize({ width, height });
      await page.goto(`${server.url}${path}`);
      const scrollHeight = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(scrollHeight, `${path} at ${width}`).toBeLessThanOrEqual(2 * height);
    }
});

test('earlier cycles of a topic share pages, and their old URLs lead there', async ({ page }) => {
  const { topics } = JSON.parse(readFileSync(join(outDir, 'api/topics.json'), 'utf8')) as {
    topics: { id: string; lines: { report: string }[] }[];
  };
  const { id, cycles } = topic;
  const { lines } = topics.find((one) => one.id === id)!;
  const byCycle = Map.groupBy(lines, ({ report }) => report.split('/')[0]!);
  expect([...byCycle.keys()].sort()).toEqual(cycles.toSorted());
  expect(cycles.length).toBeGreaterThan(15);

  const pages = new Set<string>();
  for (const cycle of cycles) {
    await page.goto(`${server.url}topics/${id}/${cycle}/`);
    const heading = page.getByRole('heading', { level: 2, name: new RegExp(`^${cycle.toUpperCase()}\\b`) });
    // Without a fragment, the page is named after this cycle, the last one on it.
    if (new URL(page.url()).hash === '') await expect(heading).toBeVisible();
    else await expect(heading).toBeInViewport();
    const listed = page.locator('main section').filter({ has: heading }).locator('.lines > li');
    // An item that is only there to name its sub-line has no status.
    const mentions = listed.filter({ has: page.locator(':scope > .row > p + p') });
    await expect(mentions).toHaveCount(byCycle.get(cycle)!.length);
    pages.add(page.url().replace(/#.*$/, ''));
  }
  expect(pages.size, 'several cycles share a page').toBeLessThan(cycles.length / 2);

  // Links between these pages lead from the oldest to the newest.
  await page.goto(`${server.url}topics/${id}/`);
  await page
    .locator('section', { has: page.getByRole('heading', { name: 'Earlier cycles' }) })
    .getByRole('link')
    .last()
    .click();
  await expect(page).not.toHaveURL(`${server.url}topics/${id}/`);
  const seen = new Set([page.url().replace(/#.*$/, '')]);
  while (page.url().replace(/#.*$/, '') !== `${server.url}topics/${id}/`) {
    await page.getByRole('link', { name: /^Later/ }).click();
    await expect(page).not.toHaveURL([...seen].at(-1)!);
    seen.add(page.url());
  }
  expect(seen).toEqual(pages);
});

/** The topic that most lines mention, and the cycles of these lines. */
function mostMentioned(files: ReadonlyMap<string, string>): { id: string; cycles: string[] } {
  const topics = [...files].flatMap(([path, text]) => {
    const id = /^topics\/(.*)\.mdx$/.exec(path)?.[1];
    if (id === undefined) return [];
    const term = new RegExp(`^ *- .*(?<![\\w-])${/^term: (.*)$/m.exec(text)![1]}(?![\\w-])`, 'gim');
    const lines = [...files].flatMap(([reportPath, report]) => {
      const cycle = /^cycles\/(.*)\//.exec(reportPath)?.[1];
      return cycle === undefined ? [] : [...report.matchAll(term)].map(() => cycle);
    });
    return [{ id, lines: lines.length, cycles: [...new Set(lines)] }];
  });
  return topics.sort((a, b) => b.lines - a.lines)[0]!;
}
