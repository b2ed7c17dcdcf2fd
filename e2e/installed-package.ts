/** Packs the package and installs it outside the clone, as a team does, where Node finds none of the clone's packages. */

import { execFile } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const clone = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** The package on this machine. */
export interface InstalledPackage {
  /** The folder of everything here. */
  folder: string;
  /** Path of the packed package. */
  tarball: string;
  /** A project like `e2e/site`, in which it is installed. */
  project: string;
}

/** What makes a folder a project. */
export const filesOfProject = ['package.json', 'astro.config.mjs', 'src/content.config.ts'] as const;

/** The workers of Playwright inherit this variable. */
const variable = 'ALMANAC_INSTALLED';

/** The package that is installed for the tests of this run; its paths are empty if Playwright only lists the tests. */
export function installedPackage(): InstalledPackage {
  const value = process.env[variable];
  return value === undefined ? { folder: '', tarball: '', project: '' } : (JSON.parse(value) as InstalledPackage);
}

/**
 * Packs the package and installs it for the tests of this run.
 * @param folder an empty one outside the clone.
 * @returns where it is.
 * @throws Error with what npm printed if that fails.
 */
export async function installPackage(folder: string): Promise<InstalledPackage> {
  const packed = await runOutside(clone, 'npm', 'pack', '--silent', '--pack-destination', folder);
  const tarball = join(folder, packed.stdout.trim());
  const project = join(folder, 'site');
  await writeFiles(project, {
    'package.json': '{ "private": true, "type": "module" }',
    'astro.config.mjs': await asInstalled('e2e/site/astro.config.mjs', '../../src/index.ts', 'almanac'),
    'src/content.config.ts': await asInstalled(
      'e2e/site/src/content.config.ts',
      '../../../src/loaders/collections.ts',
      'almanac/content',
    ),
  });
  await runOutside(project, 'npm', 'install', tarball, '--no-audit', '--no-fund', '--ignore-scripts');
  const installed = { folder, tarball, project };
  process.env[variable] = JSON.stringify(installed);
  return installed;
}

/** Copies what `npm install` has made of the package to a folder of a team, without what builds keep there. */
export function copyInstallation(team: string): void {
  const { project } = installedPackage();
  const packages = readdirSync(join(project, 'node_modules')).filter((name) => !/^\.(?:astro|vite)/.test(name));
  // With a filter or asynchronously, Node copies file by file in JavaScript, which takes twenty times as long.
  for (const made of ['package.json', 'package-lock.json', ...packages.map((name) => join('node_modules', name))])
    cpSync(join(project, made), join(team, made), { recursive: true, verbatimSymlinks: true });
}

/** A file of the clone that imports the package by its name. */
async function asInstalled(path: string, from: string, to: string): Promise<string> {
  const text = await readFile(join(clone, path), 'utf8');
  if (!text.includes(`'${from}'`)) throw new Error(`${path} does not import ${from}.`);
  return text.replace(`'${from}'`, `'${to}'`);
}

/** Runs a command in a folder, as in a new terminal: without the variables of npm, the tests and the project. */
export function runOutside(cwd: string, name: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const kept = Object.entries(process.env).filter(
    ([key]) => !/^(npm_|NODE(?!_EXTRA_CA_CERTS)|ALMANAC_|TEST|VITE)/.test(key),
  );
  return run(name, args, { cwd, env: { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' } });
}

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
