import { describe, expect, test } from 'vitest';
import { fileOf, pathOf, readUrl } from './read-url.ts';

const known = { origin: 'https://x.example', base: '/r/' };
const unknown = { origin: undefined, base: '/' };

describe('readUrl', () => {
  test.each([
    ['/r/a/', { path: '/r/a/', fragment: '' }],
    ['/r/a/?q=1#ovens/b', { path: '/r/a/', fragment: 'ovens/b' }],
    ['#c', { path: '/r/page/', fragment: 'c' }],
    ['', { path: '/r/page/', fragment: '' }],
    ['../b/', { path: '/r/b/', fragment: '' }],
    ['/r/x/../b/', { path: '/r/b/', fragment: '' }],
    ['https://x.example/r/%C3%BC/#%C3%B6', { path: '/r/ü/', fragment: 'ö' }],
    ['/r/ü/#ö:~:text=word', { path: '/r/ü/', fragment: 'ö' }],
    ['/elsewhere/', { path: '/elsewhere/', fragment: '' }],
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
    expect(readUrl('/a/#b', '/', unknown)).toEqual({ path: '/a/', fragment: 'b' });
    expect(readUrl('https://x.example/a/', '/', unknown)).toBe('elsewhere');
  });
});

test('fileOf gives the file of a path, adding index.html only after a slash, and pathOf the reverse', () => {
  expect(['/r/', '/r/a/', '/r/a.png', '/r/a', '/b/'].map((path) => fileOf(path, '/r/'))).toEqual([
    'index.html',
    'a/index.html',
    'a.png',
    'a',
    undefined,
  ]);
  expect(['index.html', 'a/index.html', '404.html', 'a/my-index.html'].map(pathOf)).toEqual([
    '/',
    '/a/',
    '/404.html',
    '/a/my-index.html',
  ]);
});
