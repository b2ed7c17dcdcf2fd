/**
 * `npm run interactions`: prints how long readers wait for the next paint after a click or a key, and the longest task
 * meanwhile, which delays what they do next, on a site of forty reports and with a CPU slowed down four times. Each is the
 * longest of all interactions of a kind, as in https://web.dev/articles/inp, and depends on the machine.
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
/** The time from one key to the next, in ms, as people type. */
const pace = 150;

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
        const { paints, tasks } = await measure(page, () => act(page));
        const longest = (durations: number[]) => `${Math.round(Math.max(0, ...durations))} ms`.padStart(8);
        console.log(`${longest(paints)} to the next paint, ${longest(tasks)} longest task: ${name}, ${width} px`);
        await page.close();
      }
    }
  }).finally(() => server.close());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Durations {
  /** From each interaction to the next paint. Those below 16 ms are not reported. */
  paints: number[];
  /** Of each task. Those below 50 ms are not reported. */
  tasks: number[];
}

/** Collects durations in the page. */
function observe(): void {
  const durations: Durations = { paints: [], tasks: [] };
  Object.assign(window, { durations });
  const collect = (into: number[], options: PerformanceObserverInit & { durationThreshold?: number }) =>
    new PerformanceObserver((list) => into.push(...list.getEntries().map(({ duration }) => duration))).observe(options);
  collect(durations.paints, { type: 'event', durationThreshold: 16 });
  collect(durations.tasks, { type: 'longtask' });
}

/** The durations while something happens, without those of loading the page. */
async function measure(page: Page, happen: () => Promise<void>): Promise<Durations> {
  const durations = await page.evaluateHandle(() => (window as unknown as { durations: Durations }).durations);
  await settle(page);
  await durations.evaluate(({ paints, tasks }) => void (paints.length = tasks.length = 0));
  await happen();
  await settle(page);
  return durations.jsonValue();
}

/** Presses a key now and then, whether or not the page has finished with the last one. */
async function type(page: Page, field: ReturnType<Page['locator']>): Promise<void> {
  await field.focus();
  const presses: Promise<void>[] = [];
  for (const letter of words) {
    presses.push(page.keyboard.press(letter === ' ' ? 'Space' : letter));
    await new Promise((resolve) => setTimeout(resolve, pace));
  }
  await Promise.all(presses);
  // The answer to the last key may come later.
  await new Promise((resolve) => setTimeout(resolve, 5 * pace));
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
