/**
 * `npm run first-search [-- FOLDER]`: prints how long readers wait from their first key to the first result, with a cold
 * cache, in the search of Almanac and in Pagefind's own interfaces on the same index: a site of forty reports, or the
 * built site in a folder. They take turns, with and without the network of a phone. Times depend on the machine.
 */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { writeFiles } from '../bench/files.ts';
import { inventContent } from '../bench/invent/content.ts';
import { ensureBrowser } from '../browser.ts';
import { buildSite } from '../build-site.ts';
import { slowServer, type Exchange, type Network } from './slow-server.ts';
import { withBrowser } from './subject.ts';

const reports = 40;
const rounds = 5;
/** From focusing a field to the first key, in ms. */
const pause = 300;
const words = ['calibration', 'c'];

interface Interface {
  path: string;
  /** Selects the first result. */
  result: string;
  /** Gets to the field, after which a reader types. */
  begin(page: Page): Promise<unknown>;
}

const toField = (page: Page) => page.getByRole('searchbox').or(page.locator('input[type=text]')).first().focus();

const interfaces: Record<string, Interface> = {
  'the search page': { path: 'search/', result: 'search-page .answers h3 a', begin: toField },
  'the search dialog': {
    path: '',
    result: 'dialog .answers h3 a',
    begin: (page) => page.keyboard.press('Control+k'),
  },
  "Pagefind's default UI": { path: 'own/default/', result: '.pagefind-ui__result-link', begin: toField },
  "Pagefind's Component UI": { path: 'own/component/', result: '.pf-result-link', begin: toField },
};

const networks: Record<string, Network | undefined> = {
  'on this machine': undefined,
  'on a phone (4G)': { latency: 150, bytes: 1_600_000 / 8 },
};

const folder = mkdtempSync(join(tmpdir(), 'almanac-first-search-'));
const site = join(folder, 'site');
await makeSite(process.argv[2]);
const server = await slowServer(site);
try {
  await withBrowser(ensureBrowser('chromium'), async (browser) => {
    for (const word of words) {
      for (const place of Object.keys(networks)) await compare(browser, word, place);
    }
  });
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Lets all interfaces search for a word in turn, and prints the median and the least time of each. */
async function compare(browser: Browser, word: string, place: string): Promise<void> {
  const trials = Object.keys(interfaces).map((name) => ({ name, results: [] as Trial[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { name, results } of trials) {
      results.push(await measure(browser, interfaces[name]!, word, networks[place]));
    }
  }
  console.log(`\n“${word}” ${place}`);
  for (const { name, results } of trials) {
    results.sort((a, b) => a.ms - b.ms);
    const { ms, log } = results[rounds >> 1]!;
    const kilobytes = Math.round(log.reduce((sum, one) => sum + one.bytes, 0) / 1000);
    const costs = `${kilobytes} KB in ${log.length} requests`;
    console.log(`${inMs(ms)}, at least ${inMs(results[0]!.ms)}, ${costs}: ${name}`);
    if (!networks[place]) continue;
    for (const { start, end, bytes, path } of log) {
      console.log(`      ${inMs(start)} to ${end ? inMs(end) : '   later'}, ${String(bytes).padStart(5)} B: ${path}`);
    }
  }
}

function inMs(time: number): string {
  return `${Math.round(time)} ms`.padStart(8);
}

/** Puts the site into its folder, with two pages that have Pagefind's own interfaces. */
async function makeSite(built: string | undefined): Promise<void> {
  if (built === undefined) {
    writeFiles(join(folder, 'content'), inventContent(reports));
    const { ok, output } = await buildSite({ content: join(folder, 'content'), outDir: site });
    if (!ok) throw new Error(output);
  } else cpSync(built, site, { recursive: true });
  const own = join(site, 'own');
  const { index } = await createIndex({});
  await index!.addCustomRecord({ url: '/', content: 'a', language: 'en' });
  await index!.writeFiles({ outputPath: own });
  await close();
  for (const name of readdirSync(own)) if (!/-ui\./.test(name)) rmSync(join(own, name), { recursive: true });
  const page = (head: string, body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Own</title>${head}</head><body>${body}</body></html>`;
  const pages = {
    default: page(
      '<link href="/own/pagefind-ui.css" rel="stylesheet"><script src="/own/pagefind-ui.js"></script>',
      '<div id="search"></div><script>new PagefindUI({ element: "#search", bundlePath: "/pagefind/" })</script>',
    ),
    component: page(
      '<link href="/own/pagefind-component-ui.css" rel="stylesheet"><script src="/own/pagefind-component-ui.js" type="module"></script>',
      '<pagefind-config bundle-path="/pagefind/"></pagefind-config><pagefind-input></pagefind-input><pagefind-results></pagefind-results>',
    ),
  };
  for (const [name, html] of Object.entries(pages)) {
    mkdirSync(join(own, name));
    writeFileSync(join(own, name, 'index.html'), html);
  }
}

interface Trial {
  /** From the first key to the first result. */
  ms: number;
  /** What was loaded until then. Times begin with the first key. */
  log: Exchange[];
}

async function measure(
  browser: Browser,
  { path, result, begin }: Interface,
  word: string,
  network: Network | undefined,
): Promise<Trial> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchFor, result);
  server.network = undefined;
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  server.network = network;
  server.log = [];
  await begin(page);
  await new Promise((resolve) => setTimeout(resolve, pause));
  await page.keyboard.type(word);
  const { key, shown } = await page.evaluate(() => (window as unknown as { searched: Promise<Searched> }).searched);
  const log = server.log
    .filter(({ start }) => start < shown)
    .map((one) => ({ ...one, start: one.start - key, ...(one.end && { end: one.end - key }) }));
  await context.close();
  return { ms: shown - key, log };
}

/** The times of the first key and of the first frame with a result. */
interface Searched {
  key: number;
  shown: number;
}

/** Watches for the first letter and the first result. */
function watchFor(selector: string): void {
  const searched = new Promise<Searched>((resolve) => {
    let first: number | undefined;
    const onKey = ({ key, timeStamp, ctrlKey }: KeyboardEvent) => {
      if (key.length === 1 && !ctrlKey) first ??= performance.timeOrigin + timeStamp;
    };
    addEventListener('keydown', onKey, true);
    const look = () => {
      const isShown = document.querySelector(selector)?.checkVisibility();
      if (first !== undefined && isShown) resolve({ key: first, shown: Date.now() });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  Object.assign(window, { searched });
}
