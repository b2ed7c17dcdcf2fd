import type { Page } from '@playwright/test';
import { deckLines } from './deck.ts';
import { expect, test } from './site.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ page }) => page.goto('matrix/'));

// Design §4, of items and of sub-lines.
const fromF23aToF23b = { item: { Carried: 16, New: 3, 'No longer listed': 9 }, subLine: { Carried: 7, New: 3, 'No longer listed': 5 } };
const rowsInAll = { item: 29, subLine: 16 };

test('counts what is carried, new and no longer listed as the reports do, items and sub-lines apart', async ({ page }) => {
  const rows = await rowsOf(page);
  for (const kind of ['item', 'subLine'] as const) {
    const cells = rows.filter((row) => row.kind === kind).map(({ f23b }) => f23b);
    const counted = Object.keys(fromF23aToF23b.item).map((word) => [word, cells.filter((cell) => cell.includes(word)).length]);
    expect(Object.fromEntries(counted), kind).toEqual(fromF23aToF23b[kind]);
    expect(cells.filter((cell) => cell === ''), `${kind} with nothing to say in F23B`).toHaveLength(1);
    expect(cells, `rows of ${kind}`).toHaveLength(rowsInAll[kind]);
  }
});

test('says of each line of F23A that its status was not recorded, and of each of F23B that it is planned', async ({ page }) => {
  const rows = await rowsOf(page);
  const withWord = (cycle: 'f23a' | 'f23b', word: string) => rows.filter((row) => row[cycle].includes(word)).length;
  expect([withWord('f23a', 'Not recorded'), withWord('f23a', 'Dropped')]).toEqual([38, 1]);
  expect(withWord('f23b', 'Planned')).toBe(29);
  for (const word of ['Not started', 'Completed', 'In progress']) expect(withWord('f23a', word), word).toBe(0);
});

test('is a table whose columns are cycles, whose rows are items and whose groups are areas', async ({ page }) => {
  const table = page.getByRole('table', { name: 'Items by cycles' });
  await expect(table.getByRole('columnheader')).toHaveText([/^Item$/, /^F23A\s+status$/, /^F23B\s+plan$/]);
  const areas = table.locator('th[scope="rowgroup"]').getByRole('link').filter({ hasNotText: '#' });
  await expect(areas).toHaveText(['Requirements and Design', 'Oversight and Release', /Middleware/, /Other/, 'Pre-Ops']);
  const wrong = await table.locator('tbody tr').evaluateAll((rows) =>
    rows.filter((row) => row.querySelectorAll('th[scope]').length !== 1).map(({ outerHTML }) => outerHTML),
  );
  expect(wrong).toEqual([]);
});

for (const [screen, width] of Object.entries({ 'a desk': 1280, 'a phone': 360 })) {
  test(`on the screen of ${screen} a screen reader still finds a table with its headers`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const roles = await accessibleRoles(page);
    expect(roles.filter((role) => role === 'table')).toHaveLength(1);
    expect(roles.filter((role) => role === 'columnheader')).toHaveLength(3);
    expect(roles.filter((role) => role === 'rowheader').length).toBeGreaterThanOrEqual(45);
    expect(roles.filter((role) => role === 'row')).toHaveLength(45 + 5 + 1);
    expect(roles.filter((role) => role === 'cell' || role === 'gridcell')).toHaveLength(90);
  });
}

test('each cell leads to its line', async ({ page }) => {
  const links = await page.getByRole('cell').getByRole('link').evaluateAll((found) =>
    found.map((link) => ({ to: (link as HTMLAnchorElement).href, of: link.closest('tr')?.querySelector('th a')?.textContent ?? '' })),
  );
  expect(links).toHaveLength(68);
  for (const cycle of ['f23a', 'f23b'] as const) {
    const here = links.filter(({ to }) => to.includes(`/cycles/${cycle}/#`));
    const ids = here.map(({ to }) => new URL(to).hash.slice(1)).sort();
    expect(ids).toEqual(deckLines(cycle).map(({ id }) => id).sort());
  }

  await page.getByRole('row', { name: /^Gen2 removal/ }).getByRole('link', { name: 'Not recorded' }).click();
  await expect(page).toHaveURL(/\/cycles\/f23a\/#middleware\/gen2-removal$/);
  await expect(page.locator(':target')).toContainText('Gen2 removal');
});

test('sub-lines follow their item, and what is no longer listed says so in its own row', async ({ page }) => {
  const rows = await rowsOf(page);
  const at = rows.findIndex(({ text }) => text === 'Build engineering');
  expect(rows.slice(at + 1, at + 5).map(({ kind, text }) => [kind, text])).toEqual([
    ['subLine', 'lsstinstall release and incorporation into lsstsw'],
    ['subLine', 'Jenkins worker move to USDF'],
    ['subLine', 'MatthiasW (v24, v25, reusable workflows, stack containers)'],
    ['subLine', 'JamesT (Jenkins controller move)'],
  ]);
  expect(rows.find(({ text }) => text === 'Jenkins worker move to USDF')?.f23b).toBe('No longer listed');
  expect(rows.find(({ text }) => text === 'Post metric outputs to Sasquatch')?.f23b).toMatch(/Carried.*reworded/);
});

for (const width of [1280, 360]) {
  test(`the address of a row shows the row below all that stays in view, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const id of ['middleware/butler-client-server', 'pre-ops/security', 'oversight-and-release/build-engineering/jamest', 'other-coding']) {
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

test('every row has an address, which is the id of the item or the line', async ({ page }) => {
  const ids = await page.getByRole('row').evaluateAll((rows) => rows.map(({ id }) => id));
  const known = [...deckLines('f23a'), ...deckLines('f23b')].map(({ id }) => id);
  expect(ids.filter((id) => id.includes('/') && !known.includes(id))).toEqual([]);
  expect(ids.filter((id) => id.includes('/'))).toHaveLength(45);
});

interface Row {
  kind: 'item' | 'subLine';
  text: string;
  f23a: string;
  f23b: string;
}

/** Rows of items and sub-lines; the page of a sub-line is that of its item, with an anchor. */
function rowsOf(page: Page): Promise<Row[]> {
  return page.getByRole('row').filter({ has: page.getByRole('cell') }).evaluateAll((rows) =>
    rows.map((row) => {
      const link = row.querySelector('th a')!;
      const [f23a = '', f23b = ''] = [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
      return { kind: link.getAttribute('href')?.includes('#') ? 'subLine' : 'item', text: link.textContent ?? '', f23a, f23b };
    }),
  );
}

/** What the browser tells assistive technology, which depends on the styles as well. */
async function accessibleRoles(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
}

test('the heading of an area passes below the headings of the cycles', async ({ page }) => {
  await page.goto('matrix/');
  const heading = page.getByRole('columnheader', { name: 'F23B' });
  await page.getByRole('rowheader', { name: 'Oversight and Release' }).evaluate((area) => {
    scrollTo({ top: scrollY + area.getBoundingClientRect().top - document.querySelector('.masthead')!.getBoundingClientRect().height, behavior: 'instant' });
  });
  const isOnTop = () => heading.evaluate((cell) => {
    const { left, top, width, height } = cell.getBoundingClientRect();
    return cell.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(await isOnTop()).toBe(true);
});
