/** `test` for checks of pages of every site: each worker has one tab, and a host for each site. */

import { readFileSync } from 'node:fs';
import { test as playwright, expect, type Page } from '@playwright/test';
import { serve, type Server } from './serve.ts';
import { builtSite, type BuiltPage } from './built-pages.ts';
import type { SiteName } from './sites.ts';

interface WorkerFixtures {
  /** The URL of a page on a static host. */
  urlOf: (page: BuiltPage) => Promise<string>;
  /** The tab that all tests of a worker share. */
  tab: Page;
}

export const test = playwright.extend<object, WorkerFixtures>({
  urlOf: [
    async ({}, use) => {
      const hosts = new Map<SiteName, Promise<Server>>();
      const hostOf = (name: SiteName): Promise<Server> => {
        const { dir, base } = builtSite(name);
        const host = hosts.get(name) ?? serve(dir, base);
        hosts.set(name, host);
        return host;
      };
      await use(async ({ site, path }) => (await hostOf(site)).url + path);
      for (const host of hosts.values()) await (await host).close();
    },
    { scope: 'worker' },
  ],
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
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
