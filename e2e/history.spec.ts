/** How readers follow the history of work, on a site with every status and change. */

import type { Page } from '@playwright/test';
import { leftEdges, mirror } from './mirrored.ts';
import { expect, test } from './site.ts';

test.use({ site: 'workshop', isShared: true });

test('the changes of a cycle count the items with each outcome, and give the share delivered', async ({ page }) => {
  await page.goto('cycles/w2/changes/');
  await expect(page.getByText('38% 5 of 13 items in the plan delivered', { exact: true })).toBeVisible();
  const counts = page
    .locator('section', { has: page.locator('#_outcomes') })
    .getByRole('list')
    .first()
    .getByRole('link');
  await expect(counts).toHaveText(['5 delivered', '6 unfinished', '2 dropped', '2 unplanned']);
  await expect(page.getByText('5 items, 6 sub-lines: planned, then completed')).toBeVisible();
  await counts.first().click();
  await expect(page.getByRole('heading', { level: 3, name: 'Delivered' })).toBeInViewport();
  await page.goto('cycles/w3/changes/');
  await expect(page.getByText(/^\d+ of \d+ delivered, 1 not recorded$/)).toBeVisible();
});

test('work without a recorded status is never called not done', async ({ page }) => {
  await page.goto('cycles/w1/changes/');
  const main = page.getByRole('main');
  await expect(main).toContainText('planned, then in progress, not started, blocked or not recorded');
  await expect(main).not.toContainText('not done');
});

test('the list of cycles links to the changes of every cycle, the first included', async ({ page }) => {
  await page.goto('cycles/');
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows.getByRole('rowheader')).toHaveText(
    ['W5', 'W4', 'W3', 'W2', 'W1'].map((cycle) => new RegExp(cycle)),
  );
  for (const [index, row] of (await rows.all()).entries()) {
    await expect(row.getByRole('link', { name: /^\d+\s+new$/ })).toHaveAttribute(
      'href',
      `/reports/cycles/w${5 - index}/changes/`,
    );
  }
});

test('on a phone, a reader unfolds and folds a long introduction', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('cycles/w3/');
  // The plan of a cycle with a status is folded too.
  await page.getByRole('heading', { level: 2, name: 'Plan' }).click();
  const introduction = page.getByRole('article').locator('details.intro').filter({ hasText: 'From this cycle on' });
  const height = async () => (await introduction.boundingBox())!.height;
  await expect.poll(height).toBeLessThan(32);
  await introduction.getByText('Introduction').click();
  await expect.poll(height).toBeGreaterThan(48);
  await introduction.getByText('Introduction').click();
  await expect.poll(height).toBeLessThan(32);
});

test('on a phone, a reader unfolds the table of contents and follows a link', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('cycles/w4/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const courses = contents.getByRole('link', { name: /^Courses/ });
  await expect(courses).toBeHidden();
  await contents.getByText('On this page').click();
  await courses.click();
  await expect(page.getByRole('article').first().getByRole('heading', { name: 'Courses' })).toBeInViewport();
});

test('a closed item shows its reason, evidence and replacements below the report that gives them', async ({ page }) => {
  await page.goto('cycles/w2/changes/');
  const stand = (kind: 'plan' | 'status') => changedLine(page, kind, 'stands-and-tools/buy-a-second-truing-stand');
  await expect(stand('status')).toContainText('Replaced by Borrow a truing stand, Build a truing stand');
  await expect(stand('status')).toContainText('Reason: Too dear to buy; one is borrowed until ours is built.');
  await expect(stand('plan')).not.toContainText('Replaced by');
  await expect(
    changedLine(page, 'status', 'wheel-building/build-spare-wheels').getByRole('link', {
      name: 'notes.workshop.example/24/',
    }),
  ).toBeVisible();
  await page.goto('cycles/w3/changes/');
  await expect(changedLine(page, 'plan', 'stands-and-tools/build-a-truing-stand')).toContainText(
    'Replaces Buy a second truing stand',
  );
});

test('changes of wording are compared word by word, also for screen readers', async ({ page }) => {
  await page.goto('cycles/w2/changes/');
  const wheels = changedLine(page, 'plan', 'wheel-building/build-spare-wheels').getByRole('link').first();
  await expect(wheels.getByRole('insertion')).toHaveText('added: for the lending fleet');
  const back = changedLine(page, 'plan', 'wheel-building/build-spare-wheels/rear-wheels').getByRole('link').first();
  await expect(back).toHaveText('removed: Rear added: Back wheels');
});

