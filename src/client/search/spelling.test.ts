import { expect, test } from 'vitest';
import { correctedWords } from './spelling.ts';

const words = (
  'sasquatch obscore observation k8s kubernetes efd engineering facility felis jenkins doe v25 provenance migration ' +
  'observations removal native processing butler night above'
).split(' ');

test.each([
  ['sasquach', 'sasquatch'],
  ['obscroe', 'obscore'],
  ['kubernets', 'kubernetes'],
  ['provenence', 'provenance'],
  ['migratoin', 'migration'],
  ['butlr', 'butler'],
  ['edf', 'efd'],
  ['rpovenance', 'provenance'],
  ['zzyzx', undefined],
  ['xy', undefined],
  ['reproach', undefined],
  ['k9s', undefined],
  ['v26', undefined],
  ['kubernetes9', undefined],
  ['niaht', 'night'],
  ['aboe', 'above'],
  // The beginning or the end of a word.
  ['obser', 'observation'],
  ['netes', 'kubernetes'],
  ['quatch', 'sasquatch'],
  ['squat', undefined],
  // Names that are not mistyped.
  ['jennings', undefined],
  ['colin', undefined],
])('the correction of %s is %s', (word, expected) => {
  expect(correctedWords(word, words)[0]).toBe(expected);
});

test('a word that goes on comes before one that is nearer', () => {
  expect(correctedWords('trui', ['true', 'truing'])).toEqual(['truing']);
});

test('words that are equally near are all returned', () => {
  expect(correctedWords('oldet', ['older', 'oldest', 'old', 'bolder'])).toEqual(['older', 'oldest']);
});
