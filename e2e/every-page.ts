/** `test` for checks of pages of every site. */

import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { BuiltPage } from './built-pages.ts';
import { test as withHosts } from './hosts.ts';

interface TestFixtures {
  /** The URL of a page on a static host. */
  urlOf: (page: BuiltPage) => Promise<string>;
  /** The tab that all tests of a worker share. */
  tab: Page;
}

export const test = withHosts.extend<TestFixtures>({
  urlOf: async ({ hostOf }, use) => use(async ({ site, path }) => (await hostOf(site)).url + path),
  tab: async ({ tabOf }, use) => use(await tabOf('seed')),
});

export { expect };

/**
 * Opens a page. A redirect is opened without its script, which would leave the page at once.
 * @param tab to open it in.
 * @param url of the page.
 * @param page the page as a file.
 */
export async function openPage(tab: Page, url: string, { moved, file }: BuiltPage): Promise<void> {
  if (!moved) {
    await tab.goto(url);
    return;
  }
  const body = readFileSync(file, 'utf8').replaceAll(/<script\b.*?<\/script>/gs, '');
  await tab.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await tab.goto(url);
  await tab.unroute(url);
}
