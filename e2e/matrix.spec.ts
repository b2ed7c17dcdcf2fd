import type { Page } from '@playwright/test';
import { deckLines } from './deck.ts';
import { expectRowsNearTop } from './layout.ts';
import { expect, test } from './site.ts';

test.use({ isShared: true });
test.beforeEach(({ page }) => page.goto('matrix/'));

const fromF23aToF23b = { item: { carried: 16, new: 3, unlisted: 9 }, subLine: { carried: 7, new: 3, unlisted: 5 } };
const rowsInAll = { item: 29, subLine: 16 };

test('the matrix counts carried, new and no longer listed items and sub-lines as the reports do', async ({ page }) => {
  const rows = await rowsOf(page);
  for (const kind of ['item', 'subLine'] as const) {
    const own = rows.filter((row) => row.kind === kind);
    const counted = Object.keys(fromF23aToF23b.item).map((word) => [
      word,
      own.filter(({ changes }) => changes.includes(word)).length,
    ]);
    expect(Object.fromEntries(counted), kind).toEqual(fromF23aToF23b[kind]);
    expect(
      own.filter(({ f23b }) => f23b === ''),
      `${kind} without text in F23B`,
    ).toHaveLength(1);
    expect(own, `rows of ${kind}`).toHaveLength(rowsInAll[kind]);
    expect(own.filter(({ carried }) => carried === '1×')).toHaveLength(fromF23aToF23b[kind].carried);
  }
});

test('all lines of F23A but one are not recorded, and those of F23B are planned', async ({ page }) => {
  const rows = await rowsOf(page);
  const withWord = (cell: 'f23a' | 'f23b' | 'now', word: string) =>
    rows.filter((row) => row[cell].startsWith(word)).length;
  expect([withWord('f23a', 'Not recorded'), withWord('f23a', 'Dropped')]).toEqual([38, 1]);
  expect(withWord('f23b', 'Planned')).toBe(29);
  expect([
    withWord('now', 'Planned'),
    withWord('now', 'No longer listed'),
    withWord('now', 'Dropped'),
    withWord('now', 'Not recorded'),
  ]).toEqual([29, 14, 1, 1]);
  for (const word of ['Not started', 'Completed', 'In progress']) expect(withWord('f23a', word), word).toBe(0);
});

test('each area is a table with a column for each cycle and a row for each item and sub-line', async ({ page }) => {
  const tables = page.getByRole('grid');
  await expect(tables).toHaveCount(5);
  await expect(tables.first().getByRole('columnheader')).toHaveText([
    /^Requirements and Design\s+1.open.of.4$/,
    'F23A',
    'F23B plan',
    'Now',
    'Carried',
  ]);
  const areas = await tables.evaluateAll((all) =>
    all.map((table) => [table.id, table.querySelector('thead a')!.textContent]),
  );
  expect(areas.map(([id]) => id)).toEqual([
    'requirements-and-design',
    'oversight-and-release',
    'middleware',
    'other-coding',
    'pre-ops',
  ]);
  const wrong = await page
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows
        .filter((row) => row.querySelectorAll('th[scope]').length !== 1 || row.children.length !== 5)
        .map(({ outerHTML }) => outerHTML),
    );
  expect(wrong).toEqual([]);
});

for (const [screen, width] of Object.entries({ 'a desktop': 1280, 'a phone': 360 })) {
  test(`on ${screen}, a screen reader finds grids with headers and cells`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const roles = await accessibleRoles(page);
    const count = (...names: string[]) => roles.filter((role) => names.includes(role)).length;
    expect([count('grid'), count('columnheader'), count('rowheader'), count('row'), count('cell', 'gridcell')]).toEqual(
      [5, 25, 45, 50, 180],
    );
  });
}

