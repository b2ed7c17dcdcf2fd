import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { diagnosticKinds } from './diagnostics/diagnostic.ts';

const folder = new URL('../pages/guide/diagnostics/', import.meta.url);
const files = (await readdir(folder)).filter((file) => file.endsWith('.mdx') && file !== 'index.mdx');

test('every kind of diagnostic has a page in the guide, and every page is about one', () => {
  expect(files.map((file) => file.replace('.mdx', '')).sort()).toEqual(Object.keys(diagnosticKinds).sort());
});

test.each(Object.entries(diagnosticKinds))('the page of %s has the title of its kind', async (code, [, title]) => {
  const page = await readFile(new URL(`${code}.mdx`, folder), 'utf8');
  expect(/^title: (.*)$/m.exec(page)?.[1]).toBe(title);
});
