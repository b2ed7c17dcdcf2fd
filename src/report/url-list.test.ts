import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUrlList, writeUrlList } from './url-list.ts';

test('writes a comment, then the URLs sorted and without repetitions', () => {
  const text = writeUrlList(['/b/', '/a/#ü/x', '/a/', '/b/']);
  expect(text).toMatch(/^# Every URL/);
  expect(text.split('\n').filter((row) => row.startsWith('/'))).toEqual(['/a/', '/a/#ü/x', '/b/']);
});

test('reads URLs with their line numbers, without empty lines and comments', () => {
  expect(readUrlList('\ufeff# remark\r\n/a/\r\n\r\n  /b/#c \nnonsense\n')).toEqual([
    { url: '/a/', line: 2 },
    { url: '/b/#c', line: 4 },
    { url: 'nonsense', line: 5 },
  ]);
});

test('reads back what it writes', () => {
  const url = fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.option(fc.stringMatching(/^[^\s#]+$/u), { nil: undefined }))
    .map(([path, anchor]) => `/${path.replaceAll('#', '')}${anchor === undefined ? '' : `#${anchor}`}`);
  fc.assert(
    fc.property(fc.uniqueArray(url), (urls) => {
      expect(readUrlList(writeUrlList(urls)).map((listed) => listed.url)).toEqual(urls.toSorted());
    }),
  );
});
