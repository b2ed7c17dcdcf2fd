import { expect, test } from 'vitest';
import { createRedirectResolver } from './redirect-resolver.ts';

const redirects = {
  '/areas/old/': '/r/areas/new/',
  '/areas/older/': '/r/areas/old/',
  '/areas/gone/': '/r/areas/',
  '/areas/away/': 'https://y.example/',
  '/areas/place/': '/r/areas/new/#k1',
  '/areas/a/': '/r/areas/b/',
  '/areas/b/': '/r/areas/a/',
  '/plan.html/': '/r/areas/new/',
};
const fileOf = (path: string) => `${path.slice(1)}index.html`;
const files = [...Object.keys(redirects), '/areas/', '/areas/new/'].map(fileOf);
const { reaches, endOf } = createRedirectResolver({
  location: { origin: 'https://x.example', base: '/r/' },
  files: new Set(files),
  ids: new Map(files.map((file) => [file, file === 'areas/new/index.html' ? ['k1'] : []])),
  refreshes: new Map(Object.entries(redirects).map(([path, to]) => [fileOf(path), to])),
});

test.each(['/areas/older/#k1', '/areas/gone/#k1', '/areas/away/#k1', '/areas/place/#k9', '/plan.html', '/areas/new/'])(
  '%s works',
  (url) => {
    expect(reaches(url)).toBe(true);
  },
);

test.each(['/areas/old/#k2', '/areas/a/', '/areas/nope/', '/areas/new/#k2'])('%s is broken', (url) => {
  expect(reaches(url)).toBe(false);
});

test('redirects are followed to the last page', () => {
  expect(endOf('/areas/older/')).toBe('/areas/new/');
});
