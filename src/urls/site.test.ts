import { expect, test } from 'vitest';
import { endOf, missingAt, placeOf, reaches, type Site } from './site.ts';

const redirects = {
  '/areas/old/': '/areas/new/',
  '/areas/older/': '/areas/old/',
  '/areas/gone/': '/areas/',
  '/areas/away/': 'https://y.example/',
  '/areas/place/': '/areas/new/#k1',
  '/areas/a/': '/areas/b/',
  '/areas/b/': '/areas/a/',
  '/plan.html/': '/areas/new/',
};
const site: Site = {
  pages: new Map([
    ...Object.keys(redirects).map((path): [string, Set<string>] => [path, new Set()]),
    ['/areas/', new Set()],
    ['/areas/new/', new Set(['k1'])],
    ['/guide/', undefined],
  ]),
  redirects: new Map(Object.entries(redirects)),
  files: new Set(['/files/plan.pdf']),
  mayHave: ({ path, anchor }) => anchor === '_main' || path === '/people/ann/',
};

test.each([
  '/areas/older/#k1',
  '/areas/gone/#k1',
  '/areas/away/#k1',
  '/areas/place/#k9',
  '/areas/new/',
  '/areas/new/?q=a#top',
  '/areas/new/index.html#k1:~:text=oven',
  '/areas/new/#%6B1',
  '/areas/new/#_main',
  '/files/plan.pdf#page=2',
  '/guide/#anything',
  '/people/ann/',
])('nothing is missing at %s', (url) => {
  expect(missingAt(url, site)).toBeUndefined();
});

test.each([
  ['/areas/old/#k2', 'anchor'],
  ['/areas/new/#k2', 'anchor'],
  ['/areas/a/', 'page'],
  ['/areas/nope/', 'page'],
  ['/files/nope.pdf', 'page'],
  ['/areas/new', 'slash'],
  ['/plan.html', 'slash'],
] as const)('%s lacks its %s', (url, missing) => {
  expect(missingAt(url, site)).toBe(missing);
});

test('an old URL needs no slash, but its anchor', () => {
  expect(['/plan.html', '/areas/new#k1', '/areas/new#k2', '/nope'].map((url) => reaches(url, site))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('redirects are followed to the last page', () => {
  expect(endOf('/areas/older/', site)).toBe('/areas/new/');
  expect(endOf('/areas/away/', site)).toBe('/areas/away/');
});

test('a URL that cannot be decoded stays as it is', () => {
  expect(placeOf('/%/?a=/#%')).toEqual({ path: '/%/', anchor: '%' });
});
