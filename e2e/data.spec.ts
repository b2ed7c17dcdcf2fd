/** Compares the data, feeds and Markdown of every site with their schemas and with its pages. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type * as z from 'zod/mini';
import type { areasSchema } from '../src/exports/areas-document.ts';
import type { changesSchema } from '../src/exports/changes-document.ts';
import type { cyclesSchema } from '../src/exports/cycles-document.ts';
import type { itemsSchema } from '../src/exports/items-document.ts';
import { parseCsv } from '../src/exports/csv.fixture.ts';
import { builtPages, builtSite, filesOf, siteNames } from './built-pages.ts';
import { expect, test } from './every-page.ts';
import { readBullets } from './markdown-bullets.ts';
import { changesOf, feedOf, linesOf, locationsOf, matrixOf, outcomesOf } from './page-facts.ts';

const names = ['cycles', 'areas', 'items', 'topics', 'changes'];

for (const name of siteNames) {
  const { dir, base, origin } = builtSite(name);
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const json = <T>(path: string): T => JSON.parse(read(path)) as T;
  /** A string of the site's interface. */
  const word = (key: string) => json<{ strings: Record<string, string> }>('wording.json').strings[key]!;
  const cycles = () => json<z.infer<typeof cyclesSchema>>('api/cycles.json').cycles;
  const areas = () => json<z.infer<typeof areasSchema>>('api/areas.json').areas;
  const changes = () => json<z.infer<typeof changesSchema>>('api/changes.json');
  const threads = () =>
    json<z.infer<typeof itemsSchema>>('api/items.json').items.flatMap((item) => [item, ...item.subLines]);
  /** The text of the file that a path or full URL of the site leads to. */
  const fileAt = (url: string): string => {
    const { pathname } = new URL(url, origin ?? 'http://nowhere.example');
    expect(pathname.startsWith(base), url).toBe(true);
    const inside = decodeURIComponent(pathname.slice(base.length));
    return read(inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
  };
  /** Checks that a URL of the site leads to a file and, if it has a fragment, to an anchor there. */
  const expectTarget = (url: string): void => {
    const { hash } = new URL(url, 'http://nowhere.example');
    const text = fileAt(url);
    if (hash !== '') expect(text, url).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
  };

  test.describe(name, () => {
    for (const document of names) {
      test(`${document}.json follows the schema that it names`, () => {
        const ajv = new Ajv2020({
          allErrors: true,
          formats: { date: /^\d{4}-\d\d-\d\d$/, uri: (text: string) => URL.canParse(text) },
        });
        const value = json<{ $schema: string }>(`api/${document}.json`);
        const schema = JSON.parse(fileAt(value.$schema)) as { $id: string };
        expect(schema.$id).toBe(value.$schema);
        const validate = ajv.compile(schema);
        validate(value);
        expect(validate.errors).toBe(null);
      });

      test(`every URL in ${document}.json leads to a page and an anchor of the site`, () => {
        const found: string[] = [];
        JSON.parse(read(`api/${document}.json`), (key, value: unknown) => {
          if (
            ['path', 'markdown', 'feed', 'plan', 'status'].includes(key) &&
            typeof value === 'string' &&
            value.startsWith('/')
          )
            found.push(value);
          return value;
        });
        expect(found.length).toBeGreaterThan(0);
        new Set(found).forEach(expectTarget);
      });
    }

    test('items.json has the lines of the cycle pages, with text, status and change', async ({ tab }) => {
      const lines = threads().flatMap((thread) => thread.lines);
      for (const { id, path } of cycles()) {
        const inData = lines
          .filter(({ report }) => report.startsWith(`${id}/`))
          .map((line) => ({
            anchor: line.path.slice(line.path.indexOf('#') + 1),
            text: line.text,
            status: line.statusWord,
            marks: [
              ...(line.changeWord ? [line.changeWord] : []),
              ...(line.unaccounted ? [word('change.unaccounted')] : []),
              ...(line.overdue ? [word('due.overdue')] : []),
              ...(line.added && id === cycles()[0]?.id ? [word('change.added')] : []),
            ],
          }));
        const onPage = (await linesOf(tab, fileAt(path))).map(({ marks, ...line }) => ({
          ...line,
          marks: marks.map((mark) => mark.split(',')[0]),
        }));
        const byAnchor = (a: { anchor: string }, b: { anchor: string }) => (a.anchor < b.anchor ? -1 : 1);
        expect(onPage.length, id).toBeGreaterThan(0);
        expect(inData.sort(byAnchor), id).toEqual(onPage.sort(byAnchor));
      }
    });

    test('cycles.json counts the items that items.json lists', () => {
      const all = json<z.infer<typeof itemsSchema>>('api/items.json').items;
      for (const { reports } of cycles()) {
        for (const { key, items, statuses, areas: sections } of reports) {
          expect(
            all.filter(({ lines }) => lines.some(({ report }) => report === key)),
            key,
          ).toHaveLength(items);
          // An item of another report can be a sub-line in this one.
          expect(sections.flatMap(({ lines }) => lines).length).toBeLessThanOrEqual(items);
          expect(Object.values(statuses).reduce((sum, count) => sum + count, 0)).toBe(items);
        }
      }
    });

    test('changes.json has the changes of items that the pages of changes show', async ({ tab }) => {
      for (const { report, path, changes: all } of changes().reports) {
        const kind = report.slice(report.indexOf('/') + 1);
        const inData = all.map((change) => ({ kind: change.kind, words: `${change.id} ${change.changeWord}` }));
        const onPage = await changesOf(tab, fileAt(path), kind, word);
        // Pages list a sub-line only if its item did not change.
        expect(
          inData.map(({ words }) => words),
          report,
        ).toEqual(expect.arrayContaining(onPage));
        expect(onPage, report).toEqual(
          expect.arrayContaining(inData.filter((one) => one.kind === 'item').map(({ words }) => words)),
        );
        expect(new Set(onPage).size, report).toBe(onPage.length);
      }
    });

    test('changes.json has the outcomes that the pages of changes show', async ({ tab }) => {
      const { reports, outcomes } = changes();
      for (const { cycle, path, counts } of outcomes) {
        const words = Object.entries(counts).map(([outcome, count]) => [word(`outcome.${outcome}`), String(count)]);
        const none = Object.fromEntries(words.map(([outcome]) => [outcome, '0']));
        const awaited = reports.find(({ report }) => report === `${cycle}/status`)?.noReportYet;
        const all = [...words, ...(awaited ? [[word('change.awaited'), String(awaited)]] : [])];
        expect({ ...none, ...(await outcomesOf(tab, fileAt(path))) }).toEqual(Object.fromEntries(all));
      }
    });

    test('matrix.csv has the cells of the matrix, and no others', async ({ tab }) => {
      const [headings, ...rows] = parseCsv(read('api/matrix.csv'));
      const cells = new Map(rows.map((row) => [row[1] ?? '', row]));
      const drawn = new RegExp(`^(?:${word('change.carried')}|${word('change.closed')})(?:, )?`);
      expect(cells.size).toBe(rows.length);
      const pages = filesOf(dir).filter((file) => /^matrix\/.*index\.html$/.test(file));
      const found = (await Promise.all(pages.map((file) => matrixOf(tab, read(file))))).flat();
      expect(found.length).toBeGreaterThan(0);
      for (const { id, title, cycle, words } of found) {
        const row = cells.get(id);
        const at = headings?.indexOf(`${cycle} status`) ?? -1;
        // The matrix shows by icons and connecting lines that something was carried or closed.
        const notes = row?.[at + 1]?.replace(drawn, '') ?? '';
        const both = [row?.[at], notes].filter(Boolean).join(', ');
        expect([row?.[2]?.replace(/^'(?=[=+\-@＝＋－＠])/, ''), both.toLowerCase()], `${id} in ${cycle}`).toEqual([
          title,
          words.toLowerCase(),
        ]);
        row?.splice(at, 2, '', '');
      }
      // The cells that pages show have been removed: none is left.
      expect(rows.flatMap((row) => row.slice(4)).join('')).toBe('');
    });

    test('the Markdown of a cycle has every line of its page, with status, change and URL', async ({ tab }) => {
      for (const { path, markdown } of cycles()) {
        const onPage = await linesOf(tab, fileAt(path));
        const bullets = readBullets(fileAt(markdown), word('export.link')).map(({ url, ...bullet }) => {
          expectTarget(url);
          return { anchor: decodeURIComponent(new URL(url, 'http://nowhere.example').hash.slice(1)), ...bullet };
        });
        expect(bullets, markdown).toEqual(onPage);
      }
    });

    test('the Markdown of an area has every line of its page', async ({ tab }) => {
      // What others wait for is below the words of a line, not among its marks.
      const [waitsFor = '', since = ''] = [word('note.waitsFor'), word('waits.since')].map(
        (text) => text.split('{')[0],
      );
      for (const { path, markdown } of areas()) {
        const onPage = (await linesOf(tab, fileAt(path))).map(({ text, status, marks }) => ({ text, status, marks }));
        const bullets = readBullets(fileAt(markdown), word('export.link')).map(({ text, status, marks }) => ({
          text,
          status,
          marks: marks[0]?.startsWith(waitsFor)
            ? marks.filter((mark) => !mark.startsWith(waitsFor) && !mark.startsWith(since))
            : marks,
        }));
        expect(bullets, markdown).toEqual(onPage);
      }
    });

    test('pages of cycles and areas link to their Markdown, and areas to their feeds', () => {
      for (const { path, markdown } of [...cycles(), ...areas()]) {
        expect(fileAt(path)).toContain(`<link rel="alternate" type="text/markdown" href="${markdown}"`);
      }
      for (const { path, feed } of areas()) {
        const feeds = [
          ...fileAt(path).matchAll(/<link rel="alternate" type="application\/rss\+xml" href="([^"]*)"/g),
        ].map(([, url]) => url);
        expect(feeds.includes(`${path}feed.xml`)).toBe(feed !== undefined);
      }
    });

    test('llms.txt begins with a title and a summary, and its links lead to pages and files', () => {
      const text = read('llms.txt');
      expect(text).toMatch(/^# \S.*\n\n> \S.*\n\n/);
      const links = [...text.matchAll(/\]\(<?([^)>]+)>?\)/g)].map(([, url]) => url ?? '');
      expect(links.length).toBeGreaterThan(names.length * 2);
      links.forEach(expectTarget);
    });

    if (origin === undefined) {
      test('a site without a URL has no feeds and no sitemap', () => {
        expect(filesOf(dir).filter((file) => file.endsWith('.xml'))).toEqual([]);
        expect(read('robots.txt')).not.toContain('Sitemap');
      });
      return;
    }

    test('feeds are well-formed, and have what happened in the newest four reports', async ({ tab }) => {
      const isTold = ({ change, marks }: ReturnType<typeof changes>['reports'][number]['changes'][number]) =>
        change !== 'carried' || marks.length > 0;
      const told = changes()
        .reports.filter((report) => report.changes.some(isTold))
        .slice(-4);
      const threadById = new Map(threads().map((thread) => [thread.id, thread]));
      const lineOf = (id: string, report: string | undefined) =>
        threadById.get(id)?.lines.find((line) => line.report === report);
      const dated = new Set(told.filter(({ date }) => date).map(({ report }) => report));
      const inSite = await feedOf(tab, read('feed.xml'));
      for (const { report, changes: all } of told) {
        const entries = inSite.items.filter(({ guid }) => guid?.startsWith(`${report} `));
        const text = await tab.evaluate(
          (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent,
          entries.map(({ description }) => description).join(''),
        );
        for (const { id, before, after } of all.filter(isTold))
          expect(text, report).toContain(lineOf(id, after ?? before)?.text);
      }
      const known = new Set(inSite.items.map(({ guid }) => guid));
      const ids = new Set<string>();
      for (const file of filesOf(dir).filter((one) => one.endsWith('feed.xml'))) {
        const { channel, self, items } = await feedOf(tab, read(file));
        expect(decodeURI(self ?? ''), file).toBe(`${origin}${base}${file}`);
        expect(channel, file).toMatchObject({
          title: /\S/,
          description: /\S/,
          language: /^[a-z]{2,3}\b/,
        } satisfies Record<string, RegExp>);
        expectTarget(channel['link'] ?? '');
        for (const { guid = '', title, description, link = '', pubDate, permanent } of items) {
          expect(ids.has(guid), `${file} ${guid}`).toBe(false);
          ids.add(guid);
          const isNewest = told.some(({ report }) => guid.startsWith(`${report} `));
          // Those of areas, teams and topics say which page they are of.
          const [inSite] = guid.split(' /');
          expect(known.has(inSite) || !isNewest, `${file} ${guid}`).toBe(true);
          expect([title, description, permanent].every(Boolean), guid).toBe(true);
          expect(permanent).toBe('false');
          expect(link.startsWith(`${origin}${base}`), link).toBe(true);
          expectTarget(link);
          if (isNewest) expect(pubDate !== undefined, guid).toBe(dated.has(guid.split(' ')[0] ?? ''));
          if (pubDate !== undefined) expect(pubDate).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} 00:00:00 GMT$/);
        }
      }
    });

    test('the sitemap lists every page that search engines may index, each once', async ({ tab }) => {
      const canonical = (file: string) => /<link rel="canonical" href="([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1];
      const pages = builtPages(name).filter(
        ({ moved, file }) => !moved && !readFileSync(file, 'utf8').includes('name="robots" content="noindex"'),
      );
      const [index] = await locationsOf(tab, read('sitemap-index.xml'));
      expect(read('robots.txt')).toContain(`Sitemap: ${origin}${base}sitemap-index.xml\n`);
      expect((await locationsOf(tab, fileAt(index ?? ''))).sort()).toEqual(
        pages.map(({ file }) => canonical(file)).sort(),
      );
    });
  });
}

