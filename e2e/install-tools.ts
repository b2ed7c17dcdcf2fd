/** Finds the browsers and nginx, or installs them. `npm test` runs this before the tests. */

import { engineNames, ensureBrowser } from './browser.ts';
import { ensureNginx } from './find-nginx.ts';

for (const engine of engineNames) {
  try {
    ensureBrowser(engine);
  } catch (error) {
    console.error((error as Error).message);
    // Without Chromium no test of a page can run; without another engine, only its own stories fail.
    if (engine === 'chromium') process.exitCode = 1;
  }
}
try {
  ensureNginx(process.cwd());
} catch (error) {
  console.log(`The test that serves a site with nginx will be skipped: ${(error as Error).message}.`);
}
