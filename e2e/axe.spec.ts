import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, openPage, pageGroups, test as everyPage } from './every-page.ts';

// The builder of @axe-core/playwright sends half a megabyte to every page four times; put into the tab once, axe takes
// half the time. It is the copy that the builder depends on.
const { source } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { source: string };

const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

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

for (const { name, pages } of pageGroups()) {
  test(`${name}: axe finds nothing in light or dark`, async ({ tab, addressOf }) => {
    test.setTimeout(120_000);
    const found: string[] = [];
    for (const page of pages) {
      await openPage(tab, await addressOf(page), page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulateMedia({ colorScheme });
        const violations = await runAxe(tab);
        found.push(...violations.map((text) => `/${page.path} (${colorScheme}) ${text}`));
      }
    }
    expect(found).toEqual([]);
  });
}

async function runAxe(tab: Page): Promise<string[]> {
  const violations = await tab.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } };
    return (await axe.run(document, wanted)).violations;
  }, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}
