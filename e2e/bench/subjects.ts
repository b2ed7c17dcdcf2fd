/** What is measured: Almanac, and the same text with Astro alone, once as MDX and once as plain Markdown. */

import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentOf } from '../build-site.ts';
import { isPublished, writeBaseline, type Engine } from './baseline.ts';
import type { Command } from './measure.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };

/** A generator with its content and its output. */
export interface Subject {
  name: string;
  /** What an installation of the generator runs, besides copying files. */
  install: readonly Command[];
  /** What a build runs. */
  commands: readonly Command[];
  /** The folder of the built site. */
  output: string;
  /** Removes everything that was made from the content. */
  forget(): void;
  /** Removes what the installation left, where that was something. */
  forgetCode?(): void;
  /** Writes a file of the content again, in other words. */
  edit(path: string, text: string): void;
}

/**
 * Prepares Almanac.
 * @param folder of its own, empty.
 * @param content the files of a content folder, by path.
 */
export function almanac(folder: string, content: ReadonlyMap<string, string>): Subject {
  const output = join(folder, 'dist');
  writeFiles(join(folder, 'content'), content);
  const code = join(folder, 'code');
  const env = { ...environmentOf({ content: join(folder, 'content'), outDir: output }), ALMANAC_CODE: code, ...quiet };
  const run = (script: string): Command => ({ program: process.execPath, args: ['src/setup/run.mjs', process.execPath, script], cwd: project, env });
  return {
    name: 'Almanac',
    // What "npm run prepare" and "npm run build" are.
    install: [run('src/output/bundle-ahead.ts')],
    commands: [run('src/output/build.ts')],
    output,
    forget: () => setAside(folder, output, `${output}.cache`),
    forgetCode: () => setAside(folder, code),
    edit: (path, text) => writeFileSync(join(folder, 'content', path), text),
  };
}

/**
 * Writes files.
 * @param folder to write to; made where it is not there.
 * @param files by their path inside it.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * Prepares bare Astro with Pagefind's command.
 * @param folder of its own.
 * @param content the files of a content folder, by path; reports and areas are published.
 * @param engine how Astro reads them.
 */
export function baseline(folder: string, content: ReadonlyMap<string, string>, engine: Engine): Subject {
  writeBaseline(folder, content, engine);
  const env = { ...environmentOf({ content: '', outDir: '' }), ...quiet };
  const run = (...args: string[]): Command => ({ program: process.execPath, args, cwd: folder, env });
  return {
    name: `bare Astro, ${engine === 'mdx' ? 'MDX' : 'Markdown'}`,
    install: [],
    commands: [run('node_modules/astro/bin/astro.mjs', 'build'), run('node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist')],
    output: join(folder, 'dist'),
    forget: () => setAside(folder, ...['dist', '.cache', '.astro'].map((path) => join(folder, path))),
    edit: (path, text) => {
      if (isPublished(path)) writeFileSync(join(folder, 'content', path.replace(/mdx$/, engine)), text);
    },
  };
}

/**
 * Moves away what a build left, to be deleted when all is measured: a disk that has just been told to delete some ten thousand files makes new
 * ones at a fraction of its speed for a minute, which no cold build meets.
 */
function setAside(folder: string, ...paths: string[]): void {
  const aside = join(folder, 'aside');
  mkdirSync(aside, { recursive: true });
  for (const path of paths) if (existsSync(path)) renameSync(path, join(aside, String(readdirSync(aside).length)));
}

/** How much a build has written. */
export interface Written {
  pages: number;
  files: number;
  /** Megabytes. */
  size: number;
}

/**
 * Counts what a build has written.
 * @param output folder of the site.
 */
export function written(output: string): Written {
  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const size = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1e6;
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length, size };
}

/**
 * Changes one line of a report, as an author does who saves while writing.
 * @param content the files of a content folder.
 * @param time how often it was changed before: each change is another one.
 * @returns the path of a status report in the middle of the history, and its new text.
 */
export function editedReport(content: ReadonlyMap<string, string>, time: number): { path: string; text: string } {
  const cycles = [...content.keys()].filter((path) => path.endsWith('/status.mdx')).length;
  const path = `cycles/c${Math.ceil(cycles / 2)}/status.mdx`;
  return { path, text: content.get(path)!.replace(/^(- \[.\] [^<(]*[^<( ])$/m, `$1 (seen ${time + 1} times)`) };
}

