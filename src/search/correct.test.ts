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
    ['k9s', undefined],
    ['kubernetes9', undefined],
  ])('%s becomes %s', (word, expected) => {
    expect(correctedWord(word, file)).toBe(expected);
  });
});

test.each([
  ['enginering facility databse', [{ id: 'efd', term: 'EFD' }]],
  ['saskwotsh', [{ id: 'sasquatch', term: 'Sasquatch' }]],
  ['zzzzqq', []],
  ['…', []],
])('the topics whose names are like "%s" are %j', (query, expected) => {
  expect(nearestTopics(query, file, 2)).toEqual(expected);
});
