import { createRequire } from 'node:module';
import type { ConsoleMessage, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { builtPages, fullestPages } from './built-pages.ts';
import { expect, openPage, test as everyPage } from './every-page.ts';

// The builder of @axe-core/playwright sends half a megabyte to every page four times. Once takes half the time. This is
// the copy that the builder depends on.
const { source } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { source: string };

const rules = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // The other rules have checked the same document already: a theme changes only colours, a narrow screen only sizes.
  colourAndSize: {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
  },
} as const satisfies Record<string, RunOptions['runOnly']>;

const desktop = { width: 1280, height: 720 };
// 1280 px at 400 % zoom (WCAG 2.2, 1.4.10 Reflow). Phones are wider.
const narrowest = { width: 320, height: 640 };

/** What pages reported, such as what their policy forbids. */
let errors: string[] = [];

const test = everyPage.extend({
  tab: async ({ tab }, use) => {
    errors = [];
    const onPageError = ({ message }: Error) => errors.push(message);
    const onMessage = (message: ConsoleMessage) => message.type() === 'error' && errors.push(message.text());
    tab.on('pageerror', onPageError).on('console', onMessage);
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    await tab.setViewportSize(desktop);
    await use(tab);
    tab.off('pageerror', onPageError).off('console', onMessage);
  },
});

const timesChecked = new Map<string, number>();

/** The kinds of which two pages are checked: they have most of what authors write. */
const twice = /^(?:cycles-cycle|areas-area|areas-area-item|matrix|topics-topic)$/;

// The workshop has every status and change, and `odd` every script and length of text. The others have what these lack.
for (const site of ['workshop', 'odd', 'hostile', 'seed', 'teams'] as const) {
  for (const { kind, page } of fullestPages(site)) {
    const count = timesChecked.get(kind) ?? 0;
    if (count === (twice.test(kind) ? 2 : 1)) continue;
    timesChecked.set(kind, count + 1);
    test(`${site}, ${kind}: the page passes axe in both themes, fits a narrow screen and reports no error`, async ({
      tab,
      urlOf,
    }) => {
      await openPage(tab, await urlOf(page), page);
      expect(await problemsOf(tab, `/${page.path}`)).toEqual([]);
      expect(errors).toEqual([]);
    });
  }
}

test('search results pass axe in both themes and fit a narrow screen', async ({ tab, urlOf }) => {
  const search = builtPages('seed').find(({ path }) => path === 'search/');
  await tab.goto(`${await urlOf(search!)}?q=Butler`);
  await expect(tab.getByRole('main').getByRole('link', { name: 'Butler' }).first()).toBeVisible();
  expect(await problemsOf(tab, '/search/?q=Butler')).toEqual([]);
});

test('the search dialog passes axe when it is empty, with results and without any', async ({ tab, urlOf }) => {
  const home = builtPages('seed').find(({ path }) => path === '');
  await tab.goto(await urlOf(home!));
  await tab.keyboard.press('Control+k');
  const field = tab.getByRole('dialog', { name: 'Search' }).getByRole('searchbox');
  const status = tab.getByRole('dialog', { name: 'Search' }).getByRole('status');
  for (const [query, message] of [
    ['', ''],
    ['prompt processing', /^\d+ results/],
    ['qqqqqq', /^No results/],
  ] as const) {
    await tab.setViewportSize(desktop);
    await field.fill(query);
    await expect(status).toHaveText(message);
    expect(await problemsOf(tab, `the dialog with “${query}”`)).toEqual([]);
  }
});

/** Checks the page in a tab of desktop size in both themes, then makes the tab narrow. */
async function problemsOf(tab: Page, name: string): Promise<string[]> {
  await tab.evaluate(source);
  await tab.emulateMedia({ colorScheme: 'light' });
  const inLight = await violations(tab, rules.all);
  await tab.emulateMedia({ colorScheme: 'dark' });
  await tab.setViewportSize(narrowest);
  const inDark = [...(await violations(tab, rules.colourAndSize)), ...(await tab.evaluate(horizontalOverflow))];
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

/** The first element that makes the page scroll sideways, if there is one. */
function horizontalOverflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const first = [...document.body.querySelectorAll('*')].find(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
  );
  return [`${scrollWidth} px wide, because of ${first?.outerHTML.slice(0, 160)}`];
}
