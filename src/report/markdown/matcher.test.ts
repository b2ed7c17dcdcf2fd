import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseLinks, createMatcher, type Match } from './matcher.ts';

const topics = [
  { id: 'visit', names: ['Visit'] },
  { id: 'squash', names: ['SQuaSH'] },
  { id: 'sasquatch', names: ['Sasquatch'] },
  { id: 'efd', names: ['EFD'] },
  { id: 'butler', names: ['Butler', 'Data Butler', 'daf_butler'] },
  { id: 'registry', names: ['Registry', 'Butler Registry'] },
  { id: 'dmtn-143', names: ['DMTN-143'] },
  { id: 'live', names: ['"Live" ObsCore'] },
  { id: 'cpp', names: ['C++'] },
];
const handles = [
  { handle: 'DMTN-{n}', url: 'https://dmtn-{n}.example.org' },
  { handle: 'DM-{n}', url: 'https://tickets.example.org/DM-{n}' },
  { handle: 'RFC', url: 'https://example.org/rfc' },
  { handle: 'v{n}.{n}', url: 'https://example.org/{n}/{n}' },
];
const match = createMatcher(topics, handles);

function found(text: string): string[] {
  return match(text).map(({ start, end, topic, url }) => `${text.slice(start, end)} → ${topic ?? url}`);
}

describe('createMatcher', () => {
  test.each([
    ['Per-visit EFD summary', ['EFD → efd']],
    ['visits', []],
    ['visit_time next_visit visit2 2visit revisit', []],
    ['Visit.', ['Visit → visit']],
    ['(visit) "Visit", VISIT’s', ['visit → visit', 'Visit → visit', 'VISIT → visit']],
    ['Post metric outputs to SQuaSH/Sasquatch/EFD', ['SQuaSH → squash', 'Sasquatch → sasquatch', 'EFD → efd']],
    ['éVisit Visité Visit́ 扉Visit', []],
    ['𝒂Visit Visit𝒂', []],
    ['C++ C+++ (C++)', ['C++ → cpp', 'C++ → cpp', 'C++ → cpp']],
  ])('finds whole words in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('finds a topic inside a longer term too', () => {
    expect(found('Butler Registry schema')).toEqual([
      'Butler Registry → registry',
      'Butler → butler',
      'Registry → registry',
    ]);
    expect(found('Data Butler')).toEqual(['Data Butler → butler', 'Butler → butler']);
  });

  test('ignores case for topics, not for handles', () => {
    expect(found('dm-12 rfc RFC butler BUTLER')).toEqual([
      'RFC → https://example.org/rfc',
      'butler → butler',
      'BUTLER → butler',
    ]);
  });

  test('finds handles with nothing but digits for {n}', () => {
    expect(found('DM-12345')).toEqual(['DM-12345 → https://tickets.example.org/DM-12345']);
    expect(found('DMTN-204, DMTN-xxx, DMTN-, DMTN-12a, xDMTN-1, DMTN-1-2, DMTN-1_2')).toEqual([
      'DMTN-204 → https://dmtn-204.example.org',
    ]);
    expect(found('DMTN-143/DM-7')).toEqual([
      'DMTN-143 → dmtn-143',
      'DMTN-143 → https://dmtn-143.example.org',
      'DM-7 → https://tickets.example.org/DM-7',
    ]);
  });

  test('takes the punctuation of a handle literally', () => {
    expect(found('v2.2 v2x2 v2.3')).toEqual(['v2.2 → https://example.org/2/2']);
  });

  test('treats all kinds of quotes and of white space alike', () => {
    expect(found('“live” obscore')).toEqual(['“live” obscore → live']);
    expect(found('"Live"\nObsCore')).toEqual(['"Live"\nObsCore → live']);
    expect(createMatcher([{ id: 'a', names: [' two \n words '] }], [])('Two words')).toEqual([
      { start: 0, end: 9, topic: 'a' },
    ]);
  });

  test('keeps offsets after a letter that is longer in lower case', () => {
    expect(match('İ Butler')).toEqual([{ start: 2, end: 8, topic: 'butler' }]);
  });

  test('finds the same mentions in the faster way for ASCII', () => {
    const part = fc.oneof(
      fc.constantFrom('Butler', 'DM-12', 'RFC', '"Live" obscore', ' ', '\t', '-', '_'),
      fc.string({ unit: 'binary-ascii', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        expect(match(`${parts.join('')} é`)).toEqual(match(`${parts.join('')} `));
      }),
    );
  });

  test('finds at most 500 mentions of a topic', () => {
    const matchEndless = createMatcher(
      [
        { id: 'a', names: Array.from({ length: 300 }, (_, index) => 'a '.repeat(index + 2).trim()) },
        { id: 'b', names: ['b'] },
      ],
      [],
    );
    const mentions = matchEndless(`${'a '.repeat(20_000)}b`);
    expect(mentions.filter(({ topic }) => topic === 'a')).toHaveLength(500);
    expect(mentions.at(-1)?.topic).toBe('b');
  });

  // Comparing each word with each name would take minutes.
  test('compares a word with all names that begin like it at once', () => {
    const names = Array.from({ length: 400_000 }, (_, index) => `a ${index}`);
    expect(createMatcher([{ id: 'a', names }], [])(`${'a '.repeat(100_000)}a 7`)).toHaveLength(1);
  });

  test('looks for a handle only where a word begins', () => {
    const endless = { handle: '{n}'.repeat(60), url: 'https://example.org/{n}' };
    expect(createMatcher([], Array(100).fill(endless))('1'.repeat(200_000))).toEqual([]);
  });

  test('finds nothing for empty names', () => {
    expect(createMatcher([{ id: 'a', names: ['', '  '] }], [])('a  b')).toEqual([]);
  });
});

describe('chooseLinks', () => {
  const spans = (matches: Match[]) =>
    chooseLinks(matches).map(({ start, end, topic, url }) => [start, end, topic ?? url]);

  test('links the longest of overlapping mentions', () => {
    expect(spans(match('Butler Registry'))).toEqual([[0, 15, 'registry']]);
  });

  test('links each topic once, but a handle every time', () => {
    expect(spans(match('Butler, butler, DM-1, DM-1'))).toEqual([
      [0, 6, 'butler'],
      [16, 20, 'https://tickets.example.org/DM-1'],
      [22, 26, 'https://tickets.example.org/DM-1'],
    ]);
  });

  test('links the longest mention of a topic, wherever it stands', () => {
    expect(spans(match('Butler and Data Butler'))).toEqual([[11, 22, 'butler']]);
  });

  test('prefers a handle to a topic with the same text', () => {
    expect(spans(match('DMTN-143'))).toEqual([[0, 8, 'https://dmtn-143.example.org']]);
  });

  test('links the first of two overlapping mentions of equal length', () => {
    const matchOverlapping = createMatcher(
      [
        { id: 'one', names: ['a b'] },
        { id: 'two', names: ['b c'] },
      ],
      [],
    );
    expect(spans(matchOverlapping('a b c'))).toEqual([[0, 3, 'one']]);
  });
});
