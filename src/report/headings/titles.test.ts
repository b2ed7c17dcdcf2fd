import { expect, test } from 'vitest';
import { kitchen, readKitchen } from '../kitchen.fixture.ts';
import { headingKey, nearestTitle, plainTitle } from './titles.ts';

test.each([
  'Investigation and Coding — Middleware',
  'Investigation and Coding – Middleware',
  'Investigation and Coding - Middleware',
  'Investigation and Coding−Middleware',
  'Investigation and Coding -- Middleware',
  'investigation and coding‑middleware',
  '  INVESTIGATION  and\tcoding\u00a0—\nMiddleware ',
])('%j names the same area as every other spelling', (heading) => {
  expect(headingKey(heading)).toBe('investigation and coding - middleware');
});

test('composed and decomposed letters are the same', () => {
  expect(headingKey('Café'.normalize('NFD'))).toBe(headingKey('Café'.normalize('NFC')));
});

test('words, accents and other marks are not ignored', () => {
  const keys = ['Pre-Ops', 'Pre Ops', 'PreOps', 'Pré-Ops', 'Pre-Ops.'].map(headingKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a heading means the title that has a word of it, though another has fewer letters to change', () => {
  expect(nearestTitle('Arbeitsplätze', ['Netz und Server', 'Ausleihe', 'Digitale Arbeitsplätze'])).toBe(
    'Digitale Arbeitsplätze',
  );
});

test.each([
  [
    'where several have a word of it, the one of all with the fewest letters to change',
    'Work',
    ['Cork', 'Other work at the site', 'Work of everybody else'],
    'Cork',
  ],
  ['of none with a word of it, the one with the fewest letters to change', 'Stafs', ['Ovens', 'Staff'], 'Staff'],
  ['a short word says nothing', 'Ops and IT', ['Pots', 'Procurement and storage and'], 'Pots'],
])('%s', (_name, heading, titles, meant) => {
  expect(nearestTitle(heading, titles)).toBe(meant);
});

test('without titles there is none', () => {
  expect(nearestTitle('Ovens', [])).toBeUndefined();
});

test.each([
  ['The `core` package', 'The core package'],
  ['Types \\<T> and \\{maps}', 'Types <T> and {maps}'],
  ['Types <T> and {maps}', 'Types <T> and {maps}'],
  ['1. First things', '1. First things'],
  ['next_visit', 'next_visit'],
  ['R & D', 'R & D'],
])('the title %s is shown as %s', (title, shown) => {
  expect(plainTitle(title)).toBe(shown);
});

test('a title may be written with the marks of its heading, or without', () => {
  for (const title of ['The `core` of \\<T>', 'The core of <T>']) {
    const { content, diagnostics } = readKitchen({
      'areas/a.mdx': `---\ntitle: '${title}'\n---\n`,
      'cycles/k1/plan.mdx': '---\ntitle: P\n---\n\n## The `core` of \\<T>\n\n- Split it\n',
    });
    expect(diagnostics).toEqual([]);
    expect(content?.areas.map((area) => area.title)).toContain('The core of <T>');
  }
});

const site = kitchen['site.yaml']!;
const body = '\n## Staff\n\n- Train\n';

/** The fix of what is wrong with the fields of a report. */
function fix(fields: string, siteText: string | undefined): string | undefined {
  const { diagnostics } = readKitchen({ 'site.yaml': siteText, 'cycles/k1/plan.mdx': `${fields}${body}` });
  return diagnostics.find(({ file }) => file.endsWith('plan.mdx'))?.fix;
}

test.each([
  ['the label of the site', site, 'The kitchen K1 plan'],
  ['a label with small letters', site.replace('[K1, K2]', '[k1]'), 'The kitchen k1 plan'],
  ['no label', site.replace('[K1, K2]', '[K0]'), 'The kitchen K1 plan'],
  ['a team with a colon', site.replace('team: The kitchen', 'team: "Kitchen: east"'), '"Kitchen: east K1 plan"'],
  ['no settings', undefined, 'K1 plan'],
])('a report without a title is given one of its own, with %s', (_what, text, title) => {
  expect(fix('---\nauthors: [A]\n---\n', text)).toBe(`title: ${title}`);
  expect(fix('---\ntitle:\n---\n', text)).toBe(`title: ${title}`);
  expect(fix('', text)).toBe(`---\ntitle: ${title}\n---`);
  expect(fix(`---\ntitle: ${title}\n---\n`, text)).toBeUndefined();
});
