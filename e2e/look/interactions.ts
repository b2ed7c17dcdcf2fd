/**
 * `npm run interactions`: prints how long readers wait for the next paint after a click or a key, on a site of forty
 * reports and with a CPU slowed down four times. It is the longest of all interactions of a kind, as in
 * https://web.dev/articles/inp, and depends on the machine.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeFiles } from '../bench/files.ts';
import { inventContent } from '../bench/invent/content.ts';
import { ensureBrowser } from '../browser.ts';
import { buildSite } from '../build-site.ts';
import { serve } from '../serve.ts';
import { withBrowser } from './subject.ts';

const reports = 40;
const slowdown = 4;
const words = 'calibration ';

const interactions: Record<string, { path: string; act: (page: Page) => Promise<void> }> = {
  'a chip of the matrix': {
    path: 'matrix/',
    async act(page) {
      // Handles, because a choice may change which chips are enabled.
      for (const chip of await page.locator('.tools .legend label:has(:enabled)').elementHandles()) {
        await chip.click();
        await settle(page);
        await chip.click();
        await settle(page);
      }
    },
  },
  'the text field of the matrix': { path: 'matrix/', act: (page) => type(page, page.getByLabel('Find in matrix')) },
  'the search page': { path: 'search/', act: (page) => type(page, page.getByRole('searchbox')) },
  'the search dialog': {
    path: '',
    async act(page) {
      await page.keyboard.press('Control+k');
      await type(page, page.getByRole('dialog').getByRole('searchbox'));
    },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'almanac-interactions-'));
try {
  writeFiles(join(folder, 'content'), inventContent(reports));
  const { ok, output } = await buildSite({ content: join(folder, 'content'), outDir: join(folder, 'site') });
  if (!ok) throw new Error(output);
  const server = await serve(join(folder, 'site'));
  await withBrowser(ensureBrowser('chromium'), async (browser) => {
    for (const width of [1440, 360]) {
      for (const [name, { path, act }] of Object.entries(interactions)) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.addInitScript(observe);
        await page.goto(server.url + path, { waitUntil: 'networkidle' });
        const client = await page.context().newCDPSession(page);
        await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        await act(page);
        await settle(page);
        const durations = await page.evaluate(() => (window as unknown as { durations: number[] }).durations);
        console.log(`${String(Math.max(0, ...durations)).padStart(5)} ms  ${name}, ${width} px`);
        await page.close();
      }
    }
  }).finally(() => server.close());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Collects how long each interaction took until the next paint. Those below 16 ms are not reported. */
function observe(): void {
  const durations: number[] = [];
  Object.assign(window, { durations });
  new PerformanceObserver((list) => durations.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'event',
    durationThreshold: 16,
    buffered: true,
  } as PerformanceObserverInit);
}

async function type(page: Page, field: ReturnType<Page['locator']>): Promise<void> {
  await field.focus();
  for (const letter of words) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await settle(page);
  }
}

/** Waits until the page has painted twice, and has nothing else to do. */
function settle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve()))),
      ),
  );
}
