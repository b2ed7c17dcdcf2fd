import { expect, test, vi } from 'vitest';
import { fullUrl, sitePath } from './site-path.ts';

test('a full URL has the base path and is encoded, and is just the path if the URL of the site is unknown', () => {
  vi.stubEnv('BASE_URL', '/k/');
  expect([sitePath('/areas/öfen/#öl'), fullUrl('/areas/öfen/#öl')]).toEqual(Array<string>(2).fill('/k/areas/öfen/#öl'));
  vi.stubEnv('SITE', 'https://x.example');
  expect(fullUrl('/areas/öfen/#öl')).toBe('https://x.example/k/areas/%C3%B6fen/#%C3%B6l');
});
