/** The folders of a build. It writes into a folder of its own, which then takes the place of the last site. */
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { exchange, removeAbandoned, unfinishedBeside } from '../../loaders/unfinished.ts';
import { PlainError } from '../../report/diagnostics/plain-error.ts';

/** Marks a folder as a site that Almanac built, so that the next build may replace it. */
export const stampFile = '.almanac';

/**
 * Names a folder for a build: beside the output folder or, if that is elsewhere, in the project, because pages are
 * rendered from there and need the packages of the project.
 */
export function nameBuildFolder(output: string, project: string): string {
  const parent = isIn(project, output) ? dirname(output) : project;
  return join(parent, basename(unfinishedBeside(output)));
}

/**
 * Makes the folder of a build, and removes those that killed builds left beside it and beside the output folder. Throws a
 * PlainError if it cannot be made.
 */
export function makeBuildFolder(folder: string, output: string): void {
  try {
    mkdirSync(dirname(output), { recursive: true });
    mkdirSync(folder, { recursive: true });
    for (const beside of [folder, output]) removeAbandoned(dirname(beside), output);
  } catch (error) {
    throw notWritten(output, error);
  }
}

/** Puts a finished site in the place of the last one. If this fails, that stays, and a PlainError is thrown. */
export function replaceSite(site: string, output: string): void {
  const next = join(dirname(output), basename(site));
  try {
    writeFileSync(join(site, stampFile), 'Built by Almanac. The next build replaces this folder.\n');
    if (next !== site) move(site, next);
    exchange(next, output);
  } catch (error) {
    throw notWritten(output, error);
  }
}

/** Moves a folder, also to another file system. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
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
