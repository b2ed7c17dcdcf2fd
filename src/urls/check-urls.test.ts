import { expect, test } from 'vitest';
import { check } from '../check/check.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { inputOf, kitchenWith, options } from '../report/kitchen.fixture.ts';
import { isPermanent } from './permanent-urls.ts';
import { routes, type RouteKind } from './routes.ts';

/** The diagnostics as text: `code line:column found`. */
function diagnosticTexts(redirects: string): string[] {
  return diagnosticsOf(redirects).map(
    ({ code, position, found }) => `${code} ${position.line}:${position.column} ${found}`,
  );
}

/** The diagnostics of a small site with these redirects, and these lines in its plan. */
function diagnosticsOf(
  redirects: string,
  lines = '- Seals\n',
  more: Record<string, string> = {},
  location = {},
): readonly Diagnostic[] {
  const texts = {
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1]\n',
    'areas/ovens.mdx': '---\ntitle: Ovens\n---\n',
    'cycles/k1/plan.mdx': `---\ntitle: Plan\nsource: { title: Slides, file: sources/slides.md }\n---\n\n## Ovens\n\n${lines}`,
    'pages/about.mdx': '---\ntitle: About us\n---\n',
    'sources/slides.md': '# Slides\n',
    'redirects.yaml': redirects,
    ...more,
  };
  const input = {
    ...inputOf(texts),
    publicFiles: ['papers/a b.pdf', 'handbook/index.html'],
    teamRoutes: ['/people/', '/people/[name]/', '/badge.svg'],
  };
  return check({ input, diagnostics: [] }, { ...options, ...location }).diagnostics;
}

test.each([
  ['/areas/oven/', '/areas/ovens/'],
  ['/cycles/k1/#ovens/seal', '/cycles/k1/#ovens/seals'],
  ['/cycles/k1/#ovens/hinge', '/cycles/k1/'],
])('for a redirect to %s, %s is suggested', (to, near) => {
  expect(diagnosticsOf(`/old/: ${to}\n`).map(({ fix }) => fix)).toEqual([`/old/: ${near}`]);
});

test.each([
  ['/sources/slides.md', []],
  ['../../sources/slides.md', []],
  ['/sources/slide.md', ['- See [it](/files/sources/slides.md)']],
  ['sources/slides.md', ['- See [it](/sources/slides.md)']],
  ['../../sources/slide.md', ['- See [it](/files/sources/slides.md)']],
])('a link to %s leads to an original, or is reported with its URL', (href, fixes) => {
  expect(diagnosticsOf('', `- See [it](${href})\n`).map(({ fix }) => fix)).toEqual(fixes);
  for (const fix of fixes) expect(diagnosticsOf('', `${fix}\n`)).toEqual([]);
});

test.each([
  ['../k1/plans.mdx', '/cycles/k1/'],
  ['plam.mdx#ovens', '/cycles/k1/#ovens'],
  ['../areas/ovens.mdx', '/areas/ovens/'],
  ['../../areas/oven.mdx', '/areas/ovens/'],
  ['../../cycles/k1/plan.html', '/cycles/k1/'],
  ['/guide/wirte/', '/guide/write/'],
])('a link to %s is broken, and the nearest page is suggested', (href, page) => {
  expect(diagnosticsOf('', `- See [it](${href})\n`).map(({ code, fix }) => [code, fix])).toEqual([
    ['broken-link', `- See [it](${page})`],
  ]);
  expect(diagnosticsOf('', `- See [it](${page})\n`)).toEqual([]);
});

test('a broken link is reported at the definition of its URL', () => {
  expect(diagnosticsOf('', '- Seals\n\n  See [it][k1].\n\n[k1]: plan.mdx#ovens/seal\n')).toMatchObject([
    { code: 'broken-link', position: { line: 12, column: 1 }, fix: '[k1]: /cycles/k1/#ovens/seals' },
  ]);
});

test.each([
  '/pages/about/',
  '../../pages/about.mdx',
  '/papers/a%20b.pdf',
  '/handbook/',
  '/people/#x',
  '/people/ann/#x',
  '/badge.svg',
])("a link to %s, one of the team's own pages and files, works", (href) => {
  expect(diagnosticsOf('', `- See [it](${href})\n`)).toEqual([]);
});

test.each([
  ['/pages/abuot/', '- See [it](/pages/about/)'],
  ['/papers/b.pdf', '- See it'],
  ['/areas/quantum/x/', '- See [it](/areas/)'],
  ['/areas/oven/#k1', '- See [it](/areas/ovens/#k1)'],
  ['budget.xlsx', '- See it'],
  ['/files/sources/budget.xlsx', '- See it'],
])('for a link to %s, only a similar page is suggested', (href, fix) => {
  expect(diagnosticsOf('', `- See [it](${href})\n`).map(({ fix }) => fix)).toEqual([fix]);
});

