import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startDev, type DevServer } from './dev-server.ts';
import { sites } from './sites.ts';

// All development servers of a project share Astro's cache of the content, so the tests run one after the other.
test.describe.configure({ mode: 'serial', timeout: 120_000 });
// The first page that is asked for waits until everything behind it has been compiled.
test.use({ actionTimeout: 0 });

const plan = 'cycles/f23b/plan.mdx';
/** What the development server shows instead of a page that cannot be rendered. */
const overlay = (page: Page) => page.locator('vite-error-overlay');

/** Pages that are connected to the server: only these reload by themselves. */
const connected = new WeakSet<Page>();

test.beforeEach(({ context }) => {
  context.on('page', (page) => {
    page.on('framenavigated', () => connected.delete(page));
    page.on('console', (message) => message.text() === '[vite] connected.' && connected.add(page));
  });
});

/** Waits until every page is connected, so that it learns of the next change. */
async function waitForConnections(context: BrowserContext): Promise<void> {
  await expect.poll(() => context.pages().every((page) => connected.has(page))).toBe(true);
}

/**
 * Waits until a page shows a mistake. Astro sends it 200 ms after the page. If a slow browser does not listen by then,
 * the page stays empty until it is loaded again.
 */
async function expectMistake(page: Page, mistake: string): Promise<void> {
  await expect(async () => {
    try {
      await expect(overlay(page)).toContainText(mistake, { timeout: 5_000 });
    } catch (error) {
      await page.reload();
      throw error;
    }
  }).toPass();
}

/** Opens a new page, because one that is reloading cannot go to another URL. */
async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

