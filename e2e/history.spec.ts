/** What a reader is told of the life of the work: the site of a team that has been through everything. */

import { expect, test } from './site.ts';

test.use({ site: 'workshop' });

test('the changes of a cycle say what was delivered, and every outcome is counted', async ({ page }) => {
  await page.goto('cycles/w2/changes/');
  await expect(page.getByText('5 of 13 planned items delivered: 38%.')).toBeVisible();
  const rows = page.getByRole('table').first().getByRole('row');
  await expect(rows).toHaveText([/Outcome/, /^Delivered56/, /^Unfinished62/, /^Dropped21/, /^Unaccounted00/, /^Unplanned21/]);
  await page.goto('cycles/w3/changes/');
  await expect(page.getByText('Share delivered: not recorded, because the status of at least one planned item is not recorded.')).toBeVisible();
});

test('what is not recorded is never said to be not done', async ({ page }) => {
  await page.goto('cycles/w1/changes/');
  const main = page.getByRole('main');
  await expect(main.getByRole('row', { name: /^Unfinished/ })).toContainText('planned, then in progress, not started or not recorded');
  await expect(main).not.toContainText('not done');
});

test('the list of cycles leads to the changes of every cycle that has any, the first with a plan and a status included', async ({ page }) => {
  await page.goto('cycles/');
  await expect(page.getByRole('main').getByRole('link', { name: /^Changes in/ })).toHaveText(['W5', 'W4', 'W3', 'W2', 'W1'].map((cycle) => `Changes in ${cycle}`));
});

test('what was closed says why and by what it was replaced, from the report that says so', async ({ page }) => {
  await page.goto('cycles/w2/changes/');
  const stand = (kind: string) => page.locator(`[id="${kind}/stands-and-tools/buy-a-second-truing-stand"]`);
  await expect(stand('status')).toContainText('Replaced by Borrow a truing stand, Build a truing stand');
  await expect(stand('status')).toContainText('Reason: Too dear to buy; one is borrowed until ours is built.');
  await expect(stand('plan')).not.toContainText('Replaced by');
  await expect(page.locator('[id="status/wheel-building/build-spare-wheels"]').getByRole('link', { name: 'notes.workshop.example/24/' })).toBeVisible();
  await page.goto('cycles/w3/changes/');
  await expect(page.locator('[id="plan/stands-and-tools/build-a-truing-stand"]')).toContainText('Replaces Buy a second truing stand');
});

test('a new wording is compared with the old one word by word, in words for those who do not see it', async ({ page }) => {
  await page.goto('cycles/w2/changes/');
  const wheels = page.locator('[id="plan/wheel-building/build-spare-wheels"]').getByRole('link').first();
  await expect(wheels.getByRole('insertion')).toHaveText('added: for the lending fleet');
  const back = page.locator('[id="plan/wheel-building/build-spare-wheels/rear-wheels"]').getByRole('link').first();
  await expect(back).toHaveText('removed: Rear added: Back wheels');
});

test('sub-lines that came with a new item are told in one breath, a lost one that stands alone says where it was', async ({ page }) => {
  await page.goto('cycles/w2/changes/');
  const course = page.locator('[id="plan/courses/evening-course-in-puncture-repair"]');
  await expect(course.getByText('New Room · Handout')).toBeVisible();
  await page.goto('cycles/w3/changes/');
  await expect(page.locator('[id="plan/wheel-building/build-spare-wheels/rear-wheels"]')).toContainText('Was a sub-line of Build spare wheels for the lending fleet');
});

test('what moved says where it stood before', async ({ page }) => {
  await page.goto('cycles/w4/changes/');
  await expect(page.locator('[id="plan/wheel-building/keep-a-parts-drawer"]')).toContainText('Was under Wheel Building');
  await expect(page.locator('[id="plan/public-repairs/answer-the-telephone-in-the-afternoon"]')).toContainText('A sub-line of Keep a repair ledger');
  await page.goto('cycles/w5/changes/');
  await expect(page.locator('[id="plan/public-repairs/answer-the-telephone-in-the-afternoon"]')).toContainText('Was a sub-line of Keep a repair ledger');
});

