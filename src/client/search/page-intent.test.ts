import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pageIntent } from './page-intent.ts';

test.each([
  ['matrix', '/matrix/'],
  ['the status matrix', '/matrix/'],
  ['help', '/guide/read/'],
  ['how to write a report', '/guide/write/'],
  ['RSS feed', '/guide/data/'],
  ['data as CSV', '/guide/data/'],
  ['data', undefined],
  ['report', undefined],
  ['matrix of seals', undefined],
  ['', undefined],
])('"%s" asks for the page %s', (query, path) => {
  expect(pageIntent(query)?.path).toBe(path);
});

test.each(['matrix', 'help', 'write', 'csv'])('the page that "%s" asks for is there', (query) => {
  const path = fileURLToPath(new URL(`../../pages${pageIntent(query)!.path}`, import.meta.url));
  expect(existsSync(`${path.replace(/\/$/, '')}.mdx`) || existsSync(`${path}index.astro`)).toBe(true);
});
