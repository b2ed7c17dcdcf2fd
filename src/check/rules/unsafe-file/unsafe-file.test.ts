import { expect, test } from 'vitest';
import { kitchen } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';

/** The diagnostics for a report with this file as its source, which holds what belongs there if there is no `text`. */
function reported(original: string, text = ''): string[] {
  const source = JSON.stringify({ title: 'Slides', file: original });
  const status = `---\ntitle: Kitchen K1 status\nsource: ${source}\n---\n\n## Ovens — small\n\n- [x] Replace the door seals\n`;
  const { diagnostics } = checkKitchen({ 'cycles/k1/status.mdx': status, [original]: text });
  return diagnostics.map(({ code, file, fix }) => `${code} ${file} ${fix}`);
}

test.each([
  'sources/k1.html',
  'sources/k1.html.md',
  'sources/k1.XHTML.md',
  'sources/k1.php.txt',
  'sources/a.html/k1',
  'sources/k1',
  ...'adoc rst tex pages key numbers fodp rtf json eml'.split(' ').map((ending) => `sources/k1.${ending}`),
])('%s is rejected as a source', (original) => {
  expect(reported(original)).toEqual([expect.stringMatching(/^unsafe-file content\/cycles\/k1\/status\.mdx Save it /)]);
});

const script = '<script>alert(1)</script>';
test.each([
  ...'md txt csv pdf docx pptx xlsx odt odp ods zip doc ppt xls png jpg gif webp avif'
    .split(' ')
    .map((ending): [string, string] => [ending, script]),
  ['md', '\n\n \t<!-- a -->'],
  ['txt', `\u00ef\u00bb\u00bf<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`],
  ['csv', `\0\f<p>${script}`],
  ['pdf', ` %PDF-1.7${script}`],
  ['avif', '<!--ftypavif-->'],
  ['zip', `${script}PK\u0003\u0004`],
])('a browser takes no %s for a web page: %j', (ending, text) => {
  expect(reported(`sources/k1.${ending}`, text)).toEqual([
    expect.stringMatching(`^unsafe-file content/sources/k1\\.${ending} Save it `),
  ]);
});

test('a picture or mark holds what its name says', () => {
  const files = {
    'areas/staff.mdx': '---\ntitle: Staff\n---\n\n![The seals](/seals.png)\n',
    'site.yaml': `${kitchen['site.yaml']}mark: mark.png\n`,
    'seals.png': script,
    'mark.png': script,
  };
  const { diagnostics } = checkKitchen(files);
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
    ['unsafe-file', 'content/mark.png'],
    ['unsafe-file', 'content/seals.png'],
  ]);
});

test.each(['sources/k1.md', 'sources/k1.2.pptx', 'sources/k1 & more.pdf', 'sources/über.pptx'])(
  '%s is accepted as a source',
  (original) => {
    expect(reported(original)).toEqual([]);
  },
);

test('code in a drawing is reported in its place', () => {
  const text = '<svg xmlns="http://www.w3.org/2000/svg">\n  <circle r="3" onclick="alert(1)"/>\n</svg>\n';
  const area = '---\ntitle: Staff\n---\n\n![The seals](/sources/seals.svg)\n';
  expect(checkKitchen({ 'areas/staff.mdx': area, 'sources/seals.svg': text }).diagnostics).toMatchObject([
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