test('seed: changes.json counts new, carried and unlisted work from F23A to F23B', () => {
  const { reports } = JSON.parse(readFileSync(join(builtSite('seed').dir, 'api/changes.json'), 'utf8')) as z.infer<
    typeof changesSchema
  >;
  const [status, plan] = reports;
  expect(plan).toMatchObject({
    report: 'f23b/plan',
    before: 'f23a/status',
    counts: { new: 3, carried: 16, closed: 0, unlisted: 9 },
  });
  const subLines = Map.groupBy(plan?.changes.filter(({ kind }) => kind === 'sub-line') ?? [], ({ change }) => change);
  expect([...subLines].map(([change, some]) => [change, some.length]).sort()).toEqual([
    ['carried', 7],
    ['new', 3],
    ['unlisted', 5],
  ]);
  expect(status?.changes).toEqual([]);
});

test('the example in the guide lists items that were carried at least three times', async ({ tab }) => {
  const { dir } = builtSite('workshop');
  await tab.setContent(readFileSync(join(dir, 'guide/data/index.html'), 'utf8'));
  const code = await tab.getByRole('main').locator('pre').first().innerText();
  const requested: string[] = [];
  const fetch = async (url: string) => {
    requested.push(url);
    return { json: async () => JSON.parse(readFileSync(join(dir, new URL(url).pathname), 'utf8')) as unknown };
  };
  const logged: unknown[][] = [];
  const run = new Function('fetch', 'console', `return (async () => { ${code} })()`) as (
    ...values: unknown[]
  ) => Promise<void>;
  await run(fetch, { log: (...values: unknown[]) => logged.push(values) });
  expect(requested).toEqual(['https://reports.example/api/items.json']);
  expect(logged).toEqual([
    ['Keep a repair ledger', 'open', 4, 'w1/plan'],
    ['Fit a bell to every bicycle', 'open', 4, 'w1/status'],
  ]);
});
