import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretches } from './mark.ts';
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
