import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff, type DiffPart } from './word-diff.ts';

/** A difference as text: removed words in brackets, added words in braces. */
function diffText(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const;
  return wordDiff(before, after)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

describe('the comparison word by word', () => {
  test.each([
    ['shows equal texts once', 'Gen2 removal', 'Gen2 removal', 'Gen2 removal'],
    [
      'shows a replaced word',
      'Move to SLAC K8s if available',
      'Move to SLAC knative if available',
      'Move to SLAC [K8s]{knative} if available',
    ],
    [
      'shows words added at the end',
      'Build spare wheels',
      'Build spare wheels for the fleet',
      'Build spare wheels {for the fleet}',
    ],
    [
      'shows words removed in the middle',
      'Sweep the old tall chimney',
      'Sweep the chimney',
      'Sweep the [old tall ]chimney',
    ],
    [
      'shows a removed parenthesis',
      'Integration of USDF (somewhat harder)',
      'Integration of USDF',
      'Integration of USDF[ (somewhat harder)]',
    ],
    [
      'shows a replaced part of a compound',
      'Move to K8s-based services',
      'Move to knative-based services',
      'Move to [K8s]{knative}-based services',
    ],
    [
      'keeps the space behind a word of which only a mark was replaced',
      'Client/server design',
      'Client-server design',
      '[Client/server]{Client-server} design',
    ],
    ['adds no space in a parenthesis', 'Translate it (pt)', 'Translate it (pt_BR)', 'Translate it ([pt]{pt_BR})'],
    ['ignores a space before punctuation', 'Who has the keys ?', 'Who has the keys?', 'Who has the keys?'],
    ['shows a replaced number', 'Volumes 1 to 4', 'Volumes 5 to 4', 'Volumes [1]{5} to 4'],
  ])('%s', (_what, before, after, expected) => {
    expect(diffText(before, after)).toBe(expected);
  });

  test('replaces whole words, in every script', () => {
    expect(diffText('Übersetzung der Größenangaben prüfen', 'Übersetzung der Größenangabe prüfen')).toBe(
      'Übersetzung der [Größenangaben]{Größenangabe} prüfen',
    );
    expect(diffText('Обновить старое оглавление', 'Обновить новое оглавление')).toBe(
      'Обновить [старое]{новое} оглавление',
    );
    expect(diffText('ترجمة الدليل إلى العربية', 'ترجمة الكتاب إلى العربية')).toBe('ترجمة [الدليل]{الكتاب} إلى العربية');
    expect(diffText('日本語の報告書を検索できるようにする', '日本語の報告書を印刷できるようにする')).toBe(
      '日本語の報告書を[検索]{印刷}できるようにする',
    );
  });
});

test.each([
  [
    'a hyphen and an exclamation mark',
    'Sharpen the cable cutters',
    'Sharpen the cable-cutters!',
    'Sharpen the [cable cutters]{cable-cutters!}',
  ],
  ['a full stop', 'Lend helmets and bells', 'Lend helmets and bells.', 'Lend helmets and [bells]{bells.}'],
  ['a comma before a word', 'Sweep the chimney', 'Sweep the chimney, roof', 'Sweep the chimney{, roof}'],
  ['a dash at the end', 'Sweep the chimney —', 'Sweep the chimney', 'Sweep the chimney[ —]'],
  ['a dash between words', 'Sweep the old chimney', 'Sweep the — old chimney', 'Sweep the {— }old chimney'],
])('punctuation is marked with the words beside it: %s', (_what, before, after, expected) => {
  expect(diffText(before, after)).toBe(expected);
});

test('the whole earlier text comes before the whole later text if less than half is unchanged', () => {
  expect(diffText('Sweep chimneys', 'Sweep the paths')).toBe('[Sweep chimneys]{Sweep the paths}');
  expect(diffText('Bells for all bicycles', 'Fit a bell to every bicycle')).toBe(
    '[Bells for all bicycles]{Fit a bell to every bicycle}',
  );
});

test('texts are compared word by word if half of the shorter one is unchanged', () => {
  expect(diffText('Sweep', 'Sweep the chimneys and gutters of all houses')).toBe(
    'Sweep {the chimneys and gutters of all houses}',
  );
  expect(diffText('Sweep paths', 'Sweep roofs')).toBe('Sweep [paths]{roofs}');
});

const textOf = (parts: readonly DiffPart[], kinds: readonly DiffPart['kind'][]) =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');
const texts = fc
  .array(
    fc.constantFrom(
      'the',
      'oven',
      'Ofen',
      'größer',
      '(two)',
      '(pt)',
      '(pt_BR)',
      'of',
      '5',
      'v1.10',
      '日本語',
      'a/b',
      '—',
    ),
    {
      maxLength: 12,
    },
  )
  .map((list) => list.join(' '));

test('the earlier text is complete but for spaces, and the later text to the letter', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = wordDiff(before, after);
      expect(textOf(parts, ['same', 'removed']).replace(/\s/g, '')).toBe(before.replace(/\s/g, ''));
      expect(textOf(parts, ['same', 'added'])).toBe(after);
    }),
  );
});

test('punctuation that touches a word is never marked alone', () => {
  const latinTexts = fc
    .array(fc.constantFrom('cable', 'cable-cutter', 'cutter!', '(two)', '5', 'a/b', 'a/c', 'größer.'), {
      maxLength: 12,
    })
    .map((list) => list.join(' '));
  fc.assert(
    fc.property(latinTexts, latinTexts, (before, after) => {
      expect(diffText(before, after)).not.toMatch(/\S[[{][^\s\p{L}\p{N}]+[\]}]|[[{][^\s\p{L}\p{N}]+[\]}]\S/u);
    }),
  );
});
