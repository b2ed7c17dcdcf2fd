import { describe, expect, test } from 'vitest';
import { insideUrl, pathOfFile, readUrl } from './read-url.ts';

const known = { origin: 'https://x.example', base: '/r/' };
const unknown = { origin: undefined, base: '/' };

describe('readUrl', () => {
  test.each([
    ['/r/a/', { path: '/r/a/', anchor: '' }],
    ['/r/a/?q=1#ovens/b', { path: '/r/a/', anchor: 'ovens/b' }],
    ['#c', { path: '/r/page/', anchor: 'c' }],
    ['', { path: '/r/page/', anchor: '' }],
    ['../b/', { path: '/r/b/', anchor: '' }],
    ['/r/x/../b/', { path: '/r/b/', anchor: '' }],
    ['https://x.example/r/%C3%BC/#%C3%B6', { path: '/r/ü/', anchor: 'ö' }],
    ['/r/ü/#ö:~:text=word', { path: '/r/ü/', anchor: 'ö' }],
    ['/elsewhere/', { path: '/elsewhere/', anchor: '' }],
    // Another site on the same host, another host, another scheme.
    ['https://x.example/other/', 'elsewhere'],
    ['//y.example/r/a/', 'elsewhere'],
    ['mailto:a@b.example', 'elsewhere'],
    ['data:image/png;base64,x', 'elsewhere'],
    ['https://', 'malformed'],
    ['/r/%', 'malformed'],
  ])('reads "%s" as %j', (url, target) => {
    expect(readUrl(url, '/r/page/', known)).toEqual(target);
  });

  test('takes every URL with a host for another site if that of the site is unknown', () => {
    expect(readUrl('/a/#b', '/', unknown)).toEqual({ path: '/a/', anchor: 'b' });
    expect(readUrl('https://x.example/a/', '/', unknown)).toBe('elsewhere');
  });
});

test('insideUrl gives a URL from the root of the site, or nothing outside of it', () => {
  const inside = (url: string) => insideUrl(url, '/page/', known);
  expect(['/r/a/?q=1#b', '../c/', 'https://x.example/r/%C3%B6/'].map(inside)).toEqual(['/a/#b', '/c/', '/ö/']);
  expect(['/a/', 'https://y.example/r/', '/r/%'].map(inside)).toEqual([undefined, undefined, undefined]);
});

test('pathOfFile gives the path of a file', () => {
  expect(['index.html', 'a/index.html', '404.html', 'a/my-index.html'].map(pathOfFile)).toEqual([
    '/',
    '/a/',
    '/404.html',
    '/a/my-index.html',
  ]);
});
