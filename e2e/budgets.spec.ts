import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { builtPages, builtSite, siteNames, type BuiltSite } from './built-pages.ts';
import { expect, test as everyPage } from './every-page.ts';
import { test } from './site.ts';

// Design §7, before any interaction.
const budget = { bytes: 20_000, scriptBytes: 3_000, requests: 4, fontBytes: 45_000, fonts: 2, nodes: 4_000 };

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
  topics: 'topics/',
  'a topic': 'topics/butler/',
  search: 'search/',
  guide: 'guide/write/',
  'the guide to the data': 'guide/data/',
  'not found': '404.html',
};

for (const [kind, path] of Object.entries(kinds)) {
  test(`${kind}: what a reader waits for is small, and comes from this site`, async ({ page, baseURL }) => {
    const loaded = await load(page, path);
    const outside = loaded.filter(({ url }) => !url.startsWith(baseURL!));
    expect(outside).toEqual([]);
    const fonts = loaded.filter(({ type }) => type === 'font');
    const scripts = loaded.filter(({ type }) => type === 'script');
    const waitedFor = loaded.filter(({ type }) => ['document', 'stylesheet', 'script'].includes(type));
    expect(sum(waitedFor)).toBeLessThanOrEqual(budget.bytes);
    expect(sum(scripts)).toBeLessThanOrEqual(budget.scriptBytes);
    expect(waitedFor.length, waitedFor.map(({ url }) => url).join(' ')).toBeLessThanOrEqual(budget.requests);
    // Besides, the browser asks for nothing but fonts and the icon of its tab.
    const others = loaded.filter((one) => !waitedFor.includes(one) && !fonts.includes(one) && !one.url.endsWith('/favicon.svg'));
    expect(others).toEqual([]);
    expect(fonts.length).toBeLessThanOrEqual(budget.fonts);
    expect(sum(fonts)).toBeLessThanOrEqual(budget.fontBytes);
    expect(loaded.filter(({ status }) => status !== 200 && status !== 304)).toEqual([]);

    const blocking = await page.evaluate(() => [...document.fonts].filter((font) => !['swap', 'fallback', 'optional'].includes(font.display)).map(({ family }) => family));
    // Fallbacks made from fonts of the system take nothing to load.
    expect(blocking.filter((family) => family.includes('Almanac'))).toEqual([]);
  });
}

for (const name of siteNames) {
  everyPage(`${name}: every page is within its budget of bytes and nodes`, async ({ tab }) => {
    everyPage.setTimeout(60_000);
    const site = builtSite(name);
    await tab.goto('about:blank');
    const over: string[] = [];
    let largest = { path: '', bytes: 0, nodes: 0 };
    for (const { path, file } of builtPages(name)) {
      const html = readFileSync(file, 'utf8');
      const { nodes, styles, scripts, inline } = await tab.evaluate(partsOf, html);
      const scriptBytes = weightOf(site, scripts) + compressed(inline);
      const bytes = compressed(html) + weightOf(site, styles) + weightOf(site, scripts);
      if (bytes > budget.bytes) over.push(`/${path}: ${bytes} bytes`);
      if (scriptBytes > budget.scriptBytes) over.push(`/${path}: ${scriptBytes} bytes of scripts`);
      if (nodes > budget.nodes) over.push(`/${path}: ${nodes} nodes`);
      if (1 + styles.length + scripts.length > budget.requests) over.push(`/${path}: ${1 + styles.length + scripts.length} requests`);
      if (bytes > largest.bytes) largest = { path, bytes, nodes };
    }
    everyPage.info().annotations.push({ type: 'largest', description: `/${largest.path}: ${largest.bytes} bytes, ${largest.nodes} nodes` });
    expect(over).toEqual([]);
  });
}

interface Loaded {
  url: string;
  type: string;
  status: number;
  bytes: number;
}

/** Everything that a page loads until nothing more comes, as compressed as it came. */
async function load(page: Page, path: string): Promise<Loaded[]> {
  const finished: Promise<Loaded>[] = [];
  page.on('requestfinished', (request) => {
    finished.push(
      (async () => {
        const [response, sizes] = await Promise.all([request.response(), request.sizes()]);
        return { url: request.url(), type: request.resourceType(), status: response?.status() ?? 0, bytes: sizes.responseBodySize };
      })(),
    );
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return Promise.all(finished);
}

const sum = (loaded: readonly Loaded[]): number => loaded.reduce((total, { bytes }) => total + bytes, 0);

const compressed = (text: string | Buffer): number => (text.length === 0 ? 0 : gzipSync(text).length);

/** The compressed size of files of a site, by their addresses. */
function weightOf({ dir, base }: BuiltSite, addresses: string[]): number {
  return addresses.reduce((total, address) => total + compressed(readFileSync(join(dir, address.slice(base.length)))), 0);
}

/** What the browser's own parser finds in a page. */
function partsOf(html: string): { nodes: number; styles: string[]; scripts: string[]; inline: string } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = (selector: string, attribute: string) => [...page.querySelectorAll(selector)].map((one) => one.getAttribute(attribute)!);
  const inline = [...page.querySelectorAll('script:not([src])')].filter((one) => one.getAttribute('type') !== 'application/ld+json');
  return {
    nodes: page.querySelectorAll('*').length,
    styles: found('link[rel="stylesheet"]', 'href'),
    scripts: [...found('script[src]', 'src'), ...found('link[rel="modulepreload"]', 'href')],
    inline: inline.map(({ textContent }) => textContent).join('\n'),
  };
}
