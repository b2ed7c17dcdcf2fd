import { characterEntities } from 'character-entities';
import { expect, test } from 'vitest';
import { decodeNamedCharacterReference, loadNames } from './characters.ts';

const names = ['amp', 'lt', 'gt', 'quot', 'mdash', 'nbsp', 'constructor', 'AMP', 'CounterClockwiseContourIntegral'];

test('a few names are known, and all once a text has another', async () => {
  await loadNames(['A &amp; B, &#8212; & so on', 'a &lt; b & mdash;']);
  expect(names.slice(0, 4).map(decodeNamedCharacterReference)).toEqual(['&', '<', '>', '"']);
  expect(decodeNamedCharacterReference('mdash')).toBe(false);
  await loadNames(['none', 'A &mdash; B']);
  const expected = names.map((name) => Object.hasOwn(characterEntities, name) && characterEntities[name]);
  expect(names.map(decodeNamedCharacterReference)).toEqual(expected);
});
