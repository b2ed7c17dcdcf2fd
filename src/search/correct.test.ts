import { describe, expect, test } from 'vitest';
import { correctedWord, nearestTopics, type WordsFile } from './correct.ts';

const file: WordsFile = {
  topics: [
    ['sasquatch', 'Sasquatch'],
    ['obscore', 'ObsCore', 'Observation Data Model Core Components'],
    ['k8s', 'K8s', 'Kubernetes'],
    ['efd', 'EFD', 'Engineering and Facility Database'],
  ],
  words: ['provenance', 'migration', 'observations', 'removal'],
};

describe('a mistyped word', () => {
  test.each([
    ['sasquach', 'sasquatch'],
    ['obscroe', 'obscore'],
    ['kubernets', 'kubernetes'],
    ['provenence', 'provenance'],
    ['migratoin', 'migration'],
    ['EFB', 'efd'],
    ['rpovenance', 'provenance'],
    ['removalmigration', 'removal migration'],
    ['zzyzx', undefined],
    ['xy', undefined],
    ['reproach', undefined],
  ])('%s becomes %s', (word, expected) => {
    expect(correctedWord(word, file)).toBe(expected);
  });
});

test('the nearest topics are those with the most similar names', () => {
  expect(nearestTopics('enginering facility databse', file, 2)[0]).toEqual({ id: 'efd', term: 'EFD' });
  expect(nearestTopics('…', file, 2)).toHaveLength(2);
});