test('a new item lists its new sub-lines in one row, and a sub-line alone names its former item', async ({ page }) => {
  await page.goto('cycles/w2/changes/');
  const course = changedLine(page, 'plan', 'courses/evening-course-in-puncture-repair');
  await expect(course.getByText('New Room · Handout')).toBeVisible();
  await page.goto('cycles/w3/changes/');
  await expect(changedLine(page, 'plan', 'wheel-building/build-spare-wheels/rear-wheels')).toContainText(
    'Was a sub-line of Build spare wheels for the lending fleet',
  );
});

test('work that moved says where it was before', async ({ page }) => {
  await page.goto('cycles/w4/changes/');
  await expect(changedLine(page, 'plan', 'wheel-building/keep-a-parts-drawer')).toContainText(
    'Was under Wheel Building',
  );
  await expect(changedLine(page, 'plan', 'public-repairs/answer-the-telephone-in-the-afternoon')).toContainText(
    'A sub-line of Keep a repair ledger',
  );
  await page.goto('cycles/w5/changes/');
  await expect(changedLine(page, 'plan', 'public-repairs/answer-the-telephone-in-the-afternoon')).toContainText(
    'Was a sub-line of Keep a repair ledger',
  );
});

test('changes say how many items both reports list as open', async ({ page }) => {
  await page.goto('cycles/w3/changes/');
  await expect(page.getByText('W3 plan: 14 open; W3 status: 8 open.')).toBeVisible();
});

test('an item says since when it has been open or closed, and how often it was carried', async ({ page }) => {
  const facts = page.locator('.facts');
  await page.goto('areas/public-repairs/keep-a-repair-ledger/');
  await expect(facts).toHaveText(
    /^Planned Carried, due date moved\s+· open since W1 or earlier · carried 4× · due 31 Mar 2032/,
  );
  await page.goto('areas/stands-and-tools/sharpen-the-cable-cutters/');
  await expect(facts).toHaveText('Bought instead Closed · open from W3 · closed in W4 · first listed in W1');
});

test('the page of an item lists all its reports, newest first, and compares wordings', async ({ page }) => {
  await page.goto('areas/stands-and-tools/sharpen-the-cable-cutters/');
  const rows = page.locator('.life > li > .row');
  const marks = rows.locator('p + p');
  await expect(rows.locator('p:first-child > a')).toHaveText([
    'W4 status',
    'W4 plan',
    'W3 status',
    'W3 plan',
    'W2',
    'W1 status',
    'W1 plan',
  ]);
  await expect(marks).toHaveText([
    /^Bought instead\s*Closed\s*#?$/,
    /^Planned\s*#?$/,
    /^Not recorded\s*New, reopened\s*#?$/,
    /^Planned\s*#?$/,
    'Not listed',
    /^Completed\s*#?$/,
    /^Planned\s*#?$/,
  ]);
  await page.goto('areas/lending-fleet/bells-for-all-bicycles/');
  await expect(page.getByRole('main').getByRole('deletion').first()).toContainText('removed: ');
});

test('home counts what changed since the last report, and lists what was carried longest', async ({ page }) => {
  await page.goto('');
  const news = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Since the last report' }) });
  await expect(news).toContainText('W4 status → W5 plan');
  await expect(news.getByRole('list').first().getByRole('link')).toHaveText([
    '3 new',
    '1 no longer listed',
    '5 carried',
  ]);
  const longest = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Carried longest' }) });
  await expect(longest.getByRole('listitem').filter({ hasText: 'Keep a repair ledger' })).toHaveText(
    /Keep a repair ledger\s*Repairs — Public, carried 4×/,
  );
  await news.getByRole('link', { name: '3 new' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'New' })).toBeInViewport();
  await expect(
    page
      .locator('section')
      .filter({ has: page.locator('#_plan-new') })
      .last()
      .getByRole('listitem'),
  ).toHaveCount(3);
});

