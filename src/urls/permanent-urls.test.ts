import { expect, test } from 'vitest';
import { isPermanent, permanentAnchors } from './permanent-urls.ts';

test('pages, feeds, data and originals keep their URLs; pictures and parts of pages do not', () => {
  const files = [
    'index.html',
    'areas/a/feed.xml',
    'api/items.json',
    'api/matrix.csv',
    'cycles/k1/index.md',
    'files/sources/k1.pdf',
    'search/index.html',
    'guide/read/index.html',
  ];
  expect(files.filter((file) => !isPermanent(file))).toEqual([]);
  expect(
    [
      '404.html',
      '_headers',
      '.htaccess',
      'search/a/index.html',
      'search/words.json',
      '_astro/x.js',
      'preview.png',
      'files/pictures/a.png',
      'sitemap-0.xml',
    ].filter(isPermanent),
  ).toEqual([]);
});

test('lines, areas, cycles and sub-lines have permanent anchors', () => {
  const on = (path: string, ...ids: string[]) => permanentAnchors(`${path.slice(1)}index.html`, ids);
  expect(on('/cycles/k1/', '_main', '_status', 'ovens', 'plan/ovens/seal')).toEqual(['ovens', 'plan/ovens/seal']);
  expect(on('/areas/ovens/', '_main', '_mix', 'k1')).toEqual(['k1']);
  expect(
    on('/areas/ovens/seal/', 'k1', 'k1.plan', 'k1/plan', 'k1/plan/ovens/seal/rubber', 'ovens/seal/rubber'),
  ).toEqual(['k1', 'k1.plan', 'ovens/seal/rubber']);
  expect(on('/areas/ovens/status/', 'k1/status', 'ovens/status/rubber')).toEqual(['ovens/status/rubber']);
  expect(on('/matrix/', 'ovens/seal')).toEqual([]);
  expect(on('/guide/write/', 'a-new-cycle')).toEqual([]);
});