test('each icon links to its line', async ({ page }) => {
  const links = await page
    .getByRole('gridcell')
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  expect(links).toHaveLength(68);
  for (const cycle of ['f23a', 'f23b'] as const) {
    const ids = links
      .filter((to) => to.includes(`/cycles/${cycle}/#`))
      .map((to) => new URL(to).hash.slice(1))
      .sort();
    // F23B has only a plan.
    const place = cycle === 'f23b' ? 'plan/' : '';
    expect(ids).toEqual(
      deckLines(cycle)
        .map(({ id }) => place + id)
        .sort(),
    );
  }

  await page
    .getByRole('row', { name: /^Gen2 removal/ })
    .getByRole('link', { name: 'Not recorded' })
    .click();
  await expect(page).toHaveURL(/\/cycles\/f23a\/#middleware\/gen2-removal$/);
  await expect(page.locator(':target')).toContainText('Gen2 removal');
});

test('open items come first in their area, and sub-lines follow their item', async ({ page }) => {
  const rows = await rowsOf(page);
  const at = rows.findIndex(({ text }) => text === 'Build engineering');
  expect(rows.slice(at, at + 7).map(({ kind, text, now }) => [kind, text, now])).toEqual([
    ['item', 'Build engineering', 'Planned'],
    ['subLine', 'lsstinstall release and incorporation into lsstsw', 'Planned'],
    ['subLine', 'Jenkins worker move to USDF', 'No longer listed'],
    ['subLine', 'MatthiasW (v24, v25, reusable workflows, stack containers)', 'Planned'],
    ['subLine', 'JamesT (Jenkins controller move)', 'Planned'],
    ['item', 'rubin-env 5.0.0 and rubin-env-developer', 'Planned'],
    ['item', 'rubin-env 4.1.0 and rubin-env-rsp', 'No longer listed'],
  ]);
  const find = (words: string) => rows.find(({ text }) => text === words);
  expect(find('Jenkins worker move to USDF')?.f23b).toBe('No longer listed');
  expect(find('Post metric outputs to Sasquatch')?.f23b).toBe('Planned, reworded');
  expect(find('Butler client/server design')?.f23b).toBe('Planned, new');
});

for (const width of [1280, 360]) {
  test(`nothing covers the row that the URL names on a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const id of [
      'middleware/butler-client-server',
      'pre-ops/security',
      'oversight-and-release/build-engineering/jamest',
      'other-coding',
    ]) {
      await page.goto(`matrix/#${id}`);
      const row = page.locator(':target');
      await expect(row).toBeInViewport();
      const covered = await row.evaluate((element) => {
        const header = element.querySelector('th a')!.getBoundingClientRect();
        const top = document.elementFromPoint(header.x + header.width / 2, header.y + header.height / 2);
        return element.contains(top) ? undefined : top?.outerHTML.slice(0, 120);
      });
      expect(covered, `what covers ${id}`).toBeUndefined();
    }
  });
}

test('each row has the id of its item or line, and no copy link in its header', async ({ page }) => {
  const ids = await page.locator('tbody tr').evaluateAll((rows) => rows.map(({ id }) => id));
  const known = [...deckLines('f23a'), ...deckLines('f23b')].map(({ id }) => id);
  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
  expect(ids).toHaveLength(45);
  await expect(page.getByRole('main').getByRole('link', { name: /^Link to/ })).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name: 'Provenance', exact: true })).toBeVisible();
});

test('the table starts near the top of the page', async ({ page }) => {
  await expectRowsNearTop(page, 'matrix/', 'tbody tr', { phone: 8, desktop: 14 });
});

test('the matrix is printed on one sheet of A4', async ({ page }) => {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

interface Row {
  kind: 'item' | 'subLine';
  text: string;
  f23a: string;
  f23b: string;
  /** Change and marks in F23B. */
  changes: string[];
  now: string;
  carried: string;
}

/** Reads the rows. The row of a sub-line links to an anchor on the page of its item. */
function rowsOf(page: Page): Promise<Row[]> {
  return page.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const link = row.querySelector('th a')!;
      const cells = [...row.querySelectorAll('td')];
      const [f23a = '', f23b = '', now = '', carried = ''] = cells.map(({ textContent }) => textContent);
      const { change } = { ...cells[1]!.dataset, ...(cells[1]!.querySelector('span')?.dataset ?? {}) };
      return {
        kind: link.getAttribute('href')!.includes('#') ? 'subLine' : 'item',
        text: link.textContent,
        f23a,
        f23b,
        changes: change?.split(' ') ?? [],
        now,
        carried,
      };
    }),
  );
}

/** The roles in the browser's accessibility tree, which depend on the styles too. */
async function accessibleRoles(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
}
