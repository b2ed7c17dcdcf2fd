import { expect, test } from 'vitest';
import { formatEach } from '../../report/diagnostics/format.ts';
import { siteOf } from '../../urls/site.fixture.ts';
import { lostUrls } from '../../urls/lost-urls.ts';
import { isPermanent } from '../../urls/permanent-urls.ts';
import { routes, type RouteKind } from '../../urls/routes.ts';
import type { Site } from '../../urls/site.ts';
import { filesOf, findMistakes } from '../rule.ts';
import { diagnosticsOf } from '../urls.fixture.ts';
import { lostUrl } from './lost-url.ts';

function lost(site: Site, published: readonly string[]) {
  const files = filesOf({ root: 'content', textOf: () => published.join('\n') });
  const lost = lostUrls(published, site, { origin: 'https://x.example', base: '/r/' });
  return findMistakes([lostUrl], { published, lost, urls: site, ...files });
}

const suggestions = (site: Site, published: readonly string[]) => lost(site, published).map(({ fix }) => fix);

test('it reports a URL with its line and a redirect, once for all URLs that the redirect fixes', () => {
  const site = siteOf({
    '/areas/': [],
    '/areas/new/': ['k1'],
    '/areas/new/seal/': ['new/seal/rubber'],
    '/cycles/k1/': ['new/seal'],
  });
  const published = [
    '/areas/',
    '/areas/old/',
    '/areas/old/#k1',
    '/areas/old/seal/',
    '/areas/old/seal/#old/seal/rubber',
    '/cycles/k1/#old/seal',
  ];
  expect(formatEach(lost(site, published), { textOf: () => undefined }).join('\n'))
    .toBe(`content/addresses.txt:2:1 error lost-url
  found     \`/areas/old/\`, which was published and would stop working, and 4 others that the same redirect would fix
  expected  redirects in redirects.yaml, to the new URLs; these are the most probable ones
  likely    /areas/old/: /areas/new/
  more      npx almanac check --explain lost-url`);
});

test('it suggests for an item its name in another area, a new wording, a sub-line or the area', () => {
  const site = siteOf({
    '/areas/': [],
    '/areas/ovens/': [],
    '/areas/staff/': [],
    '/areas/staff/course/': [],
    '/areas/ovens/replace-all-door-seals/': [],
    '/areas/ovens/heat/': ['ovens/heat/thermostat'],
  });
  const recorded = [
    '/areas/ovens/heat/',
    '/areas/ovens/course/',
    '/areas/ovens/replace-the-door-seals/',
    '/areas/ovens/thermostat/',
    '/areas/ovens/flour/',
  ];
  expect(suggestions(site, recorded)).toEqual([
    '/areas/ovens/course/: /areas/staff/course/',
    '/areas/ovens/flour/: /areas/ovens/',
    '/areas/ovens/replace-the-door-seals/: /areas/ovens/replace-all-door-seals/',
    '/areas/ovens/thermostat/: /areas/ovens/heat/#ovens/heat/thermostat',
  ]);
});

test('it never suggests an item with another number', () => {
  const site = siteOf({ '/areas/ovens/': [], '/areas/ovens/release-5/': [] });
  expect(suggestions(site, ['/areas/ovens/release-4/'])).toEqual(['/areas/ovens/release-4/: /areas/ovens/']);
});

