import { spawnSync } from 'node:child_process';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { Parser } from 'htmlparser2';
import { recordUrls } from '../src/cli/record-urls.ts';
import { processTerminal } from '../src/cli/terminal.ts';
import { readUrlList } from '../src/report/url-list.ts';
import { buildSite, settingsOf } from './build-site.ts';
import { builtSite } from './built-pages.ts';
import { serve } from './serve.ts';
import { sites } from './sites.ts';
import { knownUrls, urlDifferences } from './url-differences.ts';

// Published URLs keep working: published content is changed in many ways, and every old URL is followed.

test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** With a base path, which the list of URLs and the redirects leave out. */
const url = 'https://almanac.example/reports/';

/** A published site. */
interface Published {
  content: string;
  out: string;
  /** Every published URL, without the base path. */
  urls: string[];
}

let first: Omit<Published, 'out'>;

// Records the URLs of the seed.
test.beforeAll(async () => {
  const content = test.info().outputPath('first/content');
  await cp(sites.seed.content, content, { recursive: true });
  await rm(join(content, 'addresses.txt'));
  const { origin: site, base } = settingsOf(sites.seed);
  const project = { content, site, base, output: resolve(sites.seed.outDir) };
  expect(await recordUrls({ ...processTerminal(), project, out: () => {} }, false)).toBe(0);
  const urls = readUrlList(await readFile(join(content, 'addresses.txt'), 'utf8')).map(
    ({ url: published }) => published,
  );
  expect(urls.length).toBeGreaterThan(400);
  first = { content, urls };
});

/** Copies what was published first, for a test to change. */
async function copyPublished(): Promise<Published> {
  const copy = { ...first, content: test.info().outputPath('content'), out: test.info().outputPath('out') };
  await cp(first.content, copy.content, { recursive: true });
  return copy;
}

async function build(content: string, out: string) {
  const { ok, output } = await buildSite({ content, outDir: out, url });
  return { ok, output: stripVTControlCharacters(output) };
}

/** Says the same of published URLs as a build, in a tenth of the time. */
function check(content: string) {
  const command = ['bin/almanac.mjs', 'check', '--content', content];
  const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { ok: status === 0, output: stripVTControlCharacters(stdout) };
}

/** Expects a command to fail, pastes the redirects that it prints, and expects the next build to succeed. */
async function buildWithRedirects({ content, out }: Published, find: typeof build | typeof check): Promise<string[]> {
  const failed = await find(content, out);
  expect(failed.ok, failed.output).toBe(false);
  expect(failed.output).toMatch(/content\/addresses\.txt:\d+:1 error lost-url/);
  const [, printed = ''] = /^ {2}likely {4}(\/.*(?:\n {12}\/.*)*)$/m.exec(failed.output) ?? [];
  const fixes = printed.split('\n').map((line) => line.trim());
  await writeFile(join(content, 'redirects.yaml'), `${fixes.join('\n')}\n`);
  const fixed = await build(content, out);
  expect(fixed.ok, fixed.output).toBe(true);
  const settings = settingsOf({ content, url });
  expect(await urlDifferences(knownUrls(settings), out, settings)).toEqual([]);
  return fixes;
}

/** The old URLs that lead to no page, or to an anchor that its page lacks, with the reason. */
async function brokenUrls({ out, urls }: Published): Promise<string[]> {
  const server = await serve(out, '/reports/');
  const broken: string[] = [];
  for (const path of urls) {
    const fault = await follow(server.url, path);
    if (fault !== undefined) broken.push(`${path}: ${fault}`);
  }
  await server.close();
  return broken;
}

/** Follows an old URL as a browser does, through redirect pages, with and without their script. Returns a fault. */
async function follow(home: string, path: string): Promise<string | undefined> {
  const old = new URL(home + path.slice(1));
  const first = await read(old);
  if (!first.ok) return `status ${first.status}`;
  if (first.refresh === undefined) return missingAnchor(first, old);
  const withoutScript = await read(new URL(first.refresh, old));
  if (!withoutScript.ok || withoutScript.refresh) return `${first.refresh} is no page`;
  const to = new URL(first.links.get(idOf(old)) ?? first.refresh, old);
  if (to.hash === '') to.hash = old.hash;
  const last = await read(to);
  if (!last.ok || last.refresh) return `${to.pathname} is no page`;
  // A page that was removed may redirect to a page above it, which lacks the anchor.
  const isAbove = old.pathname.startsWith(to.pathname) && old.pathname !== to.pathname;
  return isAbove ? undefined : missingAnchor(last, to);
}

/** What a page has of ids and redirects. */
interface ReadPage {
  ok: boolean;
  status: number;
  ids: Set<string>;
  /** The URL that it redirects to. */
  refresh: string | undefined;
  /** URLs of the links with an id, by id. */
  links: Map<string, string>;
}

const readPages = new Map<string, Promise<ReadPage>>();

