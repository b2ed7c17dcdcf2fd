import { expect, test } from 'vitest';
import type { WordsFile } from '../../search/word-list.ts';
import { correctedWord, nearestTopics } from './spelling.ts';

const file: WordsFile = {
  topics: [
    ['sasquatch', 'Sasquatch'],
    ['obscore', 'ObsCore', 'Observation Data Model Core Components'],
    ['k8s', 'K8s', 'Kubernetes'],
    ['efd', 'EFD', 'Engineering and Facility Database'],
    ['felis', 'Felis'],
    ['jenkins', 'Jenkins'],
    ['doe', 'DOE', 'U.S. Department of Energy'],
    ['v25', 'v25'],
  ],
  words: ['provenance', 'migration', 'observations', 'removal', 'native', 'processing', 'butler', 'night', 'above'],
};

test.each([
  ['sasquach', 'sasquatch'],
  ['obscroe', 'obscore'],
  ['kubernets', 'kubernetes'],
  ['provenence', 'provenance'],
  ['migratoin', 'migration'],
  ['butlr', 'butler'],
  ['EDF', 'efd'],
  ['rpovenance', 'provenance'],
  ['zzyzx', undefined],
  ['xy', undefined],
  ['reproach', undefined],
  ['k9s', undefined],
  ['v26', undefined],
  ['kubernetes9', undefined],
  ['niaht', 'night'],
  ['aboe', 'above'],
  // Names that are not mistyped.
  ['Jennings', undefined],
  ['Colin', undefined],
])('the correction of %s is %s', (word, expected) => {
  expect(correctedWord(word, file)).toBe(expected);
});

test.each([
  ['enginering facility databse', ['EFD']],
  ['saskwotsh', ['Sasquatch']],
  ['v26', ['v25']],
  ['docker', []],
  ['zzzzqq', []],
  ['…', []],
])('the topics nearest to "%s" are %j', (query, expected) => {
  expect(nearestTopics(query, file, 2).map(({ term }) => term)).toEqual(expected);
});
