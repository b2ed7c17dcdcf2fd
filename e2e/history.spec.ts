/** What a reader is reported of the life of the work: the site of a team that has been through everything. */

import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

test.use({ site: 'workshop', isShared: true });

test('the changes of a cycle say what was delivered, and every outcome is counted', async ({ page }) => {
  await page.goto('cycles/w2/changes/');
  await expect(page.getByText('5 of 13 planned items delivered: 38%.', { exact: true })).toBeVisible();
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
  await expect(page.getByText('Share delivered: unknown (1 planned item has no status).')).toBeVisible();
});

test('what is not recorded is never said to be not done', async ({ page }) => {
  await page.goto('cycles/w1/changes/');
  const main = page.getByRole('main');
  await expect(main).toContainText('planned, then in progress, not started or not recorded');
  await expect(main).not.toContainText('not done');
});

test('the list of cycles leads to the changes of every cycle that has any, the first with a plan and a status included', async ({
  page,
}) => {
  await page.goto('cycles/');
  await expect(page.getByRole('main').getByRole('link', { name: /^Changes in/ })).toHaveText(
    ['W5', 'W4', 'W3', 'W2', 'W1'].map((cycle) => new RegExp(`^Changes in ${cycle}`)),
  );
});

/** What is reported of an item or a sub-line in a section of a page of changes. */
function toldOf(page: Page, kind: 'plan' | 'status', id: string) {
  const [area, item, ...below] = id.split('/');
  const href = `/areas/${area}/${item}/${below.length > 0 ? `#${id}` : ''}`;
  return page.locator(`section:has(> header #_${kind}) .lines li:has(> .row a.to[href$="${href}"])`);
}

test('an introduction takes one line on a phone, and opens to all of it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('cycles/w3/');
  const introduction = page.getByRole('article').filter({ hasText: 'From this cycle on' }).locator('details');
  const height = async () => (await introduction.boundingBox())!.height;
  expect(await height()).toBeLessThan(32);
  await introduction.getByText('More').click();
  expect(await height()).toBeGreaterThan(48);
  await introduction.getByText('Less').click();
  expect(await height()).toBeLessThan(32);
});

test('on a phone the contents of a long page unfold to a list', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('cycles/w4/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const courses = contents.getByRole('link', { name: /^Courses/ }).last();
  await expect(courses).toBeHidden();
  await contents.getByText('On this page').click();
  await courses.click();
  await expect(page.getByRole('article').last().getByRole('heading', { name: 'Courses' })).toBeInViewport();
});

test('what was closed says why and by what it was replaced, from the report that says so', async ({ page }) => {
  await page.goto('cycles/w2/changes/');
  const stand = (kind: 'plan' | 'status') => toldOf(page, kind, 'stands-and-tools/buy-a-second-truing-stand');
  await expect(stand('status')).toContainText('Replaced by Borrow a truing stand, Build a truing stand');
  await expect(stand('status')).toContainText('Reason: Too dear to buy; one is borrowed until ours is built.');
  await expect(stand('plan')).not.toContainText('Replaced by');
  await expect(
    toldOf(page, 'status', 'wheel-building/build-spare-wheels').getByRole('link', {
      name: 'notes.workshop.example/24/',
    }),
  ).toBeVisible();
  await page.goto('cycles/w3/changes/');
  await expect(toldOf(page, 'plan', 'stands-and-tools/build-a-truing-stand')).toContainText(
    'Replaces Buy a second truing stand',
  );
});

test('a new wording is compared with the old one word by word, in words for those who do not see it', async ({
  page,
}) => {
  await page.goto('cycles/w2/changes/');
  const wheels = toldOf(page, 'plan', 'wheel-building/build-spare-wheels').getByRole('link').first();
  await expect(wheels.getByRole('insertion')).toHaveText('added: for the lending fleet');
  const back = toldOf(page, 'plan', 'wheel-building/build-spare-wheels/rear-wheels').getByRole('link').first();
  await expect(back).toHaveText('removed: Rear added: Back wheels');
});