test('home begins with what was delivered in the last finished cycle, in numbers that lead to the items', async ({
  page,
}) => {
  await page.goto('');
  const delivered = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Delivered in W4' }) });
  await expect(delivered).toContainText('46% 6 of 13 items in the plan delivered');
  await expect(delivered.getByRole('listitem')).toHaveText([
    '6 delivered',
    '5 unfinished',
    '1 dropped',
    '1 unaccounted',
    '1 unplanned',
  ]);
  await delivered.getByRole('link', { name: '1 unaccounted' }).click();
  await expect(page).toHaveURL(/\/cycles\/w4\/changes\/#_unaccounted$/);
});

test('a planned line is said once, and links to lines of the plan open it', async ({ page }) => {
  await page.goto('cycles/w4/');
  const course = page.getByRole('listitem').filter({ hasText: 'Evening course in wheel truing' });
  const visible = course.filter({ visible: true });
  await expect(visible).toHaveCount(1);
  await expect(visible).toContainText('Unaccounted');
  await visible.getByRole('link', { name: 'Link to Evening course in wheel truing' }).click();
  await expect(page).toHaveURL(/#plan\/courses\/evening-course-in-wheel-truing$/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('each area has numbers, which add up and link to what they count', async ({ page }) => {
  await page.goto('areas/');
  const rows = page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
  const numbers = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('td')].map((cell) =>
        Number(/\d+/.exec(cell.querySelector('[data-status], [data-change]')?.textContent ?? '')?.[0] ?? 0),
      ),
    ),
  );
  const [sums, ...areas] = numbers;
  expect(areas).toHaveLength(5);
  expect(sums).toEqual(sums!.map((_, index) => areas.reduce((sum, row) => sum + row[index]!, 0)));
  const fleet = rows.filter({ hasText: 'Lending Fleet' });
  await expect(fleet.getByRole('link', { name: '1 new' })).toHaveAttribute('href', /\/w5\/changes\/#_plan-new$/);
  await fleet.getByRole('link', { name: '2 completed' }).click();
  await expect(page).toHaveURL(/\/cycles\/w4\/#lending-fleet$/);
});

test('URLs with a former wording or area of an item redirect to its page', async ({ page }) => {
  await page.goto('areas/lending-fleet/fit-a-bell-to-every-bicycle/');
  await expect(page).toHaveURL(/\/areas\/lending-fleet\/bells-for-all-bicycles\/$/);
  await page.goto('areas/stands-and-tools/keep-a-parts-drawer/');
  await expect(page).toHaveURL(/\/areas\/wheel-building\/keep-a-parts-drawer\/$/);
});

test('the text of every line links to its history, and its status is no link', async ({ page, request }) => {
  const pages = new Map<string, string>();
  let anchors = 0;
  for (const cycle of ['w1', 'w2', 'w3', 'w4', 'w5']) {
    await page.goto(`cycles/${cycle}/`);
    await expect(page.locator('.lines a[data-status]')).toHaveCount(0);
    const links = await page
      .locator('.lines > li')
      .evaluateAll((lines) =>
        lines.map((line) => ({ id: line.id, href: line.querySelector<HTMLAnchorElement>('a.to')?.href ?? '' })),
      );
    for (const { id, href } of links) {
      const { pathname, hash } = new URL(href);
      const [, item] = /\/areas\/([^/]+\/[^/]+)\/$/.exec(pathname) ?? [];
      const html = pages.get(pathname) ?? (await (await request.get(href)).text());
      pages.set(pathname, html);
      expect(html, `${id} leads to ${href}`).toContain('In the reports</h2>');
      if (hash === '') expect(item, `${id} leads to ${href}`).toBeDefined();
      else expect(html, `${id} leads to ${href}`).toContain(` id="${decodeURIComponent(hash.slice(1))}"`);
      if (hash !== '') anchors++;
    }
  }
  expect(anchors).toBeGreaterThan(10);
});

test('a reader clicks the text of a line to open the item, or a topic in it to open the topic', async ({ page }) => {
  await page.goto('cycles/w5/');
  const line = page.getByRole('listitem').filter({ hasText: 'Keep a repair ledger' });
  await expect(line.getByRole('link', { name: 'Keep a repair ledger', exact: true })).toHaveAttribute(
    'href',
    /\/areas\/public-repairs\/keep-a-repair-ledger\/$/,
  );
  await line.getByText('Keep a').click({ position: { x: 10, y: 10 } });
  await expect(page).toHaveURL(/\/areas\/public-repairs\/keep-a-repair-ledger\/$/);
  await page.goBack();
  await line.getByRole('link', { name: 'repair ledger', exact: true }).click();
  await expect(page).toHaveURL(/\/topics\//);
});

test('sub-lines on the page of an item link to their anchors there', async ({ page }) => {
  await page.goto('areas/wheel-building/build-spare-wheels/');
  const ownPath = new URL(page.url()).pathname;
  const subLines = await page.locator('.life .lines > li').count();
  expect(subLines).toBeGreaterThan(1);
  const targets = await page
    .locator('.life .lines a.to')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href)).map(({ pathname, hash }) => ({ pathname, hash })),
    );
  expect(targets).toHaveLength(subLines);
  for (const { pathname, hash } of targets) {
    expect(pathname).toBe(ownPath);
    await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)).toHaveCount(1);
  }
});

