import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { builtPages, fullestPages } from './built-pages.ts';
import { expect, openPage, test as everyPage } from './every-page.ts';

// The builder of @axe-core/playwright sends half a megabyte to every page four times; put into the tab once, axe takes
// half the time. It is the copy that the builder depends on.
const { source } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { source: string };

const rules = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // A theme changes colours and nothing else, and the width of the screen sizes: the same document was seen by all
  // rules.
  ofColourAndSize: {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
  },
} as const satisfies Record<string, RunOptions['runOnly']>;

const desk = { width: 1280, height: 720 };
// What is left of 1280 px at 400 % zoom (WCAG 2.2, 1.4.10 Reflow); phones are wider.
const narrowest = { width: 320, height: 640 };

const test = everyPage.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      await context.addInitScript(source);
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const looked = new Map<string, number>();

// The first has every status and change, the second every script and length; the others have what these lack.
for (const site of ['workshop', 'odd', 'hostile', 'seed'] as const) {
  for (const { kind, page } of fullestPages(site)) {
    const count = looked.get(kind) ?? 0;
    // Every site has the same guide.
    if (count === (kind.startsWith('guide') ? 1 : 2)) continue;
    looked.set(kind, count + 1);
    test(`${site}, ${kind}: axe finds nothing, in light or dark, and nothing sticks out of a narrow screen`, async ({
      tab,
      urlOf,
    }) => {
      await tab.setViewportSize(desk);
      await openPage(tab, await urlOf(page), page);
      expect(await lookAt(tab, `/${page.path}`)).toEqual([]);
    });
  }
}

test('axe finds nothing in the answers of a search', async ({ tab, urlOf }) => {
  const search = builtPages('seed').find(({ path }) => path === 'search/');
  await tab.setViewportSize(desk);
  await tab.goto(`${await urlOf(search!)}?q=Butler`);
  await expect(tab.getByRole('main').getByRole('link', { name: 'Butler' }).first()).toBeVisible();
  expect(await lookAt(tab, '/search/?q=Butler')).toEqual([]);
});

test('axe finds nothing in the search dialog, empty, with answers and without any', async ({ tab, urlOf }) => {
  const home = builtPages('seed').find(({ path }) => path === '');
  await tab.setViewportSize(desk);
  await tab.goto(await urlOf(home!));
  await tab.keyboard.press('Control+k');
  const field = tab.getByRole('dialog', { name: 'Search' }).getByRole('searchbox');
  const said = tab.getByRole('dialog', { name: 'Search' }).getByRole('status');
  for (const [query, answer] of [
    ['', ''],
    ['prompt processing', /^\d+ results/],
    ['qqqqqq', /^No results/],
  ] as const) {
    await tab.setViewportSize(desk);
    await field.fill(query);
    await expect(said).toHaveText(answer);
    expect(await lookAt(tab, `the dialog with “${query}”`)).toEqual([]);
  }
});

/** Everything that is wrong with the page in a tab of the size of a desk. */
async function lookAt(tab: Page, name: string): Promise<string[]> {
  await tab.emulateMedia({ colorScheme: 'light' });
  const inLight = await violations(tab, rules.all);
  await tab.emulateMedia({ colorScheme: 'dark' });
  await tab.setViewportSize(narrowest);
  const inDark = [...(await violations(tab, rules.ofColourAndSize)), ...(await tab.evaluate(whatSticksOut))];
  return [
    ...inLight.map((text) => `${name} in light: ${text}`),
    ...inDark.map((text) => `${name} in dark on a narrow screen: ${text}`),
  ];
}

async function violations(tab: Page, runOnly: RunOptions['runOnly']): Promise<string[]> {
  const found = await tab.evaluate(
    async (options) => {
      const { axe } = window as unknown as {
        axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
      };
      return (await axe.run(document, options)).violations;
    },
    { runOnly, resultTypes: ['violations'] } as RunOptions,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

/** Why the page has to be scrolled sideways, where it has. */
function whatSticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const first = [...document.body.querySelectorAll('*')].find(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
  );
  return [`${scrollWidth} px wide, because of ${first?.outerHTML.slice(0, 160)}`];
}
