import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { builtSite, filesOf, siteNames } from './built-pages.ts';
import { expect, test as everyPage } from './every-page.ts';
import { pageWeights } from './page-weights.ts';
import { test } from './site.ts';

/** What a page may load before any interaction, and the largest script after one. */
const budget = {
  bytes: 30_000,
  scriptBytes: 8_000,
  requests: 6,
  fontBytes: 45_000,
  fonts: 2,
  nodes: 4_000,
  laterBytes: 12_000,
};
/** The pages on which reports are written, which have a budget of their own. */
const writing = ['write/index.html', 'write/try/index.html'];
/** The matrix has a whole history on one page. */
const bytesOf = (path: string): number => (path.startsWith('matrix/') ? 45_000 : budget.bytes);

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
  'due dates': 'due/',
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
    expect(waitedFor.length, waitedFor.map(({ url }) => url).join(' ')).toBeLessThanOrEqual(budget.requests);
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
      .filter(({ path }) => !writing.includes(path))
      .filter(
        ({ path, bytes, scriptBytes, requests, nodes }) =>
          bytes > bytesOf(path) ||
          scriptBytes > budget.scriptBytes ||
          requests > budget.requests ||
          nodes > budget.nodes,
      );
    expect(over).toEqual([]);
  });
}

test('a script that a page loads when a reader asks for it is small too', () => {
  const { dir } = builtSite('workshop');
  const scripts = filesOf(dir).filter((file) => file.startsWith('_astro/') && file.endsWith('.js'));
  const weigh = (file: string) => gzipSync(readFileSync(join(dir, file))).length;
  const ofWorker = laterInWorker(dir);
  const ofWriting = [...scriptsOfWriting(dir), ...ofWorker];
  const large = scripts.filter((file) => !ofWriting.includes(file) && weigh(file) > budget.laterBytes);
  expect(scripts).not.toEqual([]);
  expect(large).toEqual([]);
  // A dropped deck needs three of them, 111 KB, the largest of which reads ZIP archives; the other tries Almanac out.
  expect(ofWorker.length).toBeGreaterThan(3);
  expect(ofWorker.map(weigh).reduce((total, bytes) => total + bytes, 0)).toBeLessThanOrEqual(130_000);
});

test('the page on which reports are written loads little for what it does, and other pages nothing of it', () => {
  const { dir } = builtSite('workshop');
  const ofWriting = scriptsOfWriting(dir);
  const ofSite = readFileSync(join(dir, 'index.html'), 'utf8');
  const html = readFileSync(join(dir, writing[0]!), 'utf8');
  const styles = [...html.matchAll(/_astro\/[^"]+\.css/g)].flatMap(([file]) => (ofSite.includes(file) ? [] : file));
  const weight = [...ofWriting, ...styles].map((file) => gzipSync(readFileSync(join(dir, file))).length);
  expect(ofWriting.length).toBeGreaterThan(1);
  expect(weight.reduce((total, bytes) => total + bytes, 0)).toBeLessThanOrEqual(450_000);
  expect(styles).toHaveLength(1);
  const others = filesOf(dir).filter((file) => file.endsWith('.html') && !writing.includes(file));
  const loading = others.filter((file) => {
    const html = readFileSync(join(dir, file), 'utf8');
    return [...ofWriting, ...styles].some((part) => html.includes(part));
  });
  expect(loading).toEqual([]);
});

/**
 * The scripts that only those pages load, before anybody searches in the text, drops a file or tries Almanac out, and their
 * worker.
 */
function scriptsOfWriting(dir: string): string[] {
  const scriptsIn = (file: string) => {
    const html = readFileSync(join(dir, file), 'utf8');
    return [...html.matchAll(/<script type="module" src="[^"]*(_astro\/[^"]+)"/g)].map(([, script = '']) => script);
  };
  const elsewhere = new Set(
    filesOf(dir)
      .filter((file) => file.endsWith('.html') && !writing.includes(file))
      .flatMap(scriptsIn),
  );
  const own = withImports(
    dir,
    scriptsIn(writing[0]!).filter((file) => !elsewhere.has(file)),
  );
  return [...own, ...scriptsOfWorker(dir, own)];
}

/** What the worker loads when somebody drops a file or tries Almanac out. */
function laterInWorker(dir: string): string[] {
  const first = scriptsOfWorker(dir, scriptsOfWriting(dir));
  return withImports(dir, first, anyImport).filter((file) => !first.includes(file));
}

/** A worker, what its script loads at once, and what that imports. */
function scriptsOfWorker(dir: string, scripts: readonly string[]): string[] {
  const workers = scripts.flatMap((file) => text(dir, file).match(/_astro\/worker-[\w-]+\.js/g) ?? []);
  return withImports(dir, [...workers, ...workers.flatMap((file) => importsIn(dir, file, anyImport))]);
}

const anyImport = /\b(?:from|import)\s*\(?["'`]\.\/([\w.-]+\.js)["'`]/g;

/** Some scripts, and those that they import. */
function withImports(dir: string, files: readonly string[], named = /\bfrom\s*["']\.\/([\w.-]+\.js)["']/g): string[] {
  const all = new Set(files);
  for (const file of all) for (const name of importsIn(dir, file, named)) all.add(name);
  return [...all];
}

function importsIn(dir: string, file: string, named: RegExp): string[] {
  return [...text(dir, file).matchAll(named)].map(([, name]) => `_astro/${name}`);
}

const text = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8');

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
