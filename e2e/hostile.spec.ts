/** Every output shows the hostile texts of `fixtures/hostile`, and none of them runs. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseCsv } from '../src/exports/csv.fixture.ts';
import { readFiles } from '../src/loaders/read-files.ts';
import { check } from '../src/check/check.ts';
import type { Line } from '../src/report/schema/report.ts';
import { builtPages, builtSite, filesOf } from './built-pages.ts';
import { feedOf, linesOf, locationsOf } from './page-facts.ts';
import { SearchPage } from './search-page.ts';
import { expect, test } from './site.ts';
import { sites } from './sites.ts';
import { siteRules } from '../src/check/site-rules.ts';
import { allStrings } from '../src/strings/all-strings.ts';

test.use({ site: 'hostile', isShared: true });

const fixture = fileURLToPath(new URL('../e2e/fixtures/hostile', import.meta.url));
const { dir, base, origin = '' } = builtSite('hostile');
const read = (file: string) => readFileSync(join(dir, file), 'utf8');
const { archive, hasErrors } = check(readFiles({ folder: fixture, root: sites.hostile.content }), {
  base,
  drafts: false,
  strings: allStrings,
  rules: siteRules,
  root: sites.hostile.content,
});
if (!archive || hasErrors) throw new Error('The hostile content has a mistake: npx almanac check says which.');
const { site, areas, topics, notes, reports } = archive.content;

const linesIn = (lines: readonly Line[]): Line[] => lines.flatMap((line) => [line, ...linesIn(line.lines)]);
const lines = reports.flatMap((report) =>
  report.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'lines' ? linesIn(block.lines) : [])))
    .map((line) => ({ report, line })),
);
const shownText = ({ text }: Line) => text.replace(/\s+/g, ' ').trim();

test('hostile content runs on no page, and adds no element that authors cannot write', async ({ page, baseURL }) => {
  test.setTimeout(300_000);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(`${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const pages = builtPages('hostile').filter(({ path, moved }) => !moved && !path.startsWith('guide/'));
  expect(pages.length).toBeGreaterThan(30);
  for (const { path } of pages) {
    await page.goto(baseURL! + encodeURI(path));
    expect(await page.evaluate(unexpectedIn, base), path).toEqual([]);
  }
  expect(dialogs).toEqual([]);
});

/** Elements and attributes that no page may have, from authors or from Almanac. */
function unexpectedIn(base: string): string[] {
  const expected =
    'html head meta title link script style body a header div img span svg circle path nav ul li theme-switch fieldset legend label input details summary main ol p h1 h2 h3 h4 h5 h6 section article aside dl dt dd strong em del ins code pre blockquote table caption thead tbody tfoot tr th td br hr small footer form button select option noscript template time symbol use g rect line text pattern defs figure figcaption search-page slide-deck output search dialog kbd abbr polygon polyline ellipse desc mark b bdi'.split(
      ' ',
    );
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (!expected.includes(name)) found.push(`<${name}>`);
    for (const attribute of element.attributes) {
      if (
        /^on|^style$|^srcdoc$|^formaction$|^action$|^ping$/i.test(attribute.name) &&
        !(attribute.name === 'action' && attribute.value.startsWith(base))
      )
        found.push(`${name} ${attribute.name}="${attribute.value}"`);
    }
    if (
      name === 'a' &&
      element instanceof HTMLAnchorElement &&
      element.href !== '' &&
      !/^(https?|mailto|tel):$/.test(element.protocol)
    )
      found.push(element.outerHTML);
    if (name === 'img' && !element.getAttribute('src')?.startsWith(`${base}files/`)) found.push(element.outerHTML);
    if (
      name === 'script' &&
      element.getAttribute('src') !== null &&
      !element.getAttribute('src')?.startsWith(`${base}_astro/`)
    )
      found.push(element.outerHTML);
  }
  return found;
}

