import { expect, test } from 'vitest';
import { kitchenWith, options } from '../../../report/kitchen.fixture.ts';
import { check } from '../../check.ts';
import { diagnosticsOf } from '../../urls.fixture.ts';

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
  ['/areas/quantum/x/', '- See it'],
  ['/areas/stream/', '- See it'],
  ['/areas/oven/#k1', '- See [it](/areas/ovens/#k1)'],
  ['budget.xlsx', '- See it'],
  ['/files/sources/budget.xlsx', '- See it'],
])('for a link to %s, only a similar page is suggested', (href, fix) => {
  expect(diagnosticsOf('', `- See [it](${href})\n`).map(({ fix }) => fix)).toEqual([fix]);
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

test('says of how many links to more than a thousand URLs it says no more', () => {
  const links = Array.from({ length: 1_003 }, (_, index) => `- See [${index}](/areas/gone/x${index}/)`);
  const found = diagnosticsOf('', `${links.join('\n')}\n`);
  expect(found).toHaveLength(1_001);
  expect(found.at(-1)?.found).toBe('one of 3 more links to where there is nothing; no others are shown');
});
