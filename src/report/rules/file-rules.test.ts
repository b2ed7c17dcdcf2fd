import { expect, test } from 'vitest';
import { readKitchen } from '../kitchen.fixture.ts';

/** The diagnostics for a report with this file as its source. */
function reported(original: string): string[] {
  const source = JSON.stringify({ title: 'Slides', file: original });
  const status = `---\ntitle: Kitchen K1 status\nsource: ${source}\n---\n\n## Ovens — small\n\n- [x] Replace the door seals\n`;
  const { diagnostics } = readKitchen({ 'cycles/k1/status.mdx': status, [original]: '' });
  return diagnostics.map(({ code, file, fix }) => `${code} ${file} ${fix}`);
}

test.each([
  'sources/k1.html',
  'sources/k1.html.md',
  'sources/k1.XHTML.mdx',
  'sources/k1.php.adoc',
  'sources/k1.svg.txt',
  'sources/a.html/k1',
])('%s is rejected as a source', (original) => {
  expect(reported(original)).toEqual([expect.stringMatching(/^unsafe-file content\/cycles\/k1\/status\.mdx source: /)]);
});

test.each([
  ['sources/k1?.md', 'sources/k1-.md'],
  ['sources/k#1.md', 'sources/k-1.md'],
  ['sources/100%.md', 'sources/100-.md'],
])('%s cannot be published under its name', (original, fix) => {
  expect(reported(original)).toEqual([`file-name content/${original} ${fix}`]);
});

test('a source does not get the name of another one', () => {
  const status = '---\ntitle: K\nsource: { title: Slides, file: "sources/k1?.md" }\n---\n\n## Staff\n\n- Train\n';
  const { diagnostics } = readKitchen({ 'cycles/k1/status.mdx': status, 'sources/k1?.md': '', 'sources/k1-.md': '' });
  expect(diagnostics.map(({ fix }) => fix)).toEqual(['Delete sources/k1?.md, or merge it into sources/k1-.md.']);
});

test.each(['sources/k1.md', 'sources/k1.2.pptx', 'sources/k1 & more.pdf', 'sources/über.key'])(
  '%s is accepted as a source',
  (original) => {
    expect(reported(original)).toEqual([]);
  },
);

test('code in a drawing is reported in its place', () => {
  const text = '<svg xmlns="http://www.w3.org/2000/svg">\n  <circle r="3" onclick="alert(1)"/>\n</svg>\n';
  const area = '---\ntitle: Staff\n---\n\n![The seals](/sources/seals.svg)\n';
  expect(readKitchen({ 'areas/staff.mdx': area, 'sources/seals.svg': text }).diagnostics).toMatchObject([
    {
      code: 'unsafe-file',
      file: 'content/sources/seals.svg',
      position: { line: 2, column: 3 },
      found: '`onclick="alert(1)"`, which runs code',
      expected: 'an SVG with nothing but shapes, text and embedded pictures',
      fix: 'Save the drawing as plain or optimised SVG, or as PNG.',
    },
  ]);
});
