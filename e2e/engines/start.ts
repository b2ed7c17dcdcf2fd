import { findBrowser, findHeadlessChromium, isPlaywrights, type EngineName } from '../browser.ts';
import type { Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { startPlaywright } from './playwright.ts';
import { within } from './reader.ts';
import { startWebkit } from './webkit.ts';

/**
 * Starts a browser.
 * @param engine of the browser.
 * @param scripts whether pages may run scripts.
 * @returns the driver of the browser.
 * @throws Error in one sentence if there is none, or if it does not start.
 */
export async function startBrowser(engine: EngineName, scripts: boolean): Promise<Driver> {
  const program = engine === 'chromium' ? findHeadlessChromium() : findBrowser(engine);
  if (!program) throw new Error(`There is no browser of the engine ${engine}: "node e2e/install-tools.ts" says why.`);
  const start =
    isPlaywrights(engine, program) || engine === 'chromium'
      ? startPlaywright
      : { firefox: startFirefox, webkit: startWebkit }[engine];
  return within(`${program} did not start`, start({ engine, program, scripts }));
}
