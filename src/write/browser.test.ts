import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { firstPackages, laterPackages } from '../integrations/vite/prepared-packages.ts';
import { en as ofPages } from '../strings/pages/en.ts';

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

test('the worker has the rules about what a report can change, and nothing that judges a site', () => {
  const { files, modules } = needsOf('write/answers.ts');
  expect(files).toContain('check/rules.ts');
  expect(files).toContain('import/next-report.ts');
  const ofSites = globSync('check/{site-rules,alike,drawings/*}.ts', { cwd: src });
  expect(ofSites.length).toBeGreaterThan(4);
  expect(ofSites.filter((file) => files.includes(file.replaceAll('\\', '/')))).toEqual([]);
  expect(['culori/require', 'saxes', 'unhomoglyph'].filter((name) => modules.has(name))).toEqual([]);
});

test('names of characters need no document', () => {
  const parser = createRequire(import.meta.resolve('mdast-util-from-markdown'));
  const file = parser.resolve('decode-named-character-reference');
  expect(readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '')).not.toContain('document');
});

test('the worker says nothing that only pages say', () => {
  const files = ['write/answers.ts', 'write/trial.ts', 'write/import-file.ts'].flatMap((entry) => needsOf(entry).files);
  const names = Object.keys(ofPages).flatMap((key) => [`'${key}'`, `\`${key.split('.')[0]}.\${`]);
  const said = files.flatMap((file) => {
    const code = readFileSync(join(src, file), 'utf8');
    return [...new Set(names)].filter((name) => code.includes(name));
  });
  expect(said).toEqual([]);
  expect(files).toContain('strings/messages.ts');
  expect(files.filter((file) => file.startsWith('strings/pages/'))).toEqual([]);
});

test('the development server prepares what is loaded at once, and later', () => {
  const modulesOf = (entry: string) => [...needsOf(entry).modules.keys()];
  const first = new Set(['write/answers.ts', 'write/page.ts'].flatMap(modulesOf));
  expect([...first].filter((name) => !name.startsWith('virtual:')).sort()).toEqual(firstPackages);
  const later = ['write/import-file.ts', 'import/deck/pptx/read-pptx-deck.ts', 'write/find-in-text.ts'];
  const modules = [...later, 'import/zip.ts'].flatMap(modulesOf).filter((name) => !first.has(name));
  expect([...new Set(modules)].sort()).toEqual(laterPackages);
});