test.each([
  ['https://kitchen.example/k/old/', '/old/: /areas/'],
  ['/k/old/', '/old/: /areas/'],
  ['https://wiki.example/old/', 'Delete this line.'],
])('a redirect from %s is not from the root of the site', (from, fix) => {
  const site = { base: '/k/', origin: 'https://kitchen.example' };
  expect(diagnosticsOf(`${from}: /areas/\n`, '', {}, site)).toMatchObject([{ code: 'redirect-source', fix }]);
});

test.each([
  ['/areas/ovens/#k1', 'which still is a place on that page'],
  ['/areas/ovens/seals/#k1', 'which still is a place on that page'],
  ['/cycles/k1/#ovens/seals', 'which still is a place on that page'],
  ['/areas/ovens/#_main', 'which belongs to the layout of pages'],
  ['/old/#_to', 'which belongs to the layout of pages'],
  ['/matrix/#ovens/seals', 'on a page whose places have no permanent URLs'],
])('the anchor %s cannot be redirected', (from, why) => {
  expect(diagnosticTexts(`${from}: /areas/\n/old/: /areas/\n`)).toEqual([`redirect-source 1:1 \`${from}\`, ${why}`]);
});

test.each([
  ['/areas/ovens/#k2', '/areas/ovens/'],
  ['/areas/ovens/seals/#ovens/seals/rubber', '/areas/ovens/seals/'],
  ['/cycles/k1/#ovens/seal', '/cycles/k1/#ovens/seals'],
  ['/pages/about/#team', '/pages/about/'],
  ['/areas/ovens', '/areas/ovens/'],
])('a link to %s leads to no place, and %s is suggested', (to, near) => {
  expect(diagnosticsOf('', `- [x](${to})\n- Seals\n`).map(({ code, fix }) => [code, fix])).toEqual([
    ['broken-link', `- [x](${near})`],
  ]);
});

test('a link to an original that no report names is reported with advice', () => {
  expect(diagnosticsOf('', '- [x](/sources/notes.md)\n', { 'sources/notes.md': '# Notes' })).toMatchObject([
    {
      found: '`/files/sources/notes.md`, a file that is not published',
      fix: expect.stringContaining('public/') as string,
    },
  ]);
});

test('redirects in a circle are reported', () => {
  expect(diagnosticTexts('/a/: /a/\n')).toEqual(['redirect-target 1:1 `/a/` → `/a/`, which redirects back']);
  expect(diagnosticsOf('/a/: /a/\n')[0]?.fix).toBe('Write where /a/ is now, or delete this line.');
  expect(diagnosticTexts('/a/: /b/\n/b/: /a/\n')).toHaveLength(2);
  expect(diagnosticTexts('/a/: /b/#x\n/b/: /a/c/\n').length).toBeGreaterThan(0);
});

test('a redirect below another is allowed', () => {
  expect(diagnosticTexts('/old/: /areas/ovens/\n/old/x/: /cycles/k1/\n')).toEqual([]);
});

test('each redirect in a chain of a thousand is reported', () => {
  const chain = Array.from({ length: 1_000 }, (_, index) => `/a${index}/: /a${index + 1}/\n`).join('');
  expect(diagnosticTexts(`${chain}/a1000/: /areas/ovens/\n`)).toHaveLength(1_000);
});

test('two spellings of one URL are reported', () => {
  expect(diagnosticTexts('/old: /areas/ovens/\n/%6fld/: /cycles/k1/\n')).toEqual([
    'redirect-source 2:1 `/%6fld/`, which is the same URL as `/old`',
  ]);
});

test.each([
  '/areas/index%2Ehtml',
  '/%5Fheaders/',
  '/a%0Ab/',
  '/a%09b/',
  '/%252e%252e/x/',
  `/${'a'.repeat(300)}/`,
  `/${'%E6%97%A7'.repeat(100)}/`,
])('%s cannot be redirected', (from) => {
  expect(diagnosticTexts(`${from}: /areas/ovens/\n`)).toEqual([expect.stringMatching(/^frontmatter-field 1:1 /)]);
});

test.each([
  '/search/',
  '/guide/',
  '/guide/diagnostics/redirect-source/',
  '/matrix/',
  '/404.html',
  '/robots.txt',
  '/feed.xml',
  '/feed.xml/old/',
  '/sitemap-0.xml',
  '/api/items.json',
  '/pagefind/pagefind.js',
  '/areas/ovens/index.md',
  '/cycles/k1/index.md',
])('%s cannot be redirected, because it exists', (from) => {
  expect(diagnosticTexts(`${from}: /areas/ovens/\n`)).toEqual([
    `redirect-source 1:1 \`${from}\`, which already has a page`,
  ]);
});