test('it suggests for a line a new wording, its renamed item or the anchor above it', () => {
  const site = siteOf({
    '/areas/': [],
    '/areas/staff/rest/': [],
    '/areas/ovens/weigh/': '/areas/staff/rest/',
    '/cycles/k1/': ['ovens', 'ovens/replace-all-door-seals', 'ovens/weigh', 'plan/ovens', 'plan/ovens/heat'],
  });
  const recorded = [
    '/areas/staff/rest/',
    '/cycles/k1/#ovens',
    '/cycles/k1/#plan/ovens/heat',
    '/cycles/k1/#ovens/replace-the-door-seals',
    '/cycles/k1/#staff/rest',
    '/cycles/k1/#plan/ovens/heat/walls',
    '/cycles/k1/#garden',
  ];
  expect(suggestions(site, recorded)).toEqual([
    '/cycles/k1/#garden: /cycles/k1/',
    '/cycles/k1/#ovens/replace-the-door-seals: /cycles/k1/#ovens/replace-all-door-seals',
    '/cycles/k1/#staff/rest: /cycles/k1/#ovens/weigh',
    '/cycles/k1/#plan/ovens/heat/walls: /cycles/k1/#plan/ovens/heat',
  ]);
});

test('it suggests for a topic a similar name, and for other pages and feeds those above them', () => {
  const site = siteOf({ '/topics/': [], '/topics/thermostats/': [], '/cycles/': [] }, ['/feed.xml', '/llms.txt']);
  expect(suggestions(site, ['/topics/thermostat/', '/topics/zeal/', '/areas/x/feed.xml', '/cycles/k1/#ovens'])).toEqual(
    [
      '/areas/x/feed.xml: /feed.xml',
      '/cycles/k1/: /cycles/',
      '/topics/thermostat/: /topics/thermostats/',
      '/topics/zeal/: /topics/',
    ],
  );
});

test('the Markdown of an item that was published by itself goes on below the item that it continues', () => {
  const files = {
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\n',
    'cycles/k2/plan.mdx': '---\ntitle: Plan\n---\n\n## Ovens\n\n- Loss <Item continues="ovens/seals" />\n',
    'addresses.txt': '/areas/ovens/loss/index.md\n',
  };
  expect(diagnosticsOf('{}\n', '- Seals\n', files)).toEqual([]);
  const other = { ...files, 'addresses.txt': '/areas/ovens/lost/index.md\n' };
  expect(diagnosticsOf('{}\n', '- Seals\n', other).map(({ code }) => code)).toEqual(['lost-url']);
});

/** The permanent files that pages of areas and items have, from the list of routes. */
const filesBelow = (kind: RouteKind) =>
  routes.flatMap(({ path, kind: ofRoute }) => {
    const isFile = ofRoute === kind && !path.endsWith('/') && isPermanent(path);
    return isFile ? path.slice(path.lastIndexOf('/') + 1) : [];
  });

test.each([
  ['area', '/areas/stoves/'],
  ['item', '/areas/ovens/loss/'],
] as const)('every file below the page of an %s goes on below the page that its name redirects to', (kind, page) => {
  const files = {
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\n',
    'areas/ovens.mdx': '---\ntitle: Ovens\naliases: [Stoves]\n---\n',
    'cycles/k2/plan.mdx': '---\ntitle: Plan\n---\n\n## Ovens\n\n- Loss <Item continues="ovens/seals" />\n',
  };
  const published = filesBelow(kind).map((file) => page + file);
  expect(published).toContain(`${page}index.md`);
  const location = { origin: 'https://k.example' };
  const found = (urls: readonly string[]) =>
    diagnosticsOf('{}\n', '- Seals\n', { ...files, 'addresses.txt': urls.join('\n') }, location);
  expect(found(published)).toEqual([]);
  expect(found([`${page}lost.md`]).map(({ code }) => code)).toEqual(['lost-url']);
});

test('the first thousand lost URLs get a redirect each, and one more message counts the others', () => {
  const lostOf = (count: number) => {
    const list = Array.from({ length: count }, (_, index) => `/topics/gone-${index}/\n`).join('');
    return diagnosticsOf('{}\n', '- Seals\n', { 'addresses.txt': list });
  };
  expect(lostOf(1_000)).toHaveLength(1_000);
  const diagnostics = lostOf(1_200);
  expect(diagnostics).toHaveLength(1_001);
  expect(diagnostics.map(({ found }) => found)).toContain('200 more URLs that would stop working; no others are shown');
});
