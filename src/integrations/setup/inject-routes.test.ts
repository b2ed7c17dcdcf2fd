import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { routesFor } from './inject-routes.ts';

function patterns(
  files: readonly string[],
  { hasUrl = true, hasSitemap = false, isBuild = true, canWrite = true } = {},
): string[] {
  const project = mkdtempSync(join(tmpdir(), 'almanac-routes-'));
  onTestFinished(() => rmSync(project, { recursive: true }));
  for (const file of files) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), '');
  }
  const [pagesFolder, publicFolder] = [join(project, 'src/pages'), join(project, 'public')];
  const origin = hasUrl ? 'https://kitchen.example' : undefined;
  const folders = { pagesFolder, publicFolder, origin };
  return routesFor(folders, { isBuild, hasSitemap, canWrite }).map(({ pattern }) => pattern);
}

test('a project has every route, and without the URL of the site only those that need none', () => {
  const all = patterns([]);
  expect(all).toEqual(
    expect.arrayContaining(['/', '/areas/[area]/[item]/', '/[...page]/preview.png', '/sitemap-[part].xml', '/404']),
  );
  const without = patterns([], { hasUrl: false });
  expect(all.filter((pattern) => !without.includes(pattern))).toEqual(['/sitemap-[part].xml']);
});

test('a build makes the feeds, calendars and Markdown of all pages together, and the text of all, and the development server one at a time', () => {
  const [inBuild, inServer] = [true, false].map((isBuild) => patterns([], { isBuild }));
  const each = ['/[...page]/due.ics', '/[...page]/feed.xml', '/[...page]/index.md', '/llms-full.txt'];
  expect(inServer!.filter((pattern) => !inBuild!.includes(pattern))).toEqual(each);
  expect(inBuild!.filter((pattern) => !inServer!.includes(pattern))).toEqual(['/beside-pages.json']);
});

test('reports can only be written where the site says so', () => {
  const without = patterns([], { canWrite: false });
  expect(patterns([]).filter((pattern) => !without.includes(pattern))).toEqual([
    '/write/[...trial]/',
    '/write/content.json',
    '/write/try.json',
  ]);
});

test('a page, a file and a sitemap of the team replace ours', () => {
  const all = patterns([]);
  const kept = patterns(
    [
      'src/pages/topics/index.astro',
      'src/pages/llms.txt.ts',
      'public/favicon.svg',
      'public/preview.png',
      'public/CNAME',
    ],
    {
      hasSitemap: true,
    },
  );
  expect(all.filter((pattern) => !kept.includes(pattern)).sort()).toEqual([
    '/favicon.svg',
    '/llms.txt',
    '/sitemap-[part].xml',
    '/topics/',
  ]);
});

test('a page replaces ours whatever its parameters are called', () => {
  const kept = patterns(['src/pages/areas/[name]/[work].astro']);
  expect(patterns([]).filter((pattern) => !kept.includes(pattern))).toEqual(['/areas/[area]/[item]/']);
});

test.each(['index.html', 'guide/index.html', '_headers', 'files/a.pdf', 'api/items.json', 'beside-pages.json'])(
  'public/%s is refused, because Almanac writes a file of that name',
  (file) => {
    expect(() => patterns([`public/${file}`])).toThrow(`Almanac writes files of the same names: public/${file}.`);
  },
);
