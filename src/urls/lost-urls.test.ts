import { describe, expect, test } from 'vitest';
import { formatEach } from '../report/diagnostics/format.ts';
import { lostUrlDiagnostics, lostUrls } from './lost-urls.ts';
import { unrecordedUrls } from './permanent-urls.ts';
import type { Site } from './site.ts';

const location = { origin: 'https://x.example', base: '/r/' };

/** A site of pages, each with its ids or with the URL that it redirects to, and of other files. */
function siteOf(pages: Record<string, string[] | string>, files: string[] = []): Site {
  const entries = Object.entries(pages);
  return {
    pages: new Map(entries.map(([path, ids]) => [path, new Set(typeof ids === 'string' ? [] : ids)])),
    redirects: new Map(entries.flatMap(([path, to]) => (typeof to === 'string' ? [[path, to] as const] : []))),
    files: new Set(files),
  };
}

const lost = (site: Site, published: readonly string[]) =>
  lostUrlDiagnostics(published, site, { root: 'content', textOf: () => published.join('\n'), ...location });

const suggestions = (site: Site, published: readonly string[]) => lost(site, published).map(({ fix }) => fix);

describe('lostUrls', () => {
  test('reports a URL with its line and a redirect, once for all URLs that the redirect fixes', () => {
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
  expected  a redirect in redirects.yaml; the most probable new URL is \`/areas/new/\`
  fix       /areas/old/: /areas/new/
  more      npx almanac check --explain lost-url`);
  });

  test('suggests for an item its name in another area, a new wording, a sub-line or the area', () => {
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

  test('never suggests an item with another number', () => {
    const site = siteOf({ '/areas/ovens/': [], '/areas/ovens/release-5/': [] });
    expect(suggestions(site, ['/areas/ovens/release-4/'])).toEqual(['/areas/ovens/release-4/: /areas/ovens/']);
  });

  test('suggests for a line a new wording, its renamed item or the anchor above it', () => {
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

  test('suggests for a topic a similar name, and for other pages and feeds those above them', () => {
    const site = siteOf({ '/topics/': [], '/topics/thermostats/': [], '/cycles/': [] }, ['/feed.xml', '/llms.txt']);
    expect(
      suggestions(site, ['/topics/thermostat/', '/topics/zeal/', '/areas/x/feed.xml', '/cycles/k1/#ovens']),
    ).toEqual([
      '/areas/x/feed.xml: /feed.xml',
      '/cycles/k1/: /cycles/',
      '/topics/thermostat/: /topics/thermostats/',
      '/topics/zeal/: /topics/',
    ]);
  });

  test('suggests redirects for the first thousand, and counts all', () => {
    const published = Array.from({ length: 1_200 }, (_, index) => `/topics/gone-${index}/`);
    const diagnostics = lost(siteOf({ '/topics/': [] }), published);
    expect(diagnostics).toHaveLength(1_001);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'too-many-mistakes',
      found: expect.stringContaining('1200 URLs that would stop working') as string,
    });
  });

  test('ignores anchors on pages that promise none', () => {
    const site = siteOf({ '/matrix/': [], '/cycles/k1/': [], '/old/': '/cycles/k1/' });
    expect(lostUrls(['/matrix/#ovens', '/cycles/k1/#ovens', '/old/#ovens', '/gone/#a'], site, location)).toEqual([
      '/cycles/k1/#ovens',
      '/old/#ovens',
      '/gone/#a',
    ]);
  });

  test('ignores feeds while the URL of the site is unknown', () => {
    const local = { origin: undefined, base: '/' };
    expect(lostUrls(['/feed.xml', '/areas/a/feed.xml'], siteOf({ '/areas/': [] }), local)).toEqual([]);
  });
});

test('unrecordedUrls returns the permanent URLs that the list lacks', () => {
  expect(unrecordedUrls(siteOf({ '/areas/a/': ['k1', '_x'] }, ['/preview.png']), ['/areas/a/'])).toEqual([
    '/areas/a/#k1',
  ]);
});
