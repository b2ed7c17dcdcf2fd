import { describe, expect, test } from 'vitest';
import type { Output } from './check-links.ts';
import { lostUrls, lostUrlsMessage, unrecordedUrls } from './lost-urls.ts';

/** An output of pages, each with its ids or with the URL that it redirects to, and of other files. */
function outputOf(pages: Record<string, string[] | string>, others: string[] = []): Output {
  const fileOf = (path: string) => `${path.slice(1)}index.html`;
  const entries = Object.entries(pages);
  return {
    location: { origin: 'https://x.example', base: '/r/' },
    files: new Set([...entries.map(([path]) => fileOf(path)), ...others]),
    ids: new Map(entries.map(([path, ids]) => [fileOf(path), typeof ids === 'string' ? [] : ids])),
    refreshes: new Map(entries.flatMap(([path, to]) => (typeof to === 'string' ? [[fileOf(path), to]] : []))),
    uses: new Map(),
  };
}

const recordedOf = (...urls: string[]) => urls.map((url, index) => ({ url, line: index + 1 }));

function messageFor(output: Output, recorded: ReturnType<typeof recordedOf>): string {
  return lostUrlsMessage(lostUrls(output, recorded), output, recorded, 'content');
}

/** The redirects that the message suggests. */
const suggestions = (output: Output, recorded: string[]) =>
  Array.from(messageFor(output, recordedOf(...recorded)).matchAll(/^ {2}fix {7}(.*)$/gm), ([, line]) => line);

describe('lostUrls', () => {
  test('reports a URL with its line and a redirect, once for all URLs that the redirect fixes', () => {
    const output = outputOf({
      '/areas/': [],
      '/areas/new/': ['k1'],
      '/areas/new/seal/': ['new/seal/rubber'],
      '/cycles/k1/': ['new/seal'],
    });
    const recorded = recordedOf(
      '/areas/',
      '/areas/old/',
      '/areas/old/#k1',
      '/areas/old/seal/',
      '/areas/old/seal/#old/seal/rubber',
      '/cycles/k1/#old/seal',
    );
    expect(messageFor(output, recorded)).toBe(`content/addresses.txt:2:1 error lost-address
  found     \`/areas/old/\`, which was published and would stop working, and 4 others that the same redirect would fix
  expected  a redirect in redirects.yaml; the most probable new URL is \`/areas/new/\`
  fix       /areas/old/: /areas/new/

5 published URLs would stop working. The last good site is unchanged.`);
  });

  test('holds no command for the CI service that shows it', () => {
    const output = outputOf({ '/': [] });
    const message = messageFor(output, recordedOf('/##[error]x/', '/##vso[task.complete]\u0085::error::x/'));
    expect(message).toContain('fix       "/# #[error]x/": /\n');
    expect(message).not.toMatch(/^\s*::|##\w*\[|\u0085/m);
  });

  test('suggests for an item its name in another area, a new wording, a sub-line or the area', () => {
    const output = outputOf({
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
    expect(suggestions(output, recorded)).toEqual([
      '/areas/ovens/course/: /areas/staff/course/',
      '/areas/ovens/flour/: /areas/ovens/',
      '/areas/ovens/replace-the-door-seals/: /areas/ovens/replace-all-door-seals/',
      '/areas/ovens/thermostat/: /areas/ovens/heat/#ovens/heat/thermostat',
    ]);
  });

  test('never suggests an item with another number', () => {
    const output = outputOf({ '/areas/ovens/': [], '/areas/ovens/release-5/': [] });
    expect(suggestions(output, ['/areas/ovens/release-4/'])).toEqual(['/areas/ovens/release-4/: /areas/ovens/']);
  });

  test('suggests for a line a new wording, its renamed item or the anchor above it', () => {
    const output = outputOf({
      '/areas/': [],
      '/areas/staff/rest/': [],
      '/areas/ovens/weigh/': '/r/areas/staff/rest/',
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
    expect(suggestions(output, recorded)).toEqual([
      '/cycles/k1/#garden: /cycles/k1/',
      '/cycles/k1/#ovens/replace-the-door-seals: /cycles/k1/#ovens/replace-all-door-seals',
      '/cycles/k1/#staff/rest: /cycles/k1/#ovens/weigh',
      '/cycles/k1/#plan/ovens/heat/walls: /cycles/k1/#plan/ovens/heat',
    ]);
  });

  test('suggests for a topic a similar name, and for other pages and feeds those above them', () => {
    const output = outputOf({ '/topics/': [], '/topics/thermostats/': [], '/cycles/': [] }, ['feed.xml', 'llms.txt']);
    expect(
      suggestions(output, ['/topics/thermostat/', '/topics/zeal/', '/areas/x/feed.xml', '/cycles/k1/#ovens']),
    ).toEqual([
      '/areas/x/feed.xml: /feed.xml',
      '/cycles/k1/: /cycles/',
      '/topics/thermostat/: /topics/thermostats/',
      '/topics/zeal/: /topics/',
    ]);
  });

  test('suggests redirects for the first thousand URLs, and counts all of them', () => {
    const output = outputOf({ '/topics/': [] });
    const recorded = Array.from({ length: 1_200 }, (_, index) => `/topics/gone-${index}/`);
    expect(suggestions(output, recorded)).toHaveLength(1_000);
    expect(messageFor(output, recordedOf(...recorded))).toMatch(
      /\n\n1200 published URLs would stop working\. The redirects above are for the first 1000\. [^\n]*$/,
    );
  });

  test('ignores feeds while the URL of the site is unknown', () => {
    expect(
      lostUrls({ ...outputOf({ '/areas/': [] }), location: { origin: undefined, base: '/' } }, recordedOf('/feed.xml')),
    ).toEqual([]);
  });
});

test('unrecordedUrls returns the permanent URLs that the list lacks', () => {
  expect(unrecordedUrls(outputOf({ '/areas/a/': ['k1', '_x'] }, ['preview.png']), recordedOf('/areas/a/'))).toEqual([
    '/areas/a/#k1',
  ]);
});