test('the pages of cycles show every line, its reason and the authors as they were written', async ({ page }) => {
  for (const report of reports) {
    await page.goto(`cycles/${report.cycle}/`);
    const shown = new Map(
      (await linesOf(page, await page.content())).map(({ anchor, text }) => [anchor.replace(/^plan\//, ''), text]),
    );
    for (const { line } of lines.filter((one) => one.report === report))
      expect(shown.get(line.id), line.id).toBe(shownText(line));
    const main = page.getByRole('main');
    await expect(main).toContainText(report.title);
    for (const words of [...report.authors, report.meeting, report.source?.title, report.source?.note])
      if (words) await expect(main).toContainText(words);
    for (const { line } of lines.filter((one) => one.report === report))
      if (line.tag.reason) await expect(main).toContainText(line.tag.reason);
  }
  await expect(page.getByRole('banner')).toContainText(site.title);
  await expect(page.getByRole('contentinfo')).toContainText(site.team);
  expect(await page.title()).toContain(site.title);
});

test('the pages of areas and topics show titles, terms and records as they were written', async ({ page }) => {
  for (const { id, title } of areas) {
    await page.goto(`areas/${id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
  for (const { id, term, aliases, expansion } of topics) {
    await page.goto(`topics/${id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(term);
    for (const words of [...aliases, expansion]) if (words) await expect(page.getByRole('main')).toContainText(words);
  }
  for (const { id, records } of notes) {
    await page.goto(`areas/${id}/`);
    for (const { text, source } of records) {
      await expect(page.getByRole('main')).toContainText(text);
      await expect(page.getByRole('main')).toContainText(source);
    }
  }
});

test('an image loads, with its alternative text and title as they were written', async ({ page }) => {
  await page.goto('cycles/h1/');
  const image = page.getByRole('img', { name: 'An image " onerror="alert(1)' }).first();
  await expect(image).toHaveAttribute('title', 'title" onload="alert(1)');
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
});

test('old URLs with hostile characters redirect, and their pages have no other script', async ({ page }) => {
  for (const [old, target] of [
    ['old/"><script>alert(1)</script>/', 'areas/'],
    ['old/__proto__/', 'areas/constructor/'],
  ] as const) {
    await page.goto(encodeURI(old));
    await expect(page).toHaveURL(new RegExp(`/${target}$`));
  }
  await page.goto(`${encodeURI('旧')}/`);
  await expect(page).toHaveURL(/\/cycles\/\?/);
  // This one leads to another host, which no test may visit.
  const redirect = read('hasOwnProperty/index.html');
  expect(
    await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').querySelectorAll('script').length,
      redirect,
    ),
  ).toBe(1);
});

test('a reader finds hostile words and sees them as they were written', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open({ q: 'constructor' });
  for (const [query, words] of [
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['hasOwnProperty', 'hasOwnProperty'],
    ['</script><script>alert("line")</script>', '</script><script>alert("line")</script>'],
    ['alert code', '</script><script>alert("code")</script>'],
    ['HYPERLINK', '=HYPERLINK("https://elsewhere.example";"click")'],
  ] as const) {
    await search.type(query);
    await expect(search.results.filter({ hasText: words }).first()).toBeVisible();
    expect(await page.evaluate(unexpectedIn, base), query).toEqual([]);
  }
  for (const value of ['__proto__', 'constructor', '"><script>alert(1)</script>', '\u0000']) {
    await page.goto(
      `search/?${new URLSearchParams({ q: value, area: value, cycle: value, kind: value, status: value })}`,
    );
    await search.expectStatus();
    expect(await page.evaluate(unexpectedIn, base), value).toEqual([]);
  }
});

test('JSON files have the text of every line and the title of every area unchanged', () => {
  const texts = filesOf(dir)
    .filter((file) => /^(api|search)\/[^/]*\.json$/.test(file))
    .map((file) => JSON.stringify(JSON.parse(read(file))));
  const all = texts.join('\n');
  for (const { line } of lines) expect(all).toContain(JSON.stringify(line.text).slice(1, -1));
  for (const { title } of areas) expect(all).toContain(JSON.stringify(title).slice(1, -1));
});

test('feeds and the sitemap are well-formed, and the HTML in feeds is harmless', async ({ page }) => {
  await page.goto('about:blank');
  const feeds = filesOf(dir).filter((file) => file.endsWith('feed.xml'));
  expect(feeds.length).toBeGreaterThan(areas.length);
  for (const file of feeds) {
    const feed = await feedOf(page, read(file));
    expect(feed.channel['title']).toContain(
      areas.find(({ id }) => file === `areas/${id}/feed.xml`)?.title ?? site.title,
    );
    for (const item of feed.items) {
      expect(item.link).toMatch(new RegExp(`^${RegExp.escape(origin + base)}`));
      expect(await unsafeElements(page, item.description ?? '')).toEqual([]);
    }
  }
  const locations = await locationsOf(page, read('sitemap-0.xml'));
  for (const location of locations) expect(location.startsWith(origin + base)).toBe(true);
});

/** Elements and attributes that the HTML in a feed may not have. */
function unsafeElements(page: Page, html: string): Promise<string[]> {
  return page.evaluate((text) => {
    const elements = [...new DOMParser().parseFromString(text, 'text/html').body.querySelectorAll('*')];
    return elements
      .filter(
        (element) =>
          !/^(p|ul|li|a|em|strong|code|del|br|blockquote)$/.test(element.localName) ||
          [...element.attributes].some(({ name }) => name !== 'href'),
      )
      .map(({ outerHTML }) => outerHTML);
  }, html);
}

test('matrix.csv has hostile words, but no cell that a spreadsheet takes for a formula', () => {
  const rows = parseCsv(read('api/matrix.csv'));
  const cells = rows.flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
  for (const words of [
    '\'=HYPERLINK("https://elsewhere.example";"click")',
    "'+cmd|' /C calc'!A0",
    "'-2+3",
    "'@SUM(1+1)*cmd",
    "'＝1+1",
    '__proto__',
    '</script><script>alert("line")</script>',
  ])
    expect(cells).toContain(words);
});

test('exported Markdown has no HTML and no link to code', () => {
  const files = filesOf(dir)
    .filter((file) => file.endsWith('.md') && !file.startsWith('files/'))
    .concat('llms.txt');
  expect(files.length).toBeGreaterThan(reports.length + areas.length);
  for (const file of files) {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(read(file));
    visit(tree, (node) => {
      expect(node.type, file).not.toBe('html');
      if ('url' in node) expect(String(node.url), file).toMatch(/^(https?:|mailto:|tel:|\/|#)/i);
    });
  }
  for (const { title } of areas) {
    const [heading] = unified()
      .use(remarkParse)
      .parse(read(`areas/${areas.find((one) => one.title === title)?.id}/index.md`)).children;
    expect(
      heading?.type === 'heading' && heading.children.map((child) => ('value' in child ? child.value : '')).join(''),
    ).toBe(title);
  }
});

test('the preview image is a PNG', async ({ request }) => {
  const picture = await (await request.get('preview.png')).body();
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
});
