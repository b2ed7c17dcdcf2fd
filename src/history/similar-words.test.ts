import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areSimilar, stemOf, wordingOf } from './similar-words.ts';

test.each([
  ['measure-heat-loss', 'measure-the-heat-loss', true],
  ['choose-a-thermostat', 'chose-a-thermostat', true],
  ['post-metric-outputs-to-squash', 'metric-outputs-to-squash-post', true],
  ['rubin-env-4-1-0-and-rubin-env-rsp', 'rubin-env-5-0-0-and-rubin-env-rsp', false],
  ['support-rucio-work', 'support-campaign-work', false],
  ['security', 'safety', false],
  ['kafka-3-8-upgrade', 'upgraded-kafka-to-3-8', true],
  ['measure-heat-losses-of-ovens', 'measured-the-heat-loss-of-ovens', true],
])('%s and %s: %s', (a, b, expected) => {
  expect(areSimilar(wordingOf(a), wordingOf(b))).toBe(expected);
});

test('what counting letters and words leaves out is not similar by its definition either', () => {
  const word = fc.constantFrom('measure', 'measures', 'measured', 'mesure', 'heat', 'heart', 'loss', 'lost', 'the', 'a', 'öfen', '焼く', 'v2', 'v3', '2031');
  const slug = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join('-'));
  fc.assert(
    fc.property(slug, slug, (a, b) => {
      const [wordsA, wordsB] = [a, b].map((slug) => new Set(slug.split('-').map(stemOf))) as [Set<string>, Set<string>];
      const numbers = (words: Set<string>) => [...words].filter((one) => /\d/.test(one)).sort().join();
      const shared = wordsA.intersection(wordsB).size;
      const isNear = distance(a, b) * 5 <= Math.max(a.length, b.length) || (shared >= 3 && shared * 4 >= wordsA.union(wordsB).size * 3);
      expect(areSimilar(wordingOf(a), wordingOf(b))).toBe(numbers(wordsA) === numbers(wordsB) && isNear);
    }),
    { numRuns: 2000 },
  );
});
