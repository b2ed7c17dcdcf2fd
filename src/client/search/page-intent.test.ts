import { expect, test } from 'vitest';
import { pageIntent } from './page-intent.ts';

test.each([
  ['matrix', '/matrix/'],
  ['the status matrix', '/matrix/'],
  ['help', '/guide/read/'],
  ['how to write a report', '/guide/write/'],
  ['RSS feed', '/guide/data/'],
  ['data as CSV', '/guide/data/'],
])('"%s" asks for the page %s', (query, path) => {
  expect(pageIntent(query)?.path).toBe(path);
});

test.each(['data', 'report', 'matrix of seals', ''])('"%s" asks for no page', (query) => {
  expect(pageIntent(query)).toBeUndefined();
});
