import { expect, test } from 'vitest';
import { noKeys, type PageKeys } from '../history/page-keys.ts';
import { documentPieces, wholeDocument, type Piece } from './document.ts';
import { documents } from './documents.ts';
import { samplePublication } from './publication.fixture.ts';

const none = new Map<string, Uint8Array>();
const textOf = (pieces: Iterable<Piece>) => [...pieces].map(({ text }) => (typeof text === 'string' ? text : Buffer.from(text).toString())).join('');
/** Keys that say what they were made for. */
const keys: PageKeys = { ...noKeys, cycle: (index) => ({ cacheKey: `cycle-${index}` }), items: (threads, ...others) => ({ cacheKey: JSON.stringify([threads.map(({ id }) => id), others]) }) };

test.each(Object.keys(documents))('%s.json is written as the document that it is, an entry a line', (name) => {
  const document = documents[name]!.make(samplePublication());
  const text = textOf(documentPieces(document, noKeys, none));
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(wholeDocument(document))));
  const entries = Object.values(document.lists).flat();
  expect(entries.length).toBeGreaterThan(0);
  // What stands first, and the line that ends each list.
  expect(text.trimEnd().split('\n').length).toBe(1 + entries.length + Object.keys(document.lists).length);
});

test('entries that are known by their key are taken and not made', () => {
  const document = documents['changes']!.make(samplePublication());
  const made = [...documentPieces(document, keys, none)].filter(({ key }) => key !== undefined);
  expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
  const [first, ...others] = made;
  const known = new Map([[first!.key!, Buffer.from('{"known":true}')]]);
  const again = [...documentPieces(document, keys, known)].filter(({ key }) => key !== undefined);
  expect(again[0]!.text).toBe(known.get(first!.key!));
  expect(again.slice(1)).toEqual(others);
  expect(JSON.parse(textOf(documentPieces(document, keys, known))).reports[0]).toEqual({ known: true });
});

test('a document without entries is one', () => {
  expect(textOf(documentPieces({ head: { version: 1 }, lists: { items: [], areas: [] } }, noKeys, none))).toBe('{"version":1,"items":[\n],"areas":[\n]}\n');
});
