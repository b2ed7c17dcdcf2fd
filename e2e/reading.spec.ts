import type { Locator, Page } from '@playwright/test';
import { deck, type DeckBlock } from './deck.ts';
import { expect, test } from './site.ts';

test.use({ isShared: true });

const reports = [
  { cycle: 'f23a', name: 'Status' },
  { cycle: 'f23b', name: 'Plan' },
] as const;

for (const { cycle, name } of reports) {
  test(`the page of ${cycle} has every line of the deck in order, and no others`, async ({ page }) => {
    await page.goto(`cycles/${cycle}/`);
    const shown = await sectionsOf(reportOf(page, name));
    expect(shown).toEqual(deck[cycle].map(asShown));
  });
}

test('every line of the F23A status is not recorded, except the one that was replaced', async ({ page }) => {
  await page.goto('cycles/f23a/');
  const status = reportOf(page, 'Status');
  const lines = await textsOf(status.getByRole('listitem'));
  expect(lines).toHaveLength(39);
  expect(lines.filter(({ status: word }) => word !== 'Not recorded')).toEqual([
    { text: 'Continue iterating on Consolidated Database design document (define data model)', status: 'Dropped' },
  ]);

  const item = status.getByRole('listitem').filter({ hasText: 'define data model' });
  await expect(item.getByText('Replaced by "Live" ObsCore')).toBeVisible();
  await expect(item.getByRole('link', { name: '"Live" ObsCore' }).first()).toHaveAttribute(
    'href',
    /\/areas\/middleware\/live-obscore\/$/,
  );
});

test('every line of the F23B plan is planned', async ({ page }) => {
  await page.goto('cycles/f23b/');
  const lines = await textsOf(reportOf(page, 'Plan').getByRole('listitem'));
  expect(lines).toHaveLength(29);
  expect(lines.filter(({ status }) => status !== 'Planned')).toEqual([]);
});

test('every status and every change is a visible word with an icon', async ({ page }) => {
  for (const path of ['cycles/f23a/', 'cycles/f23b/', 'areas/middleware/#f23b', 'matrix/', 'topics/butler/']) {
    await page.goto(path);
    const marks = page
      .getByRole('main')
      .locator(':is(a, span):is([data-status], [data-change])')
      .filter({ visible: true });
    const incomplete = await marks.evaluateAll((found) => {
      // The style sheet draws the icon: a box in the colour of the text, with a mask. In the matrix it is the mark itself.
      const hasIcon = (mark: Element) => {
        const { content, maskImage, backgroundColor, width } = getComputedStyle(
          mark,
          mark.closest('td') ? null : '::before',
        );
        return (
          (mark.closest('td') !== null || content === '""') &&
          maskImage.startsWith('url("data:image/svg') &&
          backgroundColor === getComputedStyle(mark).color &&
          parseFloat(width) >= 10
        );
      };
      const isComplete = (mark: Element) => /^\p{Lu}\p{L}/u.test(mark.textContent.trim()) && hasIcon(mark);
      // Cells of the track record are numbers, below a head with the icon and the word.
      return found
        .filter((mark) => !mark.closest('[aria-hidden], .record td') && !isComplete(mark))
        .map(({ outerHTML }) => outerHTML);
    });
    expect(incomplete, path).toEqual([]);
    expect(await marks.count(), path).toBeGreaterThan(5);
  }
});

test('a note says that the deck has no heading for the last block, and is not a line', async ({ page }) => {
  await page.goto('cycles/f23b/');
  const block = sectionOf(page, 3, 'Pre-Ops');
  const note = block.getByRole('note');
  await expect(note).toContainText('In the deck’s text this block has no heading.');
  await expect(note).toBeVisible();
  await expect(block.getByRole('listitem').filter({ hasText: 'no heading' })).toHaveCount(0);
  await expect(page.getByRole('note').filter({ hasText: 'their colours are lost' })).toBeVisible();
});

