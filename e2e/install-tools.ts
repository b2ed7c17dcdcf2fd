/** Finds a browser and nginx, or installs them. `npm test` runs this before the tests. */

import { ensureBrowser } from './browser.ts';
import { ensureNginx } from './find-nginx.ts';

try {
  ensureBrowser();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
try {
  ensureNginx(process.cwd());
} catch (error) {
  console.log(`The test that serves a site with nginx will be skipped: ${(error as Error).message}.`);
}
