import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { staticFile } from '../src/disk/static-file.ts';
import { builtPages, builtSite, filesOf, siteNames, type BuiltSite } from './built-pages.ts';
import { expect, test } from './every-page.ts';

/** What a page names and what it leads to. */
interface Read {
  ids: string[];
  /** Whole addresses: of links, styles, scripts, fonts and images, and those that describe the page. */
  addresses: string[];
}

/** For a site whose address is unknown. */
const somewhere = 'https://site.example';

for (const name of siteNames) {
  test.describe(name, () => {
    test('every link and anchor inside the site leads to something', async ({ tab }) => {
      test.setTimeout(120_000);
      const { pages, lost } = await crawl(tab, builtSite(name));
      expect(lost).toEqual([]);
      expect([...pages.values()].flatMap(({ addresses }) => addresses).length).toBeGreaterThan(pages.size * 10);
    });

    test('every id is there once on its page', async ({ tab }) => {
      const { pages } = await crawl(tab, builtSite(name));
      const twice = [...pages].flatMap(([path, { ids }]) =>
        ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`),
      );
      expect(twice).toEqual([]);
    });

    test('what a style sheet asks for is there', () => {
      const { dir } = builtSite(name);
      const missing = filesOf(dir)
        .filter((file) => file.endsWith('.css'))
        .flatMap((file) => [...readFileSync(join(dir, file), 'utf8').matchAll(/url\(["']?(?!data:)([^"')]+)/g)])
        .map(([, address = '']) => staticFile(dir, builtSite(name).base, address))
        .filter(({ kind }) => kind !== 'file');
      expect(missing).toEqual([]);
    });
  });
}

const crawled = new Map<string, Promise<Map<string, Read>>>();

/** Reads every page of a site with the browser's own parser, and follows what they lead to. */
async function crawl(tab: Page, site: BuiltSite): Promise<{ pages: Map<string, Read>; lost: string[] }> {
  const reading = crawled.get(site.name) ?? readPages(tab, site);
  crawled.set(site.name, reading);
  const pages = await reading;
  const moved = new Set(builtPages(site.name).flatMap((page) => (page.moved ? [site.base + page.path] : [])));
  const ids = new Map([...pages].map(([path, read]) => [path, new Set(read.ids)]));
  const why = (path: string, address: string): string | undefined => {
    const url = new URL(address);
    if (url.origin !== (site.origin ?? somewhere)) return undefined;
    const answer = staticFile(site.dir, site.base, url.pathname);
    if (answer.kind !== 'file') return `${path} → ${address}: ${answer.kind}`;
    // An old address must not be where the site itself leads.
    if (moved.has(url.pathname) && !moved.has(path)) return `${path} → ${address}: a page that has moved`;
    const fragment = decodeURIComponent(url.hash.slice(1));
    const here = ids.get(url.pathname);
    return fragment !== '' && here && !here.has(fragment) ? `${path} → ${address}: no such anchor` : undefined;
  };
  const lost = [...pages].flatMap(([path, { addresses }]) => addresses.flatMap((address) => why(path, address) ?? []));
  return { pages, lost: [...new Set(lost)] };
}

async function readPages(tab: Page, site: BuiltSite): Promise<Map<string, Read>> {
  await tab.goto('about:blank');
  const pages = new Map<string, Read>();
  for (const { path, file } of builtPages(site.name)) {
    if (!existsSync(file)) throw new Error(`${file} is gone: is the site being built again?`);
    const address = (site.origin ?? somewhere) + site.base + path;
    pages.set(site.base + path, await tab.evaluate(readPage, { html: readFileSync(file, 'utf8'), address }));
  }
  return pages;
}

function readPage({ html, address }: { html: string; address: string }): Read {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const values = (selector: string, attribute: string) =>
    [...page.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  const written = [
    ...values('[href]', 'href'),
    ...values('[src]', 'src'),
    ...values('form[action]', 'action'),
    ...values('meta[property="og:url"], meta[property="og:image"]', 'content'),
  ];
  return {
    ids: values('[id]', 'id'),
    addresses: [...new Set(written)].map((one) => URL.parse(one, address)?.href ?? `malformed:${one}`),
  };
}
