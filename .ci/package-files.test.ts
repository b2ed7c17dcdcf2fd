import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { clashes, internalDeclarations, missingFiles, namedPaths } from './package-files.ts';

test('two files that become one are a clash', () => {
  expect(clashes(['a.ts', 'a.astro', 'b/a.js', 'c.mjs'])).toEqual([]);
  expect(clashes(['client/visit.ts', 'client/visit.js', 'visit.js'])).toEqual([
    'src/client/visit.ts and src/client/visit.js both become build/client/visit.js. Rename one.',
  ]);
  expect(clashes(['a.ts', 'a.d.ts'])).toEqual(['src/a.ts and src/a.d.ts both become build/a.d.ts. Rename one.']);
});

test.each([
  [`import a from './a.js';`, './a.js'],
  [`import type { A } from "../a.js"`, '../a.js'],
  [`import './a.css?inline';`, './a.css'],
  [`void import('./a.js').then(`, './a.js'],
  [`@import './a.css' layer(almanac);`, './a.css'],
  [`<script is:inline src="../a.js"></script>`, '../a.js'],
  ['new URL(`../a/${name}.svg`, import.meta.url)', '../a/*.svg'],
  [`new URL(\n  '../a/',\n  import.meta.url,\n)`, '../a/'],
  [`import.meta.glob<string>('./a/**/*.svg', {`, './a/**/*.svg'],
])('%s names a file', (text, path) => {
  expect(namedPaths(text)).toEqual([path]);
});

test.each([`import a from 'a';`, `import a from 'virtual:a';`, `new URL('./a', base)`, `from ./a`])(
  '%s names no file of the package',
  (text) => {
    expect(namedPaths(text)).toEqual([]);
  },
);

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

function projectOf(files: Readonly<Record<string, string>>): string {
  root = mkdtempSync(join(tmpdir(), 'almanac-files-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** What is missing in a project of these files. */
const missingIn = (files: Readonly<Record<string, string>>, manifest = {}) => missingFiles(projectOf(files), manifest);

test('nothing is missing if each file that is named is there', () => {
  const files = {
    'src/index.ts': '',
    'src/index.test.ts': '',
    'src/shapes/bar.svg': '',
    'build/index.js': "import Page from './Page.astro'; new URL(`./shapes/${name}.svg`, import.meta.url)",
    'build/index.d.ts': '',
    'build/Page.astro': '',
    'build/shapes/bar.svg': '',
  };
  expect(missingIn(files, { bin: { a: 'build/index.js' }, exports: { './Page.astro': './build/Page.astro' } })).toEqual(
    [],
  );
});

test('a sentence names each file that the package lacks, and what needs it', () => {
  const files = {
    'src/routes/search.test.ts': '',
    'src/visit.js': '',
    'build/Page.astro': `---\nimport '../index.js';\n---\n<script src="./visit.js"></script>`,
    'build/glob.js': "import.meta.glob('./shapes/*.svg')",
  };
  const exports = { '.': { types: './build/index.d.ts', default: './build/glob.js' } };
  expect(missingIn(files, { exports }).map((sentence) => sentence.replaceAll('\\', '/'))).toEqual([
    'build/Page.astro needs build/visit.js, which the package lacks.',
    'build/Page.astro needs index.js, which the package lacks.',
    'build/glob.js needs build/shapes/*.svg, which the package lacks.',
    'package.json needs ./build/index.d.ts, which the package lacks.',
    'src/routes/search.test.ts needs build/routes/search.test.js, which the package lacks.',
    'src/visit.js needs build/visit.js, which the package lacks.',
  ]);
});

test('a declaration is internal if no export leads to it', () => {
  const files = {
    'build/index.d.ts': "import type { Status } from './report/status.ts';",
    'build/report/status.d.ts': "export type Line = import('./line.ts').Line;",
    'build/report/line.d.ts': '',
    'build/Page.astro': "---\nimport { menu } from './menu.js';\nimport Head from './Head.astro';\n---",
    'build/Head.astro': "---\nimport './head.css';\n---",
    'build/menu.d.ts': '',
    'build/check/check.d.ts': "import '../report/status.ts';",
  };
  const exports = { '.': { types: './build/index.d.ts' }, './Page.astro': './build/Page.astro' };
  expect(internalDeclarations(projectOf(files), exports)).toEqual([join('build', 'check', 'check.d.ts')]);
});

test('a declaration that another one names is missing, too', () => {
  expect(missingIn({ 'build/index.d.ts': "import type { Line } from './line.ts';" })).toEqual([
    `${join('build', 'index.d.ts')} needs ${join('build', 'line.d.ts')}, which the package lacks.`,
  ]);
});
