import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { builtSite, filesOf, siteNames } from './built-pages.ts';
import { expect, test as everyPage } from './every-page.ts';
import { pageWeights } from './page-weights.ts';
import { test } from './site.ts';

/** What a page may load before any interaction, and the largest script after one. */
const budget = { bytes: 20_000, scriptBytes: 3_000, fontBytes: 45_000, fonts: 2, nodes: 4_000, laterBytes: 12_000 };
/** The page on which reports are written, which has a budget of its own. */
const writing = 'write/index.html';
/** The matrix has a whole history on one page. */
const bytesOf = (path: string): number => (path.startsWith('matrix/') ? 32_000 : budget.bytes);

/** Search, matrix and slides have a script of their own. */
const requestsOf = (path: string): number => (/^(?:search|matrix)\/|\/slides\//.test(path) ? 5 : 4);

const kinds = {
  home: '',
  cycles: 'cycles/',
  'a cycle': 'cycles/f23a/',
  changes: 'cycles/f23b/changes/',
  slides: 'cycles/f23a/slides/',
  areas: 'areas/',
  'an area': 'areas/middleware/',
  'an item': 'areas/other-coding/productionize-but-not-optimize-prompt-processing/',
  matrix: 'matrix/',
  waits: 'waits/',
  topics: 'topics/',
  'a topic': 'topics/butler/',
  search: 'search/',
  guide: 'guide/write/',
  'the guide to the data': 'guide/data/',
  'not found': '404.html',
};

for (const [kind, path] of Object.entries(kinds)) {
  test(`${kind}: a reader waits for few bytes and requests, all from this site`, async ({ page, baseURL }) => {
    const loaded = await load(page, path);
    const outside = loaded.filter(({ url }) => !url.startsWith(baseURL!));
    expect(outside).toEqual([]);
    const fonts = loaded.filter(({ type }) => type === 'font');
    const scripts = loaded.filter(({ type }) => type === 'script');
    const waitedFor = loaded.filter(({ type }) => ['document', 'stylesheet', 'script'].includes(type));
    expect(sum(waitedFor)).toBeLessThanOrEqual(bytesOf(path));
    expect(sum(scripts)).toBeLessThanOrEqual(budget.scriptBytes);
    expect(waitedFor.length, waitedFor.map(({ url }) => url).join(' ')).toBeLessThanOrEqual(requestsOf(path));
    // The browser loads nothing else but fonts and the icon of its tab.
    const others = loaded.filter(
      (one) => !waitedFor.includes(one) && !fonts.includes(one) && !one.url.endsWith('/favicon.svg'),
    );
    expect(others).toEqual([]);
    expect(fonts.length).toBeLessThanOrEqual(budget.fonts);
    expect(sum(fonts)).toBeLessThanOrEqual(budget.fontBytes);
    expect(loaded.filter(({ status }) => status !== 200 && status !== 304)).toEqual([]);

    const blocking = await page.evaluate(() =>
      [...document.fonts]
        .filter((font) => !['swap', 'fallback', 'optional'].includes(font.display))
        .map(({ family }) => family),
    );
    // Other fonts are fallbacks made from fonts of the system, which need no loading.
    expect(blocking.filter((family) => family.includes('Almanac'))).toEqual([]);
  });
}

for (const name of siteNames) {
  everyPage(`${name}: every page is within its budget of bytes, scripts, requests and nodes`, async ({ tab }) => {
    everyPage.setTimeout(60_000);
    const weights = await pageWeights(builtSite(name), tab);
    const largest = weights.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    everyPage.info().annotations.push({ type: 'largest', description: JSON.stringify(largest) });
    const over = weights
      .filter(({ path }) => path !== writing)
      .filter(
        ({ path, bytes, scriptBytes, requests, nodes }) =>
          bytes > bytesOf(path) ||
          scriptBytes > budget.scriptBytes ||
          requests > requestsOf(path) ||
          nodes > budget.nodes,
      );
    expect(over).toEqual([]);
  });
}

test('a script that a page loads when a reader asks for it is small too', () => {
  const { dir } = builtSite('workshop');
  const scripts = filesOf(dir).filter((file) => file.startsWith('_astro/') && file.endsWith('.js'));
  const ofWriting = scriptsOfWriting(dir);
  const large = scripts.filter(
    (file) => !ofWriting.includes(file) && gzipSync(readFileSync(join(dir, file))).length > budget.laterBytes,
  );
  expect(scripts).not.toEqual([]);
  expect(large).toEqual([]);
});

test('the page on which reports are written loads little for what it does, and other pages nothing of it', () => {
  const { dir } = builtSite('workshop');
  const ofWriting = scriptsOfWriting(dir);
  const styles = [...readFileSync(join(dir, writing), 'utf8').matchAll(/_astro\/index\.[^"]+\.css/g)].map(
    ([file]) => file,
  );
  const weight = [...ofWriting, ...styles].map((file) => gzipSync(readFileSync(join(dir, file))).length);
  expect(ofWriting.length).toBeGreaterThan(1);
  expect(weight.reduce((total, bytes) => total + bytes, 0)).toBeLessThanOrEqual(350_000);
  const others = filesOf(dir).filter((file) => file.endsWith('.html') && file !== writing);
  const loading = others.filter((file) => {
    const html = readFileSync(join(dir, file), 'utf8');
    return ofWriting.some((script) => html.includes(script));
  });
  expect(loading).toEqual([]);
});

/** The scripts that only that page loads, before anybody searches in the text, and its worker. */
function scriptsOfWriting(dir: string): string[] {
  const text = (file: string) => readFileSync(join(dir, file), 'utf8');
  const scriptsIn = (file: string) => [...text(file).matchAll(/<script type="module" src="[^"]*(_astro\/[^"]+)"/g)];
  const elsewhere = new Set(
    filesOf(dir)
      .filter((file) => file.endsWith('.html') && file !== writing)
      .flatMap(scriptsIn)
      .map(([, file]) => file),
  );
  const own = scriptsIn(writing).flatMap(([, file = '']) => (elsewhere.has(file) ? [] : file));
  for (const file of own) {
    const imported = [...text(file).matchAll(/\bfrom\s*["']\.\/([\w.-]+\.js)["']/g)].map(
      ([, name]) => `_astro/${name}`,
    );
    for (const name of imported) if (!own.includes(name)) own.push(name);
  }
  const workers = own.flatMap((file) => text(file).match(/_astro\/worker-[\w-]+\.js/g) ?? []);
  return [...own, ...workers];
}

interface Loaded {
  url: string;
  type: string;
  status: number;
  bytes: number;
}

/** Everything that a page loads until the network is idle. The size of text is that after gzip. */
async function load(page: Page, path: string): Promise<Loaded[]> {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(path, { waitUntil: 'networkidle' });
  return Promise.all(
    finished.map(async (request) => {
      const response = (await request.response())!;
      const body = await response.body();
      const bytes = request.resourceType() === 'font' ? body.length : gzipSync(body).length;
      return { url: request.url(), type: request.resourceType(), status: response.status(), bytes };
    }),
  );
}

const sum = (loaded: readonly Loaded[]): number => loaded.reduce((total, { bytes }) => total + bytes, 0);