/** Reads a page once, whatever its fragment. */
function read({ origin, pathname }: URL): Promise<ReadPage> {
  const url = origin + pathname;
  const known = readPages.get(url) ?? readPage(url);
  readPages.set(url, known);
  return known;
}

async function readPage(url: string): Promise<ReadPage> {
  const response = await fetch(url);
  const page: ReadPage = {
    ok: response.ok,
    status: response.status,
    ids: new Set(),
    refresh: undefined,
    links: new Map(),
  };
  const parser = new Parser({
    onopentag: (name, { id, href, content, 'http-equiv': equivalent }) => {
      if (id !== undefined) page.ids.add(id);
      if (name === 'a' && id !== undefined && href !== undefined) page.links.set(id, href);
      if (equivalent === 'refresh') page.refresh = content?.replace(/^0; url=/, '');
    },
  });
  parser.end(await response.text());
  return page;
}

function missingAnchor({ ids }: ReadPage, url: URL): string | undefined {
  return url.hash === '' || ids.has(idOf(url)) ? undefined : `${url.pathname} has no anchor ${idOf(url)}`;
}

function idOf({ hash }: URL): string {
  return decodeURIComponent(hash.slice(1));
}

/** Opens an old URL on a host of the built site, and checks where it leads. */
async function openOldUrl(page: Page, out: string, path: string, check: () => Promise<void>): Promise<void> {
  const server = await serve(out, '/reports/');
  await page.goto(server.url + path.slice(1));
  await check();
  await server.close();
}

async function edit(content: string, file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(content, file), 'utf8');
  expect(text).toMatch(from);
  await writeFile(join(content, file), text.replace(from, to));
}

