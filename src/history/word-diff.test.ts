import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff, type DiffPart } from './word-diff.ts';

/** A difference as text: what was removed in brackets, what was added in braces. */
function reported(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const;
  return wordDiff(before, after)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

describe('word by word', () => {
  test.each([
    ['nothing', 'Gen2 removal', 'Gen2 removal', 'Gen2 removal'],
    [
      'a word put in its place',
      'Move to SLAC K8s if available',
      'Move to SLAC knative if available',
      'Move to SLAC [K8s] {knative} if available',
    ],
    [
      'words added at the end',
      'Build spare wheels',
      'Build spare wheels for the fleet',
      'Build spare wheels{ for the fleet}',
    ],
    ['words removed in the middle', 'Sweep the old tall chimney', 'Sweep the chimney', 'Sweep the [old tall ]chimney'],
    [
      'a parenthesis',
      'Integration of USDF (somewhat harder)',
      'Integration of USDF',
      'Integration of USDF[ (somewhat harder)]',
    ],
    ['a number', 'Volumes 1 to 4', 'Volumes 5 to 4', 'Volumes [1] {5} to 4'],
  ])('%s', (_what, before, after, expected) => {
    expect(reported(before, after)).toBe(expected);
  });

  test('a word is changed whole, accents and other scripts included', () => {
    expect(reported('Übersetzung der Größenangaben prüfen', 'Übersetzung der Größenangabe prüfen')).toBe(
      'Übersetzung der [Größenangaben] {Größenangabe} prüfen',
    );
    expect(reported('Обновить старое оглавление', 'Обновить новое оглавление')).toBe(
      'Обновить [старое] {новое} оглавление',
    );
    expect(reported('ترجمة الدليل إلى العربية', 'ترجمة الكتاب إلى العربية')).toBe(
      'ترجمة [الدليل] {الكتاب} إلى العربية',
    );
    expect(reported('日本語の報告書を検索できるようにする', '日本語の報告書を印刷できるようにする')).toBe(
      '日本語の報告書を[検索] {印刷}できるようにする',
    );
  });
});

test.each([
  [
    'a hyphen and a mark',
    'Sharpen the cable cutters',
    'Sharpen the cable-cutters!',
    'Sharpen the [cable cutters] {cable-cutters!}',
  ],
  ['a mark at the end', 'Lend helmets and bells', 'Lend helmets and bells.', 'Lend helmets and [bells] {bells.}'],
  [
    'a part of a compound',
    'Move to K8s-based services',
    'Move to knative-based services',
    'Move to [K8s-based] {knative-based} services',
  ],
  ['a space before a mark', 'Who has the keys ?', 'Who has the keys?', 'Who has the [keys ?] {keys?}'],
  ['words after a mark are words', 'Sweep the chimney', 'Sweep the chimney, roof', 'Sweep the chimney{, roof}'],
  ['a dash between words', 'Sweep the old chimney', 'Sweep the — old chimney', 'Sweep the {— }old chimney'],
])('a word of which some characters differ is marked whole: %s', (_what, before, after, expected) => {
  expect(reported(before, after)).toBe(expected);
});

test('if less than half stayed, the earlier text and then the later one', () => {
  expect(reported('Sweep chimneys', 'Sweep the paths')).toBe('[Sweep chimneys] {Sweep the paths}');
  expect(reported('Bells for all bicycles', 'Fit a bell to every bicycle')).toBe(
    '[Bells for all bicycles] {Fit a bell to every bicycle}',
  );
});

test('half of the shorter text is enough, however much was added', () => {
  expect(reported('Sweep', 'Sweep the chimneys and gutters of all houses')).toBe(
    'Sweep{ the chimneys and gutters of all houses}',
  );
  expect(reported('Sweep paths', 'Sweep roofs')).toBe('Sweep [paths] {roofs}');
});

const withoutSpace = (parts: readonly DiffPart[], kinds: readonly DiffPart['kind'][]) =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
const words = fc
  .array(fc.constantFrom('the', 'oven', 'Ofen', 'größer', '(two)', 'of', '5', 'v1.10', '日本語', 'a/b', '—'), {
    maxLength: 12,
  })
  .map((list) => list.join(' '));

test('what stayed and was removed is the earlier text, what stayed and was added the later one', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordDiff(before, after);
      expect(withoutSpace(parts, ['same', 'removed'])).toBe(before.replace(/\s/g, ''));
      expect(withoutSpace(parts, ['same', 'added'])).toBe(after.replace(/\s/g, ''));
    }),
  );
});

test('marks alone are never what changed of a word', () => {
  const latin = fc
    .array(fc.constantFrom('cable', 'cable-cutter', 'cutter!', '(two)', '5', 'a/b', 'a/c', 'größer.'), {
      maxLength: 12,
    })
    .map((list) => list.join(' '));
  fc.assert(
    fc.property(latin, latin, (before, after) => {
      expect(reported(before, after)).not.toMatch(/\S[[{][^\s\p{L}\p{N}]+[\]}]|[[{][^\s\p{L}\p{N}]+[\]}]\S/u);
    }),
  );
});

test('between what was removed and what was added in its place there is a space', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const kinds = wordDiff(before, after).map(({ kind }) => kind);
      expect(kinds.some((kind, index) => kind === 'added' && kinds[index - 1] === 'removed')).toBe(false);
    }),
  );
});
