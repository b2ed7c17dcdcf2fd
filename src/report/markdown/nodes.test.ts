import { expect, test } from 'vitest';
import { lineOf } from '../../check/report.fixture.ts';
import { plainText } from './nodes.ts';

test.each([
  ['A *b*\\\nc [d](/x/) `e`', 'A b c d e'],
  ['A\n\nb', 'A b'],
  ['1. one\n2. two\n   - three', 'one two three'],
  ['| a | b |\n| - | - |\n| c | d |', 'a b c d'],
  ['```\na  <b>\n```', 'a <b>'],
  ['The pond is <Note>rather</Note> deep.\n\n***\n\n![A *seal*](/sources/seal.png)', 'The pond is rather deep. A seal'],
])('plainText of %j', (markdown, text) => {
  expect(plainText(lineOf(`- Seals\n\n  ${markdown.replaceAll('\n', '\n  ')}`).body)).toBe(text);
});
