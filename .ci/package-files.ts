/** What would be wrong with the package, although everything works in a clone. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of `src/` that no package needs. */
export const isLeftOut = (path: string): boolean =>
  /\.(?:test|fixture)\.ts$|\.history\.txt$|(?:^|[\\/])fixtures(?:$|[\\/])|make-fonts\.py$|untranslated\.txt$/.test(
    path,
  );

/** The files that a file of `src/` becomes in `build/`. Both paths begin in these folders. */
export function builtFiles(source: string): string[] {
  if (!source.endsWith('.ts') || source.endsWith('.d.ts')) return [source];
  return [source.replace(/ts$/, 'js'), source.replace(/ts$/, 'd.ts')];
}

/** Says which files of `src/` become the same file of `build/`. Paths begin in `src/`. */
export function clashes(sources: readonly string[]): string[] {
  const outputs = sources.flatMap((source) => builtFiles(source).map((output) => ({ source, output })));
  return [...Map.groupBy(outputs, ({ output }) => output)]
    .filter(([, same]) => same.length > 1)
    .map(([output, same]) => {
      const names = same.map(({ source }) => `src/${source}`).join(' and ');
      return `${names} both become build/${output}. Rename one.`;
    });
}

/** Matches what a file names relative to itself. A name may have a query, and stars or expressions for any name. */
const named = [
  /\b(?:from|import)\s*\(?\s*(['"])(?<name>\.\.?\/[^'"]+)\1/g,
  /<script\s[^>]*?\bsrc=(['"])(?<name>\.\.?\/[^'"]+)\1/g,
  /\bnew URL\(\s*(['"`])(?<name>\.[^'"`]+)\1,\s*import\.meta\.url/g,
  /\bimport\.meta\.glob(?:<[^(]*>)?\(\s*(['"])(?<name>\.[^'"]+)\1/g,
];

/** The paths that a text names, relative to its file. */
export function namedPaths(text: string): string[] {
  const names = named.flatMap((pattern) => [...text.matchAll(pattern)].map(({ groups }) => groups!['name']!));
  return names.map((name) => name.replace(/[?#].*$/, '').replaceAll(/\$\{[^}]*\}/g, '*'));
}

const declarationOf = (path: string): string => path.replace(/(?<!\.d)\.[jt]s$/, '.d.ts');

/**
 * Finds the declarations that nobody who imports the package can reach. Three of four declare internal modules.
 * @param root of the project, with the finished `build/`.
 * @param exports of its `package.json`.
 * @returns their paths, relative to the root.
 */
export function internalDeclarations(root: string, exports: unknown): string[] {
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path) || !/\.(?:astro|d\.ts)$/.test(path)) return;
    reached.add(path);
    for (const name of namedPaths(readFileSync(join(root, path), 'utf8')))
      reach(join(dirname(path), declarationOf(name)));
  };
  for (const path of strings(exports)) reach(join(path));
  return globSync('build/**/*.d.ts', { cwd: root }).filter((path) => !reached.has(path));
}

/**
 * Says which files the package lacks.
 * @param root of the project, with the finished `build/`.
 * @param manifest its `package.json`.
 * @returns a sentence for each file, other than declarations, that comes from one of `src/`, and for each that `exports`,
 *   `bin` or a file of `build/` name.
 */
export function missingFiles(root: string, manifest: { bin?: unknown; exports?: unknown }): string[] {
  const isThere = (path: string) =>
    path.includes('*') ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path));
  const listed = strings([manifest.bin, manifest.exports]).map((path) => ({ by: 'package.json', path }));
  // Every file in the folder of routes is one.
  const made = globSync('src/**/*.*', { cwd: root })
    .filter((source) => !isLeftOut(source) || source.startsWith(join('src', 'routes')))
    .flatMap((source) => builtFiles(source).map((path) => ({ by: source, path: path.replace('src', 'build') })))
    .filter(({ path }) => !path.endsWith('.d.ts'));
  const used = globSync('build/**/*.{js,ts,astro,mdx,css}', { cwd: root }).flatMap((by) =>
    namedPaths(readFileSync(join(root, by), 'utf8'))
      .map((name) => (by.endsWith('.d.ts') ? declarationOf(name) : name))
      .map((name) => ({ by, path: join(dirname(by), name) })),
  );
  const missing = [...listed, ...made, ...used].filter(({ path }) => !isThere(path));
  return missing.map(({ by, path }) => `${by} needs ${path}, which the package lacks.`).sort();
}

/** All texts in a value of JSON. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