test('the picture of a flow has its numbers in words and in a table', async ({ page }) => {
  await page.goto('cycles/w3/changes/');
  const told = 'Of 14 open items, 8 carried, 4 closed, 2 no longer listed; 0 new, and 1 closed besides that was not open before.';
  const picture = page.getByRole('img', { name: /Flow of items from the plan for W3 to the status of W3/ });
  await expect(picture).toHaveAccessibleName(`Flow of items from the plan for W3 to the status of W3 ${told}`);
  await page.getByText('The same numbers as a table').first().click();
  const rows = page.getByRole('table', { name: 'Items from the plan for W3 to the status of W3' }).getByRole('row');
  await expect(rows).toHaveText([/Items/, /14$/, /^Carried.*8$/, /^Closed.*4$/, /^No longer listed.*2$/, /^New.*0$/, /^Closed besides.*1$/, /8$/]);
});

test('an item says since when it is open and how often it was carried; a closed one, since when it was', async ({ page }) => {
  const facts = () => page.locator('dl').first();
  await page.goto('areas/public-repairs/keep-a-repair-ledger/');
  await expect(facts()).toContainText(/Open since\s*W1, the first report\s*Carried over\s*4 times/);
  await page.goto('areas/stands-and-tools/sharpen-the-cable-cutters/');
  await expect(facts()).toContainText(/Open from\s*W3\s*Carried over\s*never\s*Closed in\s*W4\s*First listed\s*W1/);
});

test('an item has every cycle of its life on one strip', async ({ page }) => {
  await page.goto('areas/stands-and-tools/sharpen-the-cable-cutters/');
  const strip = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Across cycles' }) });
  await expect(strip.getByRole('listitem')).toHaveText([/^W1 *Completed$/, /^W2 *Not listed$/, /^W3 *Not recorded *New, reopened$/, /^W4 *Dropped *Closed$/]);
});

test('every cycle of the strip of an item is in sight, on a screen and on paper', async ({ page }) => {
  await page.goto('areas/public-repairs/keep-a-repair-ledger/');
  const strip = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Across cycles' }) }).getByRole('list').first();
  const hidden = () => strip.evaluate((list) => [...list.querySelectorAll('li, li *')].filter((part) => part.getBoundingClientRect().right > list.getBoundingClientRect().right + 1).length);
  for (const width of [360, 700, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await hidden(), `${width} pixels`).toBe(0);
  }
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 900 });
  expect(await hidden(), 'paper').toBe(0);
});

test('home names what was carried longest', async ({ page }) => {
  await page.goto('');
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Carried longest' }) });
  await expect(section.getByRole('listitem').first()).toHaveText(/Keep a repair ledger\s*open since W1, carried over 4 times/);
});

test('every wording that an item ever had leads to its page', async ({ page }) => {
  await page.goto('areas/lending-fleet/fit-a-bell-to-every-bicycle/');
  await expect(page).toHaveURL(/\/areas\/lending-fleet\/bells-for-all-bicycles\/$/);
  await page.goto('areas/stands-and-tools/keep-a-parts-drawer/');
  await expect(page).toHaveURL(/\/areas\/wheel-building\/keep-a-parts-drawer\/$/);
});

test('the status of every line leads to where its history is told', async ({ page, request }) => {
  const pages = new Map<string, string>();
  let anchors = 0;
  for (const cycle of ['w1', 'w2', 'w3', 'w4', 'w5']) {
    await page.goto(`cycles/${cycle}/`);
    await expect(page.getByRole('link', { name: /: history of / }).first()).toBeAttached();
    const leads = await page.locator('.lines > li').evaluateAll((lines) =>
      lines.map((line) => ({ id: line.id, href: line.querySelector<HTMLAnchorElement>('a[data-status]')?.href ?? '' })),
    );
    for (const { id, href } of leads) {
      const { pathname, hash } = new URL(href);
      const [, item] = /\/areas\/([^/]+\/[^/]+)\/$/.exec(pathname) ?? [];
      const html = pages.get(pathname) ?? (await (await request.get(href)).text());
      pages.set(pathname, html);
      expect(html, `${id} leads to ${href}`).toContain('In the reports</h2>');
      if (hash === '') expect(`/${id}`.includes(`/${item}/`), `${id} leads to ${href}`).toBe(false);
      else expect(html, `${id} leads to ${href}`).toContain(` id="${decodeURIComponent(hash.slice(1))}"`);
      if (hash !== '') anchors++;
    }
  }
  expect(anchors).toBeGreaterThan(10);
});