test('a report has the same number of items in its contents, its areas, its outcomes and the data', async ({
  page,
  request,
}) => {
  const { cycles } = (await (await request.get('api/cycles.json')).json()) as {
    cycles: { id: string; reports: { kind: string; items: number }[] }[];
  };
  for (const { id, reports } of cycles) {
    await page.goto(`cycles/${id}/`);
    for (const { kind, items } of reports) {
      await expect(
        page
          .getByRole('navigation', { name: 'On this page' })
          .getByRole('link', { name: new RegExp(`^${kind} ${items}$`, 'i') }),
      ).toBeVisible();
      const listed = page
        .locator('article', { has: page.locator(`[id="_${kind}"]`) })
        .locator('section > .section-head .label');
      const sizes = (await listed.allTextContents()).map((text) => Number.parseInt(text));
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        `${kind} of ${id}`,
      ).toBe(items);
    }
    const planned = reports.length === 2 ? reports.find(({ kind }) => kind === 'plan')!.items : undefined;
    if (planned === undefined) continue;
    await page.goto(`cycles/${id}/changes/`);
    const outcomes = await page.locator('section:has(> header #_outcomes) .counts li').allTextContents();
    const ofPlan = outcomes.filter((text) => !text.includes('unplanned')).map((text) => Number.parseInt(text));
    expect(
      ofPlan.reduce((sum, count) => sum + count, 0),
      `planned for ${id}`,
    ).toBe(planned);
  }
});

test('every slide fits its sheet, on screen and on paper', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const cycle of ['w1', 'w2', 'w3', 'w4']) {
    await page.goto(`cycles/${cycle}/slides/`);
    // Before the fonts of the site have loaded, the text is wider or narrower.
    await page.evaluate(async () => void (await document.fonts.ready));
    const tooTall = () =>
      page.locator('.sheet').evaluateAll((sheets) =>
        sheets.flatMap((sheet) => {
          const { width, bottom, top } = sheet.parentElement!.getBoundingClientRect();
          const last = Math.max(...[...sheet.querySelectorAll('*')].map((part) => part.getBoundingClientRect().bottom));
          return Math.max(bottom, last) - top > (width * 9) / 16 + 3 ? [sheet.querySelector('h2')?.textContent] : [];
        }),
      );
    expect(await tooTall(), `${cycle} on screen`).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await tooTall(), `${cycle} on paper`).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('notes about a line are right below its text, and beside its marks', async ({ page }) => {
  for (const [path, count] of [
    ['topics/wheel/', 12],
    ['cycles/w4/changes/', 12],
  ] as const) {
    for (const width of [740, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await page.goto(path);
      const found = await page.locator('.lines .row + :is(.where, .more)').evaluateAll((all) =>
        all.map((note) => {
          const [text, marks] = [...note.previousElementSibling!.children].map((part) =>
            part.getBoundingClientRect(),
          ) as [DOMRect, DOMRect];
          const { top, right } = note.getBoundingClientRect();
          return { gap: Math.round(top - text.bottom), isBesideMarks: right <= marks.left + 1 };
        }),
      );
      expect(found.length, path).toBe(count);
      expect(new Set(found.map(({ gap }) => gap)).size, `${path} ${JSON.stringify(found)}`).toBe(1);
      expect(
        found.filter(({ isBesideMarks }) => !isBesideMarks),
        path,
      ).toEqual([]);
    }
  }
});

test('on a phone, a number and its word are on one line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('areas/');
  const counts = page.locator('td :is([data-status], [data-change])');
  await expect(counts.first()).toHaveText(/^\d+ \p{Ll}/u);
  const broken = await counts.evaluateAll((all) =>
    all.filter((count) => count.getBoundingClientRect().height > 30).map((count) => count.textContent),
  );
  expect(broken).toEqual([]);
});

