import { expect, test } from 'vitest';
import { headingKey } from './heading-key.ts';

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
