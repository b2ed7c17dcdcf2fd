/**
 * One small content folder with one mistake for each kind of diagnostic. `expected.json` holds what has to be reported
 * about it, word for word, and how an author pastes the fix; with it pasted, nothing is left to tell.
 */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../loaders/read-files.ts';
import { diagnose } from '../loaders/diagnose.ts';
import type { ContentInput } from './content.ts';
import { diagnosticKinds, sortDiagnostics, type Diagnostic } from './diagnostics/diagnostic.ts';
import { options } from './kitchen.fixture.ts';

interface Expected {
  code: string;
  file: string;
  line: number;
  column: number;
  found: string;
  expected: string;
  fix: string;
  /**
   * How the fix is used. Left out, it takes the place of the lines at which it points; `lines` are other lines, `with`
   * another text where the fix is advice; `insert` puts it before a line, `create` makes the file, `rename` renames it.
   */
  paste?: { lines?: [number, number]; with?: string | null; insert?: number; create?: true; rename?: true };
}

interface ExpectedFile {
  diagnostics: Expected[];
  /** How many others of these kinds there are, which other fixtures are about. */
  besides?: Record<string, number>;
}

const root = fileURLToPath(new URL('fixtures/', import.meta.url));
const codes = await readdir(`${root}invalid`);

async function readFixture(folder: string) {
  const expected = JSON.parse(await readFile(`${root}${folder}/expected.json`, 'utf8')) as ExpectedFile;
  const files = readFiles(`${root}${folder}/content`, 'content');
  return { expected, files, textOf: (path: string) => readFileSync(`${root}${folder}/content/${path}`, 'utf8') };
}

function diagnosticsOf(files: Awaited<ReturnType<typeof readFiles>>): Diagnostic[] {
  const { diagnostics, gaps } = diagnose(files, options);
  return sortDiagnostics([...diagnostics, ...gaps]);
}

function reported({ code, file, position, found, expected, fix }: Diagnostic): Expected {
  return { code, file, line: position.line, column: position.column, found, expected, fix };
}

/** The input after an author has done what one diagnostic says. */
function pasted(
  input: ContentInput,
  { file, fix, paste = {} }: Expected,
  { position }: Diagnostic,
  textOf: (path: string) => string,
): ContentInput {
  const path = file.replace(/^content\//, '');
  const replacement = paste.with === undefined ? fix : paste.with;
  if (paste.create) return withText(input, path, `${replacement}\n`);
  if (paste.rename) return withText(without(input, path), fix, textOf(path));
  const lines = (input.files.find((one) => one.path === path)?.text ?? '').split('\n');
  const [from, to] = paste.insert
    ? [paste.insert, paste.insert - 1]
    : (paste.lines ?? [position.line, position.endLine ?? position.line]);
  lines.splice(from - 1, to - from + 1, ...(replacement === null ? [] : [replacement]));
  return withText(input, path, lines.join('\n'));
}

function without(input: ContentInput, path: string): ContentInput {
  return { files: input.files.filter((one) => one.path !== path), paths: input.paths.filter((one) => one !== path) };
}

function withText(input: ContentInput, path: string, text: string): ContentInput {
  const { files, paths } = without(input, path);
  return {
    files: [...files, { path, file: `content/${path}`, text }].sort((a, b) => (a.path < b.path ? -1 : 1)),
    paths: [...paths, path].sort(),
  };
}

test('every kind of diagnostic has a content folder with that mistake', () => {
  expect(codes.toSorted()).toEqual(Object.keys(diagnosticKinds).sort());
});

describe.each(codes)('%s', (code) => {
  test('is reported exactly', async () => {
    const { expected, files } = await readFixture(`invalid/${code}`);
    const diagnostics = diagnosticsOf(files);
    const besides = new Set(Object.keys(expected.besides ?? {}));
    expect(diagnostics.filter((one) => !besides.has(one.code)).map(reported)).toEqual(
      expected.diagnostics.map(({ paste: _, ...rest }) => rest),
    );
    expect(expected.diagnostics.map((one) => one.code)).toContain(code);
    for (const [other, count] of Object.entries(expected.besides ?? {})) {
      expect(diagnostics.filter((one) => one.code === other)).toHaveLength(count);
    }
  });

  test('is fixed by its fix', async () => {
    const { expected, files, textOf } = await readFixture(`invalid/${code}`);
    const diagnostics = diagnosticsOf(files);
    const input = expected.diagnostics.reduce((input, one) => {
      const diagnostic = diagnostics.find((other) => other.code === one.code && other.position.line === one.line);
      return diagnostic ? pasted(input, one, diagnostic, textOf) : input;
    }, files.input);
    expect(diagnosticsOf({ input, diagnostics: [] })).toEqual([]);
  });
});

test('many mistakes are reported all at once, each where it is', async () => {
  const { expected, files } = await readFixture('many');
  expect(diagnosticsOf(files).map(reported)).toEqual(expected.diagnostics);
  expect(new Set(expected.diagnostics.map(({ code }) => code)).size).toBeGreaterThan(20);
});
