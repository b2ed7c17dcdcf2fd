import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { logLine } from '../report/diagnostics/log-line.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { packageFolder, peerDependencies, version } from './package.ts';
import { pathFrom, type Surroundings } from './surroundings.ts';

const scripts = Object.fromEntries(['dev', 'build', 'preview'].map((name) => [name, `astro ${name}`]));

type Manifest = { scripts?: object; dependencies?: Record<string, string> };

/** Reads the text of a package.json. Throws a PlainError if it is not JSON. */
export function readManifest(text: string): Manifest {
  try {
    return JSON.parse(text) as Manifest;
  } catch (error) {
    const why = logLine((error as SyntaxError).message);
    throw new PlainError(`package.json is not JSON: ${why}. Correct it, then repeat this command.`);
  }
}

/**
 * Adds what a site needs to a package.json, whose own fields win. `tarball` is the absolute path of the package in the
 * repository, if it is there.
 */
export function withSite(
  { scripts: own, dependencies, ...others }: Manifest,
  { project, workspace, manager }: Surroundings,
  tarball: string | undefined,
) {
  const almanac = tarball === undefined ? undefined : `file:${pathFrom(project, tarball)}`;
  const needed = { almanac: `^${version}`, astro: peerDependencies.astro };
  // Only that of the root counts. esbuild works without its install script.
  const hasScripts = manager.name === 'npm' && workspace === project;
  return {
    private: true,
    type: 'module',
    ...(hasScripts && { allowScripts: { esbuild: false } }),
    ...others,
    scripts: { ...scripts, ...own },
    dependencies: { ...needed, ...dependencies, ...(almanac !== undefined && { almanac }) },
  };
}

/** The absolute path of the tarball that Almanac was installed from; undefined if it was none or is gone. */
export function givenTarball(manifest: Manifest, project: string): string | undefined {
  // The folder above node_modules, which may be one that npx made.
  const installed = join(packageFolder, '../..');
  const file = join(installed, 'package.json');
  const outside = packageFolder.includes('node_modules') && existsSync(file);
  const other = outside ? readManifest(readFileSync(file, 'utf8')) : {};
  const named = (from: string, { dependencies }: Manifest) => {
    const path = /^(?:file:)?(.*\.tgz)$/.exec(dependencies?.['almanac'] ?? '')?.[1];
    return path === undefined || path.includes('://') ? undefined : resolve(from, path);
  };
  const tarball = named(project, manifest) ?? named(installed, other);
  return tarball !== undefined && existsSync(tarball) ? tarball : undefined;
}

/** Where the repository has a tarball: where it is, or beside package.json if it is outside. */
export function tarballInside(tarball: string, { project, repository }: Surroundings): string {
  const isOutside = pathFrom(repository, tarball).startsWith('..');
  return isOutside ? join(project, basename(tarball)) : tarball;
}