test('no URL below an original can be redirected', () => {
  expect(diagnosticTexts('/files/sources/slides.md/x/: /areas/ovens/\n')).toHaveLength(1);
  expect(diagnosticTexts('/files/sources/slides/x/: /areas/ovens/\n')).toEqual([]);
});

test.each(['/matrix/k0/', '/areas/stoves/index.md', '/api/', '/search.html', '/guide/old/'])(
  '%s can be redirected if it does not exist',
  (from) => {
    expect(diagnosticTexts(`${from}: /areas/ovens/\n`)).toEqual([]);
  },
);

const status = '---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n- [y] Kafka upgrade\n';

test.each([
  ['/areas/ovens/kafak-upgrade/', '- [x] See [it](/areas/ovens/kafka-upgrade/)'],
  ['/cycles/k1/#ovens/kafak-upgrade', '- [x] See [it](/cycles/k1/#ovens/kafka-upgrade)'],
  ['/areas/oven/', '- [x] See [it](/areas/ovens/)'],
  ['../k1/statsu.mdx', '- [x] See [it](/cycles/k1/)'],
  ['/topics/thermstat/', '- [x] See [it](/topics/thermostat/)'],
])('a link to %s is reported, although there are other mistakes', (href, fix) => {
  const input = kitchenWith({
    'cycles/k1/status.mdx': `${status}- [x] See [it](${href})\n`,
    'redirects.yaml': `/old/: ${href.startsWith('/') ? href : '/cycels/k1/'}\n`,
  });
  const { diagnostics } = check({ input, diagnostics: [] }, options);
  expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-marker', 'broken-link', 'redirect-target']);
  expect(diagnostics[1]?.fix).toBe(fix);
});

test.each<[string, Record<string, string>]>([
  ['/areas/ovens/kafka-upgrade/', { 'cycles/k1/status.mdx': status.replace('- [y]', '-[x]{a}') }],
  ['/areas/large-ovens/', { 'areas/ovens.mdx': '---\ntitle: [Ovens — small\naliases: Large ovens\n---\n' }],
  ['/cycles/k2/', { 'cycles/K2/status.mdx': status.replace('[y]', '[x]') }],
  ['/cycles/k2/#ovens/kafka-upgrade', { 'cycles/K2/status.mdx': status.replace('[y]', '[x]') }],
  ['/areas/streaming/', { 'cycles/k1/status.mdx': status.replace('[y]', '[x]') + '\n## Streaming\n\n- [x] Kafka\n' }],
  ['/pages/about/', { 'pages/about.mdx': '---\ntitel: About us\n---\n' }],
  ['/pages/about/#team', { 'pages/about.mdx': '---\ntitle: About us\n---\n\n## Team\n\nText {x\n' }],
  ['/old/', { 'redirects.yaml': '/old/ /areas/ovens/\n' }],
])('a link to %s is not reported if another mistake may be the cause', (href, files) => {
  const input = kitchenWith({ ...files, 'areas/staff.mdx': `---\ntitle: Staff\n---\n\nSee [it](${href}).\n` });
  const { diagnostics } = check({ input, diagnostics: [] }, options);
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics.filter(({ code }) => code === 'broken-link')).toEqual([]);
});

test.each([
  ['[it](https://k.example/r/areas/ovns/)', '[it](/areas/ovens/)'],
  ['https://k.example/r/guide/wirte/', 'https://k.example/r/guide/write/'],
  ['https://k.example/r/areas/ovens/', undefined],
  ['https://k.example/areas/ovns/', undefined],
  ['https://k.example.org/r/areas/ovns/', undefined],
])('a full URL of the site is checked like a path: %s', (link, fixed) => {
  const input = kitchenWith({ 'areas/staff.mdx': `---\ntitle: Staff\n---\n\nSee ${link}\n` });
  const { diagnostics } = check({ input, diagnostics: [] }, { ...options, base: '/r/', origin: 'https://k.example' });
  expect(diagnostics.map(({ fix }) => fix)).toEqual(fixed === undefined ? [] : [`See ${fixed}`]);
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
const filesOf = (kind: RouteKind) =>
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
  const published = filesOf(kind).map((file) => page + file);
  expect(published).toContain(`${page}index.md`);
  const location = { origin: 'https://k.example' };
  const found = (urls: readonly string[]) =>
    diagnosticsOf('{}\n', '- Seals\n', { ...files, 'addresses.txt': urls.join('\n') }, location);
  expect(found(published)).toEqual([]);
  expect(found([`${page}lost.md`]).map(({ code }) => code)).toEqual(['lost-url']);
});
