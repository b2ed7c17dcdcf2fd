import type { Locator, Page } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { deckLines } from './deck.ts';
import { expect, test } from './site.ts';

test.use({ isShared: true });

const itemId = 'other-coding/productionize-but-not-optimize-prompt-processing';

test('a link to an area opens its page, and a link to one of its cycles scrolls to the cycle', async ({ page }) => {
  await page.goto('areas/middleware/');
  await expect(page.getByRole('heading', { level: 1, name: 'Investigation and Coding — Middleware' })).toBeVisible();
  await page.goto('areas/middleware/#f23a');
  await expectTarget(page, page.getByRole('heading', { level: 2, name: 'F23A' }));
});

test('a link to a line scrolls to it and highlights it', async ({ page }) => {
  await page.goto('cycles/f23a/#middleware/gen2-removal');
  const line = page.getByRole('listitem').filter({ hasText: 'Gen2 removal' }).filter({ hasNotText: 'Provenance' });
  await expectTarget(page, line);
  const plain = page.getByRole('listitem').filter({ hasText: 'pipetask Python API' });
  expect(await styleOf(line)).not.toEqual(await styleOf(plain));
});

test('every kind of page is kept while a reader visits another, and is there at once when going back', async ({
  playwright,
  launchOptions,
  server,
}) => {
  // Playwright switches the back/forward cache off, and Chromium's headless shell has none.
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  const executablePath = findBrowser('chromium')!;
  const browser = await playwright.chromium.launch({ ...launchOptions, executablePath, ignoreDefaultArgs });
  const page = await browser.newPage();
  // Pages are told only `masked` of the browser's own reasons. DevTools are told which it was.
  let reasons: string[] = [];
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.enable');
  devTools.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations: all }) => {
    reasons = all.map(({ type, reason }) => `${type}: ${reason}`);
  });
  const paths = [
    '',
    'search/?q=Butler',
    'matrix/?q=butler',
    'cycles/f23a/',
    'cycles/f23b/changes/',
    'cycles/f23a/slides/',
  ];
  paths.push('areas/middleware/', `areas/${itemId}/`, 'topics/butler/', 'guide/write/', '404.html');
  for (const path of paths) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
    await page.goto(`${server.url}cycles/`);
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect(page).toHaveURL(server.url + path);
    const wasKept = () => page.evaluate(() => 'persisted' in window);
    await expect.poll(async () => (await wasKept()) || reasons, `/${path}`).toBe(true);
  }
  await browser.close();
});

test('a link to an item opens its page', async ({ page }) => {
  await page.goto('areas/middleware/butler-client-server/');
  await expect(page.getByRole('heading', { level: 1, name: 'Butler client/server' })).toBeVisible();
});

test('a link to a sub-line opens the page of its item and scrolls to it', async ({ page }) => {
  await page.goto('areas/oversight-and-release/build-engineering/#oversight-and-release/build-engineering/matthiasw');
  await expect(page.getByRole('heading', { level: 1, name: 'Build engineering' })).toBeVisible();
  await expectTarget(page, page.locator(':target'));
  await expect(page.locator(':target')).toContainText('MatthiasW (v24, v25, reusable workflows, stack containers)');
});

test('URLs with a title or an alias of an area redirect to it and keep the query and the fragment', async ({
  page,
}) => {
  for (const name of ['investigation-and-coding-middleware', 'investigation-and-coding-other', 'other']) {
    await page.goto(`areas/${name}/?mark=butler#f23a`);
    const id = name.endsWith('middleware') ? 'middleware' : 'other-coding';
    await expect(page).toHaveURL(new RegExp(`/areas/${id}/\\?mark=butler#f23a$`));
    await expectTarget(page, page.getByRole('heading', { level: 2, name: 'F23A' }));
  }
});

