import { expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { isMet, ranked, wanted } from './rank.ts';
import { tokens } from './words.ts';

/** An answer whose words were all met, of a cycle such as `k2`. */
function answer(title: string, cycle = 'k1', { names = [], texts = [] }: { names?: string[]; texts?: string[] } = {}): Answer {
  const wordsOf = (text: string) => new Set(tokens(text).map(({ word }) => word));
  const passages = texts.map((text) => ({ place: { anchor: '' }, text, met: wordsOf(text) }));
  const met = wordsOf([title, ...names, ...texts].join(' '));
  return { kind: 'item', url: '', title, names, area: undefined, status: undefined, gone: undefined, cycles: [cycle], passages, met, marks: met };
}

function order(query: string, ...answers: Answer[]): string[] {
  return ranked(answers, wanted(query), (cycle) => Number(cycle.slice(1))).map(({ title }) => title);
}

test('what has the very name comes first, then other names, the phrase in a title, its words, and the phrase in a line', () => {
  const answers = [
    answer('Elsewhere', 'k9', { texts: ['The registry of the butler'] }),
    answer('Somewhere', 'k9', { texts: ['Migrate the butler registry'] }),
    answer('Registry for any butler', 'k9'),
    answer('Butler registry schema', 'k8'),
    answer('Registry', 'k1', { names: ['Butler Registry'] }),
    answer('Butler registry', 'k1'),
  ];
  const expected = ['Butler registry', 'Registry', 'Butler registry schema', 'Registry for any butler', 'Somewhere', 'Elsewhere'];
  expect(order('butler registry', ...answers)).toEqual(expected);
  expect(order('Butler-Registry', ...answers.toReversed())).toEqual(expected);
});

test('what fits alike is in the order of time, and then the shorter title first', () => {
  expect(order('seal', answer('Seal of a door', 'k1'), answer('Seal of the large oven', 'k3'), answer('Seal again', 'k3'))).toEqual([
    'Seal again',
    'Seal of the large oven',
    'Seal of a door',
  ]);
});

test('a whole word comes before the beginning of one', () => {
  expect(order('arch', answer('Archive of reports', 'k9'), answer('Arch meetings', 'k1'))).toEqual(['Arch meetings', 'Archive of reports']);
});

test('another form of a word is that word', () => {
  expect(order('migrations', answer('Migrationsland', 'k9'), answer('Schema migration', 'k1'))).toEqual(['Schema migration', 'Migrationsland']);
});

test('what only has the beginning of a word that was asked for comes last', () => {
  // Pagefind takes "jenness" for a form of "jen", and finds "jenkins".
  expect(order('jenness', answer('Jenkins', 'k9'), answer('F23A', 'k1', { texts: ['Tim Jenness'] }))).toEqual(['F23A', 'Jenkins']);
});

test('a name that is asked about is still a name', () => {
  expect(order('what is the EFD?', answer('EFD summary', 'k9'), answer('EFD', 'k1'))).toEqual(['EFD', 'EFD summary']);
});

test('a short word that another one begins with was not asked for', () => {
  // Pagefind answers "butlr" with what has "but".
  expect(order('butlr', answer('Productionize but not optimize', 'k9'), answer('F23A', 'k1', { texts: ['butlr'] }))).toEqual(['F23A', 'Productionize but not optimize']);
});

test.each([
  ['mending', 'Mend the fence'],
  ['pushing', 'Pushed IVOA'],
  ['optimization', 'Optimize the build'],
  ['buying', 'Buy a stand'],
  ['transferring', 'Transfer of data'],
  ['moving', 'Move to SLAC'],
])('%s is met by another form of it in "%s"', (query, title) => {
  expect(isMet(answer(title), query)).toBe(true);
});

test('a mistyped word is not met by a name that the index found by another word', () => {
  const found = { ...answer('Support prompt processing'), met: new Set(['processing']) };
  expect(isMet(found, 'promt')).toBe(false);
  expect(isMet(found, 'supporting')).toBe(true);
});

test.each([
  ['dating', 'Data transfer'],
  ['butler', 'But not this'],
])('%s is another word than any in "%s"', (query, title) => {
  expect(isMet(answer(title), query)).toBe(false);
});
