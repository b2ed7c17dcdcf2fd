import { expect, test } from 'vitest';
import { headersFor } from './static-headers.ts';

const file = '/base/*\n  X-A: 1\n  X-B: one; two\n\n/base/areas/*\n  X-A: 2\n\n/base/\n  X-C: 3\n';

test.each<[string, Record<string, string>]>([
  ['/base/', { 'x-a': '1', 'x-b': 'one; two', 'x-c': '3' }],
  ['/base/areas/ovens/', { 'x-a': '1, 2', 'x-b': 'one; two' }],
  ['/base/areas', { 'x-a': '1', 'x-b': 'one; two' }],
  ['/', {}],
])('%s', (path, headers) => {
  expect(headersFor(file, path)).toEqual(headers);
});

test('no file gives no headers', () => {
  expect(headersFor('', '/base/')).toEqual({});
});
