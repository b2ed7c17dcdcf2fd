/** Slides say the same as the pages of their cycles. The workshop has every status and change. */
import { expect, test } from './site.ts';

test.use({ site: 'workshop', isShared: true });

const changes = { new: 'New', carried: 'Carried', unlisted: 'No longer listed' };

for (const [cycle, next] of [
  ['w1', 'w2'],
  ['w2', 'w3'],
  ['w3', 'w4'],
  ['w4', 'w5'],
] as const) {
  test(`the slides of ${cycle} say the same of each line as the pages of its cycle and of the next`, async ({
    page,
  }) => {
    await page.goto(`cycles/${cycle}/slides/`);
    // Without what is continued from the slide before, or no longer listed.
    const onSlides = await page.locator('.slide .lines .row:has([data-status])').evaluateAll(wordsOf);
    await page.goto(`cycles/${cycle}/`);
    // Without what the status lacks.
    const status = await page
      .locator('.report:has(#_status) > section:not(#_unaccounted) .lines > li > .row')
      .evaluateAll(wordsOf);
    await page.goto(`cycles/${next}/`);
    const plan = await page.locator('.report:has(#_plan) .lines > li > .row').evaluateAll(wordsOf);
    expect(status.length).toBeGreaterThan(0);
    expect(onSlides).toEqual([...status, ...plan]);
  });
}

test('the changes that slides count are those of the items on them', async ({ page }) => {
  await page.goto('cycles/w5/slides/');
  // The link of a sub-line leads to a place on the page of its item.
  const items = page.locator('.slide .lines .row:not(:has(a[href*="#"]))');
  const tally = page.locator('.tally');
  for (const [change, word] of Object.entries(changes)) {
    const count = await tally.getByRole('listitem').filter({ hasText: word }).locator('.n').textContent();
    expect(Number(count), word).toBeGreaterThan(0);
    await expect(items.locator(`[data-change=${change}]`), word).toHaveCount(Number(count));
  }
});

/** The words of each line and of its marks. */
function wordsOf(rows: Element[]): string[] {
  return rows.map((row) =>
    [row.querySelector('p'), ...row.querySelectorAll('[data-status], [data-change]')]
      .map((element) => element!.textContent.trim())
      .join(' | '),
  );
}
