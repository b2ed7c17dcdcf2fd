import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOf, withMarks } from './mark-address.ts';
import { metTokens, stretches, synonymWords } from './mark.ts';
import { tokens } from './words.ts';

const marked = (text: string, ...met: string[]) =>
  stretches(text, new Set(met)).map((stretch) => (stretch.marked ? `[${stretch.text}]` : stretch.text)).join('');

test.each([
  ['Butler client/server', ['butler'], '[Butler] client/server'],
  ['Butler client/server', ['clientserver', 'client', 'server'], 'Butler [client]/[server]'],
  ['Gen2 removal', ['gen', '2'], '[Gen2] removal'],
  ['Gen2 removal', ['gen2', 'gen'], '[Gen]2 removal'],
  ['Butler 29 adds', ['butler', 'butler29'], '[Butler] 29 adds'],
  ['DMTN-143', ['dmtn143'], '[DMTN-143]'],
  ['Cafe and Café', ['café'], '[Cafe] and [Café]'],
  ['Move to SLAC K8s', ['kubernetes'], 'Move to SLAC K8s'],
])('%s, met by %j', (text, met, expected) => {
  expect(marked(text, ...met)).toBe(expected);
});

test('nothing of a text is lost, added or moved', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(30)), (text, picks) => {
      const words = tokens(text).map(({ word }) => word);
      const met = new Set(picks.flatMap((pick) => words[pick] ?? []));
      expect(stretches(text, met).map((stretch) => stretch.text).join('')).toBe(text);
    }),
  );
});

describe('what was met by another name', () => {
  const names = (...texts: string[]) => texts.map((text) => tokens(text).map(({ word }) => word));
  test.each([
    ['Move to SLAC K8s', names('K8s', 'Kubernetes'), ['kubernetes'], ['k8s']],
    ['Build next_visit Kafka', names('next_visit', 'Visit event'), ['event'], ['nextvisit']],
    ['Per-visit EFD summary', names('EFD', 'Engineering and Facility Database'), ['database'], ['efd']],
    // It has the word that was met, so nothing stands in its place.
    ['Consolidated Database design', names('Consolidated Database', 'ConsDB', 'Database of visits'), ['database'], []],
    ['Move to SLAC K8s', names('K8s', 'Kubernetes'), ['slac'], []],
    ['Move to SLAC', names('K8s', 'Kubernetes'), ['kubernetes'], []],
  ])('%s', (text, synonyms, met, words) => {
    expect(synonymWords(text, synonyms, new Set(met))).toEqual(words);
  });
});

describe('an address', () => {
  test('says what to mark before its anchor, each word once, and nothing where there is nothing', () => {
    expect(withMarks('/cycles/k1/#ovens/seal', ['seal', 'oven', 'seal'])).toBe('/cycles/k1/?mark=seal+oven#ovens/seal');
    expect(withMarks('/areas/ovens/', ['c#', 'a&b'])).toBe('/areas/ovens/?mark=c%23+a%26b');
    expect(withMarks('/areas/ovens/#k1', [])).toBe('/areas/ovens/#k1');
  });

  test('gives back the words that were met in a text, so that they are met there again', () => {
    const text = 'Build next_visit into Prompt 12 (日本語)';
    fc.assert(
      fc.property(fc.subarray(tokens(text).map(({ word }) => word)), (met) => {
        const words = metTokens(text, new Set(met)).map(({ word }) => word);
        const { search } = new URL(withMarks('https://host/page/#anchor', words));
        expect(stretches(text, marksOf(search))).toEqual(stretches(text, new Set(met)));
      }),
    );
  });

  test('of any kind can be read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(marksOf(`?mark=${text}`).size).toBeLessThanOrEqual(24);
      }),
    );
  });
});
