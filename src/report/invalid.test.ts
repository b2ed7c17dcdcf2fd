/**
 * Each kind of diagnostic has a small content folder with that mistake (`fixtures/invalid`). It is reported word for
 * word, and nothing is reported after an author has pasted the fix.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { diagnose } from '../loaders/diagnose.ts';
import { readFiles } from '../loaders/read-files.ts';
import type { ContentInput } from './content.ts';
import { diagnosticKinds, sortDiagnostics, type Diagnostic } from './diagnostics/diagnostic.ts';
import { invalidContent, readInvalid, valid, writeFolder, type Expected, type Invalid } from './invalid.fixture.ts';
import { options } from './kitchen.fixture.ts';

const made = mkdtempSync(join(tmpdir(), 'almanac-invalid-'));
afterAll(() => rmSync(made, { recursive: true }));

function readFixture({ files, encodings }: Pick<Invalid, 'files' | 'encodings'>) {
  const folder = mkdtempSync(join(made, 'content-'));
  writeFolder(folder, files, encodings);
  return readFiles(folder, 'content');
}

function diagnosticsOf(files: Awaited<ReturnType<typeof readFiles>>): Diagnostic[] {
  const { diagnostics, gaps } = diagnose(files, options);
  return sortDiagnostics([...diagnostics, ...gaps]);
}

function reported({ code, file, position, found, expected, fix }: Diagnostic): Expected {
  return { code, at: `${file.replace('content/', '')}:${position.line}:${position.column}`, found, expected, fix };
}

/** The input after an author has done what one diagnostic says. */
function pasted(
  input: ContentInput,
  files: Invalid['files'],
  { at, fix, paste = {} }: Expected,
  { position }: Diagnostic,
): ContentInput {
  const path = at.replace(/:.*/, '');
  const replacement = paste.with === undefined ? fix : paste.with;
  if (paste.create) return withText(input, path, `${replacement}\n`);
  if (paste.rename) return withText(without(input, path), fix, files[path] ?? '');
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
  expect(invalidContent.map(([code]) => code).toSorted()).toEqual(Object.keys(diagnosticKinds).sort());
});

test('the folder that they differ from has no mistake', () => {
  expect(diagnosticsOf(readFixture({ files: valid }))).toEqual([]);
});

describe.each(invalidContent)('%s', (code, { files, encodings, reported: expected, besides = {} }) => {
  const read = readFixture({ files, ...(encodings && { encodings }) });
  const diagnostics = diagnosticsOf(read);

  test('is reported exactly', () => {
    expect(diagnostics.filter((one) => !(one.code in besides)).map(reported)).toEqual(
      expected.map(({ paste: _, ...rest }) => ({ code, ...rest })),
    );
    for (const [other, count] of Object.entries(besides))
      expect(diagnostics.filter((one) => one.code === other)).toHaveLength(count);
  });

  test('is fixed by its fix', () => {
    const input = expected.reduce((input, one) => {
      const diagnostic = diagnostics.find((other) => reported(other).at === one.at && !(other.code in besides));
      return pasted(input, files, one, diagnostic!);
    }, read.input);
    expect(diagnosticsOf({ input, diagnostics: [] })).toEqual([]);
  });
});

test('many mistakes are reported all at once, each where it is', () => {
  const { files, reported: expected } = readInvalid(join(import.meta.dirname, 'fixtures/many.yaml'));
  expect(diagnosticsOf(readFixture({ files })).map(reported)).toEqual(expected);
  expect(new Set(expected.map(({ code }) => code)).size).toBeGreaterThan(20);
});