test('sub-lines that came with a new item are reported in one breath, a lost one that stands alone says where it was', async ({
  page,
}) => {
  await page.goto('cycles/w2/changes/');
  const course = toldOf(page, 'plan', 'courses/evening-course-in-puncture-repair');
  await expect(course.getByText('New Room · Handout')).toBeVisible();
  await page.goto('cycles/w3/changes/');
  await expect(toldOf(page, 'plan', 'wheel-building/build-spare-wheels/rear-wheels')).toContainText(
    'Was a sub-line of Build spare wheels for the lending fleet',
  );
});

test('what moved says where it stood before', async ({ page }) => {
  await page.goto('cycles/w4/changes/');
  await expect(toldOf(page, 'plan', 'wheel-building/keep-a-parts-drawer')).toContainText('Was under Wheel Building');
  await expect(toldOf(page, 'plan', 'public-repairs/answer-the-telephone-in-the-afternoon')).toContainText(
    'A sub-line of Keep a repair ledger',
  );
  await page.goto('cycles/w5/changes/');
  await expect(toldOf(page, 'plan', 'public-repairs/answer-the-telephone-in-the-afternoon')).toContainText(
    'Was a sub-line of Keep a repair ledger',
  );
});

test('the picture of a flow has its numbers in words and in a table', async ({ page }) => {
  await page.goto('cycles/w3/changes/');
  const reported = 'Of 14 open items, 8 carried, 4 closed, 2 no longer listed; 0 new, and 1 closed, never planned.';
  const picture = page.getByRole('img', { name: /Flow of items from the plan for W3 to the status of W3/ });
  await expect(picture).toHaveAccessibleName(`Flow of items from the plan for W3 to the status of W3 ${reported}`);
  await page.getByText('The same numbers as a table').first().click();
  const rows = page.getByRole('table', { name: 'Items from the plan for W3 to the status of W3' }).getByRole('row');
  await expect(rows).toHaveText([
    /Items/,
    /14$/,
    /^Carried.*8$/,
    /^Closed.*4$/,
    /^No longer listed.*2$/,
    /^New.*0$/,
    /^Closed, never planned.*1$/,
    /8$/,
  ]);
});

test('an item says since when it is open and how often it was carried; a closed one, since when it was', async ({
  page,
}) => {
  const facts = page.locator('.facts');
  await page.goto('areas/public-repairs/keep-a-repair-ledger/');
  await expect(facts).toHaveText('Planned Carried · open since W1 or earlier · carried 4×');
  await page.goto('areas/stands-and-tools/sharpen-the-cable-cutters/');
  await expect(facts).toHaveText('Dropped Closed · open from W3 · closed in W4 · first listed in W1');
});

