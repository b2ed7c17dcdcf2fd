import { expect, test } from 'vitest';
import { documentText } from './document.ts';
import { documents } from './documents.ts';
import { samplePublication } from './publication.fixture.ts';

test.each(Object.keys(documents))('%s.json is written as the document that it is, an entry a line', (name) => {
  const document = documents[name]!.make(samplePublication());
  const text = documentText(document);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
  const lists = Object.values(document).filter((value) => Array.isArray(value));
  const entries = lists.flat();
  expect(entries.length).toBeGreaterThan(0);
  // The first line, and the one that ends each list.
  expect(text.trimEnd().split('\n').length).toBe(1 + entries.length + lists.length);
});

test('a document without entries is one', () => {
  expect(documentText({ version: 1, items: [], areas: [] })).toBe('{"version":1,"items":[\n],"areas":[\n]}\n');
});
