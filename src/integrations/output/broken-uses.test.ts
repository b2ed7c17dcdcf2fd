import { expect, test } from 'vitest';
import { pathOfFile } from '../../urls/read-url.ts';
import { brokenUses } from './broken-uses.ts';
import { addUrls, type Output } from './read-output.ts';
import { scanPage } from './scan-page.ts';

const location = { origin: 'https://x.example', base: '/r/' };

function outputOf(files: Record<string, string>): Output {
  const uses = new Map<string, string[]>();
  const pages = new Map<string, ReadonlySet<string>>();
  for (const [file, text] of Object.entries(files)) {
    const page = scanPage(text);
    addUrls(uses, file, page);
    if (file.endsWith('.html')) pages.set(pathOfFile(file), new Set(page.ids));
  }
  const others = Object.keys(files).filter((file) => !file.endsWith('.html'));
  return { pages, redirects: new Map(), files: new Set(others.map(pathOfFile)), uses };
}

test('in an output without mistakes, nothing is reported', () => {
  const output = outputOf({
    'index.html':
      '<link href="https://x.example/r/"><a href="/r/areas/küche/#öfen/a">a</a><a href="https://y.example/nope/">b</a><a href="/r/feed.xml">f</a>',
    'areas/küche/index.html':
      '<h1 id="öfen/a">A</h1><a href="#%C3%B6fen/a">here</a><a href="#">up</a><a href="#top">up</a><a href="../../">home</a>',
    'feed.xml': '<a href="https://x.example/r/areas/k%C3%BCche/#%C3%B6fen/a">',
  });
  expect(brokenUses(output, location, [])).toEqual([]);
});

test('each URL is reported once, with the first file that has it and the number of others', () => {
  const output = outputOf({
    'index.html': '<a href="/r/nope/"></a><a href="/r/a"></a><a href="/a/"></a><a href="https://"></a>',
    'a/index.html': '<a href="/r/nope/"></a><a href="#nope"></a>',
    'b/index.html': '<a href="/r/nope/"></a><a href="#nope"></a><a href="/r/a/#nope"></a>',
    'feed.xml': '<a href="/r/a/#nope">',
  });
  expect(brokenUses(output, location, []).map(({ file, found, fix }) => [file, found, fix])).toEqual([
    [
      'index.html',
      '`/r/nope/`, where there is no page; also on 2 other files',
      'Write the URL of a page that exists, or remove the link.',
    ],
    ['index.html', '`/r/a`, which hosts redirect, because it has no slash at its end', '/a/'],
    ['index.html', '`/a/`, which is not below /r/', '/r/a/'],
    ['index.html', '`https://`, which no browser can read', 'Correct the URL, or remove the link.'],
    ['a/index.html', '`#nope`, but `/a/` has no such anchor', '/a/'],
    ['b/index.html', '`#nope`, but `/b/` has no such anchor', '/b/'],
    ['b/index.html', '`/r/a/#nope`, but `/a/` has no such anchor; also on 1 other file', '/a/'],
  ]);
});

test('a URL is reported where an author wrote it, with what to write instead', () => {
  const output = outputOf({
    'index.html': '<a href="/r/areas/ovns/"></a><a href="/r/areas/ovens/#seel"></a>',
    'areas/ovens/index.html': '<a href="/r/areas/ovns/"></a><b id="seal"></b>',
  });
  const content = [
    {
      path: 'areas/ovens.mdx',
      displayPath: 'content/areas/ovens.mdx',
      text: '---\ntitle: Ovens\n---\n\nSee [it](/areas/ovns/), not /areas/ovns/x/.\n',
    },
    { path: 'areas/b.mdx', displayPath: 'content/areas/b.mdx', text: 'See /areas/ovns/other/ only.\n' },
  ];
  expect(brokenUses(output, location, content)).toMatchObject([
    {
      file: 'content/areas/ovens.mdx',
      position: { line: 5, column: 10 },
      found: '`/r/areas/ovns/`, where there is no page; on index.html and 1 other file',
      expected: 'a URL of the site; the nearest is `/areas/ovens/`',
      fix: '/areas/ovens/',
    },
    {
      file: 'index.html',
      found: '`/r/areas/ovens/#seel`, but `/areas/ovens/` has no such anchor',
      fix: '/areas/ovens/#seal',
    },
  ]);
});
