import { expect, test } from 'vitest';
import { isPermanent, permanentAnchors } from './permanent-urls.ts';

test('pages, feeds, data and originals have permanent URLs; pictures, assets and files for hosts do not', () => {
  const files = [
    '/',
    '/areas/a/feed.xml',
    '/api/items.json',
    '/api/matrix.csv',
    '/cycles/k1/index.md',
    '/files/sources/k1.pdf',
    '/search/',
    '/guide/read/',
  ];
  expect(files.filter((file) => !isPermanent(file))).toEqual([]);
  expect(
    [
      '/404.html',
      '/_headers',
      '/.htaccess',
      '/search/a/',
      '/search/words.json',
      '/_astro/x.js',
      '/preview.png',
      '/files/pictures/a.png',
      '/sitemap-0.xml',
    ].filter(isPermanent),
  ).toEqual([]);
});

test('anchors of areas, lines and cycles are permanent', () => {
  const anchorsOn = (path: string, ...ids: string[]) => permanentAnchors(path, ids);
  expect(anchorsOn('/cycles/k1/', '_main', '_status', 'ovens', 'plan/ovens/seal')).toEqual([
    'ovens',
    'plan/ovens/seal',
  ]);
  expect(anchorsOn('/areas/ovens/', '_main', '_mix', 'k1')).toEqual(['k1']);
  expect(
    anchorsOn('/areas/ovens/seal/', 'k1', 'k1.plan', 'k1/plan', 'k1/plan/ovens/seal/rubber', 'ovens/seal/rubber'),
  ).toEqual(['k1', 'k1.plan', 'ovens/seal/rubber']);
  expect(anchorsOn('/areas/ovens/status/', 'k1/status', 'ovens/status/rubber')).toEqual(['ovens/status/rubber']);
  expect(anchorsOn('/matrix/', 'ovens/seal')).toEqual([]);
  expect(anchorsOn('/guide/write/', 'a-new-cycle')).toEqual([]);
});
