import { expect, test } from 'vitest';
import { lostUrls } from './lost-urls.ts';
import { unrecordedUrls } from './permanent-urls.ts';
import { siteOf } from './site.fixture.ts';

test('ignores anchors on pages that promise none', () => {
  const site = siteOf({ '/matrix/': [], '/cycles/k1/': [], '/old/': '/cycles/k1/' });
  const location = { origin: 'https://x.example', base: '/r/' };
  expect(lostUrls(['/matrix/#ovens', '/cycles/k1/#ovens', '/old/#ovens', '/gone/#a'], site, location)).toEqual([
    '/cycles/k1/#ovens',
    '/old/#ovens',
    '/gone/#a',
  ]);
});

test('ignores feeds while the URL of the site is unknown', () => {
  const local = { origin: undefined, base: '/' };
  expect(lostUrls(['/feed.xml', '/areas/a/feed.xml'], siteOf({ '/areas/': [] }), local)).toEqual([]);
});

test('unrecordedUrls returns the permanent URLs that the list lacks', () => {
  expect(unrecordedUrls(siteOf({ '/areas/a/': ['k1', '_x'] }, ['/preview.png']), ['/areas/a/'])).toEqual([
    '/areas/a/#k1',
  ]);
});
