import { expect, test } from 'vitest';
import { diagnosticsOf, diagnosticTexts } from '../urls.fixture.ts';

test.each([
  ['https://kitchen.example/k/old/', '/old/: /areas/'],
  ['/k/old/', '/old/: /areas/'],
  ['https://wiki.example/old/', 'Delete this line.'],
])('a redirect from %s is not from the root of the site', (from, fix) => {
  const site = { base: '/k/', origin: 'https://kitchen.example' };
  expect(diagnosticsOf(`${from}: /areas/\n`, '', {}, site)).toMatchObject([{ code: 'redirect-source', fix }]);
});

test.each([
  ['/areas/ovens/#k1', 'which still is a place on that page'],
  ['/areas/ovens/seals/#k1', 'which still is a place on that page'],
  ['/cycles/k1/#ovens/seals', 'which still is a place on that page'],
  ['/areas/ovens/#_main', 'which belongs to the layout of pages'],
  ['/old/#_to', 'which belongs to the layout of pages'],
  ['/matrix/#ovens/seals', 'on a page whose places have no permanent URLs'],
])('the anchor %s cannot be redirected', (from, why) => {
  expect(diagnosticTexts(`${from}: /areas/\n/old/: /areas/\n`)).toEqual([`redirect-source 1:1 \`${from}\`, ${why}`]);
});

test('two spellings of one URL are reported', () => {
  expect(diagnosticTexts('/old: /areas/ovens/\n/%6fld/: /cycles/k1/\n')).toEqual([
    'redirect-source 2:1 `/%6fld/`, which is the same URL as `/old`',
  ]);
});

test.each([
  '/areas/index%2Ehtml',
  '/%5Fheaders/',
  '/a%0Ab/',
  '/a%09b/',
  '/%252e%252e/x/',
  `/${'a'.repeat(300)}/`,
  `/${'%E6%97%A7'.repeat(100)}/`,
])('%s cannot be redirected', (from) => {
  expect(diagnosticTexts(`${from}: /areas/ovens/\n`)).toEqual([expect.stringMatching(/^frontmatter-field 1:1 /)]);
});

test.each([
  '/search/',
  '/guide/',
  '/guide/diagnostics/redirect-source/',
  '/matrix/',
  '/404.html',
  '/robots.txt',
  '/feed.xml',
  '/feed.xml/old/',
  '/sitemap-0.xml',
  '/api/items.json',
  '/pagefind/pagefind.js',
  '/areas/ovens/index.md',
  '/cycles/k1/index.md',
])('%s cannot be redirected, because it exists', (from) => {
  expect(diagnosticTexts(`${from}: /areas/ovens/\n`)).toEqual([
    `redirect-source 1:1 \`${from}\`, which already has a page`,
  ]);
});

test('of two rows in a circle, the one whose old URL has a page is deleted', () => {
  const [found, ...others] = diagnosticsOf('/areas/ovens/: /areas/stoves/\n/areas/stoves/: /areas/ovens/\n');
  expect(found).toMatchObject({ code: 'redirect-source', position: { line: 1 }, fix: 'Delete this line.' });
  expect(others).toEqual([]);
});

test('no URL below an original can be redirected', () => {
  expect(diagnosticTexts('/files/sources/slides.md/x/: /areas/ovens/\n')).toHaveLength(1);
  expect(diagnosticTexts('/files/sources/slides/x/: /areas/ovens/\n')).toEqual([]);
});

test.each(['/matrix/k0/', '/areas/stoves/index.md', '/api/', '/search.html', '/guide/old/'])(
  '%s can be redirected if it does not exist',
  (from) => {
    expect(diagnosticTexts(`${from}: /areas/ovens/\n`)).toEqual([]);
  },
);
