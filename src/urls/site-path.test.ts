import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fullUrl, sitePath } from './site-path.ts';

test('a full URL has the base path and is encoded, and is just the path if the URL of the site is unknown', () => {
  vi.stubEnv('ALMANAC_BASE', '/k/');
  expect([sitePath('/areas/öfen/#öl'), fullUrl('/areas/öfen/#öl')]).toEqual(Array<string>(2).fill('/k/areas/öfen/#öl'));
  vi.stubEnv('ALMANAC_ORIGIN', 'https://x.example');
  expect(fullUrl('/areas/öfen/#öl')).toBe('https://x.example/k/areas/%C3%B6fen/#%C3%B6l');
});

test('any path becomes the URL that a browser makes of it', () => {
  vi.stubEnv('ALMANAC_BASE', '/k/');
  vi.stubEnv('ALMANAC_ORIGIN', 'https://x.example/');
  const parts = fc.constantFrom(
    'a',
    'B',
    '7',
    '-',
    '_',
    '.',
    '..',
    '/',
    '//',
    '#',
    '?',
    '%',
    '%2e',
    ' ',
    '\\',
    'ö',
    ':',
  );
  fc.assert(
    fc.property(fc.array(parts), (path) => {
      const inSite = `/${path.join('')}`;
      expect(fullUrl(inSite)).toBe(new URL(`/k${inSite}`, 'https://x.example').href);
    }),
    { numRuns: 2000 },
  );
});
