/** `test` and `expect` for the tests in the browser: each worker has a static host of its own, on a free port. */

import { expect, test as base } from '@playwright/test';
import { serve, type Server } from '../src/setup/serve.ts';
import { sites, type SiteName } from './sites.ts';

interface WorkerFixtures {
  /** Which of the built sites to open: `test.use({ site: 'seed' })` at the top of a file. */
  site: SiteName;
  server: Server;
}

interface TestFixtures {
  /** What every test checks besides: no request leaves the site, and no script breaks. */
  undisturbed: void;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: ['seed', { option: true, scope: 'worker' }],
  server: [
    async ({ site }, use) => {
      const { outDir, url } = sites[site];
      const server = await serve(outDir, { base: new URL(url).pathname });
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
      await use();
      expect(elsewhere, 'requests to other hosts').toEqual([]);
      expect(errors, 'errors of scripts').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
