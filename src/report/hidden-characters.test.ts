import { expect, test } from 'vitest';
import { lineOf, readBody } from './kitchen.fixture.ts';

test.each([
  ['- Sea\u200bls', 'U+200B'],
  ['- Sea\u00adls', 'U+00AD'],
  ['- Sea&shy;ls', 'U+00AD'],
  ['- Sea&ZeroWidthSpace;ls', 'U+200B'],
  ['- Sea&#x200b;ls', 'U+200B'],
])('%j would be another item than the one it looks like', (body, character) => {
  const { diagnostics } = readBody(body);
  expect(diagnostics).toMatchObject([{ code: 'hidden-character', position: { line: 7 }, found: `${character}, which no reader sees`, fix: '- Seals' }]);
});

test.each([
  ['a family', '👩\u200d👧'],
  ['Persian', 'می\u200cخواهم'],
])('the joiners that %s needs are text', (_what, words) => {
  expect(lineOf(`- Seals of ${words}`).text).toBe(`Seals of ${words}`);
});
