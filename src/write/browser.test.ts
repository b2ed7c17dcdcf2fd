import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { firstPackages, laterPackages } from '../integrations/later-packages.ts';
import { drawing, isOfPages, rulesOfOthers, standIns } from '../integrations/light-worker.ts';
import { keys } from '../strings/wording.ts';

const src = fileURLToPath(new URL('..', import.meta.url));

/** What a file imports when it runs: types are gone by then. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(src, file), 'utf8');
  const found = code.matchAll(/^\s*(?:import|export)\s(?!type\s)[^'";]*?from '([^']+)'|^\s*import '([^']+)'/gm);
  return [...found].map(([, from, alone]) => from ?? alone ?? '');
}

/** The files of ours that a file needs, itself among them, and the other modules, each with a file that names it. */
function needsOf(entry: string) {
  const files = new Set<string>();
  const modules = new Map<string, string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const name of importsOf(file))
      if (!name.startsWith('.')) modules.set(name, file);
      else if (name.endsWith('.ts')) visit(posix.join(posix.dirname(file), name));
  };
  visit(entry);
  return { files: [...files], modules };
}

test.each(['write/answers.ts', 'write/page.ts'])('%s needs nothing of Node', (entry) => {
  const { files, modules } = needsOf(entry);
  expect([...modules].filter(([name]) => name.startsWith('node:'))).toEqual([]);
  const ofNode = /\b(?:process\.|Buffer\b|require\()/;
  const comments = /^ *(?:\/?\*|\/\/).*/gm;
  const using = files.filter((file) => ofNode.test(readFileSync(join(src, file), 'utf8').replaceAll(comments, '')));
  expect(using).toEqual([]);
  expect(files.length).toBeGreaterThan(10);
});

test('the worker has the rules of check, and the importer of the next report', () => {
  const { files } = needsOf('write/answers.ts');
  const rules = globSync('check/rules/**/*.ts', { cwd: src }).filter((file) => !/\.(?:test|fixture)\.ts$/.test(file));
  const missing = rules.map((file) => file.replaceAll('\\', '/')).filter((file) => !files.includes(file));
  expect(missing).toEqual([]);
  expect(files).toContain('import/next-report.ts');
  expect(dirname(files[0]!)).toBe('write');
});

test('names of characters need no document in the development server', () => {
  const parser = createRequire(import.meta.resolve('mdast-util-from-markdown'));
  const file = parser.resolve('decode-named-character-reference');
  expect(readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '')).not.toContain('document');
});

test('what stands in for something in the worker stands in for what the worker needs', () => {
  const { files, modules } = needsOf('write/answers.ts');
  const ofOthers = ['@ungap/structured-clone', 'character-entities-html4'];
  expect(Object.keys(standIns).filter((name) => !modules.has(name))).toEqual(ofOthers);
  const requires = (from: string) => (name: string) => createRequire(import.meta.resolve(from)).resolve(name);
  expect(requires('mdast-util-to-hast')(ofOthers[0]!)).toContain(ofOthers[0]);
  expect(createRequire(requires('hast-util-to-html')('stringify-entities')).resolve(ofOthers[1]!)).toBeTruthy();
  expect(files).toContain(`check/${drawing.module}.ts`);
  expect(existsSync(join(src, `check/${drawing.standIn}.ts`))).toBe(true);
});

test('rules that the worker does without are rules of check, one in a file', () => {
  for (const rule of rulesOfOthers) {
    const code = readFileSync(join(src, `check/rules/${rule}.ts`), 'utf8');
    expect(code.match(/^export (?:const|function) \w+(?:: \w+Rule = \{\n {2}code: '[\w-]+')?/gm)).toEqual([
      expect.stringMatching(/Rule = \{\n {2}code: /),
    ]);
  }
});

test('the worker says nothing that only pages say', () => {
  const { files } = needsOf('write/answers.ts');
  const names = keys.filter(isOfPages).flatMap((key) => [`'${key}'`, `\`${key.split('.')[0]}.\${`]);
  const said = files.flatMap((file) => {
    const code = readFileSync(join(src, file), 'utf8');
    return file.startsWith('strings/') ? [] : [...new Set(names)].filter((name) => code.includes(name));
  });
  expect(said).toEqual([]);
});

test('the development server prepares what is loaded at once, and later', () => {
  const modulesOf = (entry: string) => [...needsOf(entry).modules.keys()];
  const first = new Set(['write/answers.ts', 'write/page.ts'].flatMap(modulesOf));
  expect([...first].filter((name) => !name.startsWith('virtual:')).sort()).toEqual(firstPackages);
  const later = ['write/import-file.ts', 'import/deck/pptx/read-pptx-deck.ts', 'write/find-in-text.ts'];
  const modules = [...later, 'import/zip.ts'].flatMap(modulesOf).filter((name) => !first.has(name));
  expect([...new Set([...modules, 'character-entities'])].sort()).toEqual(laterPackages);
});
