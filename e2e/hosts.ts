/** `test` with what the tests of a worker share, whatever site they open: a worker has a browser, which is slow to start. */

import { test as playwright, type BrowserContext, type Page } from '@playwright/test';
import { builtSite } from './built-pages.ts';
import { serve, type Server } from './serve.ts';
import type { SiteName } from './sites.ts';

interface WorkerFixtures {
  /** The static host of a built site, on a free port. */
  hostOf: (site: SiteName) => Promise<Server>;
  /** The tab in which a site is opened. */
  tabOf: (site: SiteName) => Promise<Page>;
}

export const test = playwright.extend<object, WorkerFixtures>({
  hostOf: [
    async ({}, use) => {
      const hosts = new Map<SiteName, Promise<Server>>();
      await use((site) => {
        const { dir, base } = builtSite(site);
        const host = hosts.get(site) ?? serve(dir, base);
        hosts.set(site, host);
        return host;
      });
      for (const host of hosts.values()) await (await host).close();
    },
    { scope: 'worker' },
  ],
  tabOf: [
    async ({ browser, hostOf }, use) => {
      const tabs = new Map<SiteName, Page>();
      // Playwright would give it the options of the test that opens it first, such as JavaScript turned off.
      const ownOptions = { javaScriptEnabled: true, hasTouch: false, isMobile: false };
      await use(async (site) => {
        const baseURL = (await hostOf(site)).url;
        const tab = tabs.get(site) ?? (await slowDown(await browser.newContext({ baseURL, ...ownOptions })).newPage());
        tabs.set(site, tab);
        return tab;
      });
      for (const tab of tabs.values()) await tab.context().close();
    },
    { scope: 'worker' },
  ],
});

/** How many times slower pages compute than this machine lets them: `ALMANAC_SLOWDOWN=4 npx playwright test …`. */
const slowdown = Number(process.env['ALMANAC_SLOWDOWN'] ?? 1);

/** Slows down the pages that a context will have. */
export function slowDown(context: BrowserContext): BrowserContext {
  if (slowdown === 1) return context;
  return context.on('page', (page) => {
    const slowed = async () => {
      const client = await context.newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    };
    // It may be closed at once.
    slowed().catch(() => {});
  });
}
