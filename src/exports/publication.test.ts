import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive } from '../history/archive.ts';
import { publicationOf } from './publication.ts';

const at = (origin: string | undefined) => publicationOf({} as Archive, origin, '/').urls;

test('a URL is just the path if the URL of the site is unknown', () => {
  expect(at(undefined).full('/areas/ovens/')).toBe('/areas/ovens/');
});

test('a URL is encoded as a browser does it, whatever characters the path has', () => {
  const part = fc.oneof(
    fc.constantFrom('/', '.', '..', '#', '?', '%', ' ', '~', '-', '_', ':', '@', '\\', 'é', '言', '\t', '&'),
    fc.string({ unit: 'binary-ascii', maxLength: 3 }),
  );
  const path = fc.array(part, { maxLength: 8 }).map((parts) => `/a${parts.join('')}`);
  const { full } = at('https://x.example');
  fc.assert(fc.property(path, (url) => full(url) === new URL(url, 'https://x.example').href));
});
