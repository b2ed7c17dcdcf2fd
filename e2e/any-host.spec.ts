import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Browser, type Page } from '@playwright/test';
import fc from 'fast-check';
import { headersFor } from '../src/exports/headers-for.fixture.ts';
import { buildSite, settingsOf, type SiteToBuild } from './build-site.ts';
import { findNginx } from './find-nginx.ts';
import { serve } from './serve.ts';
import { builtSite, filesOf, fullestPages } from './built-pages.ts';
import { crawlSite } from './crawler.ts';
import { serveWithNginx } from './nginx.ts';
import { SearchPage } from './search-page.ts';
import { inPseudoLanguage, untranslated, wordsOfContent } from './pseudo-language.ts';
import { sites } from './sites.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

test.describe.configure({ timeout: 120_000 });

/** Letters and other characters that a base path may have (`src/report/site-url.ts`). */
const segment = fc
  .string({ unit: fc.constantFrom(...'abcxyzABZ0189-._~!$&*+,;=:@éß月'), minLength: 1, maxLength: 9 })
  .filter((text) => !/^\.+$/.test(text));
const anyPath = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map((segments) => encodeURI(`/${segments.join('/')}/`));

test('a site works below any base path, in any language', async ({ browser }, info) => {
  const seed = Number(process.env['ALMANAC_SEED']) || Math.floor(Math.random() * 2 ** 31);
  const [path = ''] = fc.sample(anyPath, { seed, numRuns: 1 });
  console.log(`${path} (ALMANAC_SEED=${seed})`);
  const outDir = info.outputPath('site');
  const content = info.outputPath('content');
  inPseudoLanguage(sites.workshop.content, content);
  const site: SiteToBuild = { content, outDir, url: `https://host.example${path}` };
  const { ok, output } = await buildSite(site);
  expect(ok, output).toBe(true);
  const { base } = settingsOf(site);
  const server = await serve(outDir, base);
  await expectWholeSite(browser, new URL(server.url).href, outDir);
  await server.close();
  const written = wordsOfContent(content);
  for (const file of filesOf(outDir).filter((name) => name.endsWith('.html')))
    expect(untranslated(readFileSync(join(outDir, file), 'utf8'), written), file).toEqual([]);
});

test('a site below a path works on nginx, configured as in the guide', async ({ browser }, info) => {
  const nginx = findNginx(project);
  test.skip(!nginx, 'nginx was not found: "npm test" says why it could not be fetched');
  const { dir: outDir, base } = builtSite('workshop');
  const served = await serveWithNginx(nginx!, info.outputPath('nginx'), outDir, base);
  try {
    await expectWholeSite(browser, new URL(base, served.origin).href, outDir);
    await expectResponses(new URL(base, served.origin).href, outDir);
  } finally {
    await served.close();
  }
});

/** Checks content types, headers, the redirect to a trailing slash, and the answer for a missing page. */
async function expectResponses(home: string, outDir: string): Promise<void> {
  const typeOf = async (file: string) => (await fetch(home + file)).headers.get('content-type');
  expect(await typeOf('areas/courses/index.md')).toBe('text/markdown; charset=utf-8');
  expect(await typeOf('llms.txt')).toBe('text/plain; charset=utf-8');
  expect(await typeOf('feed.xml')).toBe('text/xml; charset=utf-8');
  expect(await typeOf('api/items.json')).toBe('application/json; charset=utf-8');
  expect(await typeOf('api/matrix.csv')).toBe('text/csv; charset=utf-8');
  expect(await typeOf('metadata.jsonld')).toBe('application/ld+json');
  const calendar = filesOf(outDir).find((file) => file.endsWith('.ics'))!;
  expect(await typeOf(calendar)).toBe('text/calendar; charset=utf-8');
  const searchIndex = filesOf(join(outDir, 'pagefind')).find((file) => file.endsWith('.pf_index'))!;
  expect(await typeOf(`pagefind/${searchIndex}`)).toBe('application/octet-stream');

  // As `_headers` sets them for other hosts; the policy itself is in each page.
  const text = readFileSync(join(outDir, '_headers'), 'utf8');
  const asset = filesOf(join(outDir, '_astro')).find((file) => file.endsWith('.css'))!;
  for (const file of ['', 'areas/courses/', 'no-such-page/', 'metadata.jsonld', `_astro/${asset}`]) {
    const { ok, headers } = await fetch(home + file);
    const path = new URL(home + file).pathname;
    const { 'content-security-policy': policy, ...expected } = headersFor(text, path);
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, headers.get(name)])), file).toEqual(expected);
    // What is missing now may be there after the next deployment.
    expect(headers.get('cache-control')).toBe(ok ? (expected['cache-control'] ?? 'no-cache') : null);
    if (policy !== undefined) expect(policy).toContain(headers.get('content-security-policy'));
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  }

  const slashless = await fetch(`${home}areas`, { redirect: 'manual' });
  expect([slashless.status, slashless.headers.get('location')]).toEqual([301, `${home}areas/`]);
  const missing = await fetch(`${home}areas/no-such-area/`);
  expect([missing.status, await missing.text()]).toEqual([404, readFileSync(join(outDir, '404.html'), 'utf8')]);
}

/** Crawls a whole site, then opens a page of each kind, searches, and follows old and wrong URLs in a browser. */
async function expectWholeSite(browser: Browser, home: string, outDir: string): Promise<void> {
  const { pathname: base } = new URL(home);
  const files = filesOf(outDir).filter((file) => file.endsWith('.html') && file !== '404.html');
  const redirects = files.filter((file) => readFileSync(join(outDir, file), 'utf8').includes('http-equiv="refresh"'));
  const { pages, problems } = await crawlSite(home);
  expect(problems).toEqual([]);
  const decoded = new Set([...pages].map((path) => decodeURIComponent(path)));
  const unreached = files.filter(
    (file) =>
      !redirects.includes(file) && !decoded.has(decodeURIComponent(base) + file.replace(/(^|\/)index\.html$/, '$1')),
  );
  expect(unreached, 'pages without a link to them').toEqual([]);

  const page = await browser.newPage();
  const failed: string[] = [];
  page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
  page.on('pageerror', (error) => failed.push(`${page.url()}: ${error.message}`));
  // What a page asks for by itself, which no crawler sees. All pages of the guide but one ask for the same.
  for (const { kind, page: built } of fullestPages('workshop'))
    if (kind !== '404-html' && !/^guide-(?!follow)/.test(kind)) await page.goto(home + encodeURI(built.path));
  await expectSearch(page, home);
  expect(failed).toEqual([]);

  await page.goto(`${home}areas/repair-desk/#w1`);
  await expect(page).toHaveURL(`${home}areas/public-repairs/#w1`);
  await page.goto(`${home}plans/winter.html${redirects.includes('plans/winter.html') ? '' : '/'}`);
  await expect(page).toHaveURL(/\/cycles\/w1\//);
  const missing = await page.goto(`${home}areas/no-such-area/`);
  expect(missing?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'Areas' }).click();
  await expect(page).toHaveURL(`${home}areas/`);
  await page.close();
}

async function expectSearch(page: Page, home: string): Promise<void> {
  await page.goto(`${home}search/?q=spokes`);
  const search = new SearchPage(page);
  await search.expectStatus(/\d results?/);
  await search.results.getByRole('link').first().click();
  await expect(page).toHaveURL(({ href }) => href.startsWith(home) && !href.startsWith(`${home}search/`));
  await expect(page.getByRole('main')).toContainText(/spoke/i);
}