test('an item has every report of its life in one table, newest first, and what was worded anew is compared', async ({
  page,
}) => {
  await page.goto('areas/stands-and-tools/sharpen-the-cable-cutters/');
  const rows = page.getByRole('main').getByRole('table').getByRole('row');
  const marks = rows.locator('td:last-child');
  await expect(rows.getByRole('rowheader')).toHaveText([
    'W4 status',
    'W4 plan',
    'W3 status',
    'W3 plan',
    'W2',
    'W1 status',
    'W1 plan',
  ]);
  await expect(marks).toHaveText([
    /^Dropped\s*Closed\s*#?$/,
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

test('home says what is new since the last report, with the way to all of it, and what was carried longest', async ({
  page,
}) => {
  await page.goto('');
  const news = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Since the last report' }) });
  await expect(news).toContainText('W4 status → W5 plan');
  await expect(news.getByRole('list').first().getByRole('link')).toHaveText([
    '3 new',
    '1 no longer listed',
    '5 carried',
  ]);
  await expect(news.getByRole('listitem').filter({ hasText: 'Keep a repair ledger' })).toHaveText(
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

test('home has each area with its numbers, which add up and lead to what they count', async ({ page }) => {
  await page.goto('');
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

test('every wording that an item ever had leads to its page', async ({ page }) => {
  await page.goto('areas/lending-fleet/fit-a-bell-to-every-bicycle/');
  await expect(page).toHaveURL(/\/areas\/lending-fleet\/bells-for-all-bicycles\/$/);
  await page.goto('areas/stands-and-tools/keep-a-parts-drawer/');
  await expect(page).toHaveURL(/\/areas\/wheel-building\/keep-a-parts-drawer\/$/);
});

test('the words of every line lead to where its history is reported, and its status leads nowhere', async ({
  page,
  request,
}) => {
  const pages = new Map<string, string>();
  let anchors = 0;
  for (const cycle of ['w1', 'w2', 'w3', 'w4', 'w5']) {
    await page.goto(`cycles/${cycle}/`);
    await expect(page.locator('.lines a[data-status]')).toHaveCount(0);
    const leads = await page
      .locator('.lines > li')
      .evaluateAll((lines) =>
        lines.map((line) => ({ id: line.id, href: line.querySelector<HTMLAnchorElement>('a.to')?.href ?? '' })),
      );
    for (const { id, href } of leads) {
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

test('a click beside a topic leads to the item, a click on it to the topic', async ({ page }) => {
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

test('a sub-line on the page of its item leads to where it stands last', async ({ page }) => {
  await page.goto('areas/wheel-building/build-spare-wheels/');
  const own = new URL(page.url()).pathname;
  const subLines = await page.locator('.life .lines > li').count();
  expect(subLines).toBeGreaterThan(1);
  const leads = await page
    .locator('.life .lines a.to')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href)).map(({ pathname, hash }) => ({ pathname, hash })),
    );
  expect(leads).toHaveLength(subLines);
  for (const { pathname, hash } of leads) {
    expect(pathname).toBe(own);
    await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)).toHaveCount(1);
  }
});

test('the items of a report are as many wherever they are counted, also those that stand as sub-lines there', async ({
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
    const outcomes = await page.locator('section:has(> header #_outcomes) > .counts li').allTextContents();
    const ofPlan = outcomes.filter((text) => !text.includes('unplanned')).map((text) => Number.parseInt(text));
    expect(
      ofPlan.reduce((sum, count) => sum + count, 0),
      `planned for ${id}`,
    ).toBe(planned);
  }
});

test('every slide fits its sheet, on a screen and on paper', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const cycle of ['w1', 'w2', 'w3', 'w4']) {
    await page.goto(`cycles/${cycle}/slides/`);
    // Until its own fonts are there, the text is as wide as another's.
    await page.evaluate(async () => void (await document.fonts.ready));
    const tall = () =>
      page.locator('.sheet').evaluateAll((sheets) =>
        sheets.flatMap((sheet) => {
          const { width, bottom, top } = sheet.parentElement!.getBoundingClientRect();
          const last = Math.max(...[...sheet.querySelectorAll('*')].map((part) => part.getBoundingClientRect().bottom));
          return Math.max(bottom, last) - top > (width * 9) / 16 + 3 ? [sheet.querySelector('h2')?.textContent] : [];
        }),
      );
    expect(await tall(), `${cycle} on a screen`).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await tall(), `${cycle} on paper`).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('what is reported of a line stands right below it, however many marks it has, and never below these', async ({
  page,
}) => {
  for (const [path, count] of [
    ['topics/wheel/', 20],
    ['cycles/w4/changes/', 6],
  ] as const) {
    for (const width of [740, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await page.goto(path);
      const found = await page.locator('.lines .row + :is(.where, .more)').evaluateAll((all) =>
        all.map((reported) => {
          const [text, marks] = [...reported.previousElementSibling!.children].map((part) =>
            part.getBoundingClientRect(),
          ) as [DOMRect, DOMRect];
          const { top, right } = reported.getBoundingClientRect();
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

test('on a phone, what a number counts is on its line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('areas/');
  const counts = page.locator('td :is([data-status], [data-change])');
  await expect(counts.first()).toHaveText(/^\d+ \p{Ll}/u);
  const broken = await counts.evaluateAll((all) =>
    all.filter((count) => count.getBoundingClientRect().height > 30).map((count) => count.textContent),
  );
  expect(broken).toEqual([]);
});
