import type { AstroIntegration } from 'astro';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PlainError } from '../report/diagnostics/plain-error.ts';

/** Marks a folder as a site that Almanac built, so that the next build may replace it. */
const stampFile = '.almanac';
/** In milliseconds. Folders of builds that are older than this are left over from builds that were killed. */
const abandoned = 3_600_000;

/**
 * Builds into a folder beside the output folder, and replaces the last site once the new one is finished, so that a
 * build that fails or is stopped leaves it as it was. This has to be the last integration, because a later one would
 * change the published folder. Throws a PlainError if `outputFolder` or `buildFolder` does.
 */
export function replaceOutput(content: string): AstroIntegration {
  let output = '';
  let site = '';
  let isComplete = false;
  return {
    name: 'almanac-replace-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        output = outputFolder(resolve(fileURLToPath(config.outDir)), resolve(fileURLToPath(config.root)), content);
        site = buildFolder(output);
        process.once('exit', (code) => {
          rmSync(site, { recursive: true, force: true });
          // If a promise never settles, Node exits without an error.
          if (!isComplete) process.exitCode = code || 1;
        });
        updateConfig({ outDir: pathToFileURL(`${site}/`) });
      },
      'astro:build:done': () => {
        replaceSite(site, output);
        isComplete = true;
      },
    },
  };
}

/**
 * Returns the path of the output folder, with links followed. Throws a PlainError if a build may not replace it: it is
 * not a folder, it has files of something else, it is in the content folder, or it contains the project or the content.
 * Paths are absolute.
 */
export function outputFolder(named: string, project: string, content: string): string {
  const refuse = (reason: string) =>
    new PlainError(`The site cannot be written to ${named}: ${reason} Choose another folder with outDir or --outDir.`);
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === false || (isFolder === undefined && lstatSync(named, { throwIfNoEntry: false })))
    throw refuse('it is not a folder.');
  const output = isFolder ? realpathSync(named) : named;
  const source = [project, content].filter(existsSync).find((folder) => isIn(output, realpathSync(folder)));
  if (source !== undefined) throw refuse(`${source} is in it.`);
  if (isIn(content, output)) throw refuse('it is in the content folder.');
  if (isFolder && !existsSync(join(output, stampFile)) && readdirSync(output).length > 0)
    throw refuse('it holds files that no build of Almanac wrote.');
  return output;
}

/**
 * Makes a folder beside the output folder for this build, and removes those that killed builds left there. Throws a
 * PlainError if it cannot be made.
 */
export function buildFolder(output: string): string {
  const parent = dirname(output);
  // No other program gives such names, so the folders may be removed.
  const ours = `.${basename(output)}.next-`;
  try {
    mkdirSync(parent, { recursive: true });
    for (const name of readdirSync(parent).filter((name) => name.startsWith(ours))) {
      const path = join(parent, name);
      if (Date.now() - statSync(path).mtimeMs > abandoned) rmSync(path, { recursive: true, force: true });
    }
    const folder = join(parent, ours + randomUUID().slice(0, 8));
    mkdirSync(folder);
    return folder;
  } catch (error) {
    throw notWritten(output, error);
  }
}

/**
 * Puts a finished site in the place of the last one. That is removed afterwards, because it takes a while. If this
 * fails, the last site stays in its place, and a PlainError is thrown.
 */
export function replaceSite(site: string, output: string): void {
  const last = `${site}-last`;
  try {
    writeFileSync(join(site, stampFile), 'Built by Almanac. The next build replaces this folder.\n');
    if (existsSync(output)) renameSync(output, last);
    renameSync(site, output);
  } catch (error) {
    if (existsSync(last)) renameSync(last, output);
    throw notWritten(output, error);
  } finally {
    rmSync(last, { recursive: true, force: true });
  }
}

/** Whether a path is a folder or in it. Both are absolute. */
export function isIn(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  // A name may begin with two dots itself.
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

function notWritten(output: string, error: unknown): PlainError {
  return new PlainError(`The site cannot be written to ${output}: ${(error as Error).message}.`);
}
