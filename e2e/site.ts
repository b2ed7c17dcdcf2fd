/** `test` and `expect` for the tests in the browser: each worker has a static host of its own, on a free port. */

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as playwright } from '@playwright/test';
import { readSettings } from '../src/loaders/settings.ts';
import { environmentOf } from './build-site.ts';
import { serve, type Server } from './serve.ts';
import { sites, type SiteName } from './sites.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

interface WorkerFixtures {
  /** Which of the built sites to open: `test.use({ site: 'seed' })` at the top of a file. */
  site: SiteName;
  /** The static host of that site; `baseURL` is its address, so `page.goto('areas/')` goes through the base path. */
  server: Server;
}

interface TestFixtures {
  /** What every test checks besides: no request leaves the site, no script breaks, and no page breaks its own policy. */
  undisturbed: void;
}

export const test = playwright.extend<TestFixtures, WorkerFixtures>({
  site: ['seed', { option: true, scope: 'worker' }],
  server: [
    async ({ site }, use) => {
      const { base } = readSettings(project, environmentOf(sites[site]));
      const server = await serve(resolve(project, sites[site].outDir), base);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  undisturbed: [
    async ({ context, server }, use) => {
      const { origin } = new URL(server.url);
      const elsewhere: string[] = [];
      const errors: string[] = [];
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== origin) elsewhere.push(url.href);
      });
      context.on('weberror', (error) => errors.push(error.error().message));
      const refused: string[] = [];
      context.on('console', (message) => {
        if (namesPolicy.test(message.text())) refused.push(message.text());
      });
      await use();
      expect(elsewhere, 'requests to other hosts').toEqual([]);
      expect(errors, 'errors of scripts').toEqual([]);
      expect(refused, 'what the policy of a page refused').toEqual([]);
    },
    { auto: true },
  ],
});

/** How a browser says that a page wanted what its policy forbids, or that the policy itself is none. */
export const namesPolicy = /Content[ -]Security[ -]Policy|Permissions[ -]Policy/i;

export { expect };