test('an author renames, moves and removes content, and every old URL leads to its new place', async ({ page }) => {
  const site = await copyPublished();
  const { content, out } = site;

  // Two areas get other ids: one keeps its old name as an alias, the other only the aliases that reports use.
  await rename(join(content, 'areas/other-coding.mdx'), join(content, 'areas/investigations.mdx'));
  await rename(join(content, 'items/other-coding'), join(content, 'items/investigations'));
  await rename(join(content, 'areas/middleware.mdx'), join(content, 'areas/science-middleware.mdx'));
  await rename(join(content, 'items/middleware'), join(content, 'items/science-middleware'));
  await edit(content, 'areas/science-middleware.mdx', '\naliases: [Middleware]', '');
  await edit(content, 'cycles/f23b/plan.mdx', /other-coding\//g, 'investigations/');
  await edit(content, 'cycles/f23a/status.mdx', 'replacedBy="middleware/', 'replacedBy="science-middleware/');
  // One item is reworded, another moves to another area.
  await edit(
    content,
    'cycles/f23b/plan.mdx',
    /^- Support Rucio work$/m,
    '- Help with Rucio <Item continues="science-middleware/support-rucio-work" />',
  );
  await edit(content, 'cycles/f23b/plan.mdx', /^- Security$\n/m, '');
  await edit(
    content,
    'cycles/f23b/plan.mdx',
    /^- rubin-env 5/m,
    '- Security <Item continues="pre-ops/security" />\n- rubin-env 5',
  );
  // A topic is removed.
  await rm(join(content, 'topics/kafka.mdx'));
  // A published line is reworded in the reports themselves, without `continues`.
  for (const file of ['cycles/f23a/status.mdx', 'cycles/f23b/plan.mdx'])
    await edit(content, file, /^- Hybrid model$/m, '- A hybrid model of operations');

  const pasted = await buildWithRedirects(site, build);
  expect(pasted).toEqual([
    '/areas/middleware/: /areas/science-middleware/',
    '/areas/pre-ops/hybrid-model/: /areas/pre-ops/a-hybrid-model-of-operations/',
    '/cycles/f23b/#middleware/support-rucio-work: /cycles/f23b/#science-middleware/help-with-rucio',
    '/cycles/f23b/#plan/middleware/support-rucio-work: /cycles/f23b/#plan/science-middleware/help-with-rucio',
    '/cycles/f23b/#plan/pre-ops/security: /cycles/f23b/#plan/oversight-and-release/security',
    '/cycles/f23b/#pre-ops/security: /cycles/f23b/#oversight-and-release/security',
    '/topics/apache-kafka/: /topics/',
    '/topics/kafka/: /topics/',
  ]);

  expect(await brokenUrls(site)).toEqual([]);

  const target = page.locator(':target');
  const item = 'productionize-but-not-optimize-prompt-processing';
  const sub = `${item}/move-to-slac-k8s-if-available`;
  await openOldUrl(page, out, '/areas/other-coding/#f23a', async () => {
    await expect(page).toHaveURL(/\/areas\/investigations\/#f23a$/);
    await expect(target).toContainText('F23A');
  });
  await openOldUrl(page, out, `/areas/other-coding/${item}/`, () =>
    expect(page).toHaveURL(new RegExp(`/areas/investigations/${item}/$`)),
  );
  await openOldUrl(page, out, `/areas/other-coding/${item}/#other-coding/${sub}`, async () => {
    await expect(page).toHaveURL(new RegExp(`/areas/investigations/${item}/#investigations/${sub}$`));
    await expect(target.locator('xpath=ancestor-or-self::li[1]')).toContainText('Move to SLAC knative');
  });
  await openOldUrl(page, out, `/cycles/f23a/#other-coding/${sub}`, async () => {
    await expect(target.locator('xpath=ancestor-or-self::li[1]')).toContainText('Move to SLAC K8s if available');
    await expect(target).toBeInViewport();
  });
  await openOldUrl(page, out, '/cycles/f23a/#other-coding', () =>
    expect(target.locator('xpath=ancestor-or-self::section[1]').getByRole('heading')).toContainText('Other'),
  );
  await openOldUrl(page, out, '/cycles/f23b/#pre-ops/hybrid-model', () =>
    expect(target.locator('xpath=ancestor-or-self::li[1]')).toContainText('A hybrid model of operations'),
  );
  await openOldUrl(page, out, '/cycles/f23b/#middleware/support-rucio-work', () =>
    expect(target.locator('xpath=ancestor-or-self::li[1]')).toContainText('Help with Rucio'),
  );
  await openOldUrl(page, out, '/areas/middleware/gen2-removal/#f23a', () =>
    expect(page).toHaveURL(/\/areas\/science-middleware\/gen2-removal\/#f23a$/),
  );
  await openOldUrl(page, out, '/areas/middleware/support-rucio-work/', () =>
    expect(page.getByRole('heading', { level: 1, name: 'Help with Rucio' })).toBeVisible(),
  );
  await openOldUrl(page, out, '/areas/pre-ops/security/', () =>
    expect(page.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible(),
  );
  await openOldUrl(page, out, '/topics/kafka/#f23a', () =>
    expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible(),
  );
  // Feed readers follow no redirect pages, so the old URL serves the feed itself.
  const server = await serve(out, '/reports/');
  const feed = await page.request.get(`${server.url}areas/other-coding/feed.xml`);
  expect(await feed.text()).toContain('<link>https://almanac.example/reports/areas/investigations/</link>');
  await server.close();
});

test('an author removes a cycle, and every old URL leads to a page that is left', async ({ page }) => {
  const site = await copyPublished();
  const { content, out } = site;
  await rm(join(content, 'cycles/f23b'), { recursive: true });
  await edit(content, 'site.yaml', 'cycles: [F23A, F23B]', 'cycles: [F23A]');

  const pasted = await buildWithRedirects(site, check);
  expect(pasted).toContain('/cycles/f23b/: /cycles/');
  const sub = 'other-coding/productionize-but-not-optimize-prompt-processing';
  expect(pasted, 'an anchor of the wording that is left').toContain(
    `/areas/${sub}/#${sub}/post-metric-outputs-to-sasquatch: /areas/${sub}/#${sub}/post-metric-outputs-to-squash-sasquatch-efd`,
  );
  expect(
    pasted.filter((line) => /^\/cycles\/f23b\/|#f23b/.test(line)),
    'one redirect for the whole page of the cycle',
  ).toEqual(['/cycles/f23b/: /cycles/']);
  // The other URLs are followed in the test above.
  const old = pasted.map((line) => line.slice(0, line.indexOf(': ')));
  const changed = {
    ...site,
    urls: site.urls.filter((path) => path.includes('f23b') || old.some((one) => path.startsWith(one))),
  };
  expect(changed.urls.length).toBeGreaterThan(80);
  expect(await brokenUrls(changed)).toEqual([]);

  await openOldUrl(page, out, '/cycles/f23b/#middleware/provenance', () => expect(page).toHaveURL(/\/cycles\/$/));
  await openOldUrl(page, out, '/areas/middleware/#f23b', () =>
    expect(page.getByRole('heading', { level: 1 })).toBeInViewport(),
  );
  await openOldUrl(page, out, '/areas/other-coding/ocps-improvements/', () =>
    expect(page).toHaveURL(/\/areas\/other-coding\/$/),
  );
});

test('a reader follows an anchor that moved, with and without JavaScript', async ({ browser }) => {
  const { dir, base } = builtSite('workshop');
  const server = await serve(dir, base);
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(`${server.url}cycles/w1/#repair-desk/ledger`);
    await expect(page.locator('li:has(> :target)')).toContainText('Keep a repair ledger');
    await page.goto(`${server.url}cycles/w1/#wheels-and-hubs`);
    if (!javaScriptEnabled) {
      const link = page.getByRole('link', { name: 'wheels-and-hubs' });
      await expect(link).toBeInViewport();
      await link.click();
    }
    await expect(page).toHaveURL(/\/areas\/wheel-building\/$/);
    await page.close();
  }
  await server.close();
});
