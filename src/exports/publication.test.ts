import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullUrl, type Urls } from './publication.ts';

const at = (origin: string | undefined) => ({ origin }) as Urls;

test('A path is an address of its own where nobody knows where the site will be', () => {
  expect(fullUrl('/areas/ovens/', at(undefined))).toBe('/areas/ovens/');
});

test('An address is what a browser makes of the path, whatever signs it has', () => {
  const part = fc.oneof(
    fc.constantFrom('/', '.', '..', '#', '?', '%', ' ', '~', '-', '_', ':', '@', '\\', 'é', '言', '\t', '&'),
    fc.string({ unit: 'binary-ascii', maxLength: 3 }),
  );
  const path = fc.array(part, { maxLength: 8 }).map((parts) => `/a${parts.join('')}`);
  fc.assert(
    fc.property(path, (one) => fullUrl(one, at('https://x.example')) === new URL(one, 'https://x.example').href),
  );
});
