import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

test.each([
  ['cycles/k1/status copy.mdx', 'cycles/k1/status.mdx'],
  ['areas/Ovens.mdx', 'areas/ovens.mdx'],
  ['site.yml', 'site.yaml'],
])('the fix for %s is not the name of an existing file', (path, taken) => {
  expect(checkKitchen({ [path]: 'x' }).diagnostics.map(({ fix }) => fix)).toEqual([
    `If ${path} is the right one, put it in place of ${taken}; if not, delete it; if each has something of its own, merge them.`,
  ]);
});

test('two files with wrong names do not get the same name', () => {
  const { diagnostics } = checkKitchen({
    'cycles/k1/notes 1.mdx': 'x',
    'cycles/k1/notes 2.mdx': 'x',
    'cycles/k1/status.mdx': undefined,
  });
  expect(diagnostics.map(({ fix }) => fix)).toEqual([
    'cycles/k1/status.mdx',
    'If cycles/k1/notes 2.mdx is the right one, put it in place of cycles/k1/status.mdx; if not, delete it; if each has something of its own, merge them.',
  ]);
});
