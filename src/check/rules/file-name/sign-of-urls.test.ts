import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

const status = (original: string) =>
  `---\ntitle: K\nsource: { title: Slides, file: "${original}" }\n---\n\n## Staff\n\n- Train\n`;

test.each([
  ['sources/k1?.md', 'sources/k1-.md'],
  ['sources/k#1.md', 'sources/k-1.md'],
  ['sources/100%.md', 'sources/100-.md'],
])('%s cannot be published under its name', (original, fix) => {
  const { diagnostics } = checkKitchen({ 'cycles/k1/status.mdx': status(original), [original]: '' });
  expect(diagnostics.map((one) => `${one.code} ${one.file} ${one.fix}`)).toEqual([
    `file-name content/${original} ${fix}`,
  ]);
});

test('a source does not get the name of another one', () => {
  const { diagnostics } = checkKitchen({
    'cycles/k1/status.mdx': status('sources/k1?.md'),
    'sources/k1?.md': '',
    'sources/k1-.md': '',
  });
  expect(diagnostics.map(({ fix }) => fix)).toEqual([
    'If sources/k1?.md is the right one, put it in place of sources/k1-.md; if not, delete it; if each has something of its own, merge them.',
  ]);
});
