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

test('of a topic that a text mentions without end, as many mentions are found as can matter', () => {
  const endless = createMatcher(
    [
      { id: 'a', names: Array.from({ length: 300 }, (_, index) => 'a '.repeat(index + 2).trim()) },
      { id: 'b', names: ['b'] },
    ],
    [],
  );
  const mentions = endless(`${'a '.repeat(20_000)}b`);
  expect(mentions.filter(({ topic }) => topic === 'a')).toHaveLength(500);
  expect(mentions.at(-1)?.topic).toBe('b');
});

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
  ])('in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('finds a topic also inside a longer term', () => {
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

  test('finds handles whose {n} stands for digits alone', () => {
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

  test('takes the marks of a handle as they are', () => {
    expect(found('v2.2 v2x2 v2.3')).toEqual(['v2.2 → https://example.org/2/2']);
  });

  test('takes any quotes and white space for those of the name', () => {
    expect(found('“live” obscore')).toEqual(['“live” obscore → live']);
    expect(found('"Live"\nObsCore')).toEqual(['"Live"\nObsCore → live']);
    expect(createMatcher([{ id: 'a', names: [' two \n words '] }], [])('Two words')).toEqual([
      { start: 0, end: 9, topic: 'a' },
    ]);
  });

  test('keeps offsets where a letter grows in lower case', () => {
    expect(match('İ Butler')).toEqual([{ start: 2, end: 8, topic: 'butler' }]);
  });

  test('finds in ASCII alone, which is folded in a quicker way, what it finds beside other letters', () => {
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

  test('without names finds nothing', () => {
    expect(createMatcher([{ id: 'a', names: ['', '  '] }], [])('a  b')).toEqual([]);
  });
});

describe('chooseLinks', () => {
  const spans = (matches: Match[]) =>
    chooseLinks(matches).map(({ start, end, topic, url }) => [start, end, topic ?? url]);

  test('links the longest', () => {
    expect(spans(match('Butler Registry'))).toEqual([[0, 15, 'registry']]);
  });

  test('links each topic once, but handles always', () => {
    expect(spans(match('Butler, butler, DM-1, DM-1'))).toEqual([
      [0, 6, 'butler'],
      [16, 20, 'https://tickets.example.org/DM-1'],
      [22, 26, 'https://tickets.example.org/DM-1'],
    ]);
  });

  test('links the longest mention of a topic, wherever it stands', () => {
    expect(spans(match('Butler and Data Butler'))).toEqual([[11, 22, 'butler']]);
  });

  test('prefers a handle to a topic of the same text', () => {
    expect(spans(match('DMTN-143'))).toEqual([[0, 8, 'https://dmtn-143.example.org']]);
  });

  test('of two that overlap and are as long, links the first', () => {
    const crossing = createMatcher(
      [
        { id: 'one', names: ['a b'] },
        { id: 'two', names: ['b c'] },
      ],
      [],
    );
    expect(spans(crossing('a b c'))).toEqual([[0, 3, 'one']]);
  });
});
