import { describe, expect, test } from 'vitest';
import { movedUrls } from './follow-redirects.ts';
import { pageRedirects } from './page-redirects.ts';
import { plainRedirects } from './redirects.ts';

const newUrl = (redirects: Record<string, string>, url: string) => movedUrls(redirects, [url]).get(url);

describe('movedUrls', () => {
  test.each([
    // URLs below a page, and its anchors.
    ['/topics/old/', '/topics/new/', '/topics/old/k1/', '/topics/new/k1/'],
    ['/topics/old/', '/topics/new/', '/topics/old/#k1', '/topics/new/#k1'],
    ['/areas/old/', '/areas/new/', '/areas/old/feed.xml', '/areas/new/feed.xml'],
    // URLs made from the id of an area or an item.
    ['/areas/old/', '/areas/new/', '/areas/old/seal/#old/seal/rubber', '/areas/new/seal/#new/seal/rubber'],
    ['/areas/old/', '/areas/new/', '/cycles/k1/#old', '/cycles/k1/#new'],
    ['/areas/old/', '/areas/new/', '/cycles/k1/#plan/old.2', '/cycles/k1/#plan/new.2'],
    ['/areas/old/', '/areas/new/', '/cycles/k1/#plan/old/seal/rubber', '/cycles/k1/#plan/new/seal/rubber'],
    ['/areas/a/x/', '/areas/b/y/', '/cycles/k1/#a/x/sub', '/cycles/k1/#b/y/sub'],
    ['/areas/a/x/', '/areas/a/y/#a/y/x', '/cycles/k1/#a/x', '/cycles/k1/#a/y/x'],
    ['/areas/a/x/', '/areas/a/y/#a/y/x', '/areas/a/x/#a/x/sub', '/areas/a/y/#a/y/x/sub'],
    ['/areas/a/x/', '/areas/a/y/#a/y/x', '/areas/a/x/#k1', '/areas/a/y/#a/y/x'],
    // URLs made from the id of a cycle.
    ['/cycles/k1/', '/cycles/k01/', '/areas/ovens/#k1', '/areas/ovens/#k01'],
    ['/cycles/k1/', '/cycles/k01/', '/areas/ovens/seal/#k1.plan', '/areas/ovens/seal/#k01.plan'],
    ['/cycles/k1/', '/cycles/k01/', '/topics/oven/k1/', '/topics/oven/k01/'],
    ['/cycles/k1/', '/cycles/k01/', '/cycles/k1/#ovens/seal', '/cycles/k01/#ovens/seal'],
    // All URLs lead to a page above or another site.
    ['/cycles/k1/', '/cycles/', '/cycles/k1/changes/', '/cycles/'],
    ['/cycles/k1/', '/cycles/', '/cycles/k1/#ovens/seal', '/cycles/'],
    ['/cycles/k1/', '/cycles/', '/areas/ovens/#k1', '/areas/ovens/'],
    ['/areas/a/x/', '/areas/a/', '/areas/a/x/#a/x/sub', '/areas/a/'],
    ['/old/', 'https://example.org/', '/old/below/#place', 'https://example.org/'],
  ])('the redirect %s → %s also moves %s', (from, to, url, expected) => {
    expect(newUrl({ [from]: to }, url)).toBe(expected);
  });

  test.each([
    ['/areas/old/', '/areas/new/', '/areas/older/'],
    ['/areas/old/', '/areas/new/', '/cycles/k1/#older/seal'],
    ['/areas/a/', '/areas/', '/cycles/k1/#a/seal'],
    ['/cycles/k1/', '/cycles/k2/', '/cycles/k10/'],
    ['/cycles/k1/', '/cycles/k2/', '/areas/a/#k1.5'],
  ])('the redirect %s → %s does not move %s', (from, to, url) => {
    expect(newUrl({ [from]: to }, url)).toBeUndefined();
  });

  test('the redirect with the longest path applies, unless a URL has its own', () => {
    const redirects = {
      '/areas/old/': '/areas/new/',
      '/areas/old/seal/': '/areas/other/seals/',
      '/cycles/k1/#old/door': '/cycles/k1/#other/door',
    };
    const urls = ['/areas/old/seal/#k1', '/cycles/k1/#old/seal', '/cycles/k1/#old/door'];
    expect(Object.fromEntries(movedUrls(redirects, urls))).toEqual({
      ...redirects,
      '/areas/old/seal/#k1': '/areas/other/seals/#k1',
      '/cycles/k1/#old/seal': '/cycles/k1/#other/seals',
    });
  });

  test('a redirect and then an alias move a URL that was renamed twice', () => {
    const redirects = { '/areas/old/': '/areas/new/' };
    const urls = ['/cycles/k1/#old/seal', '/areas/old/seal/'];
    expect(Object.fromEntries(movedUrls(redirects, urls, { '/areas/new/': '/areas/newest/' }))).toEqual({
      ...redirects,
      '/cycles/k1/#old/seal': '/cycles/k1/#newest/seal',
      '/areas/old/seal/': '/areas/newest/seal/',
    });
  });

  test('an alias moves the URLs below its page, but not the page itself', () => {
    const urls = ['/areas/old/', '/areas/old/seal/', '/cycles/k1/#old'];
    expect(Object.fromEntries(movedUrls({}, urls, { '/areas/old/': '/areas/new/' }))).toEqual({
      '/areas/old/seal/': '/areas/new/seal/',
      '/cycles/k1/#old': '/cycles/k1/#new',
    });
  });
});

test('pageRedirects groups old URLs by the page that redirects them', () => {
  const moved = {
    '/areas/old/': '/areas/new/',
    '/areas/old/#k1': '/areas/new/#k1',
    '/areas/old/#old': '/areas/new/#new',
    '/areas/old/feed.xml': '/areas/new/feed.xml',
    '/areas/old/index.md': '/areas/',
    '/plans/winter.html': '/cycles/k1/#_plan',
    '/cycles/k1/#old': '/cycles/k1/#new',
    '/cycles/k1/#older': '/cycles/k1/#new',
    '/cycles/k1/#gone': '/cycles/k1/',
    '/cycles/k1/#away': '/areas/new/',
  };
  const grouped = pageRedirects(new Map(Object.entries(moved)));
  expect(Object.fromEntries(grouped.pages)).toEqual({
    '/areas/old/': { to: '/areas/new/', anchors: [{ id: 'old', to: '/areas/new/#new' }] },
    '/areas/old/index.md': { to: '/areas/', anchors: [] },
    '/plans/winter.html': { to: '/cycles/k1/#_plan', anchors: [] },
  });
  expect(Object.fromEntries(grouped.files)).toEqual({ '/areas/old/feed.xml': '/areas/new/feed.xml' });
  expect(Object.fromEntries(grouped.former.get('/cycles/k1/') ?? [])).toEqual({ new: ['old', 'older'], '': ['gone'] });
  expect(grouped.away.get('/cycles/k1/')).toEqual([{ id: 'away', to: '/areas/new/' }]);
});

test('plainRedirects decodes URLs that were copied from a browser, and adds slashes to pages', () => {
  expect(
    plainRedirects({
      '/areas/%C3%B6fen': '/areas/ovens',
      '/plan.html': '/cycles/k1/#%C3%B6fen',
      '/a/': 'https://x.example/%C3%B6',
      '/%': '/search/?q=a',
    }),
  ).toEqual({
    '/areas/öfen/': '/areas/ovens/',
    '/plan.html': '/cycles/k1/#öfen',
    '/a/': 'https://x.example/%C3%B6',
    '/%/': '/search/?q=a',
  });
});
