import { describe, expect, test } from 'vitest';
import { fileOf, pathOf, readUrl } from './read-url.ts';

const known = { origin: 'https://x.example', base: '/r/' };
const unknown = { origin: undefined, base: '/' };

describe('a URL', () => {
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
  ])('%s', (url, target) => {
    expect(readUrl(url, '/r/page/', known)).toEqual(target);
  });

  test('of a site whose own is unknown is inside from the root, and elsewhere with a host', () => {
    expect(readUrl('/a/#b', '/', unknown)).toEqual({ path: '/a/', fragment: 'b' });
    expect(readUrl('https://x.example/a/', '/', unknown)).toBe('elsewhere');
  });
});

test('a folder has its page, and nothing is guessed', () => {
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