test('a line on the page of its item leads only to what is told elsewhere: a sub-line to where it stands last', async ({ page }) => {
  await page.goto('areas/wheel-building/build-spare-wheels/');
  const own = new URL(page.url()).pathname;
  const subLines = await page.locator('.lines .lines > li').count();
  expect(subLines).toBeGreaterThan(1);
  const leads = await page.locator('.lines a[data-status]').evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href)).map(({ pathname, hash }) => ({ pathname, hash })),
  );
  expect(leads).toHaveLength(subLines);
  for (const { pathname, hash } of leads) {
    expect(pathname).toBe(own);
    await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)).toHaveCount(1);
  }
});

test('the items of a report are as many wherever they are counted, also those that stand as sub-lines there', async ({ page, request }) => {
  const { cycles } = (await (await request.get('api/cycles.json')).json()) as { cycles: { id: string; reports: { kind: string; items: number }[] }[] };
  for (const { id, reports } of cycles) {
    await page.goto(`cycles/${id}/`);
    for (const { kind, items } of reports) {
      await expect(page.getByText(new RegExp(String.raw`${kind === 'plan' ? 'Plan' : 'Status'} of ${items}\sitems? in `))).toBeVisible();
      const listed = page.locator('article', { has: page.locator(`[id="_${kind}"]`) }).locator('.section-head .label');
      const sizes = (await listed.allTextContents()).map((text) => Number.parseInt(text));
      expect(sizes.reduce((sum, size) => sum + size, 0), `${kind} of ${id}`).toBe(items);
    }
    const planned = reports.length === 2 ? reports.find(({ kind }) => kind === 'plan')!.items : undefined;
    if (planned === undefined) continue;
    await page.goto(`cycles/${id}/changes/`);
    await expect(page.getByText(`${planned} items planned`)).toBeVisible();
  }
});

test('every slide fits its sheet, on a screen and on paper', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const cycle of ['w1', 'w2', 'w3', 'w4']) {
    await page.goto(`cycles/${cycle}/slides/`);
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

test('what is told of a line stands right below it, however many marks it has, and never below these', async ({ page }) => {
  for (const [path, count] of [['topics/wheel/', 20], ['cycles/w4/changes/', 5]] as const) {
    for (const width of [740, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await page.goto(path);
      const found = await page.locator('.lines .row + :is(.where, .more)').evaluateAll((all) =>
        all.map((told) => {
          const [text, marks] = [...told.previousElementSibling!.children].map((part) => part.getBoundingClientRect()) as [DOMRect, DOMRect];
          const { top, right } = told.getBoundingClientRect();
          return { gap: Math.round(top - text.bottom), isBesideMarks: right <= marks.left + 1 };
        }),
      );
      expect(found.length, path).toBe(count);
      expect(new Set(found.map(({ gap }) => gap)).size, `${path} ${JSON.stringify(found)}`).toBe(1);
      expect(found.filter(({ isBesideMarks }) => !isBesideMarks), path).toEqual([]);
    }
  }
});

test('on a phone, what a number counts is on its line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('');
  const broken = await page.locator('.glance .label').evaluateAll((labels) =>
    labels.flatMap((label) => {
      const text = label.firstChild!;
      return [...(text.textContent ?? '').matchAll(/[^,]+/g)].flatMap(({ 0: part, index }) => {
        const range = document.createRange();
        range.setStart(text, index + part.length - part.trimStart().length);
        range.setEnd(text, index + part.length);
        return range.getClientRects().length > 1 ? [part] : [];
      });
    }),
  );
  expect(broken).toEqual([]);
});
