import { expect, test } from 'vitest';
import { headingKey } from './area-titles.ts';
import { kitchen, readKitchen } from './kitchen.fixture.ts';
import { plainTitle } from './read-notes.ts';

test.each([
  'Investigation and Coding — Middleware',
  'Investigation and Coding – Middleware',
  'Investigation and Coding - Middleware',
  'Investigation and Coding−Middleware',
  'Investigation and Coding -- Middleware',
  'investigation and coding‑middleware',
  '  INVESTIGATION  and\tcoding\u00a0—\nMiddleware ',
])('%j has the same key as other spellings', (heading) => {
  expect(headingKey(heading)).toBe('investigation and coding - middleware');
});

test('composed and decomposed letters have the same key', () => {
  expect(headingKey('Café'.normalize('NFD'))).toBe(headingKey('Café'.normalize('NFC')));
});

test('words, accents and full stops make different keys', () => {
  const keys = ['Pre-Ops', 'Pre Ops', 'PreOps', 'Pré-Ops', 'Pre-Ops.'].map(headingKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['The `core` package', 'The core package'],
  ['Types \\<T> and \\{maps}', 'Types <T> and {maps}'],
  ['Types <T> and {maps}', 'Types <T> and {maps}'],
  ['1. First things', '1. First things'],
  ['next_visit', 'next_visit'],
  ['R & D', 'R & D'],
  ['~~Old~~ staff', 'Old staff'],
])('the title %s is shown as %s', (title, shown) => {
  expect(plainTitle(title)).toBe(shown);
});

test('the title of an area may have the markup of its heading or not', () => {
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

/** The fix for the fields of a plan. */
function fix(fields: string, siteText: string | undefined): string | undefined {
  const { diagnostics } = readKitchen({ 'site.yaml': siteText, 'cycles/k1/plan.mdx': `${fields}${body}` });
  return diagnostics.find(({ file }) => file.endsWith('plan.mdx'))?.fix;
}

test.each([
  ['the label of the cycle', site, 'The kitchen K1 plan'],
  ['a label in lower case', site.replace('[K1, K2]', '[k1]'), 'The kitchen k1 plan'],
  ['no label', site.replace('[K1, K2]', '[K0]'), 'The kitchen K1 plan'],
  ['a team with a colon', site.replace('team: The kitchen', 'team: "Kitchen: east"'), '"Kitchen: east K1 plan"'],
  ['no settings', undefined, 'K1 plan'],
])('a title is suggested for a report without one, from %s', (_what, text, title) => {
  expect(fix('---\nauthors: [A]\n---\n', text)).toBe(`title: ${title}`);
  expect(fix('---\ntitle:\n---\n', text)).toBe(`title: ${title}`);
  expect(fix('', text)).toBe(`---\ntitle: ${title}\n---`);
  expect(fix(`---\ntitle: ${title}\n---\n`, text)).toBeUndefined();
});
