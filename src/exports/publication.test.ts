import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullUrl, type Urls } from './publication.ts';

const at = (origin: string | undefined) => ({ origin }) as Urls;

test('a path is its own URL where the URL of the site is unknown', () => {
  expect(fullUrl('/areas/ovens/', at(undefined))).toBe('/areas/ovens/');
});

test('a URL is what a browser makes of the path, whatever characters it has', () => {
  const part = fc.oneof(
    fc.constantFrom('/', '.', '..', '#', '?', '%', ' ', '~', '-', '_', ':', '@', '\\', 'é', '言', '\t', '&'),
    fc.string({ unit: 'binary-ascii', maxLength: 3 }),
  );
  const path = fc.array(part, { maxLength: 8 }).map((parts) => `/a${parts.join('')}`);
  fc.assert(
    fc.property(path, (one) => fullUrl(one, at('https://x.example')) === new URL(one, 'https://x.example').href),
  );
});
