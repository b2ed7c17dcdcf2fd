import { expect, test } from 'vitest';
import { checkBody, lineOf } from '../../report.fixture.ts';

test.each([
  ['- Sea\u200bls', 'U+200B', '- Seals'],
  ['- Sea\u00adls', 'U+00AD', '- Seals'],
  ['- Sea&shy;ls', 'U+00AD', 'Delete the character reference.'],
  ['- Sea&ZeroWidthSpace;ls', 'U+200B', 'Delete the character reference.'],
  ['- Sea&#x200b;ls', 'U+200B', 'Delete the character reference.'],
])('a hidden character is reported in %j', (body, character, fix) => {
  const { diagnostics } = checkBody(body);
  expect(diagnostics).toMatchObject([
    {
      code: 'hidden-character',
      position: { line: 7 },
      found: `${character}, which readers cannot see`,
      fix,
    },
  ]);
});

const invisible = [
  0x2060, 0x180e, 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2061, 0x2064, 0x206a, 0x206f, 0xfff9, 0xfffc, 0x2800,
  0x1bca0, 0x1d173, 0xfe00, 0xfe07, 0xfe0f, 0xe0100, 0xe0101, 0x180b, 0x200c, 0x200d, 0xe0080, 0x13430, 0x1343f,
  0x110bd, 0x110cd, 0xe000, 0xf0b7, 0xf0000, 0x10fffd,
];

test.each(invisible.map((point) => [point.toString(16).toUpperCase().padStart(4, '0'), String.fromCodePoint(point)]))(
  'U+%s in a word is reported',
  (number, character) => {
    const { diagnostics } = checkBody(`- Se${character}als of 👩‍🍳 ❤️`);
    expect(diagnostics).toMatchObject([
      { code: 'hidden-character', found: `U+${number}, which readers cannot see`, fix: '- Seals of 👩‍🍳 ❤️' },
    ]);
  },
);

test('two joiners in a row are reported', () => {
  expect(checkBody('- Se\u200d\u200dals').diagnostics).toMatchObject([{ code: 'hidden-character', fix: '- Seals' }]);
});

test.each([
  ['the joiner in a family', '👩\u200d👧'],
  ['the joiner in Persian', 'می\u200cخواهم'],
  ['symbols as emoji and as text', '❤️ ☎︎ ©️ 👁️‍🗨️ 1️⃣ #️⃣'],
  ['variants of mathematical signs, of a zero and of Han', '∩︀ 0︀ 葛󠄀 ，︁'],
  ['Mongolian', 'ᠠ᠋'],
  ['conjuncts and ligatures', 'क्‍ष می‌خواهم'],
])('hidden characters that readers need are kept: %s', (_what, words) => {
  expect(lineOf(`- Seals of ${words}`).text).toBe(`Seals of ${words}`);
});

test.each(['- Seals ![of&shy;ovens](plot.png)', '- [Seals](https://example.org "new&shy;")', '```js&shy;\nx\n```'])(
  'a reference to a hidden character is reported in %j',
  (body) => {
    const { diagnostics } = checkBody(body);
    expect(diagnostics.filter(({ code }) => code === 'hidden-character')).toMatchObject([
      { position: { line: 7 }, fix: 'Delete the character reference.' },
    ]);
  },
);
