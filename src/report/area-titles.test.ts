import { expect, test } from 'vitest';
import { headingKey } from './area-titles.ts';
import { readKitchen } from './kitchen.fixture.ts';
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