test('a reader goes from the home page through the cycles to an area, an item and back', async ({ page }) => {
  await page.goto('');
  const main = page.getByRole('main');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cycles' }).click();
  await main.getByRole('link', { name: 'F23A' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'F23A' })).toBeVisible();

  await main.getByRole('link', { name: 'Next cycle F23B' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'F23B' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Next cycle' })).toHaveCount(0);
  await main.getByRole('link', { name: 'Previous cycle F23A' }).click();
  await expect(page).toHaveURL(/\/cycles\/f23a\/$/);
  await expect(main.getByRole('link', { name: 'Previous cycle' })).toHaveCount(0);

  await main.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Middleware' }).click();
  await expect(page).toHaveURL(/#middleware$/);
  await expect(main.getByRole('heading', { level: 3, name: 'Middleware' })).toBeInViewport();
  await main
    .getByRole('heading', { level: 3 })
    .getByRole('link', { name: 'Investigation and Coding — Middleware', exact: true })
    .click();
  await expect(main.getByRole('heading', { level: 1, name: 'Investigation and Coding — Middleware' })).toBeVisible();

  await expect(main.getByRole('heading', { level: 2, name: /^F23/ })).toHaveText([/^F23B/, /^F23A/]);
  await main.getByRole('heading', { level: 2, name: 'F23A' }).click();
  await sectionOf(page, 2, 'F23A').getByRole('link', { name: 'Gen2 removal', exact: true }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Gen2 removal' })).toBeVisible();
  await expect(main.getByText('No longer listed').first()).toBeVisible();

  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Middleware' }).click();
  await expect(page).toHaveURL(/\/areas\/middleware\/$/);
});

test('the page of an item shows which sub-lines a report no longer lists', async ({ page }) => {
  await page.goto('areas/other-coding/productionize-but-not-optimize-prompt-processing/');
  const plan = page.locator('.life > li').filter({ hasText: /^F23B plan/ });
  await expect(plan.getByText('No longer listed Transfer outputs to permanent Butler repo')).toBeVisible();
  await expect(page.getByText('No longer listed', { exact: true })).toHaveCount(1);
});

test('the list of topics shows how many lines mention each, or that none does yet', async ({ page }) => {
  await page.goto('topics/');
  const entry = (term: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name: term, exact: true }) });
  await expect(entry('Arch').first()).toContainText('not mentioned yet');
  await expect(entry('Butler').first()).toContainText(/\d+ lines/);
  await expect(page.getByText('0 lines', { exact: true })).toHaveCount(0);
});

test('the page of an item shows since which cycle it is no longer listed', async ({ page }) => {
  await page.goto('areas/middleware/butler-registry-schema-migration/');
  await expect(page.locator('.facts [data-change]')).toHaveText('No longer listed since F23B');
});

test('on a phone the copy link of a line or heading is inside the page and covers no status', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['cycles/f23a/', 'cycles/f23b/', 'areas/middleware/']) {
    await page.goto(path);
    const misplaced = await page.locator('main .anchor').evaluateAll((anchors) => {
      const right = document.querySelector('.body')!.getBoundingClientRect().right;
      return anchors
        .filter((anchor) => {
          const box = anchor.getBoundingClientRect();
          const status = anchor.closest('.row')?.querySelector('[data-status]')?.getBoundingClientRect();
          const covers = status && status.right > box.left && status.bottom > box.top;
          return box.width > 0 && (box.right > right + 1 || covers);
        })
        .map(({ ariaLabel }) => ariaLabel);
    });
    expect(misplaced, path).toEqual([]);
  }
});

/** A report on the page of its cycle. */
function reportOf(page: Page, name: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { level: 2, name }) });
}

/** The section with a heading. */
function sectionOf(page: Page, level: number, name: string): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { level, name }) });
}

/** The sections of a report as the page shows them. */
function sectionsOf(report: Locator): Promise<ReturnType<typeof asShown>[]> {
  return report.locator('section').evaluateAll((sections) =>
    sections.map((section) => ({
      heading: (section.querySelector('h3 > :first-child')?.textContent ?? '').trim(),
      area: section.id.replace(/^plan\//, ''),
      lines: [...section.querySelectorAll('li')].map((item) => {
        let depth = -1;
        for (let at: Element | null = item; at && at !== section; at = at.parentElement)
          if (at.tagName === 'LI') depth++;
        return { depth, text: (item.querySelector('p')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim() };
      }),
    })),
  );
}

/** A block of the deck as its page should show it. Only the last one gets its heading from the content. */
function asShown({ heading, area, lines }: DeckBlock): {
  heading: string;
  area: string;
  lines: { depth: number; text: string }[];
} {
  return { heading: heading ?? 'Pre-Ops', area, lines: lines.map(({ depth, text }) => ({ depth, text })) };
}

/** The text and the status of each line. */
function textsOf(items: Locator): Promise<{ text: string; status: string }[]> {
  return items.evaluateAll((lines) =>
    lines.map((line) => {
      const [text, marks] = line.querySelectorAll('p');
      const status = marks?.querySelector('[data-status]')?.cloneNode(true) as Element | undefined;
      status?.querySelector('.vh')?.remove();
      return { text: text?.textContent.trim() ?? '', status: status?.textContent.trim() ?? '' };
    }),
  );
}
