/** `test` and `expect` for browser tests of a site. */

import { expect, type ConsoleMessage, type Page, type Request, type WebError } from '@playwright/test';
import { slowDown, test as withHosts } from './hosts.ts';
import type { Server } from './serve.ts';
import type { SiteName } from './sites.ts';

interface TestFixtures {
  /** The built site to open: `test.use({ site: 'workshop' })` at the top of a file. */
  site: SiteName;
  /** The static host of that site. `baseURL` is its URL, so `page.goto('areas/')` includes the base path. */
  server: Server;
  /**
   * Whether the test uses the same page as the test before it, which saves a new browser process: `test.use({ isShared:
   * true })`. Not for tests that need a context of their own, or that add a script to every page.
   */
  isShared: boolean;
  /** Checks in every test that no request leaves the site, no script fails, and no page violates its policy. */
  undisturbed: void;
}

export const test = withHosts.extend<TestFixtures>({
  site: ['seed', { option: true }],
  server: async ({ site, hostOf }, use) => use(await hostOf(site)),
  baseURL: async ({ server }, use) => use(server.url),
  context: async ({ context }, use) => use(slowDown(context)),
  isShared: [false, { option: true }],
  page: async ({ isShared, context, site, tabOf }, use) => {
    if (!isShared) return use(await context.newPage());
    const tab = await tabOf(site);
    await tab.setViewportSize({ width: 1280, height: 720 });
    await tab.emulateMedia({ media: null, colorScheme: 'light', forcedColors: null, reducedMotion: 'reduce' });
    await use(tab);
    await tab.unrouteAll();
    await tab.evaluate(() => location.protocol === 'http:' && localStorage.clear());
    await tab.goto('about:blank');
  },
  undisturbed: [
    async ({ page, server }, use) => {
      const { origin } = new URL(server.url);
      const elsewhere: string[] = [];
      const errors: string[] = [];
      const onRequest = (request: Request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== origin) elsewhere.push(url.href);
      };
      const onError = (error: WebError) => errors.push(error.error().message);
      const refused: string[] = [];
      const onMessage = (message: ConsoleMessage) => {
        if (namesPolicy.test(message.text())) refused.push(message.text());
      };
      const context = page.context().on('request', onRequest).on('weberror', onError).on('console', onMessage);
      await use();
      context.off('request', onRequest).off('weberror', onError).off('console', onMessage);
      expect(elsewhere, 'requests to other hosts').toEqual([]);
      expect(errors, 'errors in scripts').toEqual([]);
      expect(refused, 'violations of the policy of a page').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Holds back what a page asks for.
 * @param url a pattern for the URLs of the requests.
 * @returns a function that lets them go on.
 */
export async function hold(page: Page, url: string): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Matches messages of a browser about a violation of a policy, or about a policy that is not valid. */
export const namesPolicy = /Content[ -]Security[ -]Policy|Permissions[ -]Policy/i;

export { expect };