test.describe('a running server below a base path', () => {
  let dev: DevServer;
  test.beforeAll(async () => {
    dev = await startDev(sites.seed.content, async (content) => {
      await writeFile(join(content, 'redirects.yaml'), 'no slash: /areas/\n');
      await appendFile(join(content, 'site.yaml'), '\nurl: https://almanac.example/reports/\n');
      await mkdir(join(content, '../out/pagefind'), { recursive: true });
      await writeFile(join(content, '../out/pagefind/pagefind.js'), '');
    });
    expect(dev.url).toMatch(/\/reports\/$/);
  });
  test.afterAll(() => dev.close());
  // A page that is closed while it begins to load can hold up the browser.
  test.afterEach(({ context }) => waitForConnections(context));

  test('a server starts with a mistake, and shows pages when it is fixed', async ({ context, page }) => {
    await page.goto(`${dev.url}cycles/f23b/`);
    await expectMistake(page, 'redirects.yaml:1:1 error frontmatter-field');
    const guide = await open(context, `${dev.url}guide/diagnostics/frontmatter-field/`);
    await expect(guide.getByRole('heading', { level: 2, name: 'Why' }), 'the guide is there').toBeVisible();
    await waitForConnections(context);
    await rm(join(dev.content, 'redirects.yaml'));
    await expect(page.getByText('OCPS improvements').first()).toBeAttached();
    await expect(overlay(page)).not.toBeAttached();
  });

  test('a saved line appears on the pages of its cycle, area and item, and in the matrix', async ({ context }) => {
    const pages = new Map<string, Page>();
    for (const path of ['cycles/f23b/', 'areas/other-coding/', 'areas/other-coding/ocps-improvements/', 'matrix/']) {
      const page = await open(context, dev.url + path);
      await expect(
        page
          .getByRole('link', { name: 'OCPS improvements' })
          .or(page.getByRole('heading', { name: 'OCPS improvements' }))
          .first(),
      ).toBeVisible();
      pages.set(path, page);
    }
    const saved = performance.now();
    await waitForConnections(context);
    await dev.edit(plan, '- OCPS improvements', '- OCPS improvements\n  - Shorter queues');
    for (const [path, page] of pages) {
      await expect(page.getByText('Shorter queues').first(), path).toBeAttached();
      test
        .info()
        .annotations.push({ type: `from save to ${path}`, description: `${Math.round(performance.now() - saved)} ms` });
    }
  });

  test('a mistake appears in the browser and the terminal until the author fixes it', async ({ context }) => {
    const page = await open(context, `${dev.url}cycles/f23b/`);
    await waitForConnections(context);
    await dev.edit(plan, '- Hybrid model', '- [y] Hybrid <b>model');
    await expectMistake(page, 'cycles/f23b/plan.mdx');
    await expect(overlay(page)).toContainText('error unknown-marker');
    await expect(overlay(page)).toContainText('- [y] Hybrid <b>model');
    await expect.poll(() => dev.printed()).toContain('error unknown-marker');

    const other = await open(context, `${dev.url}areas/pre-ops/`);
    await expectMistake(other, 'error mdx-tag');
    const guide = await open(context, `${dev.url}guide/diagnostics/unknown-marker/`);
    // The overlay, which every open page may get, has a heading too.
    const title = guide.getByRole('heading', { name: 'A status marker that does not exist' });
    await expect(title, 'the guide is still there').toBeVisible();

    await waitForConnections(context);
    await dev.edit(plan, '- [y] Hybrid <b>model', '- Hybrid cloud <Item continues="pre-ops/hybrid-model" />');
    await expect(overlay(page)).not.toBeAttached();
    await expect(page.getByText('Hybrid cloud').first()).toBeAttached();
  });

  test('sources and the search index of the last build are served, and a new picture and a new mark appear when they are saved', async ({
    context,
    request,
  }) => {
    const source = await request.get(`${dev.url}files/sources/arch-f23a-status-and-plans.md`);
    expect([source.status(), source.headers()['content-type']]).toEqual([200, 'text/markdown']);
    const index = await request.get(`${dev.url}pagefind/pagefind.js`);
    expect(index.status(), 'the search index of the last build').toBe(200);

    const page = await open(context, `${dev.url}cycles/f23b/`);
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect width="40" height="20" fill="#585"/></svg>';
    await waitForConnections(context);
    await mkdir(join(dev.content, 'pictures'));
    await writeFile(join(dev.content, 'pictures/wiring plan.svg'), drawing);
    await writeFile(join(dev.content, 'mark.svg'), drawing);
    await dev.edit(plan, '- DMTN-143', '- DMTN-143\n\n  ![Wiring](<../../pictures/wiring plan.svg>)\n');
    const width = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth)
        .catch(() => 0);
    await expect.poll(() => width('main img[alt="Wiring"]')).toBe(40);
    await waitForConnections(context);
    await dev.edit('site.yaml', 'title: Arch', 'mark: mark.svg\ntitle: Arch');
    await expect.poll(() => width('header img')).toBe(40);
    expect((await request.get(`${dev.url}files/pictures/other.svg`)).status(), 'a file that no report refers to').toBe(
      404,
    );
    await waitForConnections(context);
    await dev.edit('site.yaml', 'mark: mark.svg\n', '');
    await expect(page.locator('header img')).toHaveCount(0);
  });

  test('a mistake in site.yaml goes away when the author undoes it', async ({ context }) => {
    const page = await open(context, `${dev.url}matrix/`);
    await waitForConnections(context);
    await dev.edit('site.yaml', 'cycles: [F23A, F23B]', 'cycles: [F23A, F23Z, F23B]');
    await expectMistake(page, 'cycle-without-report');
    await waitForConnections(context);
    await dev.edit('site.yaml', 'cycles: [F23A, F23Z, F23B]', 'cycles: [F23A, F23B]');
    await expect(overlay(page)).not.toBeAttached();
  });

  test('a new title, a new cycle and its draft appear, and go away again, without an interrupted reload', async ({
    context,
  }) => {
    const interrupted: string[] = [];
    context.on('requestfailed', (request) => request.isNavigationRequest() && interrupted.push(request.url()));
    const page = await open(context, dev.url);
    await waitForConnections(context);
    await dev.edit('site.yaml', 'title: Arch Status & Plans', 'title: Architecture');
    await expect(page).toHaveTitle('Architecture');

    await waitForConnections(context);
    await mkdir(join(dev.content, 'cycles/f24a'));
    await writeFile(
      join(dev.content, 'cycles/f24a/_plan.mdx'),
      '---\ntitle: Draft of a plan\n---\n\n## Pre-Ops\n\n- Write it\n',
    );
    await dev.edit('site.yaml', 'cycles: [F23A, F23B]', 'cycles: [F23A, F23B, F24A]');
    await expect(page.getByRole('link', { name: 'F24A' }).first()).toBeAttached();
    const draft = await open(context, `${dev.url}cycles/f24a/`);
    await expect(draft.getByText('Write it').first()).toBeAttached();

    await waitForConnections(context);
    await rm(join(dev.content, 'cycles/f24a'), { recursive: true });
    await dev.edit('site.yaml', 'cycles: [F23A, F23B, F24A]', 'cycles: [F23A, F23B]');
    await expect(page.getByRole('link', { name: 'F24A' })).toHaveCount(0);
    const matrix = await open(context, `${dev.url}matrix/`);
    await expect(matrix.getByRole('columnheader', { name: 'F23B' }).first()).toBeAttached();
    await expect(matrix.getByRole('columnheader', { name: 'F24A' })).not.toBeAttached();
    expect(interrupted, 'Chromium 156 has crashed at these').toEqual([]);
  });

  test('a renamed area gets its new title and URL, and a topic has links while its file exists', async ({
    context,
  }) => {
    const page = await open(context, `${dev.url}areas/`);
    await waitForConnections(context);
    await dev.edit('areas/pre-ops.mdx', 'title: Pre-Ops', 'title: Before operations\naliases: [Pre-Ops]');
    await expect(page.getByRole('link', { name: 'Before operations' }).first()).toBeAttached();
    await waitForConnections(context);
    await rename(join(dev.content, 'areas/pre-ops.mdx'), join(dev.content, 'areas/before-operations.mdx'));
    await rename(join(dev.content, 'items/pre-ops'), join(dev.content, 'items/before-operations'));
    await dev.edit(plan, ' <Item continues="pre-ops/hybrid-model" />', '');
    await expect(page.locator('a[href$="/areas/before-operations/"]').first()).toBeAttached();

    const cycle = await open(context, `${dev.url}cycles/f23b/`);
    await waitForConnections(context);
    await writeFile(join(dev.content, 'topics/security.mdx'), '---\nterm: Security\n---\n\nKeeping things safe.\n');
    await expect(cycle.locator('a[href$="/topics/security/"]').first()).toBeAttached();
    await waitForConnections(context);
    await rm(join(dev.content, 'topics/security.mdx'));
    await expect(cycle.locator('a[href$="/topics/security/"]')).toHaveCount(0);
  });
});
