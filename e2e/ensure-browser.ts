/** Run by `npm test` before the tests: finds a browser, or installs one. */

import { ensureBrowser } from './browser.ts';

try {
  ensureBrowser();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
