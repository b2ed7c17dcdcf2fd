/** Copies of this project with a history of their own, for tests that build one in another place or change it. */

import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildResult } from './build-site.ts';
import { environmentOf } from './build-site.ts';
import { filesOf } from './built-pages.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const parts = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Copies what a build needs. The installed packages are the same files under other paths.
 * @param to the folder to make.
 */
export function copyProject(to: string): void {
  mkdirSync(to, { recursive: true });
  for (const part of parts) cpSync(join(project, part), join(to, part), { recursive: true });
  linkFolder(join(project, 'node_modules'), join(to, 'node_modules'));
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // What an installation or a build made is no part of a package.
    if (['.almanac', '.astro', '.vite', '.cache'].includes(entry.name)) continue;
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or one without links.
    copyFileSync(source, target);
  }
}

/**
 * Commits everything in a folder; the first time it becomes a repository.
 * @param folder to commit.
 * @param date of the commit, such as `2031-04-02T12:00:00Z`.
 */
export function commitAll(folder: string, date: string): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Cook', '-c', 'user.email=cook@kitchen.example', ...args], { env, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'A change');
}

/** What to build in a copy, and how. */
export interface BuildIn {
  /** The copy of the project. */
  in: string;
  content: string;
  outDir: string;
  cache?: string;
  url?: string;
  /** Variables of the environment beside those. */
  env?: NodeJS.ProcessEnv;
  /** Access that new files do not give; in octal digits. */
  umask?: string;
}

/** Builds a site with the code and the packages of a copy. */
export async function buildIn({ in: folder, content, outDir, cache, url, env, umask }: BuildIn): Promise<BuildResult> {
  const build = [process.execPath, join(folder, 'src/output/build.ts')];
  // A shell is the only way to give a process another mask than one's own.
  const [command = '', ...args] = umask ? ['/bin/sh', '-c', `umask ${umask} && exec "$@"`, 'sh', ...build] : build;
  const child = spawn(command, args, {
    cwd: folder,
    env: {
      ...environmentOf({ content, outDir, ...(url !== undefined && { url }) }),
      ...(cache !== undefined && { ALMANAC_CACHE: cache }),
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  return { ok: status === 0, output: Buffer.concat(said).toString('utf8') };
}

/**
 * Every file of a built site.
 * @param dir the folder of the site.
 * @returns by path inside it, a digest of the file's bytes.
 */
export function digestsOf(dir: string): Map<string, string> {
  return new Map(filesOf(dir).map((file) => [file, createHash('sha256').update(readFileSync(join(dir, file))).digest('hex')]));
}

/**
 * In what two sites differ.
 * @param one as `digestsOf` gives it.
 * @param other as well.
 * @returns paths of files that only one of them has, or that are not byte for byte the same.
 */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).sort();
}
