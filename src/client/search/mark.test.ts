import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryWords } from '../../search/tokenizer.ts';
import { marksOf, markWords, splitAtWords, withMarks } from './mark.ts';

const marked = (text: string, words: readonly string[]) =>
  splitAtWords(text, words)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['Butler client/server', ['butler'], '[Butler] client/server'],
  ['Butler client/server', ['client', 'server'], 'Butler [client]/[server]'],
  ['Butler client/server', ['clientserver'], 'Butler [client/server]'],
  ['Provenance', ['prov'], '[Provenance]'],
  ['Per-visit or revisit', ['visit'], 'Per-[visit] or revisit'],
  ['Gen2, Gen 2, Gen-2, Gen 29', ['gen2'], '[Gen2], [Gen 2], [Gen-2], Gen 29'],
  ['rubin-env 4.1.0 or 14', ['41'], 'rubin-env [4.1].0 or 14'],
  ['SPIR-V spirv', ['spirv'], '[SPIR-V] [spirv]'],
  ['DM-36602, DM-1, DM-366021', ['dm36602'], '[DM-36602], DM-1, DM-366021'],
  ['Cafe and Café', ['cafe'], '[Cafe] and [Café]'],
  ['Straßenbahn, Strasse', ['strasse'], '[Straßenbahn], [Strasse]'],
  ['日本語の報告', ['本語'], '日[本語]の報告'],
  ['C++ or C', ['c++'], '[C++] or C'],
  ['Move to SLAC K8s', ['kubernetes'], 'Move to SLAC K8s'],
])('splitAtWords of "%s" and %j marks "%s"', (text, words, expected) => {
  expect(marked(text, words)).toBe(expected);
});

test.each([
  [['gen', '2'], ['gen2']],
  [['dm', '36602'], ['dm36602']],
  [
    ['release', '24', 'notes'],
    ['release24', 'release', 'notes'],
  ],
  [['410'], ['410']],
  [
    ['butler', 'registry'],
    ['butler', 'registry'],
  ],
])('markWords turns the words %j of a query into %j', (words, expected) => {
  expect(markWords(words)).toEqual(expected);
});

test('splitAtWords keeps the whole text in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      expect(
        splitAtWords(text, queryWords(query + text.slice(0, 9)))
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('withMarks adds each word once before the anchor, and changes nothing without words', () => {
  expect(withMarks('/cycles/k1/#ovens/seal', ['seal', 'oven', 'seal'])).toBe('/cycles/k1/?mark=seal+oven#ovens/seal');
  expect(withMarks('/areas/ovens/#k1', [])).toBe('/areas/ovens/#k1');
});

test('marksOf reads the words that withMarks wrote', () => {
  for (const words of [
    ['next', 'visit'],
    ['c++', 'dm36602'],
    ['日本', '本語'],
  ]) {
    expect(marksOf(new URL(withMarks('https://host/page/#anchor', words)).search)).toEqual(words);
  }
});

test('marksOf joins a name and its number', () => {
  expect(marksOf('?mark=dm+36602')).toEqual(['dm36602']);
});

test('marksOf returns at most 24 words, whatever the URL says', () => {
  fc.assert(fc.property(fc.string(), (text) => marksOf(`?mark=${text}`).length <= 24));
});
