import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quickPattern } from './quick-pattern.ts';

test.each([...'aZkKäßñéŁжαあ漢한ע\u212a'])('%s is a letter', (letter) => {
  expect(letter).toMatch(quickPattern(/^\p{L}$/iu));
});

test.each([...' \t\n\u00a015-_.,;:!?()[]/\\|`"\'„“«»…–—→%€×÷°§©✅🟢、。：\ufe0f'])('%j is none', (sign) => {
  expect(sign).not.toMatch(quickPattern(/^\p{L}$/iu));
});

test('words of Latin letters and signs of ASCII match as before', () => {
  const patterns = [/(?<!\p{L})not(?!\p{L})/iu, /^(?<said>\p{L}{3,}ed)\s+(?=the\s)/iu, /\[\p{L}\]|[\p{L}-]x\d/iu];
  const parts = fc.constantFrom('not', 'worked', 'the', ' ', 'é', 'K', '[k]', '-', '(', '.', 'x1', '7', 'ſ', '✅');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (words) => {
      const text = words.join('');
      for (const pattern of patterns) expect(quickPattern(pattern).exec(text)).toEqual(pattern.exec(text));
    }),
  );
});