/** The line about an item or a sub-line in a section of a page of changes. */
function changedLine(page: Page, kind: 'plan' | 'status', id: string) {
  const [area, item, ...below] = id.split('/');
  const href = `/areas/${area}/${item}/${below.length > 0 ? `#${id}` : ''}`;
  return page.locator(`section:has(> header #_${kind}) .lines li:has(> .row a.to[href$="${href}"])`);
}

test('a reader compares any two reports, and the URL keeps the comparison', async ({ page }) => {
  await page.goto('cycles/w4/changes/');
  const [report, since] = [page.getByLabel('Changes in'), page.getByLabel('since', { exact: true })];
  await expect(since.locator('option:checked')).toHaveText('W4 plan');
  await expect(page.getByRole('link', { name: 'The plan for W4' }), 'a second choice').toBeHidden();
  await report.selectOption({ label: 'W4 plan' });
  const changes = page.getByRole('main').getByRole('heading', { level: 2 }).filter({ visible: true });
  await expect(changes).toHaveText(['Since the last report']);
  await page.goBack();
  await since.selectOption({ label: 'W2 status' });
  await expect(page).toHaveURL(/\/cycles\/w4\/changes\/\?since=w2$/);
  await expect(changes).toHaveText(['W2 status → W4 status']);
  const counts = page.locator('#_comparison .counts');
  await expect(counts.getByRole('listitem')).toHaveText(['3 new', '10 closed', '1 no longer listed', '3 carried']);
  const course = page.getByRole('listitem').filter({ hasText: 'A course for children' });
  await expect(course.first()).toContainText('unlisted in between');
  await page.goBack();
  await expect(changes.first()).toHaveText('Planned and delivered');
  await expect(since.locator('option:checked')).toHaveText('W4 plan');

  await page.goto('cycles/w4/changes/?since=w9');
  await expect(page.getByRole('status').filter({ hasText: 'No report is called “w9”' })).toBeVisible();
  await expect(changes.first()).toHaveText('Planned and delivered');
  await page.goto('cycles/w4/changes/?report=talk');
  await expect(page.getByRole('status').filter({ hasText: 'No report is called “talk”' })).toBeVisible();
  await report.selectOption({ label: 'W2 plan' });
  await expect(page).toHaveURL(/\/cycles\/w2\/changes\/\?report=plan$/);
  await expect(report.locator('option:checked')).toHaveText('W2 plan');
});

test('on a page from right to left, the slash at the end of a URL stays there', async ({ page }) => {
  for (const [path, url] of [
    ['areas/wheel-building/build-spare-wheels/', 'notes.workshop.example/21/'],
    ['cycles/w3/', 'notes.workshop.example/28/'],
  ] as const) {
    await page.goto(path);
    await mirror(page);
    const link = page.getByRole('link', { name: url }).first();
    const [beginning, end, withSlash] = await leftEdges(link, [url.slice(0, 5), url.slice(-3, -1), url.slice(-3)]);
    expect(end).toBeGreaterThan(beginning!);
    expect(withSlash, 'the slash is not the left edge').toBe(end!);
  }
});

test('the page of a review says what became of everything that was open then', async ({ page }) => {
  await page.goto('cycles/');
  await page.getByRole('main').getByRole('link', { name: 'Audit: summer' }).click();
  await expect(page.getByRole('main')).toContainText('8 open then = 5 completed + 2 still open + 1 no longer listed');
  const lights = page.getByRole('listitem').filter({ hasText: 'Fit lights' });
  await expect(lights).toContainText(/In progress\s*→\s*Completed/);
});

test('a reader who comes back is told which reports are new, until they are forgotten', async ({ page }) => {
  await page.goto('');
  const line = page.locator('#_visit');
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.reload();
  await expect(line).toBeHidden();
  await page.evaluate(() => {
    const key = document.querySelector<HTMLElement>('#_visit')!.dataset['key']!;
    localStorage.setItem(key, localStorage.getItem(key)!.replace('W4 W5/plan', 'W4/plan'));
    sessionStorage.clear();
  });
  for (let visit = 0; visit < 2; visit++) {
    await page.reload();
    await expect(line).toHaveText(/^2 reports since your last visit \(W4 status, W5 plan\)\s+forget$/);
  }
  await line.getByRole('link').click();
  await expect(page).toHaveURL(/\/cycles\/w5\/changes\/\?since=w4\/plan$/);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText('W4 plan → W5 plan');
  await line.getByRole('button', { name: 'forget' }).click();
  await page.reload();
  await expect(line).toBeHidden();
});