test('a URL with an alias of a topic redirects to it', async ({ page }) => {
  await page.goto('topics/data-butler/');
  await expect(page).toHaveURL(/\/topics\/butler\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Butler' })).toBeVisible();
});

test('a reader who goes back after a redirect is not redirected again', async ({ page }) => {
  await page.goto('areas/');
  await page.goto('areas/investigation-and-coding-middleware/');
  await expect(page).toHaveURL(/\/areas\/middleware\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/areas\/$/);
});

test('links with an earlier wording of a sub-line lead to its latest wording', async ({ page }) => {
  for (const [earlierSlug, latestText] of [
    ['post-metric-outputs-to-squash-sasquatch-efd', 'Post metric outputs to Sasquatch'],
    ['move-to-slac-k8s-if-available', 'Move to SLAC knative'],
  ] as const) {
    await page.goto(`areas/${itemId}/#${itemId}/${earlierSlug}`);
    const target = page.locator(':target');
    await expect(target).toContainText(latestText);
    await expect(target).toBeInViewport();
  }
});

for (const cycle of ['f23a', 'f23b'] as const) {
  test(`the page of ${cycle} has an anchor for each line, and the last one scrolls to its line`, async ({ page }) => {
    const lines = deckLines(cycle);
    await page.goto(`cycles/${cycle}/#${lines.at(-1)!.id}`);
    await expectTarget(page, page.locator(':target'));
    const texts = await page.evaluate(
      (ids) => ids.map((id) => document.getElementById(id)?.closest('li')?.querySelector('p')?.innerText),
      lines.map(({ id }) => id),
    );
    expect(texts).toEqual(lines.map(({ text }) => text));
  });

  test(`the pages of the items of ${cycle} have an anchor for each sub-line`, async ({ page }) => {
    const subLines = deckLines(cycle).filter(({ depth }) => depth > 0);
    for (const [item, lines] of Map.groupBy(subLines, ({ id }) => id.split('/').slice(0, 2).join('/'))) {
      await page.goto(`areas/${item}/#${lines.at(-1)!.id}`);
      await expectTarget(page, page.locator(':target'));
      for (const { id, text } of lines) {
        await expect(page.locator(`[id="${id}"]`)).toBeAttached();
        // A later report may have worded it otherwise, so its words may stand elsewhere on the page.
        await expect(page.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible();
      }
    }
  });
}

test('handles link to their documents', async ({ page }) => {
  await page.goto('cycles/f23a/');
  const status = page.getByRole('article');
  await expect(status.getByRole('link', { name: 'DMTN-143', exact: true }).filter({ hasText: 'DMTN' })).toHaveAttribute(
    'href',
    'https://dmtn-143.lsst.io',
  );
  await expect(status.getByRole('link', { name: 'DMTN-204', exact: true })).toHaveAttribute(
    'href',
    'https://dmtn-204.lsst.io',
  );
});

test('the page of a topic lists every line that mentions the topic, and no other', async ({ page }) => {
  const mentions = (cycle: 'f23a' | 'f23b') =>
    deckLines(cycle)
      .filter(({ text }) => /(?<![\p{L}\p{N}_-])(daf_|data )?butler(?![\p{L}\p{N}_-])/iu.test(text))
      .map(({ text }) => text);
  expect(mentions('f23a').length).toBeGreaterThan(3);

  await page.goto('topics/butler/');
  await page.getByRole('heading', { level: 2, name: 'F23A' }).click();
  const shown = (label: string) =>
    sectionOf(page, label)
      .getByRole('listitem')
      // An item that is only there to name its sub-line has no status.
      .filter({ has: page.locator(':scope > .row > p + p') })
      .evaluateAll((lines) => lines.map((line) => line.querySelector('p')?.textContent.trim()));
  expect(await shown('F23A')).toEqual(mentions('f23a'));
  expect(await shown('F23B')).toEqual(mentions('f23b'));

  await sectionOf(page, 'F23A')
    .getByRole('link', { name: 'Transfer outputs to permanent Butler repo', exact: true })
    .click({ position: { x: 5, y: 5 } });
  await expect(page).toHaveURL(new RegExp(`/areas/${itemId}/#${itemId}/transfer-outputs-to-permanent-butler-repo$`));
  await expectTarget(page, page.locator(':target'));
});

test('a reader who opens a wrong URL gets a page that leads on', async ({ page }) => {
  const response = await page.goto('areas/middleware/butler-client-sever/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Areas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Areas' })).toBeVisible();
  await page.goBack();
  const search = page.getByRole('main').getByRole('search');
  await expect(search.getByRole('searchbox')).toHaveValue('butler client sever');
  await search.getByRole('button').click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Butler client/server' }).first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ isShared: false, javaScriptEnabled: false });

  test('links to a cycle of an area and to a line lead to them', async ({ page }) => {
    await page.goto('areas/middleware/#f23a');
    await expect(page.getByRole('heading', { level: 2, name: 'F23A' })).toBeInViewport();
    await page.goto('cycles/f23a/#middleware/gen2-removal');
    await expect(page.getByText('Gen2 removal', { exact: true }).first()).toBeInViewport();
  });

  test('a URL with an alias of an area redirects to it, and its page has a link', async ({ page, baseURL }) => {
    await page.goto('areas/investigation-and-coding-middleware/');
    await expect(page).toHaveURL(/\/areas\/middleware\/$/);
    const { status, body } = await page.request
      .get(`${baseURL}areas/other/`)
      .then(async (response) => ({ status: response.status(), body: await response.text() }));
    expect(status).toBe(200);
    expect(body).toMatch(/<a [^>]*href="\/areas\/other-coding\/"/);
  });

  for (const cycle of ['f23a', 'f23b'] as const) {
    test(`the page of ${cycle} has every line`, async ({ page }) => {
      await page.goto(`cycles/${cycle}/`);
      const text = await page.getByRole('main').innerText();
      expect(deckLines(cycle).filter((line) => !text.includes(line.text))).toEqual([]);
    });
  }

  test('a reader can read areas, items, topics, the matrix and the guide', async ({ page }) => {
    for (const [path, words] of [
      ['areas/middleware/', ['Graph-backed registry for batch production', 'Planned', 'Carried', 'No longer listed']],
      ['areas/oversight-and-release/build-engineering/', ['JamesT (Jenkins controller move)', 'Planned']],
      ['topics/butler/', ['Transfer outputs to permanent Butler repo']],
      ['matrix/', ['Gen2 removal', 'Not recorded', 'Planned', 'No longer listed']],
      ['guide/read/', ['Not recorded']],
    ] as const) {
      await page.goto(path);
      for (const word of words)
        await expect(page.getByRole('main').getByText(word).filter({ visible: true }).first()).toBeVisible();
    }
  });
});

/** The section with a heading of level 2. */
function sectionOf(page: Page, name: string): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) });
}

/** Checks that the target of a URL is in view, below the masthead. */
async function expectTarget(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeInViewport();
  const head = await page.getByRole('banner').boundingBox();
  await expect.poll(async () => (await target.boundingBox())!.y).toBeGreaterThanOrEqual(head!.y + head!.height);
  expect(await target.evaluate((element) => element.matches(':target, :target *'))).toBe(true);
}

/** The styles that highlight a line. */
function styleOf(element: Locator): Promise<string[]> {
  return element.evaluate((one) => {
    const { backgroundColor, boxShadow, borderLeft, outline } = getComputedStyle(one);
    return [backgroundColor, boxShadow, borderLeft, outline];
  });
}
